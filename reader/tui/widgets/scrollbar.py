"""Scroll bars as thin as half a cell: Textual's end in ▁▂▃, which some terminals draw two cells wide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBar, ScrollBarRender

if TYPE_CHECKING:
    from rich.color import Color


class HalfCells(ScrollBarRender):
    """A bar of U+2590, which takes one cell in every terminal; its ground is that of the pane."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]

    @classmethod
    def render_bar(cls, *args: Any, **options: Any) -> Segments:  # noqa: ANN401 — handed on as it came
        """Textual's bar, its thumb drawn thin."""
        bar = super().render_bar(*args, **options)
        parts = [_thin(part, options.get("back_color")) for part in bar.segments]
        return Segments(parts, new_lines=bar.new_lines)


def _thin(part: Segment, ground: Color | None) -> Segment:
    """The thumb, which Textual draws in reverse, as half a cell of colour on the ground."""
    style = part.style
    if style is None or not style.reverse:
        return part
    # Without a colour of its own it would be as bright as the text.
    faint = style.color is None or style.color.is_default
    thin = Style(color=style.color, bgcolor=ground, dim=faint, meta=style.meta)
    return Segment("▐" * len(part.text), thin)


def plain_scrollbars() -> None:
    """Draw every scroll bar of the app so."""
    ScrollBar.renderer = HalfCells
