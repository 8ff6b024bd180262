from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Section
from reader.library import Library
from reader.library.fold import folded, hit_pattern, squeezed
from reader.library.index import body_texts, head_texts
from reader.library.pack import Text, pack, printed
from reader.library.query import Query, days, understood
from tests.library.made import aid, article, library, reading, said
from tests.samples import SAMPLES, Sample

CULTURE = Section("007", "문화")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as opened:
        yield opened


@pytest.fixture
def four(kept: Library) -> Library:
    kept.add(
        reading(
            article(1, "나루시 군 공항 이전 부지 확정", ("한도윤 시장은 다리를 놓겠다고 말했다.",)),
            said("한도윤", "나루시장"),
        )
    )
    story = ("군 공항 소음에 시달리던 마을에 도서관이 섰다.", "5·18 책이 많다.")
    opened = article(
        2, "다온도서관 새로 문 열어", story, section=CULTURE, published="2023-11-02T10:00:00+09:00"
    )
    kept.add(reading(opened, said("서문희", "도서관장")))
    kept.add(
        reading(
            article(
                3, "마루천 생태공원 첫 삽", ("다시 민주 광장까지 산책로를 낸다.",), published="2024-05-20"
            ),
            said("한도윤", "나루시장"),
        )
    )
    kept.add(
        reading(
            article(4, "빛 축제", ("도서관 앞에서 열린다.",), section=CULTURE, published=None),
            said(None, None),
        )
    )
    return kept


def numbers(library: Library, text: str) -> list[int]:
    """Which of the four articles a search gives, in its order."""
    return [[aid(n) for n in range(5)].index(hit.entry.key) for hit in library.search(text).hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("군공항", [1, 2], id="the headline's before the story's"),
        pytest.param("군 공항", [1, 2], id="two words, both there"),
        pytest.param('"공항 소음"', [2], id="a phrase"),
        pytest.param("“공항 소음”", [2], id="a phrase in curly marks"),
        pytest.param("시민", [], id="not from one word into the next"),
        pytest.param("518", [2], id="over a middle dot"),
        pytest.param("ㄱㄱㅎ", [1, 2], id="first consonants"),
        pytest.param("ㄷㅅㄱ", [2, 4], id="first consonants in stories, at the start of a word"),
        pytest.param("빛", [4], id="one syllable of a headline"),
        pytest.param("다온도서과", [2], id="half typed"),
        pytest.param("다온도서ㄱ", [2], id="a consonant last"),
        pytest.param("군공항 도서관", [2], id="one word in the headline, one in the story"),
        pytest.param("도서관 -군공항", [4], id="without"),
        pytest.param("도서관 -section:정치", [2, 4], id="a filter cannot be left out: it is a word"),
        pytest.param("ㅁㄹ", [3], id="two first consonants"),
        pytest.param("section:정치", [3, 1], id="section by name, the newest first"),
        pytest.param("section:007", [2, 4], id="section by number"),
        pytest.param("면:문화 도서관", [2, 4], id="filter in Korean"),
        pytest.param("분야:문화 도서관", [2, 4], id="filter in Korean, as it is told"),
        pytest.param("말한이:한도윤", [3, 1], id="speaker in Korean"),
        pytest.param("section:정치 section:문화", [3, 2, 1, 4], id="either section"),
        pytest.param("speaker:한도윤", [3, 1], id="speaker"),
        pytest.param("speaker:한도윤 군공항", [1], id="speaker and word"),
        pytest.param("speaker:도서관장", [2], id="speaker by post"),
        pytest.param("speaker:ㅎㄷㅇ", [3, 1], id="speaker by first consonants"),
        pytest.param("speaker:없는이", [], id="nobody"),
        pytest.param("from:2023-11", [3, 2], id="from"),
        pytest.param("to:2023-10-12", [1], id="to"),
        pytest.param("from:2023-10 to:2023-12", [2, 1], id="between months"),
        pytest.param("on:2024", [3], id="a year"),
        pytest.param("군공항 from:2023.11.01", [2], id="word and day"),
        pytest.param("from:2023-13", [], id="no month: a word like any other"),
        pytest.param("-군공항", [3, 4], id="nothing but what must not stand there"),
        pytest.param("-군공항 section:문화", [4], id="a filter and what must not stand there"),
        pytest.param("ㅂ", [1, 4], id="one first consonant is looked for in headlines"),
        pytest.param("ㅂ section:정치", [1], id="one first consonant with a filter"),
        pytest.param("section:", [3, 2, 1, 4], id="a filter that is begun holds nothing back"),
        pytest.param("군공항 speaker: tag:", [1, 2], id="filters that are begun, and a word"),
        pytest.param("from:202", [3, 2, 1, 4], id="a year that is begun"),
        pytest.param("section:문", [2, 4], id="a section that is half typed"),
        pytest.param("section:ㅈㅊ", [3, 1], id="a section by first consonants"),
        pytest.param("", [3, 2, 1, 4], id="nothing asks for everything"),
        pytest.param("·,", [3, 2, 1, 4], id="marks alone ask for everything"),
        pytest.param('"', [3, 2, 1, 4], id="a lone mark"),
        pytest.param("군공항 AND NOT OR * ^ : (", [], id="what FTS5 would obey is a word"),
        pytest.param("없는말", [], id="nothing found"),
    ],
)
def test_search(four: Library, text: str, found: list[int]) -> None:
    assert numbers(four, text) == found


