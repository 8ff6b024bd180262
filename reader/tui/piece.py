"""What a rolling text is made of: pieces to wrap, in the order in which they stand."""

from __future__ import annotations

from typing import NamedTuple


class Run(NamedTuple):
    """Characters of a piece, half open, that have a style of their own."""

    start: int
    end: int
    style: str
    """Name of a component class without its prefix."""


class Piece(NamedTuple):
    """One stretch of text that is wrapped by itself."""

    text: str
    style: str = "text"
    runs: tuple[Run, ...] = ()
    above: int = 0
    """Empty rows before it."""
    label: str = ""
    """Stands before the first line; the other lines are indented as far."""
    indent: int = 0
    """Cells before every line."""
    boxed: bool = False
    """Whether its ground fills the column."""
    paragraph: int | None = None
    """Index of the story's paragraph that it is."""
    ours: int = 0
    """So many characters at its beginning are the program's words, and no part of the story."""
    item: object = None
    """What it stands for: a figure, a quote, a clause, something removed."""

    @property
    def aside(self) -> bool:
        """Whether it tells something about the story and is no part of it."""
        return self.style in {"why", "told", "quiet"}

    @property
    def stops(self) -> bool:
        """Whether reading stops at it."""
        return self.paragraph is not None or self.style in {"headline", "subhead", "caption", "removed"}
