from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Origin
from reader.kept import Place
from reader.library import Library
from reader.library.rows import NotKept
from reader.page import Page
from tests.library.made import AIRPORT, MORNING, NOON, Clock, aid, article, library, page, read, reading


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    with library(tmp_path, clock) as opened:
        yield opened


def test_an_article_comes_back_as_it_was_with_its_page(kept: Library) -> None:
    given = reading(article(1, deck=("다온군 “환영”",), caption="활주로"))
    kept.add(given)
    assert kept.get(aid(1)) == given


def test_every_byte_of_the_page_comes_back(kept: Library) -> None:
    body = bytes(range(256)) * 300
    made = article(1)
    kept.add(replace(reading(made), page=Page(body, made.origin.address, etag='"a"', modified="Thu")))
    found = kept.get(aid(1))
    assert found is not None
    assert found.page == Page(body, made.origin.address, etag='"a"', modified="Thu")


def test_an_article_is_kept_once_whatever_its_address(kept: Library) -> None:
    made = article(1)
    mobile = replace(
        made, origin=replace(made.origin, address=f"http://m.kwangju.co.kr/read.php3?aid={aid(1)}")
    )
    assert kept.add(reading(made)).outcome == "new"
    assert kept.add(reading(mobile)).outcome == "same"
    assert kept.count() == 1


def test_an_article_whose_page_told_no_address_has_that_of_its_aid(kept: Library) -> None:
    kept.add(reading(replace(article(1), origin=Origin(None, aid(1)))))
    found = kept.find(aid(1))
    assert found is not None
    assert found.address == f"http://www.kwangju.co.kr/article.php?aid={aid(1)}"


def test_a_print_view_without_deck_and_caption_is_no_edit(kept: Library) -> None:
    kept.add(reading(article(1, deck=("다온군 환영",), caption="활주로")))
    assert kept.add(reading(article(1))).outcome == "same"


def test_without_an_aid_the_content_names_the_article(kept: Library) -> None:
    entry = kept.add(reading(article(1, with_aid=False))).entry
    assert entry.key.startswith("sha256:")
    assert kept.find(entry.key) == kept.find(entry.key[:17]) == entry


def test_an_extracted_text_of_a_page_that_is_kept_is_the_same_article(kept: Library) -> None:
    kept.add(reading(article(1)))
    text = replace(article(1, with_aid=False, bylines=()), headline="군 공항 이전 확정")
    assert kept.add(reading(text)).outcome == "same"
    assert kept.count() == 1


def test_a_text_that_is_kept_learns_its_aid_from_the_page(kept: Library) -> None:
    before = kept.add(reading(article(1, with_aid=False))).entry.key
    assert kept.add(reading(article(1))).entry.key == aid(1)
    found = kept.find(before)
    assert found is not None
    assert found.key == aid(1)


def test_two_stories_with_nothing_in_common_are_two_without_an_aid(kept: Library) -> None:
    kept.add(reading(article(1, paragraphs=(), with_aid=False)))
    kept.add(reading(article(2, "마루도서관 새 단장", paragraphs=(), with_aid=False)))
    assert kept.count() == 2


def test_a_page_without_an_aid_is_known_by_its_address(kept: Library) -> None:
    origin = Origin("http://example.com/news/7")
    kept.add(reading(replace(article(1, with_aid=False), origin=origin)))
    later = replace(article(1, paragraphs=("옮기지 않기로 했다.",), with_aid=False), origin=origin)
    assert kept.add(reading(later)).outcome == "changed"
    found = kept.find("http://example.com/news/7")
    assert found is not None
    assert found.versions == 2


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(aid(1), id="AID"),
        pytest.param(f"http://m.kwangju.co.kr/article.php?aid={aid(1)}&page=3", id="any address with it"),
        pytest.param(aid(1)[:14], id="start of the AID"),
        pytest.param("saved/군 공항.html", id="file it was read from"),
    ],
)
def test_an_article_is_found_by(kept: Library, key: str) -> None:
    made = article(1)
    kept.add(reading(replace(made, origin=replace(made.origin, path="saved/군 공항.html"))))
    found = kept.find(key)
    assert found is not None
    assert found.headline == AIRPORT


