"""Scroll bars of whole cells: Textual's end in ▁▂▃, which some terminals draw two cells wide."""

from __future__ import annotations

from typing import ClassVar

from textual.scrollbar import ScrollBar, ScrollBarRender


class WholeCells(ScrollBarRender):
    """A bar that begins and ends with a cell."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]


def plain_scrollbars() -> None:
    """Draw every scroll bar of the app so."""
    ScrollBar.renderer = WholeCells
