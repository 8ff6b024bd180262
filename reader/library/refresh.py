"""Read the kept pages anew with today's reader: a better one gives better articles, without network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import __version__
from reader.kept import Failure, Progress, Tally
from reader.language import _
from reader.library import derived, rows, store
from reader.library.intake import counted
from reader.library.pack import Text, Unreadable, pack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from reader.kept import Outcome
    from reader.library.pool import Pool


def refresh(pool: Pool, tell: Callable[[Progress], None] | None) -> Tally:
    """Read every version of every article anew, an article at a time; place, marks and tags stay.

    A page in which today's reader finds no article keeps the reading it has, and is a failure.
    """
    with pool.read() as connection:
        articles = connection.execute("SELECT id, key, headline FROM articles ORDER BY slot").fetchall()
    tally = Tally()
    for number, row in enumerate(articles):
        if tell:
            tell(Progress(number, len(articles), row["headline"]))
        with pool.write() as connection:
            outcome = _refreshed(connection, row["id"])
        if outcome is None:
            failure = Failure(row["key"], _("its page holds no article any more; it was left as it is"))
            tally = Tally(tally.new, tally.same, tally.changed, (*tally.failures, failure))
        else:
            tally = counted(tally, outcome)
    if tell:
        tell(Progress(len(articles), len(articles), ""))
    return tally


def _refreshed(connection: sqlite3.Connection, article: int) -> Outcome | None:
    """What became of one article; None when a page of it could not be read anew."""
    row = rows.one(connection, "SELECT * FROM articles WHERE id = ?", article)
    if row is None:
        return "same"  # it was deleted meanwhile
    outcome: Outcome | None = "same"
    derived.take(connection, article, row["slot"])
    for version in rows.full_versions(connection, article):
        told = _reread(connection, version)
        outcome = None if told is None or outcome is None else max(outcome, told, key=_CHANGED.index)
    last = store.reading_of(rows.last_version(connection, article))
    store.settle(connection, article, last)
    return outcome


_CHANGED = ("same", "changed")


def _reread(connection: sqlite3.Connection, version: sqlite3.Row) -> Outcome | None:
    """Write today's reading of one version; None when there is none."""
    try:
        reading = store.reread(version)
    except Unreadable:
        return None
    if reading is None:
        return None
    text = pack(Text(reading.article, reading.analysis))
    connection.execute(
        "UPDATE versions SET reading = ?, headline = ?, maker = ? WHERE id = ?",
        (text, reading.article.headline, __version__, version["id"]),
    )
    return "same" if text == version["reading"] else "changed"
