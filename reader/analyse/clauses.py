"""All lists of clauses of an article: marked ones first, then comma lists beside their count."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse import korean
from reader.analyse.counted import Found, counted_lists, may_list, named_lists
from reader.analyse.marked import Page, marked_list
from reader.analyse.markers import Mark, is_ordered, marks, sequences
from reader.analyse.marks import Span
from reader.analyse.splitting import Piece, trimmed
from reader.analysis import Clause, ClauseList

_Extent = tuple[int, int, int]
"""Paragraph, first and last character."""


def clauses(
    headline: str, texts: Sequence[str], quotations: Sequence[Sequence[Span]]
) -> tuple[ClauseList, ...]:
    """The lists of an article, in the order of their first items."""
    if headline.startswith(korean.NOTICE_HEADLINES):
        return ()
    page = Page(texts, quotations)
    found = _marked(page)
    taken = [_extent(item) for listed in found for item in listed.items]
    for paragraph, text in enumerate(texts):
        if not may_list(text):
            continue
        found += _commas(page, paragraph, taken, {(listed.paragraph, listed.lead) for listed in found})
    return tuple(sorted(found, key=lambda listed: (listed.items[0].paragraph, listed.items[0].start)))


def _extent(item: Clause) -> _Extent:
    return item.paragraph, item.start, item.end


def _marked(page: Page) -> list[ClauseList]:
    """The lists with markers; a list inside another's item becomes that item's own."""
    ordered = is_ordered(page.texts)
    all_marks = [
        mark for index, text in enumerate(page.texts) for mark in marks(index, text, ordered=ordered)
    ]
    rows = sequences(all_marks)
    found: list[ClauseList] = []
    for row in rows:
        if any(_is_inside(row, other) for other in rows if other is not row):
            continue
        listed = marked_list(
            page, row, [other for other in rows if other is not row and _is_inside(other, row)]
        )
        if listed is not None:
            found.append(listed)
    return found


def _is_inside(row: Sequence[Mark], other: Sequence[Mark]) -> bool:
    """Whether all of a row stands between two neighbours of another, or behind its last mark."""
    first, last = row[0].place, row[-1].place
    if first <= other[0].place:
        return False
    bounds = [mark.place for mark in other]
    behind = sum(bound < first for bound in bounds)
    return behind == sum(bound < last for bound in bounds) and (
        behind < len(other) or row[-1].paragraph == other[-1].paragraph
    )


def _commas(
    page: Page, paragraph: int, taken: list[_Extent], leads: set[tuple[int, str]]
) -> list[ClauseList]:
    """The comma lists of one paragraph that are not part of another list."""
    text = page.texts[paragraph]
    found: list[ClauseList] = []
    for view in page.views(paragraph):
        for candidate in (*counted_lists(text, view), *named_lists(view)):
            lead = text[candidate.start : candidate.end]
            items = tuple(_clause(text, paragraph, piece) for piece in candidate.items)
            if (paragraph, lead) in leads or _overlaps(items, candidate, paragraph, taken):
                continue
            found.append(ClauseList(paragraph, lead, candidate.declared, items))
            taken += map(_extent, items)
    return found


def _clause(text: str, paragraph: int, piece: Piece) -> Clause:
    piece = trimmed(text, piece.start, piece.end)
    return Clause(text[piece.start : piece.end], piece.start, piece.end, paragraph)


def _overlaps(items: Sequence[Clause], found: Found, paragraph: int, taken: Sequence[_Extent]) -> bool:
    return any(
        place == paragraph and start < item.end and item.start < end
        for place, start, end in taken
        for item in items
    ) or any(place == paragraph and start <= found.start < end for place, start, end in taken)
