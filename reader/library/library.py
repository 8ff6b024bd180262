"""The open library: what a screen or a command may ask of it. Each method is one transaction."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Self

from reader.kept import Added, Answers, Entry, Health, Mark, Person, Place, Statement
from reader.library import listing, marks, people, rows, speech, store
from reader.library.pool import Damaged
from reader.library.query import understood
from reader.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from reader.kept import Diff, Progress, Tally, Version
    from reader.library.pool import Pool
    from reader.pipeline import Reading

KST = timezone(timedelta(hours=9))
BIN_DAYS = 30


def now() -> str:
    """The time as the library notes it: ISO 8601, Korean time."""
    return datetime.now(KST).isoformat(timespec="milliseconds")


class Library:
    """Everything that is kept. ``key`` is an AID, ``sha256:…``, or any address of the article.

    Any thread may call any method at any time; what one call changes is on the disk when it
    returns, and calls of other threads and processes see all of it or nothing.

    Every method may raise StorageError; those that take a key raise ``NotKept`` (exit code 2) when
    the library holds no such article, unless they say otherwise.
    """

    def __init__(self, pool: Pool, clock: Callable[[], str] = now) -> None:
        self._pool = pool
        self._clock = clock
        self.notice = ""
        """What the user should be told about the opening: a recovery; empty when all was well."""

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._pool.path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice does no harm."""
        self._pool.close()

    # Articles

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

    # Reading

    def place(self, key: str) -> Place | None:
        """Where the reader stopped; None for an article that was not begun or is not here."""
        entry = self.find(key)
        return entry.place if entry else None

    def keep_place(self, key: str, place: Place, progress: float = 0.0) -> None:
        """Remember where the reader is, and that the article is open now.

        ``progress`` is the share of the story that lies behind, from 0 to 1.
        """
        self._set(
            key,
            paragraph=place.paragraph,
            offset=place.offset,
            progress=min(max(progress, 0.0), 1.0),
            opened=self._clock(),
        )

    def mark_opened(self, key: str) -> None:
        """Remember that the article is open now."""
        self._set(key, opened=self._clock())

    def mark_read(self, key: str, *, read: bool = True) -> None:
        """Count the article as read, or as unread."""
        self._set(key, read=int(read))

    def star(self, key: str, *, starred: bool = True) -> None:
        """Star the article, or take its star away."""
        self._set(key, starred=int(starred))

    def _set(self, key: str, **columns: object) -> None:
        with self._pool.write() as connection:
            rows.update(connection, rows.wanted(connection, key)["id"], columns)

    def tag(self, key: str, *tags: str) -> tuple[str, ...]:
        """Give the article these tags as well; what comes back are all it has."""
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)["id"]
            listing.tag(connection, article, tags)
            return rows.entry_of(connection, article).tags

    def untag(self, key: str, *tags: str) -> tuple[str, ...]:
        """Take these tags from the article; what comes back are those it still has."""
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)["id"]
            listing.untag(connection, article, tags)
            return rows.entry_of(connection, article).tags

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag with how many articles have it, the most used first."""
        with self._pool.read() as connection:
            return listing.tags(connection)

    # Marks and notes

    def marks(self, key: str) -> tuple[Mark, ...]:
        """The marks of an article, in the order of its text; none for one that is not here."""
        with self._pool.read() as connection:
            row = rows.article(connection, key)
            return tuple(marks.of_article(connection, row)) if row else ()

    def add_mark(self, key: str, paragraph: int, start: int, end: int, note: str = "") -> Mark:
        """Highlight words of a paragraph, with a note if there is one.

        Raises:
            BadSpan: the story has no such words.

        """
        with self._pool.write() as connection:
            article = rows.wanted(connection, key)
            span = (paragraph, start, end)
            words = marks.words(connection, article["id"], span)
            number = marks.add(connection, article["id"], words, span=span, note=note, now=self._clock())
            return marks.mark(connection, number)

    def change_note(self, mark: int, note: str) -> Mark:
        """Write another note to a mark; raises NoSuchMark."""
        with self._pool.write() as connection:
            marks.change(connection, mark, note)
            return marks.mark(connection, mark)

    def remove_mark(self, mark: int) -> None:
        """Take a mark away; raises NoSuchMark."""
        with self._pool.write() as connection:
            marks.remove(connection, mark)

    def undo_mark(self, key: str) -> bool:
        """Undo the last change of the article's marks that is not undone; whether there was one."""
        with self._pool.write() as connection:
            return marks.undo(connection, rows.wanted(connection, key)["id"])

    def noted(self) -> tuple[tuple[Entry, tuple[Mark, ...]], ...]:
        """Every article that has marks, the newest first, with them."""
        with self._pool.read() as connection:
            return listing.noted(connection)

    # People

    def people(self, name: str = "", limit: int | None = None) -> tuple[Person, ...]:
        """The speakers of the library, who says most first; ``name`` filters, 초성 too."""
        with self._pool.read() as connection:
            return tuple(people.people(connection, name, limit))

    def statements(self, speaker: str | int, limit: int | None = None) -> tuple[Statement, ...]:
        """All statements of a speaker, the oldest first.

        ``speaker`` is a Person's id, or a name, part of one, or how an unnamed one is called
        (나루시 관계자); statements of all who are meant come.
        """
        with self._pool.read() as connection:
            return tuple(speech.statements(connection, speaker, limit))

    def join_people(self, person: int, other: int) -> None:
        """Say that two people are one; the first stays. Raises NoSuchPerson."""
        with self._pool.write() as connection:
            people.join(connection, person, other)

    def part_person(self, person: int, *, titles: Iterable[str] = (), keys: Iterable[str] = ()) -> int:
        """Say that what a person said in these posts, or in these articles, is another's.

        What comes back is the other's id. Raises NoSuchPerson.
        """
        with self._pool.write() as connection:
            articles = [rows.wanted(connection, key)["id"] for key in keys]
            return people.part(connection, person, titles=titles, articles=articles)

    # Silent edits

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

    # The bin

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
        with self._pool.write() as connection:
            return store.empty_bin(connection, before.isoformat(timespec="milliseconds"))

    # In, out, and upkeep

    def readings(self, query: str = "") -> Iterator[tuple[Entry, Reading]]:
        """The articles that a search asks for, one after the other, the newest first."""
        from reader.library.moving import readings

        return readings(self._pool, understood(query))

    def take_in(self, paths: Iterable[Path], tell: Callable[[Progress], None] | None = None) -> Tally:
        """Add saved pages and texts: files, and every ``.html``, ``.htm`` and ``.txt`` in folders.

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
        from reader.files import refuse_taken
        from reader.library.copies import copy_to

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
