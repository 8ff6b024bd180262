"""Is the library sound? The file, its rows, every kept wording and page, and the search index."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING

from reader.language import _
from reader.library import rows, store
from reader.library.fold import squeezed
from reader.library.pack import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOLD_MOST = 20
"""Problems of one kind that are told one by one."""


def problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the library, one line each; nothing when it is sound."""
    found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_TOLD_MOST})") if row[0] != "ok"]
    found += [
        _("a row of {table} belongs to nothing").format(table=row[0])
        for row in connection.execute("PRAGMA foreign_key_check")
    ][:_TOLD_MOST]
    found = found or list(_readings(connection))[:_TOLD_MOST]
    return found or _index(connection)


def _readings(connection: sqlite3.Connection) -> Iterator[str]:
    """Articles without a wording, wordings or pages that cannot be read, readings under another key."""
    for row in connection.execute("SELECT key FROM articles WHERE id NOT IN (SELECT article FROM versions)"):
        yield _("{key} has no text").format(key=row["key"])
    for version in connection.execute(
        "SELECT versions.*, articles.key FROM versions JOIN articles ON articles.id = article"
    ):
        try:
            reading = store.reading_of(version)
        except Unreadable:
            yield _("version {number} of {key} cannot be read").format(
                number=version["number"], key=version["key"]
            )
        else:
            if sha256(reading.page.body).hexdigest() != version["sha256"]:
                yield _("the page of version {number} of {key} is not what was kept").format(
                    number=version["number"], key=version["key"]
                )


def _index(connection: sqlite3.Connection) -> list[str]:
    """Whether the index is whole, and the derived rows are there for every article and for no other."""
    found = []
    for table in ("heads", "stories"):
        try:
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
        except sqlite3.DatabaseError as error:
            # On a disk that takes nothing SQLite does not look: it asks by writing.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                found.append(_("the search index is damaged"))
    lost = connection.execute(
        "SELECT count(*) FROM statements WHERE slot NOT IN (SELECT slot FROM articles WHERE removed IS NULL)"
        " OR alias NOT IN (SELECT id FROM aliases)"
    ).fetchone()[0]
    if lost:
        found.append(_("{number} statements belong to no article").format(number=lost))
    return found + _unfound(connection)


def _unfound(connection: sqlite3.Connection) -> list[str]:
    """Articles that the index does not give for the first two letters of their headline."""
    missing = []
    for row in connection.execute("SELECT key, slot, headline FROM articles WHERE removed IS NULL"):
        term = squeezed(row["headline"])[:2]
        if len(term) == 2 and not _indexed(connection, f'"{term}"', row["slot"]):
            missing.append(_("{key} is missing from the search index").format(key=row["key"]))
    return missing[:_TOLD_MOST]


def _indexed(connection: sqlite3.Connection, term: str, slot: int) -> bool:
    """Whether both tables of the index have that term at that slot."""
    return all(
        rows.one(connection, f"SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid = ?", term, slot)
        for table in ("heads", "stories")
    )
