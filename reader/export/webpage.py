"""Article → one HTML file that needs nothing else: no script, no picture, no font from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from reader.article import Figure, Paragraph, Subhead
from reader.export import words
from reader.export.marks import marks, runs
from reader.export.sheet import SHEET

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.analysis import Analysis, Clause, ClauseList, Quote
    from reader.article import Article
    from reader.export.marks import Run

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def webpage(article: Article, analysis: Analysis, lists: Collection[str]) -> str:
    """The whole page: the story with its quotes and clauses marked, and the lists beside it."""
    aside = _aside(analysis, lists)
    listed = ' class="listed"' if aside else ""
    return (
        f"{_head(article)}<body>\n<main{listed}>\n<article>\n{_header(article)}{_story(article, analysis)}"
        f"{_footer(article)}</article>\n{aside}</main>\n</body>\n</html>\n"
    )


def escaped(text: str) -> str:
    """Text as HTML shows it, in an element or in a quoted attribute; a line end is a ``<br>``."""
    return text.translate(_ESCAPES).replace("\n", "<br>")


def _head(article: Article) -> str:
    aid = f'<meta name="aid" content="{escaped(article.origin.aid)}">\n' if article.origin.aid else ""
    return (
        '<!DOCTYPE html>\n<html lang="ko">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="ilbo">\n'
        f"{aid}<title>{escaped(article.headline)}</title>\n<style>\n{SHEET}</style>\n</head>\n"
    )


def _header(article: Article) -> str:
    """Section and kicker, headline, deck, date and names."""
    above = " · ".join(
        part for part in (article.section.name if article.section else "", article.kicker) if part
    )
    kicker = f'<p class="kicker">{escaped(above)}</p>\n' if above else ""
    deck = f'<p class="deck">{"<br>".join(map(escaped, article.deck))}</p>\n' if article.deck else ""
    signed = " · ".join(part for part in (_time(article.published), escaped(words.bylines(article))) if part)
    names = f'<p class="signed">{signed}</p>\n' if signed else ""
    return f"<header>\n{kicker}<h1>{escaped(article.headline)}</h1>\n{deck}{names}</header>\n"


def _time(published: str | None) -> str:
    """The printed date as a ``time`` element; as it is where it is no date."""
    printed = words.date(published)
    if not published or printed == published:
        return escaped(printed)
    return f'<time datetime="{escaped(published)}">{escaped(printed)}</time>'


def _story(article: Article, analysis: Analysis) -> str:
    """The blocks in order."""
    found = marks(analysis)
    parts: list[str] = []
    count = 0
    for block in article.blocks:
        match block:
            case Paragraph(text):
                inside = "".join(map(_run, runs(text, found.get(count, []))))
                parts.append(f'<p id="p{count + 1}">{inside}</p>\n')
                count += 1
            case Subhead(text):
                parts.append(f"<h2>{escaped(text)}</h2>\n")
            case Figure():
                parts.append(_figure(block))
            case _:
                assert_never(block)
    return "".join(parts)


def _run(run: Run) -> str:
    """A stretch of the story; the marks that begin in it can be pointed at."""
    if not run.marks:
        return escaped(run.text)
    kinds = " ".join(sorted({mark.kind for mark in run.marks}))
    first, *others = run.opening or (None,)
    name = f' id="{first.name}"' if first else ""
    more = "".join(f'<span id="{mark.name}"></span>' for mark in others if mark)
    return f'<mark class="{kinds}"{name}>{more}{escaped(run.text)}</mark>'


def _figure(figure: Figure) -> str:
    """Caption and credit, with a link to the picture: the page itself loads nothing."""
    caption = escaped(words.caption(figure))
    picture = _link(figure.image, "사진 보기")
    inside = " ".join(part for part in (caption, picture) if part)
    return f"<figure><figcaption>{inside}</figcaption></figure>\n" if inside else ""


def _link(address: str | None, text: str) -> str:
    """A link to a web address; nothing for any other."""
    if not address or not address.startswith(("http://", "https://")):
        return ""
    return f'<a href="{escaped(address)}">{escaped(text)}</a>'


def _footer(article: Article) -> str:
    link = _link(article.origin.address, article.origin.address or "")
    return f"<footer><p>{link}</p></footer>\n" if link else ""


def _aside(analysis: Analysis, lists: Collection[str]) -> str:
    """The lists asked for, each entry linked to its place; nothing where there are none."""
    parts = []
    if "clauses" in lists and analysis.clauses:
        body = "".join(_clauses(number, each) for number, each in enumerate(analysis.clauses, 1))
        parts.append(f"<section>\n<h2>조항</h2>\n{body}</section>\n")
    if "quotes" in lists and analysis.quotes:
        body = "".join(_quote(number, each) for number, each in enumerate(analysis.quotes, 1))
        parts.append(f"<section>\n<h2>인용</h2>\n<ul>\n{body}</ul>\n</section>\n")
    return f"<aside>\n{''.join(parts)}</aside>\n" if parts else ""


def _clauses(number: int, clauses: ClauseList) -> str:
    items = "".join(
        f'<li><a href="#c{number}-{part}">{escaped(item.text)}</a>{_inner(item)}</li>\n'
        for part, item in enumerate(clauses.items, 1)
    )
    return f"<h3>{escaped(words.lead(clauses))}</h3>\n<ol>\n{items}</ol>\n"


def _inner(item: Clause) -> str:
    """The items nested in one."""
    items = "".join(f"<li>{escaped(inner.text)}{_inner(inner)}</li>" for inner in item.inner)
    return f"<ol>{items}</ol>" if items else ""


def _quote(number: int, quote: Quote) -> str:
    """Who, the words linked to their place, the verb."""
    who = f'<span class="who">{escaped(words.speakers(quote))}</span>' if quote.speakers else ""
    said = " ".join(f"“{segment.text}”" for segment in quote.segments)
    verb = f' <span class="verb">{escaped(quote.verb)}</span>' if quote.verb else ""
    return f'<li>{who}<a href="#q{number}">{escaped(said)}</a>{verb}</li>\n'
