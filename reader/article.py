"""What the newspaper printed: one article, or one page of links to articles.

Every text in here is clean (``reader.text``) and NFC. Offsets elsewhere count characters of one
paragraph's text, half open.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from reader.values import dataclass

BlockKind: TypeAlias = Literal["paragraph", "subhead", "figure"]
Reason: TypeAlias = Literal[
    "replay",
    "doubled-deck",
    "doubled-headline",
    "hidden-copy",
    "repeated-caption",
    "summary-copy",
    "furniture",
    "advert",
    "byline-copy",
    "control",
]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the story."""

    text: str


@dataclass(frozen=True, slots=True)
class Subhead:
    """A heading inside the story."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with what is printed beneath it; each part may be empty, never all three."""

    image: str | None
    """Absolute address, or as printed when the page's own address is unknown; None when lost."""
    caption: str
    credit: str
    """Who made or gave the picture, without brackets, slash or 제공."""


Block: TypeAlias = Paragraph | Subhead | Figure


@dataclass(frozen=True, slots=True)
class Byline:
    """One person or agency that signed the story."""

    name: str
    role: str | None = None
    """기자, 특파원, 문화부장; a guest writer's post."""
    email: str | None = None
    place: str | None = None
    """함평 in ``/함평=황운학 기자``."""
    agency: str | None = None
    """연합뉴스 and its like; then ``name`` may be empty."""


@dataclass(frozen=True, slots=True)
class Section:
    """The desk that printed it; ``name`` is the id itself where the id is not known."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Removed:
    """One stretch of visible text that cleaning took away, and why."""

    text: str
    reason: Reason
    twin: int | None = None
    """Index of the paragraph that it equals; None where it equals none."""
    kind: str = "paragraph"
    """What it was: paragraph, deck, headline, caption, byline, furniture …"""
    place: int = 0
    """Index in ``Article.blocks`` before which it stood; ``len(blocks)`` for after the last."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the article came from and what its bytes were."""

    address: str | None = None
    aid: str | None = None
    path: str | None = None
    encoding: str | None = None
    """The encoding that read it, as Python names it; None for text that was given as text."""
    sha256: str | None = None
    """Of the bytes as they came, in hexadecimal."""
    fetched: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the reading report: which part, by which rule, and whether it was a guess."""

    part: str
    """headline, deck, date, container, byline …"""
    rule: str
    """The selector or the name of the rule that found it."""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One article, clean: every paragraph once, in the order of print."""

    headline: str
    deck: tuple[str, ...] = ()
    kicker: str = ""
    section: Section | None = None
    published: str | None = None
    """ISO 8601 with ``+09:00``; None when neither the page nor its AID tells."""
    updated: str | None = None
    dateline: str = ""
    """서울=연합뉴스, without its brackets; empty when the story opens without one."""
    bylines: tuple[Byline, ...] = ()
    blocks: tuple[Block, ...] = ()
    removed: tuple[Removed, ...] = ()
    """In the order of the page."""
    origin: Origin = Origin()
    report: tuple[Finding, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of the story's paragraphs; every ``paragraph`` index counts in this."""
        return tuple(block.text for block in self.blocks if isinstance(block, Paragraph))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The pictures, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Figure))


@dataclass(frozen=True, slots=True)
class Teaser:
    """One link on a page of links."""

    headline: str
    address: str
    aid: str | None = None
    summary: str = ""
    published: str | None = None
    thumbnail: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a section: its teasers in order, and whether there is another page."""

    section: Section | None
    teasers: tuple[Teaser, ...]
    page: int = 1
    """Counted from one."""
    more: bool = False
