"""Whatever comes in: an article or NotAnArticle, soon, and never another error."""

# ruff: noqa: E501 — markup as pages print it

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import NotAnArticle, parse
from reader.errors import TangledPage
from reader.parse.guard import refuse_tangled
from reader.text import clean_text
from tests.parse.shape_cases import ADDRESS, BY, P, br, page

PIECES = st.sampled_from(
    [
        *P, BY, "<br>", "<br><br>", "<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "</table>", '<img src="a.jpg">',
        '<div style="display:none">', "<b>", "</b>", "<a href=x>", "</a>", "&nbsp;", "&#0;", "&#xD800;", "&amp;lt;", "<!--",
        "-->", "<script>", "</script>", "<textarea>", '<div id="joinskmbox">', "![]() 나루시 전경 |", "\n", "<나루시 제공>", "\x00",
    ],
)  # fmt: skip

TANGLES = {
    "nested blocks": "<div>" * 60_000,
    "options": "<select>" + "<option>" * 40_000,
    "attributes on one tag": "<div " + " ".join(f"a{n}" for n in range(40_000)) + ">",
    "attributes with signs": "<div " + " ".join(f"a<{n}" for n in range(40_000)) + ">",
    "quoted signs": "<div a='<b><i>' " * 30_000,
    "formatting left open": "".join(f"<b id={n}><i id={n}>" for n in range(6_000)),
    "crossed formatting": "".join(f"<b id={n}><i id={n}></b>" for n in range(8_000)),
    "formatting over paragraphs": "<p>" + "".join(f"<b a={n} b c d e f>" for n in range(500)) + "<p>x" * 500,
    "formatting between paragraphs": "".join(f"<b id={n}><p>" for n in range(1_000)),
    "tables in tables": "<table><tr><td>" * 30_000,
    "signs alone": "<" * 400_000,
    "lists": "<ul><li>" * 30_000,
}


def read(body: bytes | str) -> None:
    try:
        article = parse(body, ADDRESS)
    except NotAnArticle:
        return
    for text in (article.headline, *article.deck, *article.paragraphs):
        assert clean_text(text) == text == text.strip()
        assert "\n" not in text


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_any_order_of_markup_is_an_article_or_none(pieces: list[str]) -> None:
    read("".join(pieces))
    read("<html><body>" + "".join(pieces))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_none(body: bytes) -> None:
    read(body)
    read(page(br([*P, BY])).encode("cp949")[:900] + body + br(P).encode("cp949"))


@pytest.mark.parametrize("tangle", [pytest.param(html, id=name) for name, html in TANGLES.items()])
def test_a_page_built_to_stall_the_parser_is_refused(tangle: str) -> None:
    with pytest.raises(TangledPage):
        parse("<html><body>" + tangle + page(br([*P, BY])), ADDRESS)


def test_a_page_larger_than_any_article_is_refused() -> None:
    with pytest.raises(TangledPage):
        parse(b"<html><body>" + b"x" * 17_000_000)


@pytest.mark.parametrize("depth", [100, 256, 1_000, 3_000])
@pytest.mark.parametrize("tag", ["div", "span", "font", "blockquote"])
def test_a_story_at_the_bottom_of_nested_elements_is_not_lost(tag: str, depth: int) -> None:
    html = page(f"<{tag}>" * depth + br([*P, BY]) + f"</{tag}>" * depth)
    assert list(parse(html, ADDRESS).paragraphs) == P


def test_an_ordinary_page_is_not_refused() -> None:
    rows = "".join(
        f'<li><a href="/{n}" title="나루시 소식" class="x y z">소식 {n}</a></li>' for n in range(3_000)
    )
    body = page(br([*P, BY]), after=f"<ul>{rows}</ul>").encode()
    assert len(body) > 100_000
    refuse_tangled(body)


def test_a_text_of_a_hundred_thousand_lines_is_refused() -> None:
    with pytest.raises(NotAnArticle):
        parse("\n".join(f"나루시의 {n}번째 줄이라고 했다." for n in range(100_000)))


def test_a_story_of_a_thousand_paragraphs_is_read() -> None:
    texts = [
        f"나루시는 {n}번째 다리를 놓기로 했다고 밝혔다. 주민들은 {n}번 손뼉을 쳤다." for n in range(1_000)
    ]
    assert list(parse(page(br([*texts, BY])), ADDRESS).paragraphs) == texts
