"""What holds for every text: offsets, sameness, and work that grows with the length."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyse import analyse
from reader.analysis import Analysis, Clause
from reader.article import Article, Figure, Paragraph, Subhead

PIECES = st.sampled_from(
    [
        *[
            "“",
            "”",
            "‘",
            "’",
            '"',
            "'",
            "(",
            ")",
            "<",
            ">",
            "「",
            "」",
            "▲",
            "①",
            "②",
            "1.",
            "2)",
            "가.",
            "나.",
            "첫째,",
            "둘째,",
            "하나,",
            "제1조",
            "먼저",
            "마지막으로",
            ",",
            "·",
            ".",
            "?",
            "…",
            ":",
            "=",
        ],
        *[
            "\n",
            "-",
            "등",
            "와",
            "과",
            "및",
            "이고",
            "며",
            "고",
            "라고",
            "라며",
            "는",
            "는데",
            "말했다",
            "말했다.",
            "밝혔다.",
            "답했다.",
            "적힌",
            "지적이",
            "나온다.",
        ],
        *[
            "입을",
            "모았다.",
            "김",
            "이",
            "한서진",
            "한서진(41)씨는",
            "김모씨는",
            "시장은",
            "강",
            "시장이",
            "나루시장",
            "그는",
            "이들은",
            "두",
            "사람은",
        ],
        *[
            "시민들은",
            "노조는",
            "에",
            "따르면",
            "질문에",
            "3개",
            "과제는",
            "분야",
            "4대",
            "전략을",
            "요구안은",
            "다리",
            "놓기",
            "길",
            "넓히기,",
            "추진하는",
        ],
        *[
            "마르코",
            "벨리니",
            "감독",
            "\x00",
            "\u200b",
            "한",
            "힣",
            "ㄱ",
            "漢字",
            "🙂",
            "﷽",
            "\x01",
            "\x04",
            "\x02",
            "\x03",
        ],
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=40).map(" ".join) | st.text(max_size=200)
ARTICLES = st.builds(
    lambda headline, deck, caption, texts: Article(
        headline,
        (deck,),
        blocks=(
            Figure(None, caption, ""),
            *(Paragraph(text) for text in texts[:2]),
            Subhead(deck),
            *(Paragraph(text) for text in texts[2:]),
        ),
    ),
    TEXTS,
    TEXTS,
    TEXTS,
    st.lists(TEXTS, max_size=5),
)


def every_clause(analysis: Analysis) -> Iterator[Clause]:
    for listed in analysis.clauses:
        for item in listed.items:
            yield item
            yield from item.inner


@given(ARTICLES)
def test_offsets_point_at_the_printed_words(article: Article) -> None:
    analysis, texts = analyse(article), article.paragraphs

    for quote in analysis.quotes:
        assert quote.paragraph == quote.segments[0].paragraph
        for segment in quote.segments:
            assert texts[segment.paragraph][segment.start : segment.end] == segment.text
        for speaker in quote.speakers:
            assert speaker.surface
            assert any(speaker.surface in text for text in texts)
    for item in every_clause(analysis):
        assert texts[item.paragraph][item.start : item.end] == item.text
        assert all(0 <= index < len(texts) for index in item.mentions)
    for phrase in analysis.headline_quotes:
        if phrase.paragraph is not None:
            assert texts[phrase.paragraph][phrase.start : phrase.end]


@given(ARTICLES)
def test_the_same_article_gives_the_same_analysis(article: Article) -> None:
    assert analyse(article) == analyse(article)


@given(ARTICLES)
def test_quotes_and_lists_come_in_the_order_of_print(article: Article) -> None:
    analysis = analyse(article)
    quotes = [(quote.segments[0].paragraph, quote.segments[0].start) for quote in analysis.quotes]
    lists = [(listed.items[0].paragraph, listed.items[0].start) for listed in analysis.clauses]

    assert quotes == sorted(quotes)
    assert lists == sorted(lists)


GROWING = (
    "“",
    "”",
    '"',
    "‘",
    "(",
    "▲",
    "가. ",
    "첫째, ",
    "먼저 다음으로 마지막으로 ",
    "3개 과제는 가, 나 등이다. ",
    "요구안은 가, 나, 다 ",
    "그는 갔다. ",
    "이들은 “가자”고 했다. ",
    "두 사람은 “가자”고 했다. ",
    "추진하는 ",
    "이 시장은 ",
    "한서진 나루시장은 “가자”며 ",
    "“가자”는 질문에 ",
    "“가자고 말했다. ",
)


def steps(text: str) -> int:
    """How many calls, of Python's and of C's functions, reading a text takes."""
    count = 0

    def note(_frame: object, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    article = Article("제목", blocks=(Paragraph(text),))
    sys.setprofile(note)
    try:
        analyse(article)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", GROWING)
def test_the_work_grows_with_the_length(unit: str) -> None:
    steps(unit * 50)  # patterns are built at the first use
    short, long = steps(unit * 250), steps(unit * 1000)

    assert long <= 5 * short + 2000  # four times the text; sixteen times the work would be too much


def test_a_page_of_nothing_but_marks_is_read_to_its_end() -> None:
    assert analyse(Article("“", blocks=(Paragraph("“" * 1_000_000),))).quotes == ()