def test_what_the_hand_did_can_be_asked_for(four: Library) -> None:
    four.star(aid(2))
    four.tag(aid(1), "읽기")
    four.mark_read(aid(3))
    four.add_mark(aid(4), 0, 0, 3)
    asked = (
        "starred:",
        "tag:읽기",
        "read:",
        "unread: section:정치",
        "marked:",
        "별표: 도서관",
        "starred: 빛",
    )
    assert [numbers(four, text) for text in asked] == [[2], [1], [3], [1], [4], [2], []]


def test_the_hits_are_shown_in_headline_and_snippet(four: Library) -> None:
    hit = four.search("군공항").hits[1]
    assert hit.headline_spans == ()
    assert hit.snippet is not None
    assert [hit.snippet.text[a:b] for a, b in hit.snippet.spans] == ["군 공항"]
    first = four.search("군공항").hits[0]
    assert [first.entry.headline[a:b] for a, b in first.headline_spans] == ["군 공항"]


def test_a_snippet_is_cut_between_words_round_the_first_hit(kept: Library) -> None:
    story = " ".join(["하늘이 맑았다."] * 20 + ["군 공항을 옮긴다."] + ["바람이 불었다."] * 20)
    kept.add(reading(article(1, "날씨", ("첫 문단이다.", story))))
    snippet = kept.search("군공항").hits[0].snippet
    assert snippet is not None
    assert snippet.paragraph == 1
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    inside = snippet.text.strip("…")
    assert story[snippet.start :].startswith(inside)
    assert set(inside.split()) <= set(story.split())
    assert len(snippet.text) <= 122


def test_more_is_said_and_the_next_ones_come(kept: Library) -> None:
    for number in range(12):
        kept.add(reading(article(number, f"군 공항 소식 {number}", (f"이야기 {number}",))))
    first, rest = kept.search("군공항", 10), kept.search("군공항", 10, 10)
    assert (len(first.hits), first.more) == (10, True)
    assert (len(rest.hits), rest.more) == (2, False)
    keys = {hit.entry.key for hit in (*first.hits, *rest.hits)}
    assert len(keys) == 12
    listed = kept.search("section:정치", 10)
    assert (len(listed.hits), listed.more) == (10, True)


