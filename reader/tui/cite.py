"""What a copy holds: the words as printed, and the form in which they can be cited.

    “함께 가겠다” (강기정 광주시장, 광주일보 2023.10.12.) http://…

Pure; offsets are characters of one paragraph, half open.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis import Clause, ClauseList, Quote, Segment
    from reader.article import Article

_OPEN, _CLOSE = "“", "”"
# Words between two segments that are kept with them: ”며 “, ”라면서 “. Longer ones are narration.
_LINK_CHARS = 8


def quoted(article: Article, quote: Quote) -> str:
    """The words of one turn in their marks: ``“가겠다”며 “함께 하자”``."""
    if not quote.segments:
        return ""
    paragraphs = article.paragraphs
    parts = [_marked(quote.segments[0])]
    for before, after in pairwise(quote.segments):
        parts.append(_between(paragraphs, before, after))
        parts.append(_marked(after))
    return "".join(parts)


def _marked(segment: Segment) -> str:
    return f"{_OPEN}{segment.text.strip()}{_CLOSE}"


def _between(paragraphs: tuple[str, ...], before: Segment, after: Segment) -> str:
    """The printed link between two segments, else one space."""
    if before.paragraph != after.paragraph or not before.paragraph < len(paragraphs):
        return " "
    link = paragraphs[before.paragraph][before.end + 1 : after.start - 1]
    return link if len(link) <= _LINK_CHARS else " "


def clause_text(clause: Clause, depth: int = 0) -> str:
    """One item with those nested in it, a line each."""
    own = f"{clause.marker} {clause.text}" if clause.marker else clause.text
    return "\n".join(["  " * depth + own, *(clause_text(inner, depth + 1) for inner in clause.inner)])


def clause_list_text(clauses: ClauseList) -> str:
    """A whole list: what it is called, then its items."""
    return "\n".join(([clauses.lead] if clauses.lead else []) + [clause_text(item) for item in clauses.items])


def cited(text: str, article: Article, who: str = "") -> str:
    """The text in quotation marks, then who, paper and day, then the address if there is one."""
    day = (article.published or "")[:10].replace("-", ".")
    paper = f"{_paper(article)} {day}." if day else _paper(article)
    source = f"({who}, {paper})" if who else f"({paper})"
    return " ".join(part for part in (in_marks(text), source, address(article)) if part)


def _paper(article: Article) -> str:
    """Who printed it: the newspaper, or the host of a page that is not the newspaper's."""
    from reader.paper import NAME, host_of, is_ours

    own = article.origin.address
    return NAME if not own or is_ours(own) else host_of(own).removeprefix("www.") or NAME


def in_marks(text: str) -> str:
    """The text as a quotation; what already opens with a mark is one."""
    text = text.strip()
    return text if text.startswith(_OPEN) else f"{_OPEN}{text}{_CLOSE}"


def address(article: Article) -> str:
    """Where the article can be read: its own address, else the one its number gives."""
    if article.origin.address:
        return article.origin.address
    if article.origin.aid:
        from reader.paper import article_address

        return article_address(article.origin.aid)
    return ""
