"""Two kept wordings of one article, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.kept import Diff
from reader.language import _
from reader.library import rows
from reader.library.pack import Text, unpack
from reader.library.versions import changes

if TYPE_CHECKING:
    import sqlite3


class NoSuchVersion(UsageError):
    """The article has no version of that number."""


def diff(
    connection: sqlite3.Connection, article: sqlite3.Row, before: int | None, after: int | None
) -> Diff | None:
    """What changed between two versions; None when there is only one and none was asked for."""
    kept = {row["number"]: row for row in rows.version_rows(connection, article["id"])}
    last = max(kept)
    if last == 1 and before is None and after is None:
        return None
    later = _wanted(kept, last if after is None else after)
    earlier = _wanted(kept, later["number"] - 1 if before is None else before)
    key = article["key"]
    found = changes(*(unpack(Text, row["reading"]).article for row in (earlier, later)))
    return Diff(rows.version(earlier, key), rows.version(later, key), found)


def _wanted(kept: dict[int, sqlite3.Row], number: int) -> sqlite3.Row:
    if number not in kept:
        raise NoSuchVersion(
            _("there is no version {number}").format(number=number),
            _("the article has {last}").format(last=max(kept)),
        )
    return kept[number]
