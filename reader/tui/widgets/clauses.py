"""The clauses of an agreement or plan, numbered as printed, and whether the count is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _
from reader.tui.keys import bindings_for
from reader.tui.piece import Piece, Run
from reader.tui.widgets.itemlist import Entry, ItemList
from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis import Clause, ClauseList


class ClausesView(ItemList):
    """All lists of clauses, one after the other."""

    BINDINGS = bindings_for("clauses")

    def show_lists(self, lists: Sequence[ClauseList]) -> None:
        """Show other lists."""
        self.lists = lists
        self.show_entries(entries_of(lists))

    def action_mention(self) -> None:
        """Leave it to the screen, which has the story."""
        self.screen.step_mention()  # type: ignore[attr-defined]


def entries_of(lists: Sequence[ClauseList]) -> tuple[Entry, ...]:
    """The lists as entries; each under a heading of its own where there are several."""
    entries: list[Entry] = []
    for number, found in enumerate(lists):
        if len(lists) > 1:
            text = "  ".join(filter(None, (found.lead, check(found))))
            entries.append(Entry(None, (Piece(text, "lead", above=int(number > 0)),)))
        entries += _items(found.items, 0)
    return tuple(entries)


def check(found: ClauseList) -> str:
    """``8개 ✓`` where as many are named as declared, ``12개 중 4개`` where not."""
    named = count(found.items)
    if found.declared is None:
        return ""
    if found.declared == named:
        return "✓"
    return _("{named} of {declared}").format(named=named, declared=found.declared)


def count(items: Sequence[Clause]) -> int:
    """How many clauses there are, without those inside others."""
    return len(items)


def _items(items: Sequence[Clause], depth: int) -> Iterator[Entry]:
    markers = [clause.marker or str(number) for number, clause in enumerate(items, start=1)]
    widest = max(map(text_cells, markers), default=0)
    for clause, marker in zip(items, markers, strict=True):
        aligned = " " * (widest - text_cells(marker)) + marker
        yield Entry(clause, (_piece(clause, aligned, depth),))
        yield from _items(clause.inner, depth + 1)


def _piece(clause: Clause, marker: str, depth: int) -> Piece:
    """One clause; behind it how many other paragraphs speak of it."""
    text = clause.text
    runs: tuple[Run, ...] = ()
    if clause.mentions:
        said = _("  +{count}").format(count=len(clause.mentions))
        runs = (Run(len(text), len(text + said), "quiet"),)
        text += said
    return Piece(text, "text", runs, label=f"{marker} ", indent=2 * depth)
