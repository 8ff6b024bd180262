"""One row of names of which one is chosen; where they do not fit, those round the chosen one show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from reader.tui.widgets.line import GAP, Line, Word
from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

_EARLIER, _LATER = "‹", "›"


class Tabs(Line):
    """The names, each a click away."""

    names: reactive[tuple[str, ...]] = reactive(())
    chosen: reactive[int] = reactive(0)

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """As many names as fit; a sign at the edge where there are more."""
        widths = [text_cells(name) for name in self.names]
        room = self.size.width - 2 * self.pad
        if sum(widths) + len(GAP) * (len(widths) - 1) > room:
            room -= 2 * (1 + len(GAP))
        first, last = window(widths, self.chosen, room)
        earlier = [self._word(first - 1, _EARLIER)] if first else []
        later = [self._word(last, _LATER)] if last < len(self.names) else []
        return [*earlier, *(self._word(place, self.names[place]) for place in range(first, last))], later

    def _word(self, place: int, text: str) -> Word:
        """Something that a click goes to the section with."""
        return Word(text, "accent" if place == self.chosen else "quiet", f"section({place - self.chosen})")


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
