"""All lists of clauses of an article: marked ones first, then comma lists beside their count."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.analyse.counted import counted_lists
from reader.analyse.korean import listing
from reader.analyse.leads import Page
from reader.analyse.marked import marked_list
from reader.analyse.markers import Mark, marks, sequences
from reader.analyse.marks import Span
from reader.analyse.named import lists_named_as, lists_named_behind, may_list, named_lists
from reader.analyse.splitting import Piece, trimmed
from reader.analysis import Clause, ClauseList


def clauses(
    headline: str, texts: Sequence[str], quotations: Sequence[Sequence[Span]]
) -> tuple[ClauseList, ...]:
    """The lists of an article, in the order of their first items."""
    if headline.startswith(listing.NOTICE_HEADLINES):
        return ()
    page = Page(texts, quotations)
    found = _marked(page)
    taken = Taken()
    for listed in found:
        taken.add(listed.items)
    leads = {(listed.paragraph, listed.lead) for listed in found}
    for paragraph, text in enumerate(texts):
        if not may_list(text):
            continue
        found += _commas(page, paragraph, taken, leads)
    return tuple(sorted(found, key=lambda listed: (listed.items[0].paragraph, listed.items[0].start)))


class Taken:
    """Where items stand already: a comma inside one of them parts no list of its own."""

    def __init__(self) -> None:
        self._starts: dict[int, list[int]] = {}
        self._ends: dict[int, list[int]] = {}

    def add(self, items: Sequence[Clause]) -> None:
        """Note the items of one list; none overlaps another."""
        for item in items:
            starts = self._starts.setdefault(item.paragraph, [])
            at = bisect_right(starts, item.start)
            starts.insert(at, item.start)
            self._ends.setdefault(item.paragraph, []).insert(at, item.end)

    def holds(self, paragraph: int, items: Sequence[Clause], lead: int) -> bool:
        """Whether any of the items, or the words that introduce them, stand in what is taken."""
        return any(self._meets(paragraph, item.start, item.end) for item in items) or self._meets(
            paragraph, lead, lead + 1
        )

    def _meets(self, paragraph: int, start: int, end: int) -> bool:
        starts = self._starts.get(paragraph, [])
        at = bisect_left(starts, end)
        return at > 0 and self._ends[paragraph][at - 1] > start


def _marked(page: Page) -> list[ClauseList]:
    """The lists with markers; a list inside another's item becomes that item's own."""
    rows = sequences(marks(page.texts))
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


_MOST_ROWS = 40  # a page with more lists is none of an article: its lists are not looked for in each other


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


def _commas(page: Page, paragraph: int, taken: Taken, leads: set[tuple[int, str]]) -> list[ClauseList]:
    """The comma lists of one paragraph that are not part of another list."""
    text = page.texts[paragraph]
    found: list[ClauseList] = []
    for view in page.views(paragraph):
        for candidate in (
            *counted_lists(text, view),
            *named_lists(view),
            *lists_named_as(view),
            *lists_named_behind(view),
        ):
            lead = text[candidate.start : candidate.end]
            items = tuple(_clause(text, paragraph, piece) for piece in candidate.items)
            if (paragraph, lead) in leads or taken.holds(paragraph, items, candidate.start):
                continue
            found.append(ClauseList(paragraph, lead, candidate.declared, items))
            taken.add(items)
    return found


def _clause(text: str, paragraph: int, piece: Piece) -> Clause:
    piece = trimmed(text, piece.start, piece.end)
    return Clause(text[piece.start : piece.end], piece.start, piece.end, paragraph)
