"""The bin, imports, copies of the whole, and whether it is sound."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reader.kept import Added, Entry, Health
from reader.library import listing, rows, store
from reader.library.articles import Articles
from reader.library.pool import Damaged
from reader.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reader.kept import Progress, Tally
    from reader.pipeline import Reading

BIN_DAYS = 30


class Upkeep(Articles):
    """What keeps the library whole."""

    def remove(self, key: str) -> Entry:
        """Put the article in the bin, for thirty days; ``put_back`` undoes it."""
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)
            if article["removed"] is None:
                store.put_in_bin(connection, article["id"], self._clock())
            return rows.entry_of(connection, article["id"])

    def put_back(self, key: str) -> Entry:
        """Take the article out of the bin, with its place, marks and tags."""
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)
            if article["removed"] is not None:
                store.put_back(connection, article["id"])
            return rows.entry_of(connection, article["id"])

    def bin(self) -> tuple[Entry, ...]:
        """What lies in the bin, the last removed first."""
        with self._pool.read() as connection:
            return listing.in_bin(connection)

    def empty_bin(self, days: int = BIN_DAYS) -> int:
        """Delete for good what was removed so many days ago or before; how many articles that were."""
        before = datetime.fromisoformat(self._clock()) - timedelta(days=days)
        until = before.isoformat(timespec="milliseconds")
        with self._pool.read() as connection:  # mostly there is nothing, and nobody waits for a writer
            if self._pool.frozen or not store.old_in_bin(connection, until):
                return 0
        with self._pool.write() as connection:
            return store.empty_bin(connection, until)

    def delete(self, key: str) -> Entry:
        """Delete one article for good, from the bin or the library; what comes back is what it was."""
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)["id"]
            entry = rows.entry_of(connection, article)
            store.delete(connection, article)
            return entry

    def add_back(
        self, reading: Reading, *, starred: bool = False, read: bool = False, tags: Iterable[str] = ()
    ) -> Added:
        """Keep an article that was exported, with what its reader had done with it."""
        with self._pool.write() as connection:
            article, outcome = store.add(connection, reading, self._clock())
            rows.update(connection, article, {"starred": int(starred), "read": int(read)})
            listing.tag(connection, article, tags)
            return Added(rows.entry_of(connection, article), outcome)

    def take_in(self, paths: Iterable[Path], tell: Callable[[Progress], None] | None = None) -> Tally:
        """Add saved pages and texts: files, and every ``.html``, ``.htm`` and ``.txt`` in folders.

        Of ``.jsonl`` files that ``ilbo archive`` or an export wrote every line is an article.

        Each article is on the disk before the next is read. A file that cannot be taken is a
        failure of the tally, and the others still come.
        """
        from reader.library.intake import take_in

        return take_in(self, paths, tell)

    def refresh(self, tell: Callable[[Progress], None] | None = None) -> Tally:
        """Read every kept page anew with today's reader, without network; places and marks stay."""
        from reader.library.refresh import refresh

        return refresh(self._pool, tell)

    def backup(self, target: Path, *, force: bool = False) -> None:
        """A copy of the library in one file, made while it is in use; raises FileTaken."""
        from reader.files import refuse_device, refuse_taken
        from reader.library.copies import copy_to

        refuse_device(target)
        refuse_taken(target, force=force)
        with self._pool.bare() as connection:
            copy_to(connection, target)

    def restore(self, source: Path) -> Path:
        """Lay a copy back; what comes back is where a copy of the library before it lies.

        Raises:
            StorageError: the copy is damaged, none of a library, or from a newer release.

        """
        from reader.library.copies import lay_back

        return lay_back(self._pool, source, self._clock())

    def check(self) -> Health:
        """Whether file, rows, readings, pages and index are sound; reads everything."""
        from reader.library.health import problems

        try:
            with self._pool.read() as connection:
                found = problems(connection)
                return Health(listing.count(connection), tuple(map(one_line, found)))
        except Damaged as damage:  # so much that it cannot even be told what
            return Health(0, (damage.happened,))
