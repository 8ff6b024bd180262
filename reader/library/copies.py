"""Copies of the whole library: made and laid back while it is in use, whole or not at all."""

from __future__ import annotations

import glob
import os
import re
import sqlite3
import time
from contextlib import closing
from tempfile import mkstemp
from typing import TYPE_CHECKING

from reader.errors import StorageError
from reader.language import _
from reader.library.pool import Damaged, told
from reader.library.schema import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.pool import Pool

_DRAFT_SECONDS = 86_400
_PAGES_AT_ONCE = 2048
"""8 MB: others may write between two such steps."""


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """A copy of the library at that place, by SQLite's backup; what stood there is replaced."""
    _clear_drafts(target)
    handle, name = mkstemp(prefix=f".{target.name}.{os.getpid()}-", dir=target.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(name)) as copy:
            connection.backup(copy, pages=_PAGES_AT_ONCE, sleep=0.01)
            # One file, without a WAL beside it, wherever it is carried.
            copy.execute("PRAGMA journal_mode = DELETE")
        _sync(name)
        os.replace(name, target)  # noqa: PTH105 — Path.replace takes no plain name
    finally:
        if os.path.exists(name):  # noqa: PTH110
            os.unlink(name)  # noqa: PTH108
    _sync_folder(target.parent)


def _clear_drafts(target: Path) -> None:
    """Take away what copies to the same place left behind when their process was killed."""
    ours = re.compile(rf"\.{re.escape(target.name)}\.(?:(?P<process>\d+)-)?[a-z0-9_]{{8}}(?:-journal)?")
    for file in target.parent.glob(f".{glob.escape(target.name)}.*"):
        if (named := ours.fullmatch(file.name)) and _is_left(file, named["process"]):
            file.unlink(missing_ok=True)


def _is_left(file: Path, process: str | None) -> bool:
    """Whether nobody writes a draft any more: its process is gone, or it has lain there for a day."""
    if process and os.name != "nt":  # there signal 0 would end the process
        try:
            os.kill(int(process), 0)
        except (ProcessLookupError, OverflowError):
            return True
        except PermissionError:
            return False
    try:
        return time.time() - file.stat().st_mtime > _DRAFT_SECONDS
    except FileNotFoundError:
        return False


def _sync(name: str) -> None:
    """Have the file on the disk before its name points at it."""
    handle = os.open(name, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk; Windows has no handle for folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def lay_back(pool: Pool, source: Path, now: str) -> Path:
    """Lay a copy back over the library; what comes back is a copy of what was there before."""
    stamp = "".join(char for char in now[:19] if char.isdigit())
    before = pool.path.with_name(f"{pool.path.stem}.before-restore-{stamp}{pool.path.suffix}")
    with pool.bare() as connection:
        _require_sound(source)
        copy_to(connection, before)
        copy_from(source, connection)
    return before


def copy_from(source: Path, connection: sqlite3.Connection) -> None:
    """Lay a sound copy over the library, in one transaction."""
    with closing(connect_read_only(source)) as copy:
        copy.backup(connection)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing; raises StorageError where there is no such file."""
    if not path.is_file():
        raise StorageError(_("there is no file {path}").format(path=path))
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def _require_sound(source: Path) -> None:
    """Raise StorageError for a copy that must not be laid back."""
    try:
        with told(source), closing(connect_read_only(source)) as copy:
            _require_ours(copy, source)
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except Damaged as error:
        raise _unsound(source) from error
    if not sound:
        raise _unsound(source)


def _unsound(source: Path) -> StorageError:
    return StorageError(
        _("{path} is damaged, or no copy of a library").format(path=source), _("take another copy")
    )


def _require_ours(copy: sqlite3.Connection, source: Path) -> None:
    """Raise StorageError for somebody else's database, and for that of a newer release."""
    version = int(copy.execute("PRAGMA user_version").fetchone()[0])
    things = {(row[0], row[1]) for row in copy.execute("SELECT type, name FROM sqlite_master")}
    # A view or a trigger is none of ours: it would run with the library from now on.
    if ("table", "articles") not in things or {"view", "trigger"} & {kind for kind, _name in things}:
        raise StorageError(
            _("{path} is a database, but no copy of a library").format(path=source), _("take another copy")
        )
    if version > VERSION:
        raise StorageError(
            _("{path} was made by a newer ilbo").format(path=source), _("update ilbo and try again")
        )
