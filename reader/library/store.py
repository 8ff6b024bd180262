"""Articles into the library and out of it: one article, however often and from wherever it came.

Takes readings, gives readings and entries. Each function works in the transaction of the
connection that it is given.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from reader import __version__
from reader.errors import NotAnArticle
from reader.library import derived, marks, rows
from reader.library.fold import squeezed
from reader.library.pack import Text, Unreadable, pack, unpack
from reader.library.records import is_record, read_record
from reader.library.slots import day_of, free_slot
from reader.library.versions import content_parts, edited
from reader.page import Page
from reader.paper import article_address
from reader.pipeline import Reading, read_page

if TYPE_CHECKING:
    import sqlite3

    from reader.article import Article
    from reader.kept import Outcome

LEVEL = 6
"""Of zlib, for the pages: 9 makes them 1 % smaller and takes twice the time."""


def content(article: Article) -> str:
    """The hash of an article's words, in hexadecimal: equal when nothing that is read differs."""
    words = json.dumps(content_parts(article), ensure_ascii=False)
    return sha256(words.encode("utf-8", "replace")).hexdigest()


def story(article: Article) -> str:
    """The hash of the story's letters alone, by which a page and a text of one article are one."""
    letters = squeezed("".join(article.paragraphs))
    # Half the hash: it stands in the row and in its index, and 128 bits tell all stories apart.
    return sha256(letters.encode("utf-8", "replace")).hexdigest()[:32] if letters else content(article)


def key_of(article: Article) -> str:
    """What the library calls an article: its AID, else the hash of its content."""
    return article.origin.aid or f"sha256:{content(article)}"


def add(connection: sqlite3.Connection, reading: Reading, now: str) -> tuple[int, Outcome]:
    """Keep a reading; what comes back is the article's id and what became of it.

    An article that lies in the bin comes out of it.
    """
    twin = _twin(connection, reading.article)
    if twin is None:
        return _insert(connection, reading, now), "new"
    if twin["removed"] is not None:
        put_back(connection, twin["id"])
        twin = rows.by_id(connection, twin["id"])
    return twin["id"], _again(connection, twin, reading, now)


def _twin(connection: sqlite3.Connection, article: Article) -> sqlite3.Row | None:
    """The article that this one is another copy of.

    Its AID tells; without one on both sides, the same story or the same address.
    """
    row = rows.article(connection, key_of(article))
    if row is not None:
        return row
    origin = article.origin
    open_end = "" if origin.aid is None else " AND aid IS NULL"
    row = rows.one(connection, f"SELECT * FROM articles WHERE story = ?{open_end}", story(article))
    if row is None and origin.aid is None and origin.address:
        row = rows.one(connection, "SELECT * FROM articles WHERE address = ? AND aid IS NULL", origin.address)
    return row


def _insert(connection: sqlite3.Connection, reading: Reading, now: str) -> int:
    told = _told(connection, reading.article) | {"key": key_of(reading.article), "added": now}
    article = rows.insert(connection, "articles", told)
    insert_version(connection, article, 1, reading, now)
    derived.put(connection, article, told["slot"], Text(reading.article, reading.analysis))
    return article


def _told(connection: sqlite3.Connection, article: Article) -> dict[str, Any]:
    """The columns of ``articles`` that follow from the article itself."""
    section, origin = article.section, article.origin
    return {
        "aid": origin.aid,
        "headline": article.headline,
        "deck": "\n".join(article.deck),
        "section_id": section.id if section else None,
        "section": section.name if section else None,
        "published": article.published,
        "address": origin.address or (article_address(origin.aid) if origin.aid else None),
        "path": origin.path and rows.bindable(origin.path),
        "story": story(article),
        "slot": free_slot(connection, article.published),
    }


def insert_version(  # noqa: PLR0913 — one row, said once
    connection: sqlite3.Connection,
    article: int,
    number: int,
    reading: Reading,
    now: str,
    *,
    maker: str = __version__,
) -> None:
    """Keep one wording with the bytes that it was read from."""
    page = reading.page
    told = {
        "article": article,
        "number": number,
        "fetched": page.fetched or now,
        "sha256": sha256(page.body).hexdigest(),
        "maker": maker,
        "headline": reading.article.headline,
        "page": _page_words(page),
        "reading": pack(Text(reading.article, reading.analysis)),
        "body": zlib.compress(page.body, LEVEL),
    }
    rows.insert(connection, "versions", told)


def _page_words(page: Page) -> str:
    """What was said about a page, without its bytes."""
    names = ("address", "path", "charset", "fetched", "etag", "modified")
    told = {name: getattr(page, name) for name in names if getattr(page, name) is not None}
    return json.dumps(told)


