"""Articles kept, found, searched, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.kept import Added, Answers, Entry
from reader.library import listing, rows, store
from reader.library.base import Open
from reader.library.query import understood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.kept import Diff, Version
    from reader.pipeline import Reading


class Articles(Open):
    """What the library answers about articles."""

    def add(self, reading: Reading) -> Added:
        """Keep an article with the bytes it was read from; one that is there is not kept twice.

        An article in other words than before gets one more version; one from the bin comes back.
        """
        with self._pool.write() as connection:
            article, outcome = store.add(connection, reading, self._clock())
            return Added(rows.entry_of(connection, article), outcome)

    def find(self, key: str) -> Entry | None:
        """The entry of an article; None when it is not in the library, or in the bin."""
        with self._pool.read() as connection:
            row = rows.article(connection, key)
            return rows.entry_of(connection, row["id"]) if row and row["removed"] is None else None

    def entry(self, key: str) -> Entry:
        """The entry of an article, in the bin or not."""
        with self._pool.read() as connection:
            return rows.entry_of(connection, rows.wanted(connection, key)["id"])

    def entry_or_none(self, key: str) -> Entry | None:
        """As ``entry``; None when there is none."""
        with self._pool.read() as connection:
            row = rows.article(connection, key)
            return rows.entry_of(connection, row["id"]) if row else None

    def get(self, key: str, version: int | None = None) -> Reading | None:
        """The article as it was kept, with its page; None when it is not there.

        ``version`` asks for an earlier wording by its number.
        """
        with self._pool.read() as connection:
            row = rows.article(connection, key)
            kept = rows.version_of(connection, row["id"], version) if row else None
            if kept is None:
                return None
            return store.reading_of(kept)

    def count(self) -> int:
        """How many articles there are, without the bin."""
        with self._pool.read() as connection:
            return listing.count(connection)

    def latest(self, limit: int = 100, offset: int = 0) -> tuple[Entry, ...]:
        """The articles by the day they were published, the newest first."""
        with self._pool.read() as connection:
            return listing.latest(connection, limit, offset)

    def recent(self, limit: int = 20) -> tuple[Entry, ...]:
        """The articles that were last open, the last first."""
        with self._pool.read() as connection:
            return listing.recent(connection, limit)

    def unfinished(self, limit: int = 20) -> tuple[Entry, ...]:
        """Those of ``recent`` that were begun and not read to the end: where to continue."""
        with self._pool.read() as connection:
            return listing.unfinished(connection, limit)

    def search(self, query: str, limit: int = 50, offset: int = 0) -> Answers:
        """The articles that a text asks for, best first; see ``reader.library.query`` for filters.

        With filters alone, or nothing at all, the newest first.
        """
        from reader.library.search import search

        with self._pool.read() as connection:
            return search(connection, understood(query), limit, offset)

    def versions(self, key: str) -> tuple[Version, ...]:
        """Every wording of the article, the oldest first; none when it is not here."""
        with self._pool.read() as connection:
            row = rows.article(connection, key)
            if row is None:
                return ()
            found = rows.version_rows(connection, row["id"])
            return tuple(rows.version(version, row["key"]) for version in found)

    def diff(self, key: str, before: int | None = None, after: int | None = None) -> Diff | None:
        """What changed from one version to another: else from the last but one to the last.

        None when there is only one version. Raises NoSuchVersion.
        """
        from reader.library.edits import diff

        with self._pool.read() as connection:
            return diff(connection, rows.wanted(connection, key), before, after)

    def readings(self, query: str = "") -> Iterator[tuple[Entry, Reading]]:
        """The articles that a search asks for, one after the other, the newest first."""
        from reader.library.moving import readings

        return readings(self._pool, understood(query))
