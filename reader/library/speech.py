"""All that one speaker said, over all articles, in time order."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.kept import Statement
from reader.library import derived, people
from reader.library.pack import quotes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


def statements(
    connection: sqlite3.Connection, speaker: str | int, limit: int | None = None
) -> Iterator[Statement]:
    """The statements of a person, or of all whom a name may mean, the oldest first."""
    aliases = _aliases(connection, speaker)
    holes = ", ".join("?" * len(aliases))
    found = connection.execute(
        f"""SELECT articles.id, articles.key, articles.headline, articles.published, articles.address,
                places, aliases.person
            FROM statements JOIN articles ON articles.slot = statements.slot
                JOIN aliases ON aliases.id = statements.alias
            WHERE alias IN ({holes})
            ORDER BY articles.published IS NULL, articles.published, statements.slot, places""",
        aliases,
    )
    said = (statement for row in found for statement in _in_article(connection, row))
    return islice(said, limit)


def _aliases(connection: sqlite3.Connection, speaker: str | int) -> list[int]:
    """The aliases of a person, of a name, or of what an unnamed speaker is called."""
    if isinstance(speaker, int):
        people.wanted(connection, speaker)
        found = connection.execute("SELECT id FROM aliases WHERE person = ?", (speaker,))
        return [row[0] for row in found]
    names = people.names_like(connection, speaker)
    holes = ", ".join("?" * len(names))
    found = connection.execute(
        f"SELECT id FROM aliases WHERE name IN ({holes}) OR (name = '' AND title = ?)",
        (*names, speaker.strip()),
    )
    return [row[0] for row in found]


def _in_article(connection: sqlite3.Connection, row: sqlite3.Row) -> Iterator[Statement]:
    """The statements that one row of ``statements`` stands for."""
    places = [tuple(map(int, place.split("."))) for place in row["places"].split()]
    quoted = quotes(derived.packed_of(connection, row["id"]), [number for number, _which in places])
    for quote, (_number, which) in zip(quoted, places, strict=True):
        speaker, first = quote.speakers[which], quote.segments[0]
        yield Statement(
            key=row["key"],
            headline=row["headline"],
            published=row["published"],
            person=row["person"],
            name=speaker.name,
            title=speaker.title,
            surface=speaker.surface,
            verb=quote.verb,
            found=speaker.found,
            # Between marks stands nothing that was not printed so: what was parted stays parted.
            text="” “".join(segment.text for segment in quote.segments),
            paragraph=first.paragraph,
            start=first.start,
            end=first.end,
            address=row["address"],
        )
