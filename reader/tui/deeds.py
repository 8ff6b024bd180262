"""What the reader can do with the article on the screen: one function a deed, loaded at its first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.screens.reading import ReadingScreen


def opened(screen: ReadingScreen) -> None:
    """An article stands on the screen: bring back what the reader left there."""


def closing(screen: ReadingScreen) -> None:
    """The article leaves the screen: keep what the reader left there."""
