"""Rows of the library as the nouns of ``reader.kept``, and the few statements that all share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.article import Section
from reader.errors import UsageError
from reader.kept import Entry, Mark, Place, Version
from reader.language import _
from reader.paper import read_aid

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

ENTRY = """
SELECT articles.*,
    (SELECT group_concat(tag, char(10)) FROM (SELECT tag FROM tags WHERE article = articles.id ORDER BY tag))
        AS tags,
    (SELECT count(*) FROM marks WHERE article = articles.id) AS marks,
    (SELECT count(*) FROM versions WHERE article = articles.id) AS versions
FROM articles
"""
"""The start of every statement whose rows ``entry`` takes."""
_SHORTEST = 10
"""Characters that the start of a key must have to name it."""
_NO_BODY = "id, article, number, fetched, sha256, maker, headline, page, reading"


class NotKept(UsageError):
    """The library holds no such article."""


def entry(row: sqlite3.Row) -> Entry:
    """A row of ``ENTRY``."""
    place = None if row["paragraph"] is None else Place(row["paragraph"], row["offset"])
    section = None if row["section_id"] is None else Section(row["section_id"], row["section"])
    return Entry(
        key=row["key"],
        headline=row["headline"],
        aid=row["aid"],
        section=section,
        published=row["published"],
        address=row["address"],
        path=row["path"],
        added=row["added"],
        opened=row["opened"],
        place=place,
        progress=row["progress"],
        read=bool(row["read"]),
        starred=bool(row["starred"]),
        tags=tuple((row["tags"] or "").split("\n")) if row["tags"] else (),
        marks=row["marks"],
        versions=row["versions"],
        removed=row["removed"],
    )


def entry_of(connection: sqlite3.Connection, article: int) -> Entry:
    """The entry of an article that is there."""
    return entry(connection.execute(f"{ENTRY} WHERE id = ?", (article,)).fetchone())


def mark(row: sqlite3.Row, key: str) -> Mark:
    """A row of ``marks``."""
    return Mark(
        id=row["id"],
        key=key,
        paragraph=row["paragraph"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        note=row["note"],
        made=row["made"],
        lost=bool(row["lost"]),
    )


def version(row: sqlite3.Row, key: str) -> Version:
    """A row of ``versions``."""
    return Version(row["number"], key, row["headline"], row["fetched"], row["sha256"])


def one(connection: sqlite3.Connection, statement: str, *values: object) -> sqlite3.Row | None:
    """The first row, or None."""
    row: sqlite3.Row | None = connection.execute(statement, values).fetchone()
    return row


def article(connection: sqlite3.Connection, key: str) -> sqlite3.Row | None:
    """The article of that key, in the bin or not.

    An address that carries its AID finds it; so do the start of a key, if no other begins so, the
    file it was read from, and the key from before it had an AID.
    """
    key = bindable(key)
    aid = read_aid(key)
    row = one(connection, "SELECT * FROM articles WHERE key = ?", aid or key)
    if row is not None or aid is not None:
        return row
    if key.startswith(("http://", "https://")):
        return one(connection, "SELECT * FROM articles WHERE address = ? AND aid IS NULL", key)
    if key.startswith("sha256:") or key.isdecimal():
        return _by_start(connection, key) if len(key) >= _SHORTEST else None
    return one(connection, "SELECT * FROM articles WHERE path = ?", key)


def _by_start(connection: sqlite3.Connection, start: str) -> sqlite3.Row | None:
    """The one article whose key begins so, or the one that had this key before its AID was known."""
    found = connection.execute(
        "SELECT * FROM articles WHERE key >= ?1 AND key < ?1 || char(1114111)"
        " UNION SELECT * FROM articles WHERE id = (SELECT article FROM former WHERE key = ?1) LIMIT 2",
        (start,),
    ).fetchall()
    return found[0] if len(found) == 1 else None


def bindable(text: str) -> str:
    """The text as SQLite takes it: a file's name may hold bytes that are no UTF-8."""
    return text.encode("utf-8", "replace").decode()


def wanted(connection: sqlite3.Connection, key: str) -> sqlite3.Row:
    """The article of that key; raises NotKept."""
    row = article(connection, key)
    if row is None:
        raise NotKept(
            _("the library holds no article {key}").format(key=key),
            _("`ilbo library list` shows what it holds"),
        )
    return row


def by_id(connection: sqlite3.Connection, article: int) -> sqlite3.Row:
    """The article of an id that is there."""
    row: sqlite3.Row = connection.execute("SELECT * FROM articles WHERE id = ?", (article,)).fetchone()
    return row


def last_version(connection: sqlite3.Connection, article: int) -> sqlite3.Row:
    """The newest version of an article, with its page."""
    row: sqlite3.Row = connection.execute(
        "SELECT * FROM versions WHERE article = ? ORDER BY number DESC LIMIT 1", (article,)
    ).fetchone()
    return row


def version_of(connection: sqlite3.Connection, article: int, number: int | None) -> sqlite3.Row | None:
    """A version of an article with its page; the newest without a number, None where there is none."""
    if number is None:
        return last_version(connection, article)
    return one(connection, "SELECT * FROM versions WHERE article = ? AND number = ?", article, number)


def full_versions(connection: sqlite3.Connection, article: int) -> list[sqlite3.Row]:
    """Every version of an article with its page, the oldest first."""
    return connection.execute(
        "SELECT * FROM versions WHERE article = ? ORDER BY number", (article,)
    ).fetchall()


def version_rows(connection: sqlite3.Connection, article: int) -> list[sqlite3.Row]:
    """Every version of an article without its page, the oldest first."""
    return connection.execute(
        f"SELECT {_NO_BODY} FROM versions WHERE article = ? ORDER BY number", (article,)
    ).fetchall()


def insert(connection: sqlite3.Connection, table: str, told: Mapping[str, Any]) -> int:
    """One more row; what comes back is its id."""
    names = ", ".join(f'"{name}"' for name in told)
    holes = ", ".join("?" * len(told))
    cursor = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({holes})", tuple(told.values()))
    return int(cursor.lastrowid or 0)


def update(connection: sqlite3.Connection, article: int, told: Mapping[str, Any]) -> None:
    """Write these columns of an article."""
    places = ", ".join(f"{name} = ?" for name in told)
    connection.execute(f"UPDATE articles SET {places} WHERE id = ?", (*told.values(), article))
