"""The annotated articles: loading, locating what was annotated, comparing it with what was read.

A file is one article: headline, deck, captions, paragraphs, subheads before a paragraph, and what
a careful reader finds in it (``quotes``, ``clauses``), by the conventions of the contract.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from reader.analysis import Analysis, ClauseList, Quote, Speaker
from reader.article import Article, Block, Figure, Paragraph, Subhead

HERE = Path(__file__).parent
Place: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn, annotated or read."""

    places: tuple[Place, ...]
    """Paragraph, start, end of each segment."""
    speakers: tuple[tuple[str, str | None, str | None], ...]
    """Surface, name, title."""
    verb: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One list, annotated or read."""

    lead: str
    declared: int | None
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated article."""

    path: Path
    article: Article
    turns: tuple[Turn, ...]
    lists: tuple[Listed, ...]
    phenomenon: str
    """What it is an example of: as the file says, else the folder it stands in."""


def cases(folder: str = "cases") -> list[Case]:
    """Every annotated article under a folder, in the order of their names."""
    return [load(path) for path in sorted((HERE / folder).rglob("*.json"))]


def load(path: Path) -> Case:
    """One annotated article."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    article = article_of(data)
    turns = tuple(_turn(article, quote) for quote in data.get("quotes", []))
    lists = tuple(_list(listed) for listed in data.get("clauses", []))
    return Case(path, article, turns, lists, data.get("phenomenon", path.parent.name))


def article_of(data: dict[str, Any]) -> Article:
    """The article without its annotation."""
    blocks: list[Block] = [Figure(None, caption, "") for caption in data.get("captions", [])]
    for index, text in enumerate(data["paragraphs"]):
        subhead = data.get("subheads", {}).get(str(index))
        if subhead:
            blocks.append(Subhead(subhead))
        blocks.append(Paragraph(text))
    return Article(data["headline"], tuple(data.get("deck", [])), blocks=tuple(blocks))


def _words(piece: str | dict[str, Any]) -> str:
    """A segment or an item, annotated by its words or as in the contract's record."""
    return piece if isinstance(piece, str) else str(piece["text"])


def _list(listed: dict[str, Any]) -> Listed:
    return Listed(listed["lead"], listed["declared"], tuple(map(_words, listed["items"])))


def _turn(article: Article, quote: dict[str, Any]) -> Turn:
    speakers = tuple((who["surface"], who.get("name"), who.get("title")) for who in quote["speakers"])
    segments = [_words(piece) for piece in quote["segments"]]
    places = tuple(_located(article.paragraphs, quote["paragraph"], segments))
    return Turn(places, speakers, quote.get("verb"))


def _located(texts: tuple[str, ...], paragraph: int, segments: list[str]) -> Iterator[Place]:
    """Where the segments stand: in order, from the quote's paragraph onwards."""
    at = 0
    for segment in segments:
        start = texts[paragraph].find(segment, at)
        while start < 0:
            paragraph, at = paragraph + 1, 0
            if paragraph >= len(texts):
                raise ValueError(f"no such words in the article: {segment}")
            start = texts[paragraph].find(segment)
        at = start + len(segment)
        yield paragraph, start, at


def turns_of(analysis: Analysis) -> tuple[Turn, ...]:
    """The turns as read."""
    return tuple(map(_read_turn, analysis.quotes))


def _read_turn(quote: Quote) -> Turn:
    places = tuple((segment.paragraph, segment.start, segment.end) for segment in quote.segments)
    return Turn(places, tuple(map(_read_speaker, quote.speakers)), quote.verb)


def _read_speaker(speaker: Speaker) -> tuple[str, str | None, str | None]:
    return speaker.surface, speaker.name, speaker.title


def lists_of(analysis: Analysis) -> tuple[Listed, ...]:
    """The lists as read."""
    return tuple(map(_read_list, analysis.clauses))


def _read_list(listed: ClauseList) -> Listed:
    return Listed(listed.lead, listed.declared, tuple(item.text for item in listed.items))


def same_speakers(one: Turn, other: Turn) -> bool:
    """Whether two turns name the same people: by full name, else by the words printed."""
    return sorted(map(_identity, one.speakers)) == sorted(map(_identity, other.speakers))


def _identity(speaker: tuple[str, str | None, str | None]) -> str:
    """The name; without one the last word of the surface, for where it begins is a matter of taste."""
    surface, name, _title = speaker
    return name or surface.split(" ")[-1]


def overlapping(turn: Turn, among: Iterable[Turn]) -> Turn | None:
    """The turn that shares a segment with this one, if there is one."""
    wanted = set(turn.places)
    return next((other for other in among if wanted & set(other.places)), None)
