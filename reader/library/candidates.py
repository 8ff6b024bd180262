"""Which articles may answer a query, newest first: what the index and the filters let through."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from reader.library.fold import INITIALS, half_steps, hit_pattern, initials, is_initials, squeezed
from reader.library.index import INITIALS_MOST, section_term, speaker_term
from reader.library.slots import DAYS, first_of
from reader.paper import SECTIONS, section_id

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from reader.library.query import Query

FEW = 500
"""So many articles are asked for one by one in 10 ms."""


class Candidates:
    """The articles that a query may mean."""

    def __init__(self, connection: sqlite3.Connection, query: Query, *, loose: bool = False) -> None:
        self._connection = connection
        self._query = query
        self._loose = loose
        self._filters, self._values = _filters(query)

    def _few(self) -> list[int] | None:
        """The slots of what the hand marked, if the query asks for that and they are few, newest first.

        Looking for each in the index beats passing over a hundred thousand others.
        """
        query = self._query
        if not (query.starred or query.tags or query.marked):
            return None
        found = self._connection.execute(
            f"SELECT slot FROM articles WHERE removed IS NULL {self._filters} ORDER BY slot DESC LIMIT ?",
            (*self._values, FEW + 1),
        ).fetchall()
        return None if len(found) > FEW else [row["slot"] for row in found]

    def by_headline(self, most: int) -> Iterator[sqlite3.Row]:
        """Those with every word in headline or deck; the newest for words too short to be looked up."""
        match = self._match(head=True)
        return self._run("heads", match, most) if match else self.listed(most)

    def by_story(self, most: int) -> Iterator[sqlite3.Row]:
        """Those with every word anywhere; none when the words are too short to be looked up."""
        match = self._match(head=False)
        return self._run("stories", match, most) if match else iter(())

    def listed(self, most: int) -> Iterator[sqlite3.Row]:
        """Those that pass the filters."""
        match = _all(self._facets())
        return self._run("stories", match, most) if match else self._all(most)

    def _run(self, table: str, match: str, most: int) -> Iterator[sqlite3.Row]:
        """Rows of the index with their articles; each span of slots lazily, newest first."""
        if not match:
            return iter(())
        few = self._few()
        if few is not None:
            return self._among(few, table, match)
        statement = f"""
            SELECT articles.id, articles.slot, articles.headline, articles.deck
            FROM {table} CROSS JOIN articles ON articles.slot = {table}.rowid
            WHERE {table} MATCH ? AND {table}.rowid >= ? AND {table}.rowid <= ? {self._filters}
            ORDER BY {table}.rowid DESC LIMIT ?"""
        return chain.from_iterable(
            self._connection.execute(statement, (match, first, last, *self._values, most))
            for first, last in self._slots()
        )

    def _among(self, slots: list[int], table: str, match: str) -> Iterator[sqlite3.Row]:
        """Those of the articles that the index gives."""
        statement = f"""
            SELECT articles.id, articles.slot, articles.headline, articles.deck
            FROM {table} CROSS JOIN articles ON articles.slot = {table}.rowid
            WHERE {table} MATCH ? AND {table}.rowid = ?"""
        found = (self._connection.execute(statement, (match, slot)).fetchone() for slot in slots)
        return (row for row in found if row is not None)

    def _all(self, most: int) -> Iterator[sqlite3.Row]:
        statement = f"""
            SELECT id, slot, headline, deck FROM articles
            WHERE slot >= ? AND slot <= ? AND removed IS NULL {self._filters}
            ORDER BY slot DESC LIMIT ?"""
        return chain.from_iterable(
            self._connection.execute(statement, (first, last, *self._values, most))
            for first, last in self._slots()
        )

    def _slots(self) -> list[tuple[int, int]]:
        """The spans of slots in which the days of the query lie."""
        first, last = self._query.first, self._query.last
        if first is None and last is None:
            return [(1, 1 << 62)]
        low = first_of(first) if first else DAYS
        high = first_of(last + timedelta(days=1)) - 1 if last and last.year < 9999 else 1 << 62
        # Articles of crowded days stand with the undated; the exact day is checked in the row.
        return [(low, high), (1, DAYS - 1)]

    def _match(self, *, head: bool) -> str:
        """What the index is asked for; empty when nothing can be looked up."""
        query = self._query
        last = len(query.words) - 1
        terms = [
            _word_terms(word, loose=self._loose and place == last, head=head)
            for place, word in enumerate(query.words)
        ]
        told = [term for parts in terms for term in parts]
        return _all([*told, *self._facets()]) if told else ""

    def _facets(self) -> list[str]:
        """The filters that the index knows."""
        named = (name for section in self._query.sections for name in _sections(section))
        sections = [_term(section_term(name)) for name in named]
        facets = [_any(sections)] if sections else []
        return facets + [
            _any([_term(speaker_term(name)) for name in _names(self._connection, speaker)])
            for speaker in self._query.speakers
        ]


def _names(connection: sqlite3.Connection, speaker: str) -> list[str]:
    """The full names that a ``speaker:`` filter means: the name itself, else those that it is in."""
    from reader.library.people import names_like

    return names_like(connection, speaker) or [speaker]


def _sections(typed: str) -> list[str]:
    """The desks that a ``section:`` filter means: the one of that name or number, else all that begin so."""
    if section_id(typed):
        return [typed]
    pattern = hit_pattern(squeezed(typed), loose=True)
    begun = [name for name in dict.fromkeys(SECTIONS.values()) if pattern.match(name)]
    return [typed, *begun]


def _word_terms(word: str, *, loose: bool, head: bool) -> list[str]:
    """The terms of the index that stand wherever the word does."""
    if is_initials(word):
        return _initial_terms(word)
    whole = word[:-1] if loose else word
    terms = [_term(whole[at : at + 2]) for at in range(len(whole) - 1) if _plain(whole[at : at + 2])]
    if loose and (steps := half_steps(word[-1])):
        terms += _half_terms(word, steps, head=head)
    if terms or not any(char in INITIALS for char in word):
        return terms or ([_term(whole)] if head and whole else [])
    return _initial_terms(initials(word))


def _half_terms(word: str, steps: tuple[str, ...], *, head: bool) -> list[str]:
    """The terms of a half-typed last syllable, with the one before it where there is one."""
    if len(word) == 1:
        return [_any(list(map(_term, steps)))] if head else []
    return [_any([_term(word[-2] + step) for step in steps])] if _plain(word[-2]) else []


def _initial_terms(word: str) -> list[str]:
    """The term of a word in first consonants; one alone is looked for nowhere."""
    return [_term(word[:INITIALS_MOST])] if len(word) > 1 else []


def _plain(pair: str) -> bool:
    """Whether characters stand for themselves."""
    return bool(pair) and not any(char in INITIALS for char in pair)


def _term(term: str) -> str:
    """A term as FTS5 takes it: in quotation marks, which no term holds."""
    return f'"{term}"'


def _all(terms: list[str]) -> str:
    return " AND ".join(terms)


def _any(terms: list[str]) -> str:
    return f"({' OR '.join(terms)})"


def _filters(query: Query) -> tuple[str, list[object]]:
    """The filters that the articles' rows answer, and their values."""
    told: list[tuple[str, list[object]]] = []
    if query.first:
        told.append(("substr(published, 1, 10) >= ?", [query.first.isoformat()]))
    if query.last:
        told.append(("substr(published, 1, 10) <= ?", [query.last.isoformat()]))
    told += [("articles.id IN (SELECT article FROM tags WHERE tag = ?)", [tag]) for tag in query.tags]
    if query.starred:
        told.append(("starred", []))
    if query.read is not None:
        told.append(("read = ?", [int(query.read)]))
    if query.marked:
        told.append(("articles.id IN (SELECT article FROM marks)", []))
    values = [value for _words, some in told for value in some]
    return "".join(f" AND {words}" for words, _some in told), values
