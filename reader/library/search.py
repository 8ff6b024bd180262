"""Find articles: candidates from the index, then checked and ranked by their text.

The index answers by pairs of characters and newest first; it may name a story that has the pairs
but not the word, so each answer is checked. Of a word that stands in thousands of stories, those
with it in the headline and the newest others are ranked: all of them could not be read in time.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.kept import Answers, Hit, Span
from reader.library import rows
from reader.library.candidates import Candidates
from reader.library.fold import folded, hit_pattern, is_initials
from reader.library.pack import Printed, printed
from reader.library.snippet import snippet

if TYPE_CHECKING:
    import re
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from reader.library.query import Query

POOL = 80
"""How many stories are read and ranked at least: 0.1 ms each, a quarter of the 50 ms of a search."""
DEEP = 2
"""How many times as many are read when most of them do not hold the words."""
_LOOKED_MOST = 2000
"""How many are looked at for what they do not hold, when nothing else is asked: a fifth of a second."""
_APART = "\0"
"""Stands between the parts of a story: no hit goes over it."""
_HEADLINE, _DECK = 8.0, 3.0
_NEW = 0.3
"""How much the newest article of the answers is worth more than the oldest: less than one more hit."""


@dataclass(frozen=True, slots=True)
class _Scored:
    """A candidate that holds every word."""

    slot: int
    article: int
    score: float


def search(connection: sqlite3.Connection, query: Query, limit: int, offset: int = 0) -> Answers:
    """The articles that a query asks for, best first; newest first when it has no words.

    When no article has the words as they stand, the last syllable is taken for half typed.
    """
    wanted = offset + limit
    if not query.words:
        listed = [row["id"] for row in _listed(connection, query, wanted + 1)]
        hits = tuple(Hit(rows.entry_of(connection, article)) for article in listed[offset:wanted])
        return Answers(hits, more=len(listed) > wanted)
    found = _Matches(connection, query)
    ranked = found.ranked(max(POOL, 2 * wanted))
    if not ranked and not is_initials(query.words[-1][-1]):
        found = _Matches(connection, query, loose=True)
        ranked = found.ranked(max(POOL, 2 * wanted))
    hits = tuple(found.hit(one) for one in ranked[offset:wanted])
    return Answers(hits, more=len(ranked) > wanted or found.cut)


def _listed(connection: sqlite3.Connection, query: Query, most: int) -> Iterator[sqlite3.Row]:
    """What the filters let through, without what must not stand there."""
    candidates = Candidates(connection, query)
    if not query.without:
        return candidates.listed(most)
    matches = _Matches(connection, query)
    found = (row for row in candidates.listed(max(_LOOKED_MOST, most)) if matches.holds(row))
    return islice(found, most)


class _Matches:
    """One run of a search with words."""

    def __init__(self, connection: sqlite3.Connection, query: Query, *, loose: bool = False) -> None:
        self._connection = connection
        self._candidates = Candidates(connection, query, loose=loose)
        last = len(query.words) - 1
        self._words = query.words
        self._patterns = [
            hit_pattern(word, loose=loose and place == last) for place, word in enumerate(query.words)
        ]
        self._without = [hit_pattern(word) for word in query.without]
        self._texts: dict[int, Printed] = {}
        self.cut = False
        """There were more candidates than were looked at."""

    def ranked(self, pool: int) -> list[_Scored]:
        """Those that hold every word, best first."""
        scored: dict[int, _Scored] = {}
        for looked, article in enumerate(self._candidates.by_headline(pool + 1)):
            self.cut = looked >= pool
            self._score(article, scored, in_head=True)
        # Most candidates hold the words; where few do, as for five first consonants, more are read.
        for looked, article in enumerate(self._candidates.by_story(DEEP * pool + 1)):
            if looked >= (pool if 2 * len(scored) >= pool else DEEP * pool):
                self.cut = True
                break
            if article["id"] not in scored:
                self._score(article, scored)
        return _newest_ahead(list(scored.values()))

    def holds(self, article: sqlite3.Row) -> bool:
        """Whether it has every word and none that must not stand there."""
        scored: dict[int, _Scored] = {}
        self._score(article, scored)
        return bool(scored)

    def _score(self, article: sqlite3.Row, scored: dict[int, _Scored], *, in_head: bool = False) -> None:
        """Enter the candidate if it holds every word; all of them ``in_head`` if that is asked."""
        head, deck = folded(article["headline"]), folded(article["deck"])
        if any(pattern.search(head) or pattern.search(deck) for pattern in self._without):
            return
        worths = [
            _HEADLINE * _worth(pattern, head) + _DECK * _worth(pattern, deck) for pattern in self._patterns
        ]
        missing = [which for which, worth in enumerate(worths) if not worth]
        told: float | None = 0.0
        if missing or self._without:
            told = None if missing and in_head else self._in_story(article["id"], missing)
        if told is not None:
            scored[article["id"]] = _Scored(article["slot"], article["id"], sum(worths) + told)

    def _in_story(self, article: int, missing: Sequence[int]) -> float | None:
        """What the words that the head lacks are worth in the story; None when it lacks one as well."""
        text = self._text(article)
        body = folded(_APART.join((*text.paragraphs, *text.others)))
        if any(pattern.search(body) for pattern in self._without):
            return None
        score = 0.0
        for which in missing:
            hits = _starts(self._words[which], self._patterns[which], body)
            if not hits:
                return None
            score += _weight(hits, body)
        return score

    def _text(self, article: int) -> Printed:
        if article not in self._texts:
            row = self._connection.execute(
                "SELECT reading FROM versions WHERE article = ? ORDER BY number DESC LIMIT 1", (article,)
            ).fetchone()
            self._texts[article] = printed(row[0])
        return self._texts[article]

    def hit(self, scored: _Scored) -> Hit:
        """The answer as it is shown."""
        entry = rows.entry_of(self._connection, scored.article)
        spans = _spans(self._patterns, entry.headline)
        return Hit(entry, spans, snippet(self._text(scored.article).paragraphs, self._patterns), scored.score)


def _starts(word: str, pattern: re.Pattern[str], text: str) -> list[int]:
    """Where a word stands in a story; as it was typed first, which is found thirty times as fast."""
    starts: list[int] = []
    at = -1 if is_initials(word) else text.find(word)
    while at >= 0:
        starts.append(at)
        at = text.find(word, at + len(word))
    return starts or [hit.start() for hit in pattern.finditer(text)]


def _worth(pattern: re.Pattern[str], text: str) -> float:
    """1 for a word that begins with the hit, 0.7 for a hit inside one, 0 for none."""
    best = 0.0
    for hit in pattern.finditer(text):
        best = max(best, 1.0 if _begins_word(text, hit.start()) else 0.7)
    return best


def _weight(hits: Sequence[int], text: str) -> float:
    """What hits in a story are worth: the first much, each further one less, more in a short story.

    The form of BM25 with k = 1.2, b = 0.5 and a story of 1,200 characters for the average.
    """
    times = sum(1.0 if _begins_word(text, start) else 0.7 for start in hits)
    return 2.2 * times / (times + 1.2 * (0.5 + 0.5 * len(text) / 1200))


def _begins_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum()


def _spans(patterns: Iterable[re.Pattern[str]], text: str) -> tuple[Span, ...]:
    """Where the words stand in a text, in order, without overlaps."""
    small = folded(text)
    found = sorted(hit.span() for pattern in patterns for hit in pattern.finditer(small))
    spans: list[Span] = []
    for start, end in found:
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(spans)


def _newest_ahead(found: list[_Scored]) -> list[_Scored]:
    """Best first; among equals, and a little beyond, the newest first."""
    by_age = sorted(found, key=lambda one: -one.slot)
    step = _NEW / max(1, len(found))
    worth = {one.article: one.score - place * step for place, one in enumerate(by_age)}
    return sorted(by_age, key=lambda one: -worth[one.article])
