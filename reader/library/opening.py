"""Open the library's file: make it, bring it to today's form, refuse what is newer, notice damage.

A file from a newer release is not touched. Before an older one is brought forward a copy of it is
laid beside it. A damaged one is set aside, never deleted.
"""

from __future__ import annotations

import os
import sqlite3
import time
from typing import TYPE_CHECKING

from reader.errors import StorageError
from reader.language import _
from reader.library import derived
from reader.library.copies import copy_to
from reader.library.pool import Damaged, Pool, connect, told
from reader.library.schema import APPLICATION, DERIVED, STEPS, VERSION

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.kept import Progress

_MAGIC = b"SQLite format 3\x00"
_WAL_TRIES = 50


def opened(path: Path, tell: Callable[[Progress], None] | None = None) -> Pool:
    """The library of a file, made where there is none, in today's form.

    ``tell`` hears how far an older one is brought forward: a hundred thousand articles take minutes.

    Raises:
        StorageError: it cannot be opened, or it is from a newer release.
        Damaged: it is no sound library.

    """
    with told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _look(path)
        frozen = _is_frozen(path)
        connection = connect(path, frozen=frozen)
        try:
            _bring_forward(connection, path, tell)
        finally:
            connection.close()
    return Pool(path, frozen=frozen)


def _is_frozen(path: Path) -> bool:
    """Whether the library lies on a disk that takes nothing, and is whole without its log.

    It is read there as it is. SQLite would want to lay files beside it, and fail.
    """
    if os.access(path.parent, os.W_OK) or not path.exists():
        return False
    log = path.with_name(f"{path.name}-wal")
    return not log.exists() or log.stat().st_size == 0


def _look(path: Path) -> None:
    """Notice a file that is none of SQLite's; raises Damaged. One that is cut off SQLite notices."""
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise Damaged(_("{path} is no library, or its start was overwritten").format(path=path))


def _bring_forward(
    connection: sqlite3.Connection, path: Path, tell: Callable[[Progress], None] | None
) -> None:
    """Take the steps that the file has not taken."""
    version = version_of(connection)
    if version > VERSION:
        raise StorageError(
            _("the library {path} was made by a newer ilbo").format(path=path),
            _("update ilbo; the library was not touched"),
        )
    _touch(connection, version, path)
    if version == VERSION and derived.is_current(connection):
        return
    if version:
        copy_to(connection, path.with_name(f"{path.stem}.version-{version}{path.suffix}"))
    _use_wal(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        _steps(connection, tell)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps a file has taken; reading it notices a damaged first page."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _touch(connection: sqlite3.Connection, version: int, path: Path) -> None:
    """Read the schema and a row: a damaged start is noticed before anything is written.

    Raises StorageError for a sound file that is somebody else's.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if tables and ("articles" not in tables or not version):
        raise StorageError(
            _("{path} is a database, but no library").format(path=path),
            _("name another file, or move it away"),
        )
    if tables:
        connection.execute("SELECT 1 FROM articles LIMIT 1").fetchone()


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch the file to WAL; two processes that make it at once must take turns by hand.

    SQLite does not wait for a lock here: it says at once that the file is busy.
    """
    for attempt in range(_WAL_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError:
            if attempt == _WAL_TRIES - 1:
                raise
            time.sleep(0.05)
        else:
            return


def _steps(connection: sqlite3.Connection, tell: Callable[[Progress], None] | None) -> None:
    """The steps themselves, in one transaction; another process may just have taken them."""
    for step in STEPS[version_of(connection) :]:
        for statement in step.split(";\n"):
            if statement.strip():
                connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    if not derived.is_current(connection) and connection.execute("SELECT 1 FROM articles LIMIT 1").fetchone():
        derived.rebuild(connection, tell)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('derived', ?)", (DERIVED,))