def test_the_start_of_two_keys_names_neither(kept: Library) -> None:
    for section in ("004", "006"):
        made = article(1, f"면 {section}", (f"면 {section} 이야기다.",))
        kept.add(reading(replace(made, origin=Origin(None, aid(1, section)))))
    assert kept.find(aid(1)[:16]) is None
    assert kept.count() == 2


def test_what_is_not_there_is_said(kept: Library) -> None:
    assert kept.find(aid(9)) is None
    assert kept.get(aid(9)) is None
    assert kept.place(aid(9)) is None
    with pytest.raises(NotKept):
        kept.star(aid(9))


def test_the_place_is_kept_and_the_article_is_to_be_continued(kept: Library, clock: Clock) -> None:
    kept.add(reading(article(1)))
    kept.add(reading(article(2, "다른 기사", ("다른 이야기다.",))))
    clock.time = NOON
    kept.keep_place(aid(1), Place(4, 120), 0.4)
    (entry,) = kept.unfinished()
    assert (entry.place, entry.progress, entry.opened) == (Place(4, 120), 0.4, NOON)


def test_what_was_read_is_not_to_be_continued(kept: Library) -> None:
    kept.add(reading(article(1)))
    kept.keep_place(aid(1), Place(9, 0), 1.0)
    kept.mark_read(aid(1))
    assert kept.unfinished() == ()
    assert kept.recent()[0].read


def test_recent_begins_with_the_last_opened(kept: Library, clock: Clock) -> None:
    for number in (1, 2):
        kept.add(reading(article(number, f"기사 {number}", (f"이야기 {number}",))))
    kept.mark_opened(aid(2))
    clock.time = NOON
    kept.mark_opened(aid(1))
    assert [entry.key for entry in kept.recent()] == [aid(1), aid(2)]


def test_latest_is_by_day_of_publication_with_the_undated_last(kept: Library) -> None:
    days = ("2023-10-12", None, "2024-02-01", "1998-05-05", "2024-01-31")
    for number, day in enumerate(days):
        kept.add(reading(article(number, f"기사 {day}", (f"이야기 {number}",), published=day)))
    found = [entry.published for entry in kept.latest()]
    assert found == ["2024-02-01", "2024-01-31", "2023-10-12", "1998-05-05", None]
    assert [entry.published for entry in kept.latest(2, offset=1)] == found[1:3]


def test_stars_and_tags_come_and_go(kept: Library) -> None:
    kept.add(reading(article(1)))
    kept.star(aid(1))
    assert kept.tag(aid(1), "읽을 것", " 군공항\n", "") == ("군공항", "읽을 것")
    assert kept.tags() == (("군공항", 1), ("읽을 것", 1))
    assert kept.untag(aid(1), "군공항") == ("읽을 것",)
    kept.star(aid(1), starred=False)
    found = kept.find(aid(1))
    assert found is not None
    assert not found.starred


def test_a_removed_article_is_nowhere_and_comes_back_with_all_it_had(kept: Library) -> None:
    kept.add(read(1, AIRPORT, "한도윤 나루시장은 “군 공항을 옮기겠다”고 말했다."))
    kept.tag(aid(1), "군공항")
    kept.add_mark(aid(1), 0, 0, 3, "누구?")
    before = kept.find(aid(1))
    kept.remove(aid(1))
    assert (kept.find(aid(1)), kept.count(), kept.latest(), kept.tags()) == (None, 0, (), ())
    assert (kept.search("군공항").hits, kept.people(), kept.noted()) == ((), (), ())
    assert [entry.key for entry in kept.bin()] == [aid(1)]
    assert kept.put_back(aid(1)) == before
    assert len(kept.search("군공항").hits) == len(kept.people()) == len(kept.noted()) == 1


def test_adding_what_lies_in_the_bin_brings_it_back(kept: Library) -> None:
    kept.add(reading(article(1)))
    kept.remove(aid(1))
    kept.remove(aid(1))
    kept.add(reading(article(1, paragraphs=("옮기지 않기로 했다.",))))
    assert kept.bin() == ()
    assert len(kept.search("옮기지").hits) == 1
    assert kept.check().problems == ()


