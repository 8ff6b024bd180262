"""Home, front page, library and people: what they list, and what opens."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader import apart
from reader.fetch import cache
from reader.kept import Person, Place
from reader.library import open_library
from reader.page import Page
from reader.tui import fronts
from reader.tui.memory import remember
from reader.tui.screens.frontpage import FrontPageScreen
from reader.tui.screens.home import HomeScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.people import PeopleScreen, StatementsScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.shelf import Shelf
from reader.tui.shelfrows import person_rows
from reader.width import text_cells
from tests.safety import stalling
from tests.tui.helpers import keep, press, reading, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from reader.tui.widgets.rows import Row


def shelf(pilot: Pilot[None]) -> Shelf:
    screen = pilot.app.screen
    assert isinstance(screen, Shelf)
    return screen


def rows(pilot: Pilot[None]) -> list[Row]:
    return [row for row in shelf(pilot).list._shown if not row.heading]


def keys(pilot: Pilot[None]) -> list[str]:
    return [row.key for row in rows(pilot)]


def is_at(pilot: Pilot[None], screen: type[Shelf]) -> bool:
    return isinstance(pilot.app.screen, screen)


def list_page(*aids: str, more: bool = False) -> bytes:
    """A section's page with these articles."""
    rows = "".join(
        f'<li><a href="/article.php?aid={aid}"><div>나루 소식 {aid[7:10]}</div></a>'
        '<p>강가에서 온 소식이다.</p><span class="newsdate">2024.03.01 09:00</span></li>'
        for aid in aids
    )
    following = '<a href="/section.php?section=4&page=2">다음</a>' if more else ""
    return f'<html><meta charset="utf-8"><ul class="section_list">{rows}</ul>{following}</html>'.encode()


def keep_front(*aids: str, section: str = "", page: int = 1, more: bool = False, fetched: str = "") -> None:
    """A list as if it had been fetched, just now unless it is said when."""
    from reader.saving import now

    front = next(each for each in fronts.all_fronts() if each.id == (section or "main"))
    address = front.page_address(page)
    cache.keep(address, Page(list_page(*aids, more=more), address, None, "utf-8", fetched or now()))


AIDS = ("1709251200765001004", "1709251500765002004", "1709251800765003004")


async def test_home_shows_samples_first_where_nothing_was_read() -> None:
    async with reading() as pilot:
        assert isinstance(pilot.app.screen, HomeScreen)
        assert keys(pilot)[0].startswith("sample:")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.reading is not None


async def test_looking_at_home_makes_no_library() -> None:
    from reader.library import library_file

    async with reading():
        assert not library_file().exists()


async def test_home_goes_on_where_the_reader_stopped() -> None:
    (key,) = keep("agreement")
    with open_library() as library:
        library.keep_place(key, Place(3, 0), 0.4)
    async with reading(size=(60, 16)) as pilot:
        assert keys(pilot)[0] == f"entry:{key}"
        assert "40%" in screen_text(pilot)
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.story.bookmark.paragraph == 3


async def test_home_lists_the_kept_front_page_offline() -> None:
    keep_front(*AIDS)
    async with reading() as pilot:
        assert any(key.startswith("teaser:") and AIDS[0] in key for key in keys(pilot))


async def test_home_narrows_by_first_consonants() -> None:
    keep("agreement", "night-market")
    async with reading(None, "ㄴ", "ㄹ", "ㅈ", "ㅇ") as pilot:
        assert shelf(pilot).list.query_text == "ㄴㄹㅈㅇ"
        assert all("나루 중앙" in row.title for row in shelf(pilot).list._shown if not row.heading)
        assert keys(pilot)


async def test_hangul_keys_move_and_open_lists() -> None:
    keep("agreement", "night-market")
    async with reading(None, "ㅓ", "ㅓ") as pilot:
        before = shelf(pilot).list.row
        await press(pilot, "ㅏ")
        assert shelf(pilot).list.row != before
        await press(pilot, "ㅣ")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_escape_leaves_lists_and_not_the_reader() -> None:
    async with reading(None, "l", "escape", "escape") as pilot:
        assert isinstance(pilot.app.screen, HomeScreen)
        assert pilot.app.is_running


