"""Selection by mouse in a rolling text: rows and columns of the screen as characters of pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection
from textual.widget import Widget

from reader.tui.spans import Span
from reader.tui.widgets.paint import Light

if TYPE_CHECKING:
    from textual.events import Click

    from reader.tui.column import Column, Row


class OneSelection(Screen[None]):
    """A screen on which the mouse selects in one text: the one beside it stays out, however it moves."""

    selecting_in: Selecting | None = None
    """Where the button is held down."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What is under the mouse; while it selects, what of that text is nearest."""
        if self.selecting_in is not None and self.selecting_in.is_attached:
            around = self.selecting_in.scrollable_content_region
            x = min(max(x, around.x), around.right - 1)
            y = min(max(y, around.y), around.bottom - 1)
        return super().get_widget_and_offset_at(x, y)

    def on_text_selected(self) -> None:
        """The button was let go."""
        self.selecting_in = None


class Selecting(Widget):
    """A widget whose rows are lines of pieces, and whose text can be selected across wraps."""

    ALLOW_SELECT = True
    column: Column

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text: wrapped lines joined as they were, pieces parted by an empty line.

        What was removed counts only where nothing else is selected: a story is copied without it.
        """
        pieces = self.column.pieces
        found = [(pieces[piece], start, end) for piece, start, end in self.selected(selection)]
        story = [part for part in found if part[0].style != "removed"]
        parts = [piece.text[start:end] for piece, start, end in story or found]
        return ("\n\n".join(parts), "\n") if parts else None

    def selected(self, selection: Selection) -> list[tuple[int, int, int]]:
        """Piece, start and end of every stretch in a selection."""
        bottom = self.column.height - 1
        first = max(0, selection.start.y) if selection.start else 0
        last = min(bottom, selection.end.y) if selection.end else bottom
        found: dict[int, tuple[int, int]] = {}
        for y in range(first, last + 1):
            row = self.column.row(y)
            span = _span(selection, y, row) if row else None
            if row and span:
                start, _ = found.get(row.piece, span)
                found[row.piece] = (start, span[1])
        told = [
            (piece, max(start, self.column.pieces[piece].ours), end)
            for piece, (start, end) in found.items()
            if not self.column.pieces[piece].aside
        ]
        return [(piece, start, end) for piece, start, end in told if start < end]

    def selected_span(self) -> Span | None:
        """What the mouse has selected in the first paragraph that it touches."""
        selection = self.text_selection
        for piece, start, end in self.selected(selection) if selection else ():
            paragraph = self.column.pieces[piece].paragraph
            if paragraph is not None:
                return Span(paragraph, start, end)
        return None

    def select_piece(self, piece: int) -> None:
        """Select all of a piece, as if by mouse."""
        first = self.column.top(piece)
        last = first + len(self.column.lines(piece)) - 1
        whole = Selection(Offset(0, first), Offset(self.column.cells + 1, last))
        self.screen.selections = {self: whole}

    def selected_lights(self, y: int, row: Row) -> list[Light]:
        """What of a row is selected."""
        selection = self.text_selection
        if selection is None or self.column.pieces[row.piece].aside:
            return []
        span = _span(selection, y, row)
        ours = self.column.pieces[row.piece].ours
        return [Light(max(span[0], ours), span[1], "selection")] if span and ours < span[1] else []

    def on_click(self, event: Click) -> None:
        """No more than that: Textual would select everything at a second click."""
        if event.chain > 1:
            event.prevent_default()

    def on_mouse_down(self) -> None:
        """From here the mouse selects in this text alone."""
        if isinstance(self.screen, OneSelection):
            self.screen.selecting_in = self

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 — Textual's
        """Draw what is selected now."""
        self.refresh()

    def drop_selection(self) -> None:
        """Select nothing: rows have moved, and a selection is kept by rows."""
        if self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()


def _span(selection: Selection, y: int, row: Row) -> tuple[int, int] | None:
    """The characters of a piece that are selected in a row; None for none."""
    span = selection.get_span(y)
    if span is None or row.line is None:
        return None
    start, end = row.line
    last = end if span[1] < 0 else min(end, start + span[1])
    return min(end, start + max(0, span[0])), max(start, last)
