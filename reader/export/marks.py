"""Where quotes and clauses stand in a paragraph, as runs that follow each other and never cross."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis import Analysis


class Mark(NamedTuple):
    """One quoted segment or one clause in its paragraph."""

    paragraph: int
    start: int
    end: int
    kind: str
    """``quote`` or ``clause``."""
    name: str
    """Unique in the article: ``q1`` and ``q1-2`` for the first quote's segments, ``c1-3`` for a clause."""


class Run(NamedTuple):
    """A stretch of text with everything that covers it."""

    text: str
    marks: tuple[Mark, ...]
    opening: tuple[Mark, ...]
    """Those of the marks that begin here."""


def marks(analysis: Analysis) -> dict[int, list[Mark]]:
    """Every segment and every item by its paragraph, in the order of the lists."""
    found: dict[int, list[Mark]] = {}
    for mark in _all(analysis):
        found.setdefault(mark.paragraph, []).append(mark)
    return found


def _all(analysis: Analysis) -> Iterator[Mark]:
    for number, quote in enumerate(analysis.quotes, 1):
        for part, segment in enumerate(quote.segments, 1):
            name = f"q{number}" if part == 1 else f"q{number}-{part}"
            yield Mark(segment.paragraph, segment.start, segment.end, "quote", name)
    for number, clauses in enumerate(analysis.clauses, 1):
        for part, item in enumerate(clauses.items, 1):
            yield Mark(item.paragraph, item.start, item.end, "clause", f"c{number}-{part}")


def runs(text: str, marks: list[Mark]) -> Iterator[Run]:
    """The paragraph's text cut wherever a mark begins or ends; joined, the runs are the text."""
    edges = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    coming = sorted(marks, key=lambda mark: mark.start, reverse=True)
    covering: list[Mark] = []
    for start, end in pairwise(edges):
        opening = []
        while coming and coming[-1].start <= start:
            opening.append(coming.pop())
        covering = [mark for mark in (*covering, *opening) if mark.end > start]
        yield Run(text[start:end], tuple(covering), tuple(mark for mark in opening if mark.end > start))
