"""The unit that the passes of this room work on: one stretch of a page, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import head_letters, key

if TYPE_CHECKING:
    from reader.article import Byline, Reason
    from reader.parse.line import Region


class Item:
    """One paragraph, subhead, figure or byline of a page; or, with a ``reason``, what was removed."""

    # Defaults of the class and no slots: most items set four of these, and pages have many items.
    kind = "paragraph"
    """paragraph, subhead, figure, caption, byline, deck, headline, date, image."""
    reason: Reason | None = None
    """Why it is not in the article; None while it is."""
    was: str | None = None
    """What it is called when removed, where that is not its kind."""
    twin: Item | None = None
    """The item that it equals."""
    bylines: tuple[Byline, ...] = ()
    image: str | None = None
    caption = ""
    credit = ""
    rule = ""
    """By which rule a byline or a caption was known."""
    repeated: Item | None = None
    """A figure's caption that was removed from it."""
    cell: object | None = None
    """The photo cell that it stands in."""
    regions: tuple[Region, ...] = ()
    bold = False
    row = False
    tight = False
    """A single ``<br>`` at most parts it from what stands before."""
    tight_to_image = False
    _key: str | None = None
    _head: str | None = None

    def __init__(self, text: str) -> None:
        self.text = text
        """All that the page shows of it."""

    @property
    def key(self) -> str:
        """Its letters, to compare it by."""
        if self._key is None:
            self._key = key(self.text)
        return self._key

    @property
    def head(self) -> str:
        """Its first letters: copies have them in common."""
        if self._head is None:
            self._head = head_letters(self.text)
        return self._head

    def remove(self, reason: Reason, twin: Item | None = None) -> None:
        """Take it out of the article, and say why."""
        self.reason = reason
        self.twin = twin

    def reword(self, text: str) -> None:
        """Give it other words: a part of it became something else."""
        self.text = text
        self._key = self._head = None

    def within(self, kind: str) -> bool:
        """Whether it stands in a region of this kind."""
        return any(region.kind == kind for region in self.regions)
