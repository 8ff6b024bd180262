from __future__ import annotations

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.analysis import Analysis
from reader.article import Article, Figure, Paragraph
from reader.export import export
from reader.export.markdown import escaped
from tests.export.stories import BARE, NOTICED, P0, STORY

# Commonmark with what GitHub adds and Korean text runs into: 10~20명 struck through, bare tables.
READER = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def shown(markdown: str) -> str:
    """The words that a Markdown reader shows for one paragraph."""
    (inline,) = [token for token in READER.parse(markdown) if token.type == "inline"]
    kinds = {child.type for child in inline.children or []}
    assert kinds <= {"text", "softbreak", "hardbreak", "text_special"}, kinds
    return "".join(child.content or "\n" for child in inline.children or [])


def test_front_matter_says_where_it_came_from_and_when_it_was_saved() -> None:
    opening, matter, _rest = export(STORY, NOTICED, "markdown", saved="2026-11-24T10:00:00+09:00").split(
        "---\n", 2
    )
    assert opening == ""
    told = {key: json.loads(value) for key, value in (line.split(": ", 1) for line in matter.splitlines())}
    assert told == {
        "headline": "나루시·다온시 “강을 함께”",
        "published": "2024-03-08T09:05:00+09:00",
        "bylines": ["나루=서가온 기자 gaon@example.kr", "한빛통신"],
        "address": "http://www.example.kr/article.php?aid=1709856300000001004&page=1",
        "aid": "1709856300000001004",
        "saved": "2026-11-24T10:00:00+09:00",
    }


def test_the_story_is_blocks_in_order_then_both_lists() -> None:
    text = export(STORY, NOTICED, "markdown")
    kinds = [token.tag for token in READER.parse(text.split("---\n", 2)[2]) if token.type.endswith("_open")]
    assert kinds == [
        *("h1", "blockquote", "p", "p"),
        *("p", "p", "h2", "p", "p", "p"),
        *("h2", "h3", "ol", "li", "p", "li", "p", "li", "p"),
        *("h2", "ul", "li", "p", "li", "p"),
    ]


def test_lists_can_be_left_out() -> None:
    text = export(STORY, NOTICED, "markdown", lists=())
    assert "조항" not in text
    assert "인용" not in text


def test_an_article_without_anything_is_front_matter_and_headline() -> None:
    assert export(BARE, Analysis(), "markdown").endswith("---\n\n# 제목뿐인 기사\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("10~20명, 30~40명", id="ranges are not struck through"),
        pytest.param("*별* _밑줄_ `글자` **굵게**", id="emphasis and code"),
        pytest.param("[고리](http://example.kr) ![그림](x)", id="links and pictures"),
        pytest.param(
            "강기정<왼쪽> <b>굵게</b> <!-- 말 --> <http://example.kr>", id="tags, comments, autolinks"
        ),
        pytest.param("A&amp;B &lt; &#44032; AT&T", id="entities"),
        pytest.param("# 제목 아님", id="heading"),
        pytest.param("> 따온 말 아님", id="quotation"),
        pytest.param("- 목록 아님", id="list"),
        pytest.param("+ 목록 아님", id="other list"),
        pytest.param("1. 번호 아님", id="numbered list"),
        pytest.param("2024) 번호 아님", id="numbered list with bracket"),
        pytest.param("---", id="rule"),
        pytest.param("===", id="underline of a heading"),
        pytest.param("***", id="rule of stars"),
        pytest.param("역\\빗금 \\* 끝\\", id="backslashes"),
        pytest.param("첫 줄\n- 둘째 줄\n=== 셋째 줄", id="lines of a poem"),
        pytest.param("| 가 | 나 |\n| --- | --- |\n| 1 | 2 |", id="table"),
        pytest.param("    네 칸 안으로", id="indented code"),
    ],
)
def test_words_of_the_paper_are_never_markup(text: str) -> None:
    wanted = "\n".join(line.strip() for line in text.split("\n"))
    assert shown(escaped(text)) == wanted


@given(st.text("가나 *_`[]<>!#-+=~|\\&;.1)(:/ab\n", min_size=1, max_size=30))
def test_no_mix_of_marks_is_markup(text: str) -> None:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    wanted = [line for line in lines if line]
    assume(wanted)
    assert shown(escaped("\n".join(wanted))) == "\n".join(wanted)


def test_a_picture_address_cannot_leave_its_brackets() -> None:
    article = Article("제목", blocks=(Figure("http://example.kr/a>(b) c\n.jpg", "설명", ""), Paragraph(P0)))
    tokens = READER.parse(export(article, Analysis(), "markdown").split("---\n", 2)[2])
    pictures = [child for token in tokens for child in token.children or [] if child.type == "image"]
    assert [picture.attrs["src"] for picture in pictures] == ["http://example.kr/a%3E(b)%20c.jpg"]
