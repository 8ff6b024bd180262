"""What the reader keeps on this machine: articles with their place, marks, people and versions.

The library gives and takes these; commands and screens show them. ``key`` names an article
everywhere: its AID, else ``sha256:`` and the hash of its content. Times are ISO 8601 with offset.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from reader.analysis import Found
from reader.article import Section
from reader.values import dataclass

Span: TypeAlias = tuple[int, int]
"""Characters of the text beside it, half open."""
Outcome: TypeAlias = Literal["new", "same", "changed"]
"""What adding an article did: it was not there; it was there as it is; it was there in other words."""
Part: TypeAlias = Literal["headline", "deck", "byline", "published", "subhead", "paragraph", "caption"]
Edit: TypeAlias = Literal["same", "added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a story the reader stopped; it holds at every width of the terminal."""

    paragraph: int = 0
    offset: int = 0
    """Characters of that paragraph before the first line in view."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the library, as lists show it."""

    key: str
    headline: str
    aid: str | None = None
    section: Section | None = None
    published: str | None = None
    address: str | None = None
    path: str | None = None
    """The file it was read from, when it came from one."""
    added: str = ""
    opened: str | None = None
    """When it was last open in the app; None when never."""
    place: Place | None = None
    progress: float = 0.0
    """How much of it lies behind the place, from 0 to 1."""
    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    marks: int = 0
    versions: int = 1
    removed: str | None = None
    """When it was put in the bin; None while it is in the library."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article that was given to the library."""

    entry: Entry
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a story that the reader highlighted, with a note that may be empty."""

    id: int
    """Names it for changing, removing and undoing."""
    key: str
    paragraph: int
    start: int
    end: int
    text: str
    """The words as marked: after an edit of the story the mark is found again by them."""
    note: str = ""
    made: str = ""
    lost: bool = False
    """The words no longer stand in the story; the place is where they stood."""


@dataclass(frozen=True, slots=True)
class Person:
    """One speaker of the whole library."""

    id: int
    name: str
    titles: tuple[str, ...]
    """Every post the articles give, the most frequent first."""
    statements: int
    articles: int
    first: str | None
    """When the earliest of the articles was published."""
    last: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One quote of one speaker, with the article and the place where it stands."""

    key: str
    headline: str
    published: str | None
    person: int | None
    """Id of the Person; None for speakers without a name."""
    name: str | None
    title: str | None
    surface: str
    verb: str | None
    found: Found
    text: str
    """The words, without the marks round them; several segments are parted by those between: ``” “``."""
    paragraph: int
    start: int
    end: int
    """From the first segment's first character to the last of that segment."""
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a story round what was searched for."""

    text: str
    spans: tuple[Span, ...]
    """The hits in ``text``."""
    paragraph: int
    start: int
    """Where in the paragraph ``text`` begins, without a leading ``…``."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of a search."""

    entry: Entry
    headline_spans: tuple[Span, ...] = ()
    snippet: Snippet | None = None
    """None where only the headline or a filter matched and the story is empty."""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a search, best first."""

    hits: tuple[Hit, ...]
    more: bool = False
    """There are others that were not looked at."""


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of an article, as it was fetched."""

    number: int
    """From 1, the oldest."""
    key: str
    headline: str
    fetched: str
    sha256: str
    """Of the page's bytes."""


@dataclass(frozen=True, slots=True)
class WordEdit:
    """A run of words that stayed, came or went; spaces belong to the run before them."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One part of the article in two wordings."""

    kind: Edit
    part: Part
    before: str
    after: str
    paragraph: int | None = None
    """Index in the later version's paragraphs, for paragraphs that it has."""
    words: tuple[WordEdit, ...] = ()
    """For ``changed``: from one wording to the other, in order."""


@dataclass(frozen=True, slots=True)
class Diff:
    """What changed between two versions, in the order of the later one."""

    before: Version
    after: Version
    changes: tuple[Change, ...]

    @property
    def edited(self) -> tuple[Change, ...]:
        """The changes without the parts that stayed."""
        return tuple(change for change in self.changes if change.kind != "same")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is: an import, a refresh."""

    done: int
    total: int
    name: str
    """What it is at, on one line."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One file or article that a long job could not take, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What a long job did."""

    new: int = 0
    same: int = 0
    changed: int = 0
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Health:
    """What ``check`` found."""

    articles: int
    problems: tuple[str, ...] = ()
    """One line each, in the words of the interface; empty when all is well."""
