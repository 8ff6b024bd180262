"""The unit that the passes of this room work on: one stretch of a page, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import key

if TYPE_CHECKING:
    from reader.article import Byline, Reason
    from reader.parse.flow import Region


class Item:
    """One paragraph, subhead, figure or byline of a page; or, with a ``reason``, what was removed."""

    __slots__ = (
        "_key",
        "bold",
        "bylines",
        "caption",
        "cell",
        "credit",
        "image",
        "kind",
        "linked",
        "reason",
        "regions",
        "repeated",
        "row",
        "text",
        "tight",
        "tight_to_image",
        "twin",
        "was",
    )

    def __init__(self, text: str, kind: str = "paragraph") -> None:
        self.text = text
        """All that the page shows of it."""
        self.kind = kind
        """paragraph, subhead, figure, caption, byline, deck, headline, date, image."""
        self.reason: Reason | None = None
        """Why it is not in the article; None while it is."""
        self.twin: Item | None = None
        """The item that it equals."""
        self.bylines: tuple[Byline, ...] = ()
        self.image: str | None = None
        self.caption = ""
        self.credit = ""
        self.cell: object | None = None
        self.regions: tuple[Region, ...] = ()
        self.bold = self.linked = self.row = False
        self.tight = self.tight_to_image = False
        """Whether at most one ``<br>`` parts it from a picture before it."""
        self.repeated: Item | None = None
        """A figure's caption that was removed from it."""
        self.was: str | None = None
        """What it is called when removed, where that is not its kind."""
        self._key: str | None = None

    @property
    def key(self) -> str:
        """Its letters, to compare it by."""
        if self._key is None:
            self._key = key(self.text)
        return self._key

    def remove(self, reason: Reason, twin: Item | None = None) -> None:
        """Take it out of the article, and say why."""
        self.reason = reason
        self.twin = twin

    def reword(self, text: str) -> None:
        """Give it other words: a part of it became something else."""
        self.text = text
        self._key = None

    def within(self, kind: str) -> bool:
        """Whether it stands in a region of this kind."""
        return any(region.kind == kind for region in self.regions)
