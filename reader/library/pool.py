"""Connections to the library's file, and what SQLite says in words that a reader can use.

Any thread may use one pool at any time: each operation borrows a connection for as long as it
lasts. WAL lets others read, in this process or another, while one writes; a writer waits for
another one for ten seconds.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from reader.errors import StorageError
from reader.language import _
from reader.library.pack import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WAIT_SECONDS = 10.0
# FULL: in WAL a commit is on the disk before it is acknowledged, so that neither kill -9 nor a
# power cut takes back what was said to be kept. NORMAL would lose the last commits to a power cut.
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
    "PRAGMA journal_size_limit = 16777216",
    # 16 MB: one article in ninety waits until the log is brought into the file, not one in twenty.
    "PRAGMA wal_autocheckpoint = 4000",
    "PRAGMA trusted_schema = OFF",
)


class Damaged(StorageError):
    """The file is no sound library; what can be read of it can be recovered."""


class Pool:
    """The open library file."""

    def __init__(self, path: Path, *, frozen: bool = False) -> None:
        """Open ``path``; one that is ``frozen`` lies where nothing can be written."""
        self.path = path
        self.frozen = frozen
        self._idle: list[sqlite3.Connection] = []
        self._lock = Lock()
        self._open = True

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the library, whatever others write meanwhile."""
        with told(self.path), self._borrowed() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                _end(connection, "ROLLBACK")

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes come whole or not at all."""
        with told(self.path), self._borrowed() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                _end(connection, "ROLLBACK")

    @contextmanager
    def bare(self) -> Iterator[sqlite3.Connection]:
        """A connection outside any transaction: for backups and whole-file work."""
        with told(self.path), self._borrowed() as connection:
            yield connection

    @contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if not self._open:
                raise StorageError(_("the library is closed"))
            connection = self._idle.pop() if self._idle else None
        connection = connection or connect(self.path, frozen=self.frozen)
        try:
            yield connection
        finally:
            self._give_back(connection)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if self._open:
                self._idle.append(connection)
                return
        connection.close()

    def close(self) -> None:
        """Close every connection, now or when it is given back; closing twice does no harm."""
        with self._lock:
            self._open = False
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()


def connect(path: Path, *, frozen: bool = False) -> sqlite3.Connection:
    """A new connection with the library's settings; a frozen file is read without anything beside it."""
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?immutable=1" if frozen else path,
        timeout=WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
        uri=frozen,
    )
    connection.row_factory = sqlite3.Row
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        if frozen:
            connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _end(connection: sqlite3.Connection, word: str) -> None:
    """End the transaction, unless it was committed or SQLite itself has rolled it back."""
    if connection.in_transaction:
        connection.execute(word)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into a StorageError with one clear line."""
    try:
        yield
    except sqlite3.Error as error:
        raise trouble(path, error) from error
    except UnicodeDecodeError as error:  # what SQLite quotes of a damaged schema
        raise _damaged(path) from error
    except Unreadable as error:
        raise StorageError(
            _("an article of the library {path} is damaged").format(path=path),
            _("run `ilbo library check --repair`, which keeps the damaged file"),
        ) from error
    except OSError as error:
        raise StorageError(
            _("{path} could not be used ({why})").format(path=path, why=error.strerror or error),
            _("free some space, or look at the folder's permissions"),
        ) from error


def trouble(path: Path, error: sqlite3.Error) -> StorageError:
    """The error as a reader can use it."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    # Python itself finds text that is no UTF-8, without a code.
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or "decode to UTF-8" in str(error):
        return _damaged(path)
    happened, remedy = _words(code)
    return StorageError(happened.format(path=path, why=error), remedy)


def _damaged(path: Path) -> Damaged:
    return Damaged(
        _("the library {path} is damaged").format(path=path),
        _("run `ilbo library check --repair`, which keeps the damaged file"),
    )


def _words(code: int) -> tuple[str, str]:
    """What happened and what to do, for a primary result code of SQLite."""
    if code == sqlite3.SQLITE_FULL:
        return _("the disk is full, and nothing was changed in {path}"), _("make room and try again")
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}:
        return _("the library {path} cannot be written"), _("give yourself the permission to write it")
    if code in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOLFS}:
        return _("the library {path} cannot be opened"), _("look at the folder's permissions and space")
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return _("another program holds the library {path}"), _("wait until it is done and try again")
    if code == sqlite3.SQLITE_IOERR:
        return _("the disk did not take or give the data of {path}"), _("make room, or look at the disk")
    return _("the library {path} gave no answer ({why})"), _("run `ilbo library check`")
