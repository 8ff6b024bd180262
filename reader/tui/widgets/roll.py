"""A long text that is wrapped by Korean rules and rolls: the story, and the lists beside it.

It draws line by line (Textual's line API), wraps only what is looked at and settles the rest while
the reader reads. Its place is a character of a piece, so it survives every change of width.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.column import Column, Place
from reader.tui.keys import bindings_for
from reader.tui.looks import look
from reader.tui.widgets.paint import Frame, Light, by_piece, paint
from reader.tui.widgets.selecting import Selecting

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from textual.geometry import Region

    from reader.tui.column import Row
    from reader.tui.piece import Piece

# So many pieces are wrapped before the first paint, which makes the scrollbar exact from the
# beginning for every article that a newspaper prints. Measured: 10 µs each.
_AT_ONCE = 600
_BIT = 300
_PAUSE_SECONDS = 0.03


class Roll(Selecting, ScrollView, can_focus=True):
    """Pieces of text in a column, with lights thrown on stretches of them."""

    BINDINGS = bindings_for("pane")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's word
        super().__init__(id=id)
        self.column = Column((), 1)
        self._layers: dict[str, Mapping[int, Sequence[Light]]] = {}
        self._lights: dict[int, list[Light]] = {}
        self._found: re.Pattern[str] | None = None
        self._wanted: Place | None = None
        self._settling = False
        self._ground = Style.null()

    # What is shown

    def show_pieces(self, pieces: Sequence[Piece], place: Place | None = None) -> None:
        """Show other pieces, from a place on."""
        self._layers.clear()
        self._lights.clear()
        self._found = None
        self._lay_out(pieces, place or Place(0, 0))

    def throw(self, layer: str, lights: Mapping[int, Sequence[Light]]) -> None:
        """Replace one layer of lights: piece → stretches of it."""
        if self._layers.get(layer, {}) != lights:
            self._layers[layer] = lights
            self._lights = by_piece({}, *self._layers.values())
            self.refresh()

    def show_found(self, words: re.Pattern[str] | None) -> None:
        """Throw a light on what was found, wherever it stands; on nothing for None.

        It is looked for again in what is drawn: a long text may have ten thousand hits.
        """
        if words != self._found:
            self._found = words
            self.refresh()

    @property
    def pieces(self) -> Sequence[Piece]:
        """What is shown."""
        return self.column.pieces

    # Layout

    def measure(self, width: int) -> int:
        """Cells of the column in a widget of some width."""
        return max(2, width)

    def margin(self, width: int) -> int:
        """Cells before the column."""
        return max(0, (width - self.measure(width)) // 2)

    @property
    def place(self) -> Place:
        """The first character on the screen."""
        return self.column.place_of(self.scroll_offset.y)

    def relay(self) -> None:
        """Lay the same pieces out anew, at the same place."""
        self._lay_out(self.pieces, self.place)

    def on_resize(self) -> None:
        """Wrap anew where the width changed; the place stays."""
        if self.measure(self._cells) != self.column.cells:
            self._lay_out(self.pieces, self._wanted or self.place)
        else:
            self._fit()

    @property
    def _cells(self) -> int:
        return self.scrollable_content_region.width

    def _lay_out(self, pieces: Sequence[Piece], place: Place) -> None:
        """Put pieces into a column; before the first layout of the screen only keep them."""
        if not self._cells:
            self.column, self._wanted = Column(pieces, 0), place
            return
        self.column, self._wanted = Column(pieces, self.measure(self._cells)), None
        if len(pieces) <= _AT_ONCE:
            self.column.settle_pieces(range(len(pieces)))
        elif not self._settling:
            self._settling = True
            # What a long story is made of lives as long as it: looking for garbage in half a million
            # values stops the keys for sixty milliseconds, again and again.
            gc.freeze()
            self.set_timer(_PAUSE_SECONDS, self._settle_a_bit)
        self.drop_selection()
        self._stand_at(place)
        self.refresh()

    def _settle_a_bit(self) -> None:
        """Make some more heights exact; what is on the screen does not move."""
        waiting = self.column.unsettled(_BIT)
        self._settling = bool(waiting)
        if waiting and self.text_selection is None:
            place = self.place
            self.column.settle_pieces(waiting)
            # Another height lays out the whole screen: only where rows would move, and at the end.
            if self.column.settled or self.column.row_of(place) != self.scroll_offset.y:
                self._stand_at(place)
        if waiting:
            self.set_timer(_PAUSE_SECONDS, self._settle_a_bit)
        else:
            gc.freeze()

    def on_unmount(self) -> None:
        """What was long may be garbage now."""
        gc.unfreeze()

    def _stand_at(self, place: Place) -> None:
        """Have a place in the top row, as far as the end allows."""
        y = self.column.row_of(place)
        # The air above the first piece of all belongs to it.
        y = 0 if y <= (self.pieces[0].above if self.pieces else 0) else y
        self.column.settle_rows(y, y + self.size.height)
        self._fit()
        if y != self.scroll_offset.y:
            self.scroll_to(y=y, animate=False, immediate=True)

    def _fit(self) -> None:
        size = Size(self._cells, self.column.height)
        if size != self.virtual_size:
            self.virtual_size = size

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows that are to be drawn."""
        # Textual combines it from all that lies below, anew for each that asks: thrice a row.
        self._ground = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        y += self.scroll_offset.y
        width = self.size.width
        row = self.column.row(y)
        if row is None:
            return Strip.blank(width, self._ground)
        piece = self.pieces[row.piece]
        frame = Frame(self.margin(self._cells), self.column.cells, width, self.bar(row), self.ground(row))
        lights = [*self._lights_on(row.piece), *self.selected_lights(y, row)]
        return Strip(paint(row, piece, lights, self._ground_or_look, frame, y), width)

    def _lights_on(self, piece: int) -> list[Light]:
        """The lights on a piece; above them what was found, and above that the hit one is at."""
        lights = self._lights.get(piece, [])
        if self._found is None:
            return lights
        found = [Light(*hit.span(), "hit") for hit in self._found.finditer(self.pieces[piece].text)]
        return sorted([*lights, *found], key=lambda light: ("hit" in light.style, light.style == "hit-now"))

    def bar(self, row: Row) -> str:  # noqa: ARG002 — for those that override it
        """Style of the bar before a row; empty for none."""
        return ""

    def ground(self, row: Row) -> str:  # noqa: ARG002 — for those that override it
        """Style of the ground of a row; empty for the widget's own."""
        return ""

    def _ground_or_look(self, name: str) -> Style:
        return look(self, name) if name else self._ground

    def watch_has_focus(self, value: bool) -> None:  # noqa: FBT001 — Textual's signature
        """Focus changes the cursor and the bar."""
        super().watch_has_focus(value)
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Wrap what comes into sight before it is drawn."""
        if self.column.settle_rows(round(new_value), round(new_value) + self.size.height):
            self._fit()
        super().watch_scroll_y(old_value, new_value)

    # Moving

    def action_down(self) -> None:
        """One row on."""
        self.roll(1)

    def action_up(self) -> None:
        """One row back."""
        self.roll(-1)

    def action_page(self, direction: int) -> None:
        """A page on or back, with one line kept in sight."""
        self.roll(direction * max(1, self.size.height - 1))

    def action_half_page(self, direction: int) -> None:
        """Half a page on or back."""
        self.roll(direction * max(1, self.size.height // 2))

    def action_top(self) -> None:
        """To the beginning."""
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_bottom(self) -> None:
        """To the end."""
        self._stand_at(Place(max(0, len(self.pieces) - 1), 0))
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True)

    def roll(self, rows: int) -> None:
        """Some rows on or back; what is rolled over is wrapped first, so that the way is exact."""
        if rows < 0:
            place = self.place
            self.column.settle_rows(self.scroll_offset.y + rows, self.scroll_offset.y)
            self._stand_at(place)
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, immediate=True)
