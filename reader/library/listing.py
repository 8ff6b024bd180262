"""Lists of entries, and the tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import marks, rows
from reader.text import one_line

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from reader.kept import Entry, Mark


def count(connection: sqlite3.Connection) -> int:
    """How many articles there are, without the bin."""
    # Both are counted in an index, without reading the rows.
    every = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    removed = connection.execute("SELECT count(*) FROM articles WHERE removed IS NOT NULL").fetchone()[0]
    return int(every - removed)


def latest(connection: sqlite3.Connection, limit: int, offset: int) -> tuple[Entry, ...]:
    """By the day of publication, the newest first, the undated last."""
    return _entries(connection, "WHERE removed IS NULL ORDER BY slot DESC LIMIT ? OFFSET ?", limit, offset)


def recent(connection: sqlite3.Connection, limit: int) -> tuple[Entry, ...]:
    """Those that were last open, the last first."""
    return _entries(
        connection,
        "WHERE opened IS NOT NULL AND removed IS NULL ORDER BY opened DESC, id DESC LIMIT ?",
        limit,
    )


def unfinished(connection: sqlite3.Connection, limit: int) -> tuple[Entry, ...]:
    """Those that were last open and are not read."""
    return _entries(
        connection,
        "WHERE opened IS NOT NULL AND removed IS NULL AND NOT read ORDER BY opened DESC, id DESC LIMIT ?",
        limit,
    )


def in_bin(connection: sqlite3.Connection) -> tuple[Entry, ...]:
    """What was removed, the last first."""
    return _entries(connection, "WHERE removed IS NOT NULL ORDER BY removed DESC, id DESC")


def noted(connection: sqlite3.Connection) -> tuple[tuple[Entry, tuple[Mark, ...]], ...]:
    """Articles with marks, the newest first, and the marks."""
    found = connection.execute(
        "SELECT * FROM articles WHERE removed IS NULL AND id IN (SELECT article FROM marks)"
        " ORDER BY slot DESC"
    ).fetchall()
    return tuple(
        (rows.entry_of(connection, row["id"]), tuple(marks.of_article(connection, row))) for row in found
    )


def _entries(connection: sqlite3.Connection, which: str, *values: object) -> tuple[Entry, ...]:
    return tuple(rows.entry(row) for row in connection.execute(f"{rows.ENTRY} {which}", values))


def tag(connection: sqlite3.Connection, article: int, tags: Iterable[str]) -> None:
    """Give an article these tags; what is empty is none."""
    names = [(article, name) for tag in tags if (name := one_line(tag))]
    connection.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?)", names)


def untag(connection: sqlite3.Connection, article: int, tags: Iterable[str]) -> None:
    """Take these tags from an article."""
    names = [(article, one_line(tag)) for tag in tags]
    connection.executemany("DELETE FROM tags WHERE article = ? AND tag = ?", names)


def tags(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Every tag with how many articles have it."""
    found = connection.execute(
        "SELECT tag, count(*) FROM tags JOIN articles ON articles.id = article"
        " WHERE removed IS NULL GROUP BY tag ORDER BY count(*) DESC, tag"
    )
    return tuple((row[0], row[1]) for row in found)
