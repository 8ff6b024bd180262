"""What the reader highlighted and noted; every change can be undone, the last first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reader.errors import UsageError
from reader.language import _
from reader.library import derived, rows
from reader.text import clean_text

if TYPE_CHECKING:
    import sqlite3

    from reader.article import Article
    from reader.kept import Mark

_COLUMNS = ("id", "article", "paragraph", "start", "end", "text", "note", "made", "lost")
UNDONE_MOST = 100
"""How many changes of an article's marks can be undone."""


class NoSuchMark(UsageError):
    """The library holds no such mark."""


class BadSpan(UsageError):
    """A story has no such words."""


def of_article(connection: sqlite3.Connection, article: sqlite3.Row) -> list[Mark]:
    """The marks of an article, in the order of its text."""
    found = connection.execute(
        "SELECT * FROM marks WHERE article = ? ORDER BY paragraph, start, id", (article["id"],)
    )
    return [rows.mark(row, article["key"]) for row in found]


def add(  # noqa: PLR0913 — a place and its words
    connection: sqlite3.Connection,
    article: int,
    words: str,
    *,
    span: tuple[int, int, int],
    note: str,
    now: str,
) -> int:
    """Mark words of a paragraph (``span``: paragraph, start, end); what comes back is the mark's id."""
    paragraph, start, end = span
    told = {"article": article, "paragraph": paragraph, "start": start, "end": end, "text": words}
    told |= {"note": clean_text(note), "made": now}
    number = rows.insert(connection, "marks", told)
    _remember(connection, article, number, None, _row(connection, number))
    return number


def words(connection: sqlite3.Connection, article: int, span: tuple[int, int, int]) -> str:
    """What stands at that place of an article's last wording; raises BadSpan when nothing does."""
    paragraph, start, end = span
    paragraphs = derived.text_of(connection, article).article.paragraphs
    if 0 <= paragraph < len(paragraphs) and 0 <= start < end <= len(paragraphs[paragraph]):
        return paragraphs[paragraph][start:end]
    raise BadSpan(_("the story has no words there to mark"))


def mark(connection: sqlite3.Connection, number: int) -> Mark:
    """The mark of that number, which is there."""
    row = rows.one(
        connection,
        "SELECT marks.*, articles.key FROM marks JOIN articles ON articles.id = article WHERE marks.id = ?",
        number,
    )
    assert row is not None
    return rows.mark(row, row["key"])


def change(connection: sqlite3.Connection, number: int, note: str) -> None:
    """Write another note to a mark."""
    before = wanted(connection, number)
    connection.execute("UPDATE marks SET note = ? WHERE id = ?", (clean_text(note), number))
    _remember(connection, before["article"], number, before, _row(connection, number))


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Take a mark away."""
    before = wanted(connection, number)
    connection.execute("DELETE FROM marks WHERE id = ?", (number,))
    _remember(connection, before["article"], number, before, None)


def undo(connection: sqlite3.Connection, article: int) -> bool:
    """Undo the last change of an article's marks; whether there was one."""
    last = rows.one(connection, "SELECT * FROM changes WHERE article = ? ORDER BY id DESC LIMIT 1", article)
    if last is None:
        return False
    connection.execute("DELETE FROM changes WHERE id = ?", (last["id"],))
    connection.execute("DELETE FROM marks WHERE id = ?", (last["mark"],))
    if last["before"] is not None:
        rows.insert(connection, "marks", json.loads(last["before"]))
    return True


def wanted(connection: sqlite3.Connection, number: int) -> dict[str, Any]:
    """The row of a mark; raises NoSuchMark."""
    row = _row(connection, number)
    if row is None:
        raise NoSuchMark(_("there is no mark {number}").format(number=number))
    return row


def _row(connection: sqlite3.Connection, number: int) -> dict[str, Any] | None:
    row = rows.one(connection, "SELECT * FROM marks WHERE id = ?", number)
    return None if row is None else {name: row[name] for name in _COLUMNS}


def _remember(
    connection: sqlite3.Connection,
    article: int,
    number: int,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    """Keep a change for undoing, and let the oldest go."""
    told = {"article": article, "mark": number}
    told |= {"before": before and json.dumps(before), "after": after and json.dumps(after)}  # type: ignore[dict-item]
    newest = rows.insert(connection, "changes", told)
    connection.execute(
        "DELETE FROM changes WHERE article = ? AND id IN"
        " (SELECT id FROM changes WHERE article = ? AND id <= ? ORDER BY id DESC LIMIT -1 OFFSET ?)",
        (article, article, newest, UNDONE_MOST),
    )


def find_again(connection: sqlite3.Connection, article: int, text: Article) -> None:
    """Lay the marks on an article's new wording: where their words stand now, nearest to before.

    A mark whose words are gone stays where it was, and is said to be lost.
    """
    found = connection.execute("SELECT * FROM marks WHERE article = ?", (article,)).fetchall()
    for row in found:
        place = _nearest(row, text.paragraphs)
        connection.execute(
            'UPDATE marks SET paragraph = ?, start = ?, "end" = ?, lost = ? WHERE id = ?',
            (*(place or (row["paragraph"], row["start"], row["end"])), place is None, row["id"]),
        )


def _nearest(row: sqlite3.Row, paragraphs: tuple[str, ...]) -> tuple[int, int, int] | None:
    """Where the words of a mark stand: the same paragraph before others, near before far."""
    words, places = row["text"], []
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.find(words)
        while words and start >= 0:
            far = (abs(number - row["paragraph"]), abs(start - row["start"]))
            places.append((far, (number, start, start + len(words))))
            start = paragraph.find(words, start + 1)
    return min(places)[1] if places else None
