"""Article → Markdown (CommonMark, GitHub's and Obsidian's dialects) with YAML front matter."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, assert_never

from reader.article import Figure, Paragraph, Subhead
from reader.export import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reader.analysis import Analysis, Clause, Quote
    from reader.article import Article, Block

# What would be read as markup inside a line: emphasis, code, links, strike-through (GitHub takes one
# tilde, and Korean ranges are written 10~20명), tables, tags and entities; <왼쪽> is no tag and stays.
_INLINE = r"[\\`*\[\]~|]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#|\w+;)"
# What would be read as markup at a line's start: heading, quotation, list, rule.
_OPENING = r"^(\s*)(#{1,6}(?=\s|$)|>|[-+=](?=[-=\s]|$)|\d{1,9}(?=[.)](?:\s|$)))"


def markdown(article: Article, analysis: Analysis, lists: Collection[str], saved: str | None = None) -> str:
    """Front matter, headline, deck, names, story, then the lists asked for."""
    parts = [front_matter(article, saved), f"# {escaped(article.headline)}"]
    if article.deck:
        parts.append("\n".join(f"> {escaped(line)}  " for line in article.deck).rstrip())
    parts += [
        " · ".join(
            part for part in (article.kicker, words.date(article.published), words.bylines(article)) if part
        )
    ]
    parts[-1] = escaped(parts[-1])
    parts += [_block(block) for block in article.blocks]
    if "clauses" in lists and analysis.clauses:
        parts += ["## 조항", *_clauses(analysis)]
    if "quotes" in lists and analysis.quotes:
        parts += ["## 인용", "\n".join(_quote(quote) for quote in analysis.quotes)]
    return "\n\n".join(part for part in parts if part) + "\n"


def front_matter(article: Article, saved: str | None) -> str:
    """YAML whose strings are JSON strings, which every YAML reader takes as they are."""
    from json import dumps

    signed = [words.byline(byline) for byline in article.bylines]
    fields = {
        "headline": article.headline,
        "published": article.published,
        "bylines": signed,
        "address": article.origin.address,
        "aid": article.origin.aid,
        "saved": saved,
    }
    lines = (f"{key}: {dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "\n".join(("---", *lines, "---"))


def escaped(text: str) -> str:
    """Text that Markdown shows as it is; its line ends stay line ends."""
    lines = (_pattern(_INLINE).sub(r"\\\g<0>", line) for line in text.split("\n"))
    return "  \n".join(_pattern(_OPENING).sub(_disarmed, line.strip()) for line in lines)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _disarmed(match: re.Match[str]) -> str:
    """The opening with a backslash before its mark; before the dot where it is a number."""
    return f"{match[1]}{match[2]}\\" if match[2].isdigit() else f"{match[1]}\\{match[2]}"


def _block(block: Block) -> str:
    match block:
        case Paragraph(text):
            return escaped(text)
        case Subhead(text):
            return f"## {escaped(text)}"
        case Figure(image, _, _):
            caption = escaped(words.caption(block))
            return f"![{caption}](<{_address(image)}>)" if image else f"*{caption}*" if caption else ""
        case _:
            assert_never(block)


def _address(image: str) -> str:
    """An address that ends where its brackets do."""
    return image.replace("<", "%3C").replace(">", "%3E").replace("\n", "")


def _clauses(analysis: Analysis) -> Iterator[str]:
    """Each list: its lead as a heading, its items numbered."""
    for clauses in analysis.clauses:
        yield f"### {escaped(words.lead(clauses))}"
        yield "\n".join(_items(clauses.items))


def _items(items: tuple[Clause, ...], indent: str = "") -> Iterator[str]:
    for number, item in enumerate(items, 1):
        yield f"{indent}{number}. {escaped(item.text)}"
        yield from _items(item.inner, indent + "    ")


def _quote(quote: Quote) -> str:
    who = f"**{escaped(words.speakers(quote))}**: " if quote.speakers else ""
    return f"- {who}{escaped(words.said(quote))}"