async def test_every_list_opens_from_every_list_without_piling_up() -> None:
    keep("agreement")
    async with reading() as pilot:
        for key, screen in (
            ("l", LibraryScreen),
            ("p", PeopleScreen),
            ("f", FrontPageScreen),
            ("l", LibraryScreen),
            ("p", PeopleScreen),
        ):
            await press(pilot, key)
            await until(pilot, partial(is_at, pilot, screen))
        assert len(pilot.app.screen_stack) <= 5


# Library


async def test_library_searches_as_one_types_and_shows_the_hits() -> None:
    keep("agreement", "night-market", "bus-deal")
    async with reading(None, "l", "slash", *"협약") as pilot:
        assert len(keys(pilot)) == 1
        row = shelf(pilot).list.row
        assert row is not None
        spans = [row.title[a:b] for a, b in row.hits] + [row.more[a:b] for a, b in row.more_hits]
        assert "협약" in spans


async def test_answer_opens_at_its_hit() -> None:
    keep("agreement")
    async with reading(None, "l", "slash", *"점검", "enter", size=(60, 16)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.article is not None
        assert "점검" in screen.article.paragraphs[screen.place().paragraph or 0]


async def test_filters_are_understood() -> None:
    keep("agreement", "night-market")
    async with reading(None, "l", "slash", *"section:정치") as pilot:
        assert len(keys(pilot)) == 1


async def test_nothing_found_says_so() -> None:
    keep("agreement")
    async with reading(None, "l", "slash", *"없는말없는말") as pilot:
        assert "has nothing for" in screen_text(pilot)


async def test_star_and_bin_and_back() -> None:
    (key,) = keep("agreement")
    async with reading(None, "l", "asterisk") as pilot:
        with open_library() as library:
            assert library.entry(key).starred
        await press(pilot, "delete")
        assert keys(pilot) == []
        with open_library() as library:
            assert library.find(key) is None
        await press(pilot, "backspace")
        assert keys(pilot) == [f"entry:{key}"]


async def test_empty_library_says_what_fills_it() -> None:
    async with reading(None, "l") as pilot:
        assert "what you open is kept here" in screen_text(pilot)


async def test_a_library_of_a_newer_release_costs_the_library_alone() -> None:
    import sqlite3
    from contextlib import closing

    from reader.library import library_file

    keep("agreement")
    with closing(sqlite3.connect(library_file())) as connection:
        connection.execute("PRAGMA user_version = 99")
    keep_front(*AIDS)
    async with reading() as pilot:
        assert any(key.startswith("teaser:") for key in keys(pilot))
        assert "not to be opened" in screen_text(pilot)
        for key in ("l", "p"):
            await press(pilot, key)
            assert "made by a newer ilbo" in screen_text(pilot)
            assert rows(pilot) == []


# People


async def test_people_are_listed_and_what_they_said_opens_in_its_place() -> None:
    keep("agreement")
    async with reading(None, "p", "slash", *"ㄱㄱㅈ") as pilot:
        assert [row.title for row in shelf(pilot).list._shown] == ["강기정"]
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, StatementsScreen)
        first = screen._statements[0]
        await press(pilot, "enter")
        opened = pilot.app.screen
        assert isinstance(opened, ReadingScreen)
        assert opened.place().paragraph == first.paragraph


def test_posts_stand_in_one_column_under_names_of_any_length() -> None:
    people = [
        Person(number, name, ("시장",), 2, 1, "2022-03-01", "2024-03-01")
        for number, name in enumerate(("한도윤", "서문하나", "긴 이름을 가진 사람"))
    ]
    rows = person_rows(people)
    assert [text_cells(row.title) for row in rows[:2]] == [10, 10]
    assert rows[2].title == people[2].name
    assert rows[0].aside.endswith("2022-2024")


