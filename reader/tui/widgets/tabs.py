"""One row of names of which one is chosen; where they do not fit, those round the chosen one show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from reader.tui.widgets.line import GAP, Line, Word
from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Sequence


class Tabs(Line):
    """The names, each a click away."""

    names: reactive[tuple[str, ...]] = reactive(())
    chosen: reactive[int] = reactive(0)

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """As many names as fit."""
        first, last = window([text_cells(name) for name in self.names], self.chosen, self.size.width - 2)
        return [
            Word(
                self.names[place],
                "accent" if place == self.chosen else "quiet",
                f"section({place - self.chosen})",
            )
            for place in range(first, last)
        ], []


def window(cells: Sequence[int], chosen: int, room: int) -> tuple[int, int]:
    """The stretch of names, half open, that fits into the room with the chosen one in its middle."""
    if not cells:
        return 0, 0
    first = last = chosen
    used = cells[chosen]
    grown = True
    while grown:
        grown = False
        for place in (last + 1, first - 1):
            if 0 <= place < len(cells) and used + cells[place] + len(GAP) <= room:
                used += cells[place] + len(GAP)
                first, last, grown = min(first, place), max(last, place), True
    return first, last + 1
