"""One row of a page of links → one teaser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from reader import paper
from reader.article import Teaser
from reader.text import one_line

# Names that headlines, dates and summaries of rows have been given, here and on papers of the same system.
_HEADLINES = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "dt",
    ".title",
    ".tit",
    ".subject",
    ".headline",
    ".newstitle",
    "strong",
)
_SUMMARIES = ("p", "dd", ".summary", ".lead", ".desc", ".content", ".txt")
_ASIDE = frozenset({"newsdate", "date", "thumb", "photo", "time", "byline", "reporter", "writer"})
_DATE = re.compile(
    r"(20\d\d)\s*[.\-/년]\s*(\d{1,2})\s*[.\-/월]\s*(\d{1,2})[일.]?(?:\s*\([^)]{1,4}\))?(?:\s*(\d{1,2})\s*[:시]\s*(\d{2}))?"
)
_MAX_SUMMARY_CHARS = 400


def teaser(row: LexborNode, anchors: Sequence[LexborNode], aid: str, address: str) -> Teaser:
    """The teaser of one article: its row and the links in it that lead to the article.

    The headline is empty where the row shows nothing but a picture without words.
    """
    headline = _headline(row, anchors)
    return Teaser(
        headline=headline,
        address=_article_address(_link(anchors[0].attributes.get("href") or "", address), aid),
        aid=aid,
        summary=_summary(row, headline),
        published=_published(row, aid),
        thumbnail=_thumbnail(row, address),
    )


def _headline(row: LexborNode, anchors: Sequence[LexborNode]) -> str:
    """The row's headline, by the surest of its signs."""
    marked = (node for name in _HEADLINES for node in row.css(name))
    for node in (*marked, *_innermost(row), *row.css("strong, b"), *anchors):
        if text := _text(node, without=frozenset({"p", "dd"})):
            return text
    pictures = (image.attributes.get("alt") for image in row.css("img"))
    titles = (anchor.attributes.get("title") for anchor in anchors)
    return next((one_line(text) for text in (*titles, *pictures) if text and one_line(text)), "")


def _innermost(row: LexborNode) -> Iterator[LexborNode]:
    """The row's divisions that hold no other: the paper puts a headline into one."""
    for node in row.css(paper.LIST_TITLE):
        if not any(inner.mem_id != node.mem_id for inner in node.css("div, p, dd")):
            yield node


def _summary(row: LexborNode, headline: str) -> str:
    """The opening lines under the headline, cut at a word where they run on."""
    for name in (paper.LIST_SUMMARY, *_SUMMARIES):
        for node in row.css(name):
            text = _text(node)
            if text and text != headline and not _DATE.fullmatch(text):
                text = text.removeprefix(headline).strip()
                return (
                    text
                    if len(text) <= _MAX_SUMMARY_CHARS
                    else f"{text[:_MAX_SUMMARY_CHARS].rsplit(' ', 1)[0]} …"
                )
    return ""


def _text(node: LexborNode, without: frozenset[str] = frozenset()) -> str:
    """The visible words of a part of the row, without date, picture and what else is left out."""
    words: list[str] = []
    for piece in node.traverse(include_text=True):
        if piece.is_text_node and not _left_out(piece, node, without):
            words.append(piece.text_content or "")
        elif piece.tag == "br":
            words.append(" ")
    return one_line("".join(words))


def _left_out(piece: LexborNode, node: LexborNode, without: frozenset[str]) -> bool:
    step = piece.parent
    while step is not None and step.mem_id != node.mem_id:
        names = frozenset((step.attributes.get("class") or "").split())
        if step.tag in without or step.tag in {"script", "style"} or names & _ASIDE:
            return True
        step = step.parent
    return False


def _published(row: LexborNode, aid: str) -> str | None:
    """When it was published, as printed; else by its number, which knows the minute."""
    for node in (*row.css(paper.LIST_DATE), row):
        found = _DATE.search(one_line(node.text(separator=" ")))
        if found and found[4]:
            try:
                moment = datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
            except ValueError:
                continue
            return f"{moment.isoformat()}+09:00"
    return paper.published_from_aid(aid)


def _thumbnail(row: LexborNode, address: str) -> str | None:
    """The address of the row's picture; the real one where another stands in until it is seen."""
    for image in (*row.css(paper.LIST_THUMBNAIL), *row.css("img")):
        for name in ("data-src", "data-original", "data-lazy", "src"):
            link = (image.attributes.get(name) or "").strip()
            if link and not link.lower().startswith("data:"):
                return _link(link, address)
    return None


def _article_address(link: str, aid: str) -> str:
    """The paper's own link without the list that it was found on: one article has one address."""
    return f"{link.partition('?')[0]}?aid={aid}" if paper.is_ours(link) else link


def _link(link: str, address: str) -> str:
    """A link made absolute, on one line."""
    try:
        return "".join(one_line(urljoin(address, link.strip())).split())
    except ValueError:
        return ""