async def test_esc_leaves_a_statements_story_for_the_list_that_it_was_opened_from() -> None:
    keep("agreement")
    async with reading(None, "p", "enter", "enter", size=(80, 14)) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, ReadingScreen))
        await until(pilot, lambda: "linked" in pilot.app.screen.story._layers)  # type: ignore[attr-defined]
        await press(pilot, "escape")
        assert is_at(pilot, StatementsScreen)


async def test_articles_go_to_the_bin_as_fast_as_keys_are_struck(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("agreement", "night-market", "bus-deal")
    async with reading(None, "l") as pilot:
        shown = keys(pilot)
        screen = shelf(pilot)
        assert isinstance(screen, LibraryScreen)
        monkeypatch.setattr(screen, "action_refresh", lambda: None)
        shelf(pilot).list.step(1)
        screen.action_remove()
        screen.action_remove()
        await until(pilot, lambda: len(screen._removed) == 2)
        assert set(screen._removed) == {key.partition(":")[2] for key in shown[1:]}
        assert keys(pilot) == shown[:1]
        with open_library() as library:
            assert library.count() == 1


async def test_the_bottom_line_tells_only_keys_that_are_none_of_the_words_typed() -> None:
    keep("agreement")
    async with reading(None) as pilot:
        assert "f front page" in screen_text(pilot).splitlines()[-1]
        await press(pilot, "slash")
        assert screen_text(pilot).splitlines()[-1].split() == ["Enter", "open", "Esc", "show", "all"]
        await press(pilot, "escape")
        assert "f front page" in screen_text(pilot).splitlines()[-1]


async def test_a_search_tells_what_is_wrong_with_its_filter() -> None:
    keep("agreement")
    async with reading(None, "l", "slash", *"starred", "colon") as pilot:
        assert "No article is starred" in screen_text(pilot)
        await press(pilot, "escape", "slash", *"from", "colon", *"2023", "minus", *"13")
        assert "after from: stands 2023-10 or 2023-10-12" in screen_text(pilot)


async def test_the_head_tells_how_many_of_how_many_were_found() -> None:
    keep("agreement", "night-market", "bus-deal")
    async with reading(None, "l") as pilot:
        assert shelf(pilot).head.note == "3 articles"
        await press(pilot, "slash", *"협약")
        await until(pilot, lambda: shelf(pilot).head.note == f"{len(keys(pilot))} of 3 articles")
        assert 0 < len(keys(pilot)) < 3


async def test_statements_stand_in_time_order_under_their_years() -> None:
    keep("agreement", "night-market", "bus-deal", "interview")
    async with reading(None, "p", "enter") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, StatementsScreen)
        times = [each.published or "" for each in screen._statements]
        assert times == sorted(times)
        assert [row.title for row in screen.list._shown if row.heading]


async def test_who_said_very_much_is_shown_at_once_and_whole_when_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.tui.screens.people._AT_ONCE", 1)
    monkeypatch.setattr("reader.tui.screens.people._MOST_SAID", 2)
    keep("agreement")
    async with reading(None, "p", "enter") as pilot:
        said = [key for key in keys(pilot) if key.startswith("statement:")]
        assert len(said) == 2
        assert "2 statements / 3" in screen_text(pilot)
        await press(pilot, "end", "enter")
        assert len(keys(pilot)) == 3
        assert "go:more" not in keys(pilot)


async def test_people_are_joined_and_parted_by_hand_and_it_is_taken_back() -> None:
    keep("agreement")
    async with reading(None, "p") as pilot:
        before = [row.title for row in rows(pilot)]
        await press(pilot, "equals_sign", "enter")
        assert len(rows(pilot)) == len(before) - 1
        await press(pilot, "backspace")
        assert [row.title for row in rows(pilot)] == before
        await press(pilot, "enter")
        said = keys(pilot)
        await press(pilot, "minus", "right", "enter")
        assert len(keys(pilot)) < len(said)
        await press(pilot, "backspace")
        assert keys(pilot) == said


# Front page


