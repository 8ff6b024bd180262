"""What follows from an article's last version and can be built anew: index and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.kept import Progress
from reader.language import _
from reader.library import index, people
from reader.library.pack import Text, unpack
from reader.library.schema import DERIVED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

_TOLD_EVERY = 100
"""Articles: a tenth of a second's work."""


def put(connection: sqlite3.Connection, article: int, slot: int, text: Text) -> None:
    """Have searches and people know an article."""
    index.put(connection, slot, text)
    people.put(connection, article, slot, text.analysis)


def take(connection: sqlite3.Connection, article: int, slot: int) -> None:
    """Have searches and people forget an article, unless they did: what is in the bin is forgotten."""
    removed = connection.execute("SELECT removed FROM articles WHERE id = ?", (article,)).fetchone()[0]
    if removed is None:
        index.take(connection, slot, text_of(connection, article))
        people.take(connection, slot)


def put_speakers(connection: sqlite3.Connection, article: int) -> None:
    """Enter the statements of an article anew, unless it lies in the bin."""
    slot, removed = connection.execute(
        "SELECT slot, removed FROM articles WHERE id = ?", (article,)
    ).fetchone()
    if removed is None:
        people.take(connection, slot)
        people.put(connection, article, slot, text_of(connection, article).analysis)


def text_of(connection: sqlite3.Connection, article: int) -> Text:
    """The last version's wording; raises Unreadable."""
    return unpack(Text, packed_of(connection, article))


def packed_of(connection: sqlite3.Connection, article: int) -> bytes:
    """The same as it is kept."""
    row = connection.execute(
        "SELECT reading FROM versions WHERE article = ? ORDER BY number DESC LIMIT 1", (article,)
    ).fetchone()
    return bytes(row[0])


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the derived rows have the form that this release makes."""
    row = connection.execute("SELECT value FROM meta WHERE name = 'derived'").fetchone()
    return row is not None and row[0] == DERIVED


def rebuild(connection: sqlite3.Connection, tell: Callable[[Progress], None] | None = None) -> None:
    """Build all derived rows anew from the readings, the newest article last."""
    tell = tell or (lambda _at: None)
    for table in ("heads", "stories"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    connection.execute("DELETE FROM statements")
    articles = connection.execute(
        "SELECT id, slot FROM articles WHERE removed IS NULL ORDER BY slot"
    ).fetchall()
    for number, (article, slot) in enumerate(articles):
        if number % _TOLD_EVERY == 0:
            tell(Progress(number, len(articles), _("bringing the library forward")))
        put(connection, article, slot, text_of(connection, article))
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('derived', ?)", (DERIVED,))
    tell(Progress(len(articles), len(articles), ""))
