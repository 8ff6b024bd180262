"""Pieces in a column: which line of which piece stands in which row.

Wrapping ten thousand paragraphs takes a fifth of a second, so only what is looked at is wrapped;
the height of the rest is estimated and made exact bit by bit. No row above the one that the reader
looks at may move it: whoever settles pieces asks ``place_of`` before and ``row_of`` after.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reader.width import text_cells
from reader.wrap import Line, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.tui.piece import Piece


_BOX_CELLS = 2
"""Of a box that stay empty at its right edge."""


# Where so many pieces are wrapped, their lines are forgotten; heights stay. A screen shows fifty.
_MOST_WRAPPED = 2_000


class Place(NamedTuple):
    """A character of a piece: what stays the same when everything else is wrapped anew."""

    piece: int
    offset: int
    air: int = 0
    """Rows of air between the place and the line that the character begins."""


class Row(NamedTuple):
    """What stands in a row: a line of a piece, or air above it (``line`` is None)."""

    piece: int
    line: Line | None
    number: int
    """Counted from the piece's first row, air included."""


class Column:
    """The rows of some pieces in a column of some cells."""

    def __init__(self, pieces: Sequence[Piece], cells: int) -> None:
        self.pieces = pieces
        self.cells = cells
        self._lines: dict[int, list[Line]] = {}
        self._exact = bytearray(len(pieces))
        self._heights = [self._estimate(piece) for piece in pieces]
        self._starts: list[int] | None = None

    @property
    def height(self) -> int:
        """Rows of all pieces, as far as is known."""
        return self._tops()[-1]

    @property
    def exact_height(self) -> int:
        """Rows of all pieces, each of them wrapped."""
        self.settle_pieces(range(len(self.pieces)))
        return self.height

    @property
    def settled(self) -> bool:
        """Whether every height is exact."""
        return all(self._exact)

    def lines(self, piece: int) -> list[Line]:
        """The wrapped lines of one piece."""
        if piece not in self._lines:
            if len(self._lines) >= _MOST_WRAPPED:
                self._lines.clear()
            self._lines[piece] = self._settled_lines(piece)
        return self._lines[piece]

    def row(self, y: int) -> Row | None:
        """What stands in a row of the whole; None beyond the last."""
        tops = self._tops()
        if not 0 <= y < tops[-1]:
            return None
        piece = bisect_right(tops, y) - 1
        number = y - tops[piece]
        lines, above = self.lines(piece), self.pieces[piece].above
        inside = number - above
        return Row(piece, lines[inside] if 0 <= inside < len(lines) else None, number)

    def top(self, piece: int) -> int:
        """The row in which a piece's first line stands."""
        return self._tops()[piece] + self.pieces[piece].above

    def row_of(self, place: Place) -> int:
        """The row in which a character stands."""
        if not self.pieces:
            return 0
        piece = min(place.piece, len(self.pieces) - 1)
        lines = self.lines(piece)
        line = max(0, bisect_right([line.start for line in lines], place.offset) - 1)
        return self.top(piece) + line - place.air

    def place_of(self, y: int) -> Place:
        """The first character in a row, or of the next row that has one."""
        row = self.row(y)
        if row is None:
            return Place(max(0, len(self.pieces) - 1), 0)
        if row.line is None:
            return Place(row.piece, 0, max(0, self.pieces[row.piece].above - row.number))
        return Place(row.piece, row.line.start)

    def settle_rows(self, first: int, last: int) -> bool:
        """Wrap what stands in some rows; whether a height changed."""
        before = self.height
        y = max(0, first)
        while y <= last and (row := self.row(y)) is not None:
            y = self._tops()[row.piece + 1]
        return self.height != before

    def settle_pieces(self, pieces: Iterable[int]) -> None:
        """Wrap some pieces."""
        for piece in pieces:
            if not self._exact[piece]:
                self.lines(piece)

    def unsettled(self, most: int) -> list[int]:
        """The first pieces, so many at most, whose height is not exact yet."""
        found: list[int] = []
        piece = self._exact.find(0)
        while piece >= 0 and len(found) < most:
            found.append(piece)
            piece = self._exact.find(0, piece + 1)
        return found

    def _settled_lines(self, number: int) -> list[Line]:
        """The lines of a piece, whose height is exact from now on."""
        piece = self.pieces[number]
        room = self.cells - piece.indent - text_cells(piece.label) - _BOX_CELLS * piece.boxed
        lines = wrap(piece.text, room)
        height = piece.above + len(lines)
        self._exact[number] = 1
        if height != self._heights[number]:
            self._heights[number] = height
            self._starts = None
        return lines

    def _estimate(self, piece: Piece) -> int:
        # A Hangul syllable is three bytes and two cells, a Latin letter one and one.
        cells = (len(piece.text.encode("utf-8", "replace")) + len(piece.text)) // 2
        return piece.above + 1 + cells // max(2, self.cells - 2 - piece.indent)

    def _tops(self) -> list[int]:
        """The first row of each piece, its air included, and after the last the height."""
        if self._starts is None:
            self._starts = list(accumulate(self._heights, initial=0))
        return self._starts
