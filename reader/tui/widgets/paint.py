"""One row of a rolling text as segments: its piece's look, its runs, and the light thrown on it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from rich.segment import Segment
from rich.style import Style

from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.tui.column import Row
    from reader.tui.piece import Piece, Run

Look: TypeAlias = "Callable[[str], Style]"
"""Name of a component class → what it adds to the ground."""


class Light(NamedTuple):
    """Characters of a piece, half open, shown in a light of their own; later ones lie above."""

    start: int
    end: int
    style: str


class Frame(NamedTuple):
    """What surrounds a row's text."""

    margin: int
    """Cells before the column."""
    cells: int
    """Of the column."""
    width: int
    """Of the widget."""
    bar: str = ""
    """Style of the bar before the column; empty for none."""
    ground: str = ""
    """Style of the row's ground where it is not the widget's: a cursor."""


def paint(  # noqa: PLR0913, PLR0917 — a row, what lies on it, and where it stands
    row: Row, piece: Piece, lights: Sequence[Light], look: Look, frame: Frame, y: int
) -> list[Segment]:
    """The segments of a row, as wide as the widget; each carries its place for the mouse.

    The place counts characters of the line. What stands before the line counts backwards, so that
    a press on it is one on the line's beginning.
    """
    ground = look("") + look(frame.ground) if frame.ground else look("")
    bar = ground + look(frame.bar) if frame.bar else ground
    look = _on_cursor(look) if frame.ground == "cursor" else look
    inside = piece.boxed and row.line is not None
    within = ground + look(piece.style) if inside else ground
    before = [_margin(frame, bar), Segment(" " * piece.indent, within)]
    text: list[Segment] = []
    if row.line is not None:
        before.append(_label(row, piece, within, look))
        text = _text(row, piece, lights, within, look)
    used = sum(segment.cell_length for segment in (*before, *text)) - frame.margin
    after = [
        Segment(" " * max(0, frame.cells - used), within),
        Segment(" " * max(0, frame.width - frame.margin - max(used, frame.cells)), ground),
    ]
    return [*_placed(before, y, back=True), *_placed([*text, *after], y)]


def _on_cursor(look: Look) -> Look:
    """Looks without their colours: on a cursor's ground a word in its own colour could vanish."""

    def on_cursor(style: str) -> Style:
        if style == "hit":
            return Style(bold=True, underline=True)
        return Style(bold=look(style).bold, strike=look(style).strike)

    return on_cursor


def _placed(segments: Sequence[Segment], y: int, *, back: bool = False) -> list[Segment]:
    placed, x = [], 0
    for text, style, _ in segments:
        if text:
            offset = Style.from_meta({"offset": (-len(text) if back else x, y)})
            placed.append(Segment(text, style + offset if style else offset))
            x += len(text)
    return placed


def _margin(frame: Frame, style: Style) -> Segment:
    """The blank before the column, with the bar of the paragraph one is at."""
    if not frame.bar or frame.margin < 2:
        return Segment(" " * frame.margin, style)
    # U+2590 is one cell in every terminal; the lines of box drawing are two in some.
    return Segment(" " * (frame.margin - 2) + "▐ ", style)


def _label(row: Row, piece: Piece, ground: Style, look: Look) -> Segment:
    first = row.number == piece.above
    text = piece.label if first else " " * text_cells(piece.label)
    return Segment(text, ground + look("label") if first else ground)


def _text(row: Row, piece: Piece, lights: Sequence[Light], ground: Style, look: Look) -> list[Segment]:
    """The line's text, cut wherever a run or a light begins or ends."""
    assert row.line is not None
    start, end = row.line
    layers: list[Run | Light] = [*piece.runs, *lights]
    cuts = {start, end}
    cuts.update(edge for layer in layers for edge in (layer.start, layer.end) if start < edge < end)
    edges = sorted(cuts)
    segments = []
    for left, right in pairwise(edges):
        style = ground + look(piece.style)
        for layer in layers:
            if layer.start <= left and right <= layer.end:
                style += look(layer.style)
        segments.append(Segment(piece.text[left:right].replace("\t", " "), style))
    return segments


def by_piece(
    lights: Mapping[int, Sequence[Light]], *more: Mapping[int, Sequence[Light]]
) -> dict[int, list[Light]]:
    """Several layers of lights as one, the later above the earlier."""
    merged: dict[int, list[Light]] = {}
    for layer in (lights, *more):
        for piece, found in layer.items():
            merged.setdefault(piece, []).extend(found)
    return merged