def test_of_very_many_the_headlines_and_the_newest_are_ranked(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.search.POOL", 5)
    for number in range(30):
        day = f"2023-01-{number + 1:02d}"
        headline = "군 공항" if number == 0 else f"소식 {number}"
        kept.add(reading(article(number, headline, ("군 공항 이야기다.", f"{number}"), published=day)))
    found = kept.search("군공항", 1)
    assert found.more
    assert found.hits[0].entry.key == aid(0)


def test_where_few_candidates_hold_the_word_more_are_looked_at(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.search.POOL", 4)
    kept.add(reading(article(0, "옛 소식", ("가나다 이야기다.",), published="2022-01-01")))
    for number in range(1, 7):  # with every pair of the word, but not the word
        story = ("나다 가나", f"{number}번째 이야기다.")
        kept.add(reading(article(number, f"소식 {number}", story, published=f"2023-01-{number:02d}")))
    found = kept.search("가나다", 1)
    assert [hit.entry.key for hit in found.hits] == [aid(0)]
    monkeypatch.setattr("reader.library.search.DEEP", 1)
    found = kept.search("가나다", 1)
    assert (found.hits, found.more) == ((), True)


def test_a_word_of_the_headline_counts_more_than_a_part_of_one(kept: Library) -> None:
    kept.add(reading(article(1, "공원 개장", ("이야기 하나다.",))))
    kept.add(reading(article(2, "대공원 개장", ("이야기 둘이다.",))))
    assert numbers(kept, "공원") == [1, 2]


def test_the_snippet_is_of_the_paragraph_with_most_of_the_words(kept: Library) -> None:
    kept.add(reading(article(1, "가", ("다리 이야기다.", "다리 옆 공원이다.", "다리와 다리다."))))
    snippet = kept.search("다리 공원").hits[0].snippet
    assert snippet is not None
    assert snippet.paragraph == 1


def test_more_hits_and_a_hit_at_the_start_of_a_word_are_worth_more(kept: Library) -> None:
    kept.add(reading(article(1, "가", ("대공원 앞.", "끝."))))
    kept.add(reading(article(2, "나", ("공원 앞.", "끝."))))
    kept.add(reading(article(3, "다", ("공원과 공원, 또 공원.", "끝."))))
    assert numbers(kept, "공원") == [3, 2, 1]


def test_among_equals_the_newest_is_first(kept: Library) -> None:
    for number, day in enumerate(("2023-05-05", "2024-05-05", "2022-05-05")):
        kept.add(reading(article(number, "빛 축제", (f"{number}번째 이야기",), published=day)))
    assert numbers(kept, "축제") == [1, 0, 2]


def test_an_edited_article_is_found_by_its_new_words_only(kept: Library) -> None:
    kept.add(reading(article(1, paragraphs=("옛말만 있다.",))))
    kept.add(reading(article(1, paragraphs=("새말만 있다.",))))
    assert (numbers(kept, "옛말만"), numbers(kept, "새말만")) == ([], [1])


STORIES = st.lists(st.text(alphabet="가각나광주시군공항 ·.", min_size=1, max_size=30), min_size=1, max_size=6)


@settings(max_examples=40)
@given(STORIES, st.text(alphabet="가각나광주시군공항", min_size=2, max_size=4))
def test_every_text_with_the_word_is_found_and_no_other(
    tmp_path_factory: pytest.TempPathFactory, stories: list[str], word: str
) -> None:
    made = [article(number, f"{number}", (story, f"{number}")) for number, story in enumerate(stories)]
    pattern = hit_pattern(squeezed(word))
    right = {
        one.origin.aid
        for one in made
        if any(pattern.search(folded(text)) for text in (*head_texts(one), *body_texts(one)))
    }
    with library(tmp_path_factory.mktemp("search")) as kept:
        for one in made:
            kept.add(reading(one))
        found = {hit.entry.key for hit in kept.search(word).hits}
        assert found == right or not right
        assert kept.check().problems == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.slug)
def test_the_quick_way_to_an_articles_texts_gives_what_is_indexed(sample: Sample) -> None:
    reading = sample.reading()
    quick = printed(pack(Text(reading.article, reading.analysis)))
    assert sorted((*quick.paragraphs, *quick.others)) == sorted(
        (*body_texts(reading.article), reading.article.kicker)
    )
    assert quick.paragraphs == reading.article.paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "가나다라마바사" * 2000,
        "군 공항 이전 " * 500,
        "ㄱ" * 900,
        "speaker:ㄱ " * 300,
        "section:가 " * 999,
        "a" * 99999,
    ],
    ids=["one long word", "many words", "consonants", "many speakers", "many sections", "letters"],
)
def test_what_is_pasted_by_mistake_is_answered(four: Library, text: str) -> None:
    assert len(four.search(text).hits) <= 4


@given(st.text())
def test_every_text_is_a_query(text: str) -> None:
    assert isinstance(understood(text), Query)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2023", (date(2023, 1, 1), date(2023, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023.10.12", (date(2023, 10, 12), date(2023, 10, 12))),
        ("20231012", (date(2023, 10, 12), date(2023, 10, 12))),
        ("2023/1/2", (date(2023, 1, 2), date(2023, 1, 2))),
        ("2023-02-30", None),
        ("0000", None),
        ("어제", None),
    ],
)
def test_days(text: str, span: tuple[date, date] | None) -> None:
    assert days(text) == span
