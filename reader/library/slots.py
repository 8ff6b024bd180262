"""A number for every article that rises with the day it was published.

It is the row number in the search index, so that hits come newest first, as they are asked for,
without sorting, and a span of days is a span of numbers. Undated articles, and those of a day that
has more than its share, stand in a field of their own beneath all days.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

# 1,024 a day, ten times what the paper prints: more would make the index larger, since it stores
# the distance to the next hit (two bytes up to 16,383).
PER_DAY = 1024
DAYS = 1 << 29
"""The first number that stands for a day; beneath it is the field of the undated."""


def first_of(day: date) -> int:
    """The first number of a day."""
    return DAYS + day.toordinal() * PER_DAY


def day_of(published: str | None) -> date | None:
    """The day of an ISO 8601 time; None when there is none, or it is no time."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def free_slot(connection: sqlite3.Connection, published: str | None) -> int:
    """A number that no article has, in the field of its day if there is room."""
    day = day_of(published)
    if day is not None:
        first = first_of(day)
        slot = _next(connection, first, first + PER_DAY)
        if slot < first + PER_DAY:
            return slot
    return _next(connection, 1, DAYS)


def _next(connection: sqlite3.Connection, first: int, end: int) -> int:
    """One more than the highest that is taken in the field."""
    row = connection.execute(
        "SELECT max(slot) FROM articles WHERE slot >= ? AND slot < ?", (first, end)
    ).fetchone()
    return first if row[0] is None else int(row[0]) + 1