async def test_front_page_reads_kept_lists_offline_and_says_so() -> None:
    keep_front(*AIDS, fetched="2024-03-01T09:00:00+09:00")
    async with reading(None, "f") as pilot:
        assert isinstance(pilot.app.screen, FrontPageScreen)
        assert len(keys(pilot)) == 3
        assert shelf(pilot).head.note == "offline  fetched 2024.03.01 09:00"


async def test_front_page_without_anything_says_what_is_wrong_and_what_to_do() -> None:
    async with reading(None, "f") as pilot:
        text = screen_text(pilot)
        assert "cannot be reached" in text
        assert "r tries again" in text


async def test_a_list_that_takes_longer_than_any_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.setattr(import_module("reader.parse.listing"), "listing", stalling.stall)
    monkeypatch.setattr(import_module("reader.parse.feed"), "feed", stalling.stall)
    monkeypatch.setattr(apart, "_SECONDS", 0.5)
    heavy = Page(b"<li>" * 4_000, fronts.MAIN.address, None, "utf-8", "2024-03-01T09:00:00+09:00")
    cache.keep(fronts.MAIN.address, heavy)
    feed = fronts.Front("feed", "나루", "feed", fronts.MAIN.address)
    assert await fronts.kept(fronts.MAIN) is None
    assert await fronts.kept(feed) is None


async def test_sections_and_pages_turn() -> None:
    keep_front(*AIDS)
    keep_front(*AIDS[:2], section="004", more=True)
    keep_front(AIDS[2], section="004", page=2)
    async with reading(None, "f", "right") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FrontPageScreen)
        assert screen.front.name == "정치"
        assert len(keys(pilot)) == 2
        await press(pilot, "right_square_bracket")
        assert [AIDS[2] in key for key in keys(pilot)] == [True]
        await press(pilot, "left_square_bracket", "left")
        assert len(keys(pilot)) == 3


async def test_first_page_is_the_first() -> None:
    keep_front(*AIDS)
    keep_front(*AIDS[:2], section="004")
    async with reading(None, "f", "right", "left_square_bracket") as pilot:
        assert shelf(pilot).foot.said == "This is the first page"
        await press(pilot, "right_square_bracket")
        assert shelf(pilot).foot.said == "This is the last page"


async def test_the_papers_first_page_has_no_pages_to_turn() -> None:
    keep_front(*AIDS, more=True)
    async with reading(None, "f", "right_square_bracket") as pilot:
        assert "one page" in shelf(pilot).foot.said
        assert "page" not in shelf(pilot).head.note
        assert len(keys(pilot)) == 3


async def test_new_since_the_last_visit_is_told() -> None:
    keep_front(*AIDS)
    remember("seen-main", AIDS[0])
    async with reading(None, "f") as pilot:
        told = {row.key[-19:]: row.flag == "new" for row in rows(pilot)}
        assert told == {AIDS[0]: False, AIDS[1]: True, AIDS[2]: True}
        assert shelf(pilot).head.note.startswith("2 new")
        await press(pilot, "escape", "f")
        assert not any(row.flag for row in rows(pilot))


async def test_read_articles_are_told_from_unread_ones() -> None:
    with open_library() as library:
        from tests.tui.helpers import reading_of

        entry = library.add(reading_of("agreement")).entry
        library.mark_read(entry.key)
    keep_front(entry.aid or "", AIDS[0])
    async with reading(None, "f") as pilot:
        assert [row.fresh for row in rows(pilot)] == [False, True]


async def test_site_is_read_through_home_front_page_and_article(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.site import serving

    monkeypatch.setattr("reader.fetch.polite.PAUSE_SECONDS", 0.0)
    with serving() as site:
        monkeypatch.setenv("http_proxy", site.address)
        async with reading(None, "f") as pilot:
            await until(pilot, lambda: bool(keys(pilot)))
            await press(pilot, "enter")
            screen = pilot.app.screen
            assert isinstance(screen, ReadingScreen)
            assert screen.reading is not None
