"""What the walk over a container finds: lines, and the borders that they stand in."""

from __future__ import annotations

EDGE = 1000
"""What a block's border counts among ``<br>``."""


class Region:
    """A stretch of lines with one border: a hidden block, a slot, a box, a photo's cell."""

    __slots__ = ("kind", "named", "outer_chars", "tag")

    def __init__(self, kind: str, tag: str, *, named: bool) -> None:
        self.kind = kind
        self.tag = tag
        self.named = named
        """Whether its class, id, tag or style says what it is."""
        self.outer_chars = 0
        """How many characters of the story stand bare around it, in its parent or in paragraphs there."""


class Line:
    """Text between two breaks, or one picture."""

    bold = False
    linked = False
    """All of it is a link."""
    link = ""
    """Where the last link in it, or the one around a picture, leads."""
    row = False
    """It was the row of a table."""
    cell: object | None = None
    """The photo cell that it stands in; equal for a picture and its caption."""

    def __init__(self, text: str, regions: tuple[Region, ...], brs: int, image: str | None = None) -> None:
        self.text = text
        self.image = image
        """A picture's address; None for text."""
        self.brs = brs
        """How many ``<br>`` part it from the line before; ``EDGE`` and more where a block's border does."""
        self.regions = regions
        """The borders it stands in, the outermost first."""

    @property
    def tight(self) -> bool:
        """Whether a single ``<br>`` is all that parts it from the line before."""
        return self.brs < 2

    @property
    def edge(self) -> bool:
        """Whether the border of a block parts it from the line before."""
        return self.brs >= EDGE

    def within(self, kind: str) -> bool:
        """Whether it stands in a region of this kind."""
        return any(region.kind == kind for region in self.regions)
