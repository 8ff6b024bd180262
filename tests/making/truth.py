"""What a made page holds, and so what a cleaner must find in it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Photo:
    """A picture with its printed words: the caption, the credit and the credit's dress."""

    image: str
    caption: str
    credit: str
    dress: str
    """``<{}>``, ``/{}`` …; the credit goes into the braces."""

    @property
    def printed(self) -> str:
        return f"{self.caption} {self.dress.format(self.credit)}".strip()


@dataclass
class Signed:
    """A byline as the contract gives it, and the lines that print it."""

    people: list[dict[str, str | None]]
    lines: list[str]
    tail: bool = False
    """It stands at the end of the last paragraph."""


@dataclass
class Story:
    """The answer."""

    genre: str
    headline: str
    deck: list[str]
    paragraphs: list[str]
    subheads: dict[int, str]
    """Printed before the paragraph with this index."""
    photos: list[Photo]
    signed: Signed
    published: str
    aid: str
    section: str
    repeats: list[str] = field(default_factory=list)
    """Texts that stand there more than once in earnest."""
    lines: bool = False
    """Its paragraphs are lines: verse, scores, items."""


@dataclass
class Made:
    """One page with its answer."""

    body: bytes
    address: str
    story: Story
    shape: str
    encoding: str
    leaks: list[str]
    """Texts that must not be in the article: menus, adverts, other headlines."""
    copies: int = 0
    """How many stretches were printed a second time."""
    traits: list[str] = field(default_factory=list)

    @property
    def codec(self) -> str:
        """The encoding of its bytes, as Python names it."""
        return next((name for name in ("cp949", "utf-16") if self.encoding.startswith(name)), "utf-8")
