"""Article → plain text: headline, deck, date and names, paragraphs, captions, then the lists asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Figure
from reader.export import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reader.analysis import Analysis, Clause, ClauseList
    from reader.article import Article


def plain(article: Article, analysis: Analysis, lists: Collection[str] = ()) -> str:
    """The article, its parts by one blank line each."""
    parts = ["\n".join((article.headline, *article.deck)), _signed(article)]
    parts += [block.text for block in article.blocks if not isinstance(block, Figure)]
    parts += [words.caption(figure) for figure in article.figures]
    if "clauses" in lists and analysis.clauses:
        parts += ["조항", *(clause_list(each) for each in analysis.clauses)]
    if "quotes" in lists and analysis.quotes:
        parts += ["인용", quote_list(analysis)]
    return "\n\n".join(part for part in parts if part) + "\n"


def quote_list(analysis: Analysis) -> str:
    """Every quote on its line: who, what, how."""
    return "\n".join(
        f"{words.speakers(quote)}: {words.said(quote)}" if quote.speakers else words.said(quote)
        for quote in analysis.quotes
    )


def clause_list(clauses: ClauseList) -> str:
    """The lead, then each item on its line behind its number."""
    return "\n".join((words.lead(clauses), *_items(clauses.items)))


def _items(items: tuple[Clause, ...], indent: str = "") -> Iterator[str]:
    """The items numbered from one, nested ones further in."""
    for number, item in enumerate(items, 1):
        yield f"{indent}{number}. {item.text}"
        yield from _items(item.inner, indent + "   ")


def _signed(article: Article) -> str:
    """Kicker, date and bylines, a line each; the missing ones are left out."""
    return "\n".join(
        part for part in (article.kicker, words.date(article.published), words.bylines(article)) if part
    )