def _again(connection: sqlite3.Connection, twin: sqlite3.Row, reading: Reading, now: str) -> Outcome:
    """Keep another copy of an article: nothing when it says the same, else one more version."""
    article = reading.article
    if article.origin.aid is None and twin["aid"] is not None:
        return "same"  # an extracted text of a page that is here
    learnt = article.origin.aid is not None and twin["aid"] is None
    if learnt:
        _name(connection, twin, reading)
    if not edited(_before(connection, twin["id"]), article):
        return "same"
    number = rows.last_version(connection, twin["id"])["number"] + 1
    derived.take(connection, twin["id"], twin["slot"])
    insert_version(connection, twin["id"], number, reading, now)
    settle(connection, twin["id"], reading)
    return "changed"


def _name(connection: sqlite3.Connection, twin: sqlite3.Row, reading: Reading) -> None:
    """Let an article that came without its AID be known by it from now on, and by its old key too."""
    origin = reading.article.origin
    connection.execute("INSERT OR REPLACE INTO former VALUES (?, ?)", (twin["key"], twin["id"]))
    told = {"key": origin.aid, "aid": origin.aid, "address": origin.address or twin["address"]}
    rows.update(connection, twin["id"], told)


def _before(connection: sqlite3.Connection, article: int) -> Article:
    """The last wording as today's reader reads its page.

    Another release may read the same bytes in other words; the paper has changed nothing then.
    """
    last = rows.last_version(connection, article)
    reading = None if last["maker"] == __version__ else reread(last)
    return reading.article if reading else reading_of(last).article


def settle(connection: sqlite3.Connection, article: int, reading: Reading) -> None:
    """Bring the article's row, marks and derived rows to what its last version says.

    The derived rows of the version before must have been taken out already.
    """
    old = rows.by_id(connection, article)
    told = _told(connection, reading.article)
    if day_of(old["published"]) == day_of(reading.article.published):
        told["slot"] = old["slot"]
    kept = ("address", "path")
    told |= {name: old[name] or told[name] for name in kept}
    rows.update(connection, article, told)
    if old["removed"] is None:
        derived.put(connection, article, told["slot"], Text(reading.article, reading.analysis))
    marks.find_again(connection, article, reading.article)


def reading_of(version: sqlite3.Row) -> Reading:
    """The reading that a version's row holds, with its page; raises Unreadable."""
    text = unpack(Text, version["reading"])
    return Reading(page_of(version), text.article, text.analysis)


def page_of(version: sqlite3.Row | dict[str, Any]) -> Page:
    """The page of a version's row; raises Unreadable."""
    try:
        body = zlib.decompress(version["body"])
        return Page(body=body, **json.loads(version["page"]))
    except (zlib.error, ValueError, TypeError) as error:
        raise Unreadable(str(error)) from error


def reread(version: sqlite3.Row) -> Reading | None:
    """What today's reader makes of a version's page; None when it holds no article for it."""
    page = page_of(version)
    try:
        reading = read_record(page) if is_record(page.body) else read_page(page)
    except NotAnArticle:
        return None
    return replace(reading, page=page)


def put_in_bin(connection: sqlite3.Connection, article: int, now: str) -> None:
    """Take an article out of lists, searches and people, and keep it for undoing."""
    row = rows.by_id(connection, article)
    derived.take(connection, article, row["slot"])
    connection.execute("UPDATE articles SET removed = ? WHERE id = ?", (now, article))


def put_back(connection: sqlite3.Connection, article: int) -> None:
    """Take an article out of the bin, with its place, marks and tags."""
    row = rows.by_id(connection, article)
    connection.execute("UPDATE articles SET removed = NULL WHERE id = ?", (article,))
    derived.put(connection, article, row["slot"], derived.text_of(connection, article))


def delete(connection: sqlite3.Connection, article: int) -> None:
    """Delete an article for good, with all that hangs on it."""
    derived.take(connection, article, rows.by_id(connection, article)["slot"])
    connection.execute("DELETE FROM articles WHERE id = ?", (article,))


def old_in_bin(connection: sqlite3.Connection, before: str) -> bool:
    """Whether something was removed before that time."""
    return rows.one(connection, "SELECT 1 FROM articles WHERE removed < ?", before) is not None


def empty_bin(connection: sqlite3.Connection, before: str) -> int:
    """Delete for good what was removed before that time; how many articles that were."""
    return connection.execute("DELETE FROM articles WHERE removed < ?", (before,)).rowcount
