"""What we noticed in an article: who said what, what was agreed, and how sure we are.

All offsets are characters of one paragraph's text, half open: ``text[start:end]`` is what is meant.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from reader.values import dataclass

Found: TypeAlias = Literal["named", "short", "carried", "inferred"]
"""How a speaker was found: full name or own words in the sentence; short form or pronoun resolved
over the article; carried over from an earlier turn; inferred from weaker signs."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The words inside one pair of quotation marks, without the marks."""

    text: str
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever said it."""

    surface: str
    """As printed, with attached title and age, without particle."""
    name: str | None = None
    """Full name, when the article gives one anywhere."""
    title: str | None = None
    """Post or affiliation, when the article gives one anywhere."""
    found: Found = "named"


@dataclass(frozen=True, slots=True)
class Quote:
    """One speaking turn in one sentence."""

    paragraph: int
    """Of the first segment."""
    segments: tuple[Segment, ...]
    speakers: tuple[Speaker, ...] = ()
    verb: str | None = None
    """The reporting verb as printed; None for noun predicates and acts."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One item of an agreement or plan."""

    text: str
    start: int
    end: int
    paragraph: int
    marker: str | None = None
    """▲, ①, 첫째 … as printed; None in a comma list."""
    inner: tuple[Clause, ...] = ()
    """The items of a list nested in this one."""
    mentions: tuple[int, ...] = ()
    """Other paragraphs that speak of it, in order."""


@dataclass(frozen=True, slots=True)
class ClauseList:
    """One list of clauses and the number that the article says it has."""

    paragraph: int
    """Of the words that introduce it, else of the first item."""
    lead: str
    declared: int | None
    items: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class HeadlineQuote:
    """A phrase quoted in headline or deck, looked up in the story."""

    text: str
    found: Literal["verbatim", "shortened", "missing"]
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything noticed in one article, in the order of print."""

    quotes: tuple[Quote, ...] = ()
    clauses: tuple[ClauseList, ...] = ()
    headline_quotes: tuple[HeadlineQuote, ...] = ()
