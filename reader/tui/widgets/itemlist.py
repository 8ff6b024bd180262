"""A list of things that take some pieces each: one is chosen, headings between them cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from textual.message import Message

from reader.tui.column import Place
from reader.tui.keys import bindings_for
from reader.tui.widgets.roll import Roll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Click

    from reader.tui.column import Row
    from reader.tui.piece import Piece


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a list, or with ``item`` None a heading."""

    item: object
    pieces: tuple[Piece, ...]


class ItemList(Roll):
    """Entries with a cursor on one of them."""

    BINDINGS = bindings_for("list")

    @dataclass
    class Selected(Message):
        """The cursor came to another item."""

        list: ItemList
        item: object

        @property
        def control(self) -> ItemList:
            """The list."""
            return self.list

    @dataclass
    class Chosen(Message):
        """The reader wants to go to an item's place."""

        list: ItemList
        item: object

        @property
        def control(self) -> ItemList:
            """The list."""
            return self.list

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's word
        super().__init__(id=id)
        self.entries: Sequence[Entry] = ()
        self._cursor = -1
        self._entry_of: list[int] = []

    def show_entries(self, entries: Sequence[Entry], item: object = None) -> None:
        """Show other entries, with the cursor on an item, else on the first."""
        self.entries = entries
        self._entry_of = [number for number, entry in enumerate(entries) for _ in entry.pieces]
        self._cursor = next((n for n, entry in enumerate(entries) if entry.item is not None), -1)
        self.show_pieces(tuple(chain.from_iterable(entry.pieces for entry in entries)))
        if item is not None:
            self.point_at(item)

    @property
    def item(self) -> object:
        """What the cursor is on; None in a list without items."""
        return self.entries[self._cursor].item if self._cursor >= 0 else None

    @property
    def items(self) -> list[object]:
        """Everything that can be chosen, in order."""
        return [entry.item for entry in self.entries if entry.item is not None]

    def point_at(self, item: object) -> None:
        """Put the cursor on an item without a word to anyone."""
        number = next((n for n, entry in enumerate(self.entries) if entry.item is item), None)
        if number is not None:
            self._move_to(number)

    def step_to_pieces(self, pieces: Sequence[int], step: int) -> None:
        """Put the cursor on the next entry, or the one before, that owns one of some pieces."""
        numbers = sorted({self._entry_of[piece] for piece in pieces} & set(self._choosable()))
        ahead = [n for n in numbers if (n > self._cursor if step > 0 else n < self._cursor)]
        self._select(((ahead or numbers)[:1]) if step > 0 else ((ahead or numbers)[-1:]))

    # Column

    def measure(self, width: int) -> int:
        """All there is but a cell at each side."""
        return max(2, width - 3)

    def margin(self, width: int) -> int:
        """Room for the bar of the cursor."""
        return min(2, max(0, width - self.measure(width)))

    def bar(self, row: Row) -> str:
        """A bar beside the chosen entry."""
        if self._entry_of[row.piece] != self._cursor or row.line is None:
            return ""
        return "here" if self.has_focus else "here-blurred"

    def ground(self, row: Row) -> str:
        """The chosen entry stands on a ground of its own."""
        if self._entry_of[row.piece] != self._cursor or row.line is None:
            return ""
        return "cursor" if self.has_focus else "cursor-blurred"

    def on_resize(self) -> None:
        """What the cursor is on stays in sight."""
        if self._cursor >= 0:
            self.call_after_refresh(self._move_to, self._cursor)

    # Moving

    def action_down(self) -> None:
        """To the next item."""
        self._step(1)

    def action_up(self) -> None:
        """To the item before."""
        self._step(-1)

    def action_page(self, direction: int) -> None:
        """As many items on or back as fill a page."""
        self._step_rows(direction * max(1, self.size.height - 1))

    def action_half_page(self, direction: int) -> None:
        """As many items on or back as fill half a page."""
        self._step_rows(direction * max(1, self.size.height // 2))

    def action_top(self) -> None:
        """To the first item."""
        self._select(self._choosable()[:1])

    def action_bottom(self) -> None:
        """To the last item."""
        self._select(self._choosable()[-1:])

    def action_choose(self) -> None:
        """Go to the item's place."""
        if self.item is not None:
            self.post_message(self.Chosen(self, self.item))

    def on_click(self, event: Click) -> None:
        """A click chooses an item, a second one goes to its place."""
        row = self.column.row(event.y + self.scroll_offset.y)
        if row is None or self.entries[self._entry_of[row.piece]].item is None:
            return
        self._select([self._entry_of[row.piece]])
        if event.chain > 1:
            self.action_choose()

    def _choosable(self) -> list[int]:
        return [number for number, entry in enumerate(self.entries) if entry.item is not None]

    def _step(self, step: int) -> None:
        numbers = self._choosable()
        ahead = [n for n in numbers if (n > self._cursor if step > 0 else n < self._cursor)]
        if ahead:
            self._select([ahead[0] if step > 0 else ahead[-1]])
        else:  # what stands beyond the last item, or above the first, can still be looked at
            self.roll(step)

    def _step_rows(self, rows: int) -> None:
        """To the item that stands some rows further on or back."""
        here = self._top(self._cursor)
        ahead = [n for n in self._choosable() if (n > self._cursor if rows > 0 else n < self._cursor)]
        if not ahead:
            return
        within = [n for n in ahead if abs(self._top(n) - here) <= abs(rows)]
        self._select([(within or ahead[:1])[-1] if rows > 0 else (within or ahead[-1:])[0]])

    def _select(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self._move_to(number)
            self.post_message(self.Selected(self, self.entries[number].item))

    def _top(self, number: int) -> int:
        return self.column.row_of(Place(self._entry_of.index(number), 0)) if number >= 0 else 0

    def _move_to(self, number: int) -> None:
        """Put the cursor on an entry and bring the whole of it into sight."""
        self._cursor = number
        first = self._entry_of.index(number)
        last = first + len(self.entries[number].pieces) - 1
        top = self.column.row_of(Place(first, 0))
        bottom = self.column.row_of(Place(last, len(self.pieces[last].text)))
        height = max(1, self.size.height)
        if top < self.scroll_offset.y or bottom - top >= height:
            self.scroll_to(y=max(0, top - self.pieces[first].above), animate=False, immediate=True)
        elif bottom >= self.scroll_offset.y + height:
            self.scroll_to(y=bottom - height + 1, animate=False, immediate=True)
        self.refresh()
