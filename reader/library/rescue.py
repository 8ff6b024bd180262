"""A damaged library set aside, and a fresh one in its place with what could be read.

This is the work on files: nothing is moved before the new one is whole, and nothing is deleted.
What is brought over is ``salvage``'s matter.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.language import _
from reader.library.opening import opened
from reader.library.salvage import BROKEN, bring_over

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a rescue did."""

    aside: Path
    """Where the damaged file lies now."""
    articles: int
    lost: tuple[str, ...]
    """Headlines, else keys, of articles that are known to have been there."""

    def __str__(self) -> str:
        told = _("{number} articles were recovered; the damaged file is kept as {name}").format(
            number=self.articles, name=self.aside.name
        )
        lost = _("{number} are lost").format(number=len(self.lost)) if self.lost else ""
        return f"{told}; {lost}" if lost else told


def rescue(path: Path, stamp: str) -> Rescued:
    """Put what can be read of a damaged library in its place, and keep the damaged file beside it.

    Nothing is moved before the new file is whole: a rescue that fails leaves all as it was.
    """
    fresh = path.with_name(f"{path.stem}.recovering{path.suffix}")
    _clear(fresh)
    try:
        told = _fresh(path, fresh)
        aside = _set_aside(path, stamp)
        fresh.replace(path)
    finally:
        _clear(fresh)
    return Rescued(aside, *told)


def _fresh(path: Path, fresh: Path) -> tuple[int, tuple[str, ...]]:
    """Make the new file; how many articles it holds, and which are lost."""
    pool = opened(fresh)
    try:
        with pool.write() as connection:
            told = _rescued(path, connection)
        with pool.bare() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        pool.close()
    return told


def _clear(path: Path) -> None:
    """Delete a file of our own making with what SQLite lays beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        _beside(path, end).unlink(missing_ok=True)


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _set_aside(path: Path, stamp: str) -> Path:
    """Give the file and its WAL another name beside it; nothing is deleted."""
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.stem}.damaged-{stamp}-{number}{path.suffix}")
        number += 1
    with suppress(OSError):  # a file system without hard links
        os.link(path, aside)
    if not aside.exists():
        path.rename(aside)
    if _beside(path, "-wal").exists():
        _beside(path, "-wal").rename(_beside(aside, "-wal"))
    _beside(path, "-shm").unlink(missing_ok=True)
    return aside


def _rescued(path: Path, connection: sqlite3.Connection) -> tuple[int, tuple[str, ...]]:
    """Fill the fresh library from a copy of the damaged file, which itself is left as it is."""
    copy = path.with_name(f".{path.name}.copy")
    _clear(copy)
    try:
        for end in ("", "-wal"):
            if _beside(path, end).exists():
                shutil.copyfile(_beside(path, end), _beside(copy, end))
        _mend_start(copy, connection)
        with closing(sqlite3.connect(copy, isolation_level=None)) as damaged:
            damaged.row_factory = sqlite3.Row
            damaged.text_factory = _text
            return bring_over(damaged, connection)
    finally:
        _clear(copy)


def _text(data: bytes) -> str:
    """Text that may be damaged."""
    return data.decode("utf-8", "replace")


def _mend_start(copy: Path, fresh: sqlite3.Connection) -> None:
    """Give a file whose first page cannot be read the first page of a fresh library.

    That page holds where each table begins, and the tables of a library begin at the same pages as
    long as it was made by this release. The size that it tells is that of the damaged file.
    """
    try:
        with closing(sqlite3.connect(copy)) as damaged:
            damaged.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return
    except BROKEN:
        size = fresh.execute("PRAGMA page_size").fetchone()[0]
    name = fresh.execute("PRAGMA database_list").fetchone()["file"]
    with open(name, "rb") as file:  # noqa: PTH123 — a plain name, from SQLite
        first = bytearray(file.read(size))
    pages = copy.stat().st_size // size
    first[28:32] = pages.to_bytes(4, "big")
    first[32:40] = bytes(8)  # no free pages
    first[18:20] = b"\x01\x01"  # no WAL
    with copy.open("r+b") as file:
        file.write(first)
