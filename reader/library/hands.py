"""People brought together and parted by hand, and the last of it taken back.

What a hand did is noted in ``hands``, so that it can be undone in another session as well. Articles
that came in between stay where the undoing leaves their speaker.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reader.library import rows
from reader.library.people import alias_of, wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_KEPT_MOST = 100
"""How many deeds can be taken back, the last first."""


def join(connection: sqlite3.Connection, person: int, other: int) -> int:
    """Make two people one, by hand; what comes back is the one that is left."""
    wanted(connection, person)
    name = wanted(connection, other)["name"]
    if person == other:
        return person
    apart = connection.execute("SELECT article, name FROM apart WHERE person = ?", (other,)).fetchall()
    aliases = [
        _joined(connection, row, person)
        for row in connection.execute("SELECT * FROM aliases WHERE person = ?", (other,)).fetchall()
    ]
    connection.execute("UPDATE apart SET person = ? WHERE person = ?", (person, other))
    connection.execute("DELETE FROM people WHERE id = ?", (other,))
    told = {"person": person, "other": other, "name": name, "aliases": aliases}
    _note(connection, told | {"apart": [tuple(row) for row in apart]})
    return person


def _joined(connection: sqlite3.Connection, row: sqlite3.Row, person: int) -> dict[str, Any]:
    """Give an alias to a person; what is needed to take it back.

    One that the person has already takes the statements in, and which they were is told.
    """
    told = {"name": row["name"], "title": row["title"], "apart": row["apart"], "said": None}
    same = rows.one(
        connection,
        "SELECT id FROM aliases WHERE name = ? AND title = ? AND person = ? AND apart = ?",
        row["name"], row["title"], person, row["apart"],
    )  # fmt: skip
    if same is None:
        connection.execute("UPDATE aliases SET person = ? WHERE id = ?", (person, row["id"]))
        return told
    said = connection.execute("SELECT slot, places FROM statements WHERE alias = ?", (row["id"],))
    told["said"] = [tuple(each) for each in said]
    _move_statements(connection, row["id"], same["id"])
    connection.execute("DELETE FROM aliases WHERE id = ?", (row["id"],))
    return told


def part(
    connection: sqlite3.Connection, person: int, *, titles: Iterable[str] = (), articles: Iterable[int] = ()
) -> int:
    """Part one person in two, by hand: what he said in these posts or articles is another's.

    Later articles follow the posts. What comes back is the new person's number.
    """
    name = wanted(connection, person)["name"]
    new = rows.insert(connection, "people", {"name": name})
    for title in titles:
        connection.execute(
            "UPDATE aliases SET person = ? WHERE person = ? AND title = ?", (new, person, title)
        )
    moved = [each for article in articles for each in _part_article(connection, article, person, new)]
    _note(connection, {"person": person, "new": new, "moved": moved})
    return new


def _part_article(
    connection: sqlite3.Connection, article: int, person: int, new: int
) -> list[dict[str, Any]]:
    """Give what a person said in one article to another of his name; what is needed to take it back."""
    slot = rows.by_id(connection, article)["slot"]
    spoken = connection.execute(
        "SELECT aliases.* FROM statements JOIN aliases ON aliases.id = statements.alias"
        " WHERE statements.slot = ? AND aliases.person = ?",
        (slot, person),
    ).fetchall()
    moved = []
    for row in spoken:
        here = (article, row["name"])
        before = rows.one(connection, "SELECT person FROM apart WHERE article = ? AND name = ?", *here)
        connection.execute("INSERT OR REPLACE INTO apart VALUES (?, ?, ?)", (*here, new))
        other = alias_of(connection, row["name"], row["title"], new, apart=True)
        _move_statements(connection, row["id"], other, slot)
        told = {"article": article, "name": row["name"], "title": row["title"], "apart": row["apart"]}
        moved.append(told | {"before": before and before["person"]})
    return moved


def _move_statements(connection: sqlite3.Connection, alias: int, other: int, slot: int | None = None) -> None:
    """Let another alias have said it: all of it, or what stands in one article."""
    only = "" if slot is None else f" AND slot = {slot:d}"
    connection.execute(
        f"""INSERT INTO statements SELECT ?, slot, number, places FROM statements
            WHERE alias = ?{only}
            ON CONFLICT (alias, slot) DO UPDATE SET number = number + excluded.number,
                places = places || ' ' || excluded.places""",
        (other, alias),
    )
    connection.execute(f"DELETE FROM statements WHERE alias = ?{only}", (alias,))


def undo(connection: sqlite3.Connection) -> str | None:
    """Take back the last joining or parting; the name it was about, None when there is none left."""
    while (row := rows.one(connection, "SELECT * FROM hands ORDER BY id DESC LIMIT 1")) is not None:
        connection.execute("DELETE FROM hands WHERE id = ?", (row["id"],))
        told = json.loads(row["told"])
        person = rows.one(connection, "SELECT name FROM people WHERE id = ?", told["person"])
        if person is None:
            continue
        if "new" not in told:
            _part_again(connection, told)
        elif rows.one(connection, "SELECT 1 FROM people WHERE id = ?", told["new"]):
            _join_again(connection, told)
            connection.execute("DELETE FROM hands WHERE id >= ?", (row["id"],))
        return str(person["name"])
    return None


def _join_again(connection: sqlite3.Connection, told: dict[str, Any]) -> None:
    """Let a parted person be nobody again, and the articles know nothing of it."""
    for moved in reversed(told["moved"]):
        here = (moved["article"], moved["name"])
        article = rows.one(connection, "SELECT slot FROM articles WHERE id = ?", moved["article"])
        if article is None:
            continue  # it was deleted meanwhile
        names = (moved["name"], moved["title"])
        parted = alias_of(connection, *names, told["new"], apart=True)
        before = alias_of(connection, *names, told["person"], apart=bool(moved["apart"]))
        _move_statements(connection, parted, before, article["slot"])
        connection.execute("DELETE FROM apart WHERE article = ? AND name = ?", here)
        if moved["before"] is not None:
            connection.execute("INSERT INTO apart VALUES (?, ?, ?)", (*here, moved["before"]))
    join(connection, told["person"], told["new"])


def _part_again(connection: sqlite3.Connection, told: dict[str, Any]) -> None:
    """Let the person that a joining took away be there again, with what it brought."""
    other = rows.insert(connection, "people", {"id": told["other"], "name": told["name"]})
    for alias in told["aliases"]:
        here = (alias["name"], alias["title"], told["person"], alias["apart"])
        kept = alias_of(connection, *here[:3], apart=bool(alias["apart"]))
        if alias["said"] is None:
            connection.execute("UPDATE aliases SET person = ? WHERE id = ?", (other, kept))
            continue
        back = alias_of(connection, *here[:2], other, apart=bool(alias["apart"]))
        for slot, places in alias["said"]:
            _give_back(connection, kept, back, slot, places.split())
    connection.executemany(
        "UPDATE apart SET person = ? WHERE article = ? AND name = ?",
        [(other, article, name) for article, name in told["apart"]],
    )


def _give_back(connection: sqlite3.Connection, kept: int, back: int, slot: int, places: list[str]) -> None:
    """Let these places of an article be an alias's again, as far as they are still there."""
    row = rows.one(connection, "SELECT places FROM statements WHERE alias = ? AND slot = ?", kept, slot)
    there = row["places"].split() if row else []
    connection.execute("DELETE FROM statements WHERE alias = ? AND slot = ?", (kept, slot))
    for alias, some in (
        (back, [x for x in there if x in places]),
        (kept, [x for x in there if x not in places]),
    ):
        if some:
            told = {"alias": alias, "slot": slot, "number": len(some), "places": " ".join(some)}
            rows.insert(connection, "statements", told)


def _note(connection: sqlite3.Connection, told: dict[str, Any]) -> None:
    """Note what was done, for undoing."""
    number = rows.insert(connection, "hands", {"told": json.dumps(told, ensure_ascii=False)})
    connection.execute("DELETE FROM hands WHERE id <= ?", (number - _KEPT_MOST,))
