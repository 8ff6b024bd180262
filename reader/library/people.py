"""Who speaks in the library: aliases brought together to people, with care, and by hand.

An alias is a name with one post as the articles give them. Aliases of one name are one person when
their posts can be those of one person (``titles``); a hand can bring together and part them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.kept import Person
from reader.language import _
from reader.library import rows
from reader.library.fold import hit_pattern, is_initials, squeezed
from reader.library.slots import DAYS, PER_DAY
from reader.library.titles import compatible, widest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.analysis import Analysis, Speaker


class NoSuchPerson(UsageError):
    """The library knows no speaker of that name or number."""


def put(connection: sqlite3.Connection, article: int, slot: int, analysis: Analysis) -> None:
    """Enter the statements of an article."""
    places = defaultdict(list)
    for number, quote in enumerate(analysis.quotes):
        for which, speaker in enumerate(quote.speakers):
            places[_alias(connection, article, speaker)].append(f"{number}.{which}")
    connection.executemany(
        "INSERT INTO statements VALUES (?, ?, ?, ?)",
        [(alias, slot, len(told), " ".join(told)) for alias, told in places.items()],
    )


def take(connection: sqlite3.Connection, slot: int) -> None:
    """Take the statements of an article out."""
    connection.execute("DELETE FROM statements WHERE slot = ?", (slot,))


def _alias(connection: sqlite3.Connection, article: int, speaker: Speaker) -> int:
    """The alias of a speaker; made at the first time it is met."""
    if speaker.name is None:
        return _unnamed(connection, speaker.surface)
    name, title = speaker.name, speaker.title or ""
    row = rows.one(connection, "SELECT person FROM apart WHERE article = ? AND name = ?", article, name)
    if row is not None:
        return alias_of(connection, name, title, row[0], apart=True)
    row = rows.one(
        connection, "SELECT id FROM aliases WHERE name = ? AND title = ? AND NOT apart", name, title
    )
    if row is not None:
        return int(row[0])
    return alias_of(connection, name, title, _person_for(connection, name, title))


def _unnamed(connection: sqlite3.Connection, surface: str) -> int:
    """The alias of a speaker without a name: his words, and nobody's."""
    row = rows.one(connection, "SELECT id FROM aliases WHERE name = '' AND title = ?", surface)
    return row[0] if row else rows.insert(connection, "aliases", {"name": "", "title": surface})


def alias_of(
    connection: sqlite3.Connection, name: str, title: str, person: int, *, apart: bool = False
) -> int:
    """The alias of that name and post that belongs to a person; made if there is none."""
    row = rows.one(
        connection,
        "SELECT id FROM aliases WHERE name = ? AND title = ? AND person = ? AND apart = ?",
        name, title, person, apart,
    )  # fmt: skip
    told = {"name": name, "title": title, "person": person, "apart": apart}
    return row[0] if row else rows.insert(connection, "aliases", told)


def _person_for(connection: sqlite3.Connection, name: str, title: str) -> int:
    """The person of that name whose posts go with this one; a new one if there is none."""
    posts = defaultdict(list)
    for person, post in connection.execute(
        "SELECT person, title FROM aliases WHERE name = ? AND NOT apart ORDER BY person", (name,)
    ):
        posts[person].append(post)
    for person, titles in posts.items():
        if any(compatible(title, post) for post in widest(titles)):
            return int(person)
    return rows.insert(connection, "people", {"name": name})


def people(connection: sqlite3.Connection, name: str = "", limit: int | None = None) -> list[Person]:
    """The speakers, who says most first; ``name`` is part of a name or its first consonants."""
    told = _tally(connection, _ids(connection, name) if name else None)
    known = sorted(told.items(), key=lambda item: -sum(row["statements"] for row in item[1]))
    return [_person(number, aliases) for number, aliases in known[:limit]]


def _ids(connection: sqlite3.Connection, part: str) -> set[int]:
    """The people in whose names that part stands."""
    word = squeezed(part)
    if not word:
        return set()
    pattern = hit_pattern(word, loose=True)
    return {
        number
        for number, name in connection.execute("SELECT id, name FROM people")
        if pattern.search(name.lower())
    }


def names_like(connection: sqlite3.Connection, text: str, most: int = 100) -> list[str]:
    """The full name that a text is; else the names that hold it, or whose posts do."""
    name = text.strip()
    if rows.one(connection, "SELECT 1 FROM aliases WHERE name = ?", name):
        return [name]
    if is_initials(squeezed(name)):
        ids = sorted(_ids(connection, name))[:most]
        return [wanted(connection, number)["name"] for number in ids]
    found = connection.execute(
        "SELECT DISTINCT name FROM aliases WHERE name != '' AND instr(name || ' ' || title, ?) LIMIT ?",
        (name, most),
    )
    return [row[0] for row in found]


def _tally(connection: sqlite3.Connection, ids: set[int] | None) -> dict[int, list[sqlite3.Row]]:
    """What each alias of each person has said, the busiest alias first."""
    statement = """
        SELECT aliases.person, aliases.name, aliases.title, told.* FROM (
            SELECT alias, sum(number) AS statements, count(*) AS articles,
                min(CASE WHEN slot >= ? THEN slot END) AS first, max(slot) AS last
            FROM statements {only} GROUP BY alias
        ) AS told JOIN aliases ON aliases.id = told.alias
        WHERE aliases.person IS NOT NULL ORDER BY told.statements DESC"""
    only = ""
    if ids is not None:
        numbers = ", ".join(map(str, sorted(ids)))
        only = f"WHERE alias IN (SELECT id FROM aliases WHERE person IN ({numbers}))"
    told = defaultdict(list)
    for row in connection.execute(statement.format(only=only), (DAYS,)):
        told[row["person"]].append(row)
    return told


def _person(number: int, aliases: Sequence[sqlite3.Row]) -> Person:
    """One person from the rows of ``_tally``."""
    first, last = 1 << 62, DAYS
    statements = articles = 0
    for row in aliases:
        statements += row["statements"]
        # Two posts of one person in one article count twice here: rare, and never less than is said.
        articles += row["articles"]
        first, last = min(first, row["first"] or first), max(last, row["last"])
    titles = tuple(dict.fromkeys(row["title"] for row in aliases if row["title"]))
    days = (None, None) if last == DAYS else (_day(first), _day(last))
    return Person(number, aliases[0]["name"], titles, statements, articles, *days)


@lru_cache(maxsize=20_000)
def _day(slot: int) -> str:
    """The day that a slot stands for."""
    from datetime import date

    return date.fromordinal((slot - DAYS) // PER_DAY).isoformat()


def wanted(connection: sqlite3.Connection, number: int) -> sqlite3.Row:
    """The row of a person; raises NoSuchPerson."""
    row = rows.one(connection, "SELECT * FROM people WHERE id = ?", number)
    if row is None:
        raise NoSuchPerson(
            _("the library knows no person {number}").format(number=number),
            _("`ilbo library people` shows whom it knows"),
        )
    return row
