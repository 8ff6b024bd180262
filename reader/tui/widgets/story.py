"""The story: one column of comfortable measure, and the paragraph one is at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.article import Figure
from reader.tui.column import Place
from reader.tui.keys import bindings_for
from reader.tui.spans import Bookmark, Span
from reader.tui.widgets.paint import Light
from reader.tui.widgets.roll import Roll

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.events import Click

    from reader.tui.column import Row
    from reader.tui.piece import Piece

MEASURE = 72
"""Cells of the column: 36 syllables, what a Korean book sets on a line."""


class StoryView(Roll):
    """The article as it is read."""

    BINDINGS = bindings_for("story")

    @dataclass
    class Reading(Message):
        """The reader is at another paragraph, or further on."""

        paragraph: int | None
        """None before the first one."""

        def can_replace(self, message: Message) -> bool:
            """Only the latest counts."""
            return isinstance(message, StoryView.Reading)

    @dataclass
    class Look(Message):
        """The reader wants to see what a piece stands for, or what is beside the paragraph."""

        figure: Figure | None

    def __init__(self, measure: int = MEASURE, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.wished_cells = measure
        self._current = 0
        self._steady = False
        self._piece_of: dict[int, int] = {}
        self._marks: tuple[Span, ...] = ()

    def show_story(self, pieces: Sequence[Piece], bookmark: Bookmark | None = None) -> None:
        """Show a story from a place on."""
        self._piece_of = {
            piece.paragraph: number for number, piece in enumerate(pieces) if piece.paragraph is not None
        }
        self.show_pieces(pieces)
        self.set_marks(self._marks)
        self._current = 0
        if bookmark:
            self.open_at(bookmark)
        self._read_along()

    def swap_story(self, pieces: Sequence[Piece]) -> None:
        """Show other pieces of the same story; the paragraph one is at stays in its row."""
        paragraph = self.paragraph
        before = self._top_of(paragraph) - self.scroll_offset.y
        self.show_story(pieces)
        self._jump(self._top_of(paragraph) - before)
        self._stand_by(paragraph)

    # Column

    def measure(self, width: int) -> int:
        """The wished width, or what there is beside the bar and a little air."""
        return max(2, min(self.wished_cells, width - (4 if width < 60 else 8)))

    def set_measure(self, cells: int) -> None:
        """Another width for the column; the place stays."""
        self.wished_cells = cells
        self.relay()

    # Places

    @property
    def paragraph(self) -> int | None:
        """The paragraph one is at; None before the first."""
        for piece in reversed(self.pieces[: self._current + 1]):
            if piece.paragraph is not None:
                return piece.paragraph
        return None

    @property
    def figure(self) -> Figure | None:
        """The figure one is at, else the nearest one before, else the first of all."""
        figures = [
            (number, piece.item) for number, piece in enumerate(self.pieces) if isinstance(piece.item, Figure)
        ]
        before = [figure for number, figure in figures if number <= self._current + 1]
        return before[-1] if before else figures[0][1] if figures else None

    @property
    def bookmark(self) -> Bookmark:
        """The first character on the screen, told by paragraph."""
        place = self.place
        if not self.scroll_offset.y:
            return Bookmark(-1, 0)
        for number in range(place.piece, len(self.pieces)):
            paragraph = self.pieces[number].paragraph
            if paragraph is not None:
                return Bookmark(paragraph, place.offset if number == place.piece else 0)
        return Bookmark(max(self._piece_of, default=-1), 0)

    def open_at(self, bookmark: Bookmark) -> None:
        """Have a place in the top row again."""
        self._stand_at(Place(self._piece_of.get(bookmark.paragraph, 0), bookmark.offset))
        self._read_along()

    def go_to(self, paragraph: int, start: int = 0) -> None:
        """Bring a character into easy sight: it stays where it is when it is so already."""
        piece = self._piece_of.get(paragraph)
        if piece is not None:
            self.go_to_place(Place(piece, start))

    def go_to_place(self, place: Place) -> None:
        """Bring a character of any piece into easy sight."""
        height = max(1, self.size.height)
        for _ in range(2):  # what is settled on the way moves what comes after
            row = self.column.row_of(place)
            self.column.settle_rows(row - height, row + height)
        y = self.scroll_offset.y
        if not y + height // 8 <= row < y + height * 3 // 4:
            self._jump(row - height // 3)
        self._stand_on(place.piece)

    def go_to_removed(self) -> bool:
        """Bring the first removed stretch into sight; whether it had to be gone to."""
        first = next((number for number, piece in enumerate(self.pieces) if piece.style == "why"), None)
        if first is None or not self._cells:
            return False
        before, row = self.scroll_offset.y, self.column.row_of(Place(first, 0))
        if before <= row < before + self.size.height - 1:
            return False
        self.go_to_place(Place(first + 1, 0))
        return self.scroll_offset.y != before

    def go_to_top(self, place: Place) -> None:
        """Have a character of any piece in the top row."""
        self._stand_at(place)
        self._read_along()

    def lights(self, spans: Iterable[Span]) -> dict[int, list[Light]]:
        """Stretches of paragraphs as stretches of pieces."""
        found: dict[int, list[Light]] = {}
        for span in spans:
            piece = self._piece_of.get(span.paragraph)
            if piece is not None:
                found.setdefault(piece, []).append(Light(span.start, span.end, span.kind))
        return found

    def set_marks(self, spans: Iterable[Span]) -> None:
        """Show what the reader marked and where notes are."""
        self._marks = tuple(spans)
        self.throw("marks", self.lights(self._marks))

    # Reading on

    def bar(self, row: Row) -> str:
        """A bar beside the paragraph one is at."""
        if row.piece != self._current or row.line is None:
            return ""
        return "here" if self.has_focus else "here-blurred"

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Reading goes along with rolling."""
        super().watch_scroll_y(old_value, new_value)
        if not self._steady:
            self._read_along()

    def action_down(self) -> None:
        """One row on; where all is in sight, one paragraph."""
        self.roll(1) if self.max_scroll_y else self.action_paragraph(1)

    def action_up(self) -> None:
        """One row back; where all is in sight, one paragraph."""
        self.roll(-1) if self.max_scroll_y else self.action_paragraph(-1)

    def action_paragraph(self, step: int) -> None:
        """To the next paragraph, subhead or figure, or to the one before."""
        number = self._current + step
        while 0 <= number < len(self.pieces) and not self.pieces[number].stops:
            number += step
        if 0 <= number < len(self.pieces):
            self.go_to_place(Place(number, 0))

    def on_click(self, event: Click) -> None:
        """Stand by what is clicked; a second click selects it, on a figure it shows the picture."""
        row = self.column.row(event.y + self.scroll_offset.y)
        if row is None or self.text_selection is not None:
            return
        self._stand_on(row.piece)
        if event.chain == 2 and isinstance(self.pieces[row.piece].item, Figure):
            self.action_look()
        elif event.chain == 2:
            self.select_piece(row.piece)

    def action_look(self) -> None:
        """Ask for what the piece stands for."""
        item = self.pieces[self._current].item if self.pieces else None
        self.post_message(self.Look(item if isinstance(item, Figure) else None))

    def _read_along(self) -> None:
        """The reading line runs from the first row to the last while the text rolls past it.

        So every paragraph is passed, the first and the last screenful's as well.
        """
        share = self.scroll_offset.y / self.max_scroll_y if self.max_scroll_y else 0
        row = self.column.row(self.scroll_offset.y + round(share * max(0, self.size.height - 1)))
        number = row.piece if row else len(self.pieces) - 1
        while number > 0 and not self.pieces[number].stops:
            number -= 1
        self._stand_on(number)

    def _stand_on(self, piece: int) -> None:
        if piece != self._current:
            self._current = max(0, piece)
            self.refresh()
        self.post_message(self.Reading(self.paragraph))

    def _stand_by(self, paragraph: int | None) -> None:
        self._stand_on(self._piece_of.get(-1 if paragraph is None else paragraph, 0))

    def _top_of(self, paragraph: int | None) -> int:
        piece = self._piece_of.get(-1 if paragraph is None else paragraph)
        return 0 if piece is None else self.column.row_of(Place(piece, 0))

    def _jump(self, y: int) -> None:
        self._steady = True
        self.scroll_to(y=max(0, y), animate=False, immediate=True)
        self._steady = False
