"""A list that narrows as one types: Hangul at once, everything else after ``/``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static
from textual.widgets.option_list import Option

from reader.language import _
from reader.tui.widgets.rowlist import FilterField, Rows
from reader.tui.widgets.rows import AIR, Row, RowVisual, aired, filtered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widgets import Input, OptionList


class PickList(Vertical):
    """A field over rows, with words where there are none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("slash", "filter", ""),
        ("escape", "clear", ""),
    ]

    @dataclass
    class Chosen(Message):
        """Enter or a click on a row."""

        picker: PickList
        row: Row

    @dataclass
    class Pointed(Message):
        """The cursor stands on another row."""

        picker: PickList
        row: Row

    @dataclass
    class Asked(Message):
        """The filter's words changed, and its owner finds the rows for them."""

        picker: PickList
        query: str

    def __init__(self, hint: str, *, empty: str = "", local: bool = True, id: str | None = None) -> None:  # noqa: A002
        """Show ``hint`` in the empty field and ``empty`` where nothing is listed.

        With ``local`` the list filters its own rows, else it posts ``Asked``.
        """
        super().__init__(id=id)
        self._hint, self._empty, self._local = hint, empty, local
        self._all: tuple[Row, ...] = ()
        self._shown: tuple[Row, ...] = ()
        self._roomy = False

    def compose(self) -> ComposeResult:
        """The field, the rows, the words for none."""
        yield FilterField(placeholder=self._hint, select_on_focus=False, id="filter")
        yield Rows(id="rows", markup=False)
        yield Static(self._empty, markup=False, id="nothing")

    @property
    def query_text(self) -> str:
        """What is typed in the field."""
        return self.query_one(FilterField).value.strip()

    @property
    def row(self) -> Row | None:
        """The row at the cursor."""
        place = self.query_one(Rows).highlighted
        return None if place is None else self._shown[place]

    @property
    def filled(self) -> bool:
        """Whether there is anything to list, shown or filtered away."""
        return bool(self._all)

    def focus_rows(self) -> None:
        """Put the keyboard on the rows."""
        self.query_one(Rows).focus()

    def point_at(self, key: str) -> None:
        """Put the cursor on a thing, if it is shown."""
        rows = self.query_one(Rows)
        rows.highlighted = next(
            (place for place, row in enumerate(self._shown) if row.key == key), rows.highlighted
        )

    def step(self, step: int) -> bool:
        """Move the cursor by rows that can be chosen; whether there was one."""
        places = [place for place, row in enumerate(self._shown) if not row.heading]
        rows = self.query_one(Rows)
        at = places.index(rows.highlighted) if rows.highlighted in places else -1
        if not 0 <= at + step < len(places):
            return False
        rows.highlighted = places[at + step]
        return True

    def set_roomy(self, *, roomy: bool) -> None:
        """Whether there are lines enough for air between rows that take more than one."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._fill()

    def show(self, rows: Iterable[Row], *, empty: str | None = None) -> None:
        """Show other rows; the cursor stays on the thing that it was on."""
        self._all = tuple(rows)
        if empty is not None:
            self._empty = empty
        self._fill()

    def drop(self, key: str) -> None:
        """Take a row away at once; the cursor goes on to the next one."""
        if self.row is not None and self.row.key == key and not self.step(1):
            self.step(-1)
        self._all = tuple(row for row in self._all if row.key != key)
        self._fill()

    def _fill(self) -> None:
        """Draw the rows that the filter lets through."""
        rows, kept = self.query_one(Rows), self._moved_to()
        query = self.query_text if self._local else ""
        found = filtered(self._all, query) if query else tuple(row for row in self._all if not row.tucked)
        self._shown = aired(found) if self._roomy else found
        rows.clear_options()
        rows.add_options(
            Option(
                RowVisual(row, rows, first=not place or row is AIR, roomy=self._roomy), disabled=row.heading
            )
            for place, row in enumerate(self._shown)
        )
        rows.highlighted = self._place_of(kept)
        self._say_nothing(query)

    def _moved_to(self) -> Row | None:
        """The row at the cursor, if the reader put it there: a cursor at the top stays at the top."""
        first = next((place for place, row in enumerate(self._shown) if not row.heading), None)
        return None if self.query_one(Rows).highlighted == first else self.row

    def _place_of(self, kept: Row | None) -> int | None:
        """Where the thing is now, else the first row that can be chosen."""
        places = [place for place, row in enumerate(self._shown) if not row.heading]
        same = [place for place in places if kept is not None and self._shown[place].key == kept.key]
        return next(iter(same or places), None)

    def _say_nothing(self, query: str) -> None:
        words = (
            _("Nothing matches “{query}”; Esc shows everything").format(query=query) if query else self._empty
        )
        nothing = self.query_one("#nothing", Static)
        nothing.update(words)
        nothing.display = not self._shown
        # Not hidden: what is hidden loses the keyboard.
        self.query_one(Rows).set_class(not self._shown, "-empty")

    def on_rows_typed(self, message: Rows.Typed) -> None:
        """Begin the filter with the character that was typed."""
        message.stop()
        field = self.query_one(FilterField)
        field.focus()
        field.insert_text_at_cursor(message.character)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Narrow the list, or ask its owner to."""
        message.stop()
        if self._local:
            self._fill()
        else:
            self.post_message(self.Asked(self, self.query_text))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter in the field chooses the row at the cursor."""
        message.stop()
        if (row := self.row) is not None:
            self.post_message(self.Chosen(self, row))

    async def on_filter_field_moved(self, message: FilterField.Moved) -> None:
        """Move in the list from the field."""
        message.stop()
        if message.action == "leave":
            self.focus_rows()
        else:
            await self.query_one(Rows).run_action(message.action)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Enter or a click on a row."""
        message.stop()
        self.post_message(self.Chosen(self, self._shown[message.option_index]))

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """The cursor moved."""
        message.stop()
        if message.option_index < len(self._shown):
            self.post_message(self.Pointed(self, self._shown[message.option_index]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Esc is the list's own only while there is something to clear."""
        if action == "clear":
            return bool(self.query_one(FilterField).value) or self.query_one(FilterField).has_focus
        return True

    def action_filter(self) -> None:
        """To the field."""
        self.query_one(FilterField).focus()

    def action_clear(self) -> None:
        """Everything again, and the keyboard on the rows."""
        self.query_one(FilterField).value = ""
        self.focus_rows()