def test_the_bin_is_kept_for_thirty_days(kept: Library, clock: Clock) -> None:
    kept.add(reading(article(1)))
    clock.time = "2026-03-01T08:00:00.000+09:00"
    kept.remove(aid(1))
    clock.time = "2026-03-31T07:00:00.000+09:00"
    assert kept.empty_bin() == 0
    clock.time = "2026-03-31T09:00:00.000+09:00"
    assert kept.empty_bin() == 1
    assert kept.bin() == ()
    assert kept.check().problems == ()


def test_reading_the_pages_anew_keeps_place_and_marks(kept: Library) -> None:
    kept.add(read(1, AIRPORT, "나루시는 군 공항을 옮긴다.", "다온군은 반긴다."))
    kept.add_mark(aid(1), 1, 0, 4)
    kept.keep_place(aid(1), Place(1, 0), 0.5)
    before = kept.find(aid(1))
    tally = kept.refresh()
    assert (tally.same, tally.changed, tally.failures) == (1, 0, ())
    assert kept.find(aid(1)) == before


def test_reading_anew_what_lies_in_the_bin_leaves_it_there(kept: Library) -> None:
    kept.add(read(1, AIRPORT, "나루시는 군 공항을 옮긴다."))
    kept.remove(aid(1))
    kept.refresh()
    assert kept.search("군공항").hits == ()
    kept.put_back(aid(1))
    assert len(kept.search("군공항").hits) == 1
    assert kept.check().problems == ()


def test_reading_anew_takes_no_more_numbers_of_the_day(kept: Library) -> None:
    def slot() -> int:
        with kept._pool.read() as connection:
            return int(connection.execute("SELECT slot FROM articles").fetchone()[0])

    kept.add(read(1, AIRPORT, "나루시는 군 공항을 옮긴다."))
    before = slot()
    kept.refresh()
    assert slot() == before


def test_a_better_reader_changes_the_article_and_what_is_found(kept: Library) -> None:
    worse = replace(
        read(1, AIRPORT, "나루시는 군 공항을 옮긴다."), article=article(1, "가짜 제목", ("전체메뉴",))
    )
    kept.add(worse)
    assert kept.refresh().changed == 1
    found = kept.find(aid(1))
    assert found is not None
    assert (found.headline, found.versions) == (AIRPORT, 1)
    assert len(kept.search("군공항").hits) == 1
    assert kept.search("전체메뉴").hits == ()
    assert kept.check().problems == ()


def test_a_page_that_holds_no_article_for_todays_reader_is_left_as_it_is(kept: Library) -> None:
    given = replace(reading(article(1)), page=Page(b"<html></html>"))
    kept.add(given)
    tally = kept.refresh()
    assert [failure.name for failure in tally.failures] == [aid(1)]
    assert kept.get(aid(1)) == given


def test_progress_of_a_refresh_is_told(kept: Library) -> None:
    kept.add(read(1, AIRPORT, "나루시는 군 공항을 옮긴다."))
    told: list[tuple[int, int]] = []
    kept.refresh(lambda at: told.append((at.done, at.total)))
    assert told == [(0, 1), (1, 1)]


def test_more_articles_than_a_day_has_room_for_are_all_kept(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.slots.PER_DAY", 2)
    for number in range(5):
        kept.add(reading(article(number, f"기사 {number}", (f"이야기 {number}",))))
    assert len(kept.search("기사 from:2023-10-12 to:2023-10-12").hits) == 5
    assert len(kept.latest()) == 5


def test_threads_share_one_library(kept: Library) -> None:
    troubles: list[BaseException] = []

    def work(first: int) -> None:
        try:
            for number in range(first, first + 10):
                kept.add(reading(article(number, f"기사 {number}", (f"이야기 {number}",))))
                kept.search("이야기")
        except BaseException as error:
            troubles.append(error)

    threads = [threading.Thread(target=work, args=(100 * n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert kept.count() == 40


def test_the_page_of_the_paper_is_read_and_kept(kept: Library) -> None:
    kept.add(read(1, AIRPORT, "나루시는 군 공항을 옮긴다."))
    found = kept.get(aid(1))
    assert found is not None
    assert found.page == page(1, AIRPORT, "나루시는 군 공항을 옮긴다.")
    assert found.page.fetched == MORNING
