"""What can be read of a damaged library, brought into a fresh one.

Damage is in pages. A table is read as long as it answers; what lies behind the damage is taken
straight from the pages. Both blobs of a version carry zlib's checksum: a lost reading
is made anew from the page, a lost page leaves the reading.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.errors import NotAnArticle
from reader.library import derived, pages, rows, store
from reader.library.pack import Text, Unreadable, unpack
from reader.page import Page
from reader.pipeline import Reading, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

Row: TypeAlias = dict[str, Any]
BROKEN = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What a damaged file raises; SQLite may quote of it what is no text."""
_BY_HAND = ("read", "starred", "opened", "paragraph", "offset", "progress", "removed", "added", "key")
"""Columns of an article that nothing but the row itself tells."""


def bring_over(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> tuple[int, tuple[str, ...]]:
    """Every article that has a wording left; how many, and what was lost."""
    found = {table: _found(damaged, fresh, table) for table in ("people", "aliases", "articles", "versions")}
    for table in ("people", "aliases"):
        for row in found[table].values():
            _insert(fresh, table, row)
    readings: dict[int, list[Reading]] = {}
    for row in sorted(found["versions"].values(), key=lambda row: (row["article"], row["number"])):
        reading = _reading(row)
        if reading is not None:
            readings.setdefault(row["article"], []).append(reading)
    articles = found["articles"]
    numbers = {old: _bring_article(fresh, articles.get(old), wordings) for old, wordings in readings.items()}
    _bring_by_hand(damaged, fresh, numbers)
    lost = [str(row["headline"] or row["key"]) for old, row in articles.items() if old not in numbers]
    return len(numbers), tuple(lost)


def _found(damaged: sqlite3.Connection, fresh: sqlite3.Connection, table: str) -> dict[int, Row]:
    """The rows of a table by their number; when it breaks off, also those that lie in its pages."""
    found: dict[int, Row] = {}
    try:
        for row in damaged.execute(f"SELECT * FROM {table} ORDER BY rowid"):
            found[row["id"]] = dict(zip(row.keys(), row, strict=True))
    except BROKEN:
        names = [row["name"] for row in fresh.execute(f"PRAGMA table_info({table})")]
        for number, values in _scanned(damaged):
            if len(values) == len(names) and values[0] is None and number > 0:
                row = dict(zip(names, (number, *values[1:]), strict=True))
                if _fits(table, row):
                    found.setdefault(number, row)
    return found


def _scanned(damaged: sqlite3.Connection) -> Iterator[tuple[int, list[pages.Value]]]:
    """Every row of every table, straight from the pages."""
    size = damaged.execute("PRAGMA page_size").fetchone()[0]
    with suppress(*BROKEN):
        damaged.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    name = damaged.execute("PRAGMA database_list").fetchone()["file"]
    return pages.rows(Path(name).read_bytes(), size)


def _fits(table: str, row: Row) -> bool:
    """Whether a row that was found in a page is one of that table."""
    match table:
        case "versions":
            return all(isinstance(row[name], bytes) for name in ("reading", "body"))
        case "articles":
            return all(isinstance(row[name], str) for name in ("key", "headline", "story", "added"))
        case "marks":
            return isinstance(row["text"], str) and isinstance(row["start"], int)
        case "people":
            return isinstance(row["name"], str)
    return isinstance(row["title"], str) and isinstance(row["apart"], int)


def _insert(fresh: sqlite3.Connection, table: str, row: Row) -> None:
    """Put a row in as it is; one that does not fit what is there is left out."""
    with suppress(sqlite3.IntegrityError):
        rows.insert(fresh, table, row)


def _reading(version: Row) -> Reading | None:
    """The wording of a version from its reading, else from its page; None when both are lost."""
    try:
        page: Page | None = store.page_of(version)
    except Unreadable:
        page = None
    try:
        text = unpack(Text, version["reading"])
    except (Unreadable, TypeError):
        return _read_again(page)
    return Reading(page or Page(body=b"", fetched=version["fetched"]), text.article, text.analysis)


def _read_again(page: Page | None) -> Reading | None:
    if page is None:
        return None
    try:
        return read_page(page)
    except NotAnArticle:
        return None


def _bring_article(fresh: sqlite3.Connection, row: Row | None, readings: list[Reading]) -> int:
    """Put an article with its wordings into the fresh library; what comes back is its id there."""
    first = readings[0]
    now = (row and row["added"]) or first.page.fetched or "1970-01-01T00:00:00+00:00"
    number = store.add(fresh, first, now)[0]
    for reading in readings[1:]:
        store.add(fresh, reading, now)
    if row is not None:
        _by_hand(fresh, number, {name: row[name] for name in _BY_HAND})
    return number


def _by_hand(fresh: sqlite3.Connection, number: int, told: dict[str, Any]) -> None:
    """Give an article back what the reader did with it."""
    taken = rows.one(fresh, "SELECT 1 FROM articles WHERE key = ? AND id != ?", told["key"], number)
    if taken:
        del told["key"]
    if told["removed"]:
        derived.take(fresh, number, rows.by_id(fresh, number)["slot"])
    rows.update(fresh, number, told)


def _bring_by_hand(damaged: sqlite3.Connection, fresh: sqlite3.Connection, numbers: dict[int, int]) -> None:
    """Marks, tags and what was parted by hand, laid on the articles' new ids."""
    for row in _found(damaged, fresh, "marks").values():
        if row["article"] in numbers:
            _insert(fresh, "marks", row | {"article": numbers[row["article"]]})
    for old, new in numbers.items():
        for tag in _answered(damaged, "SELECT tag FROM tags WHERE article = ?", old):
            _insert(fresh, "tags", {"article": new, "tag": tag["tag"]})
        for split in _answered(damaged, "SELECT name, person FROM apart WHERE article = ?", old):
            _insert(fresh, "apart", dict(zip(split.keys(), split, strict=True)) | {"article": new})
            derived.put_speakers(fresh, new)


def _answered(damaged: sqlite3.Connection, statement: str, number: int) -> list[sqlite3.Row]:
    """The rows that a statement gives; none when the table does not answer."""
    try:
        return damaged.execute(statement, (number,)).fetchall()
    except BROKEN:
        return []
