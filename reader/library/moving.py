"""Articles and notes out of the library: folders, JSON Lines, one web page, Markdown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.export import export, record
from reader.export.names import name
from reader.files import make_folder, write
from reader.library import rows, store
from reader.library.candidates import Candidates
from reader.library.search import search

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reader.kept import Entry, Mark
    from reader.library.pool import Pool
    from reader.library.query import Query
    from reader.pipeline import Reading

EVERYTHING = 1 << 31


def readings(pool: Pool, query: Query) -> Iterator[tuple[Entry, Reading]]:
    """The articles of a query one by one, each read when it is asked for."""
    with pool.read() as connection:
        if query.words or query.without:
            hits = search(connection, query, EVERYTHING).hits
            keys = [hit.entry.key for hit in hits]
        else:
            listed = Candidates(connection, query).listed(EVERYTHING)
            keys = [rows.by_id(connection, row["id"])["key"] for row in listed]
    for key in keys:
        with pool.read() as connection:
            row = rows.article(connection, key)
            if row is None or row["removed"] is not None:
                continue
            reading = store.reading_of(rows.last_version(connection, row["id"]))
            entry = rows.entry_of(connection, row["id"])
        yield entry, reading


def to_folder(
    found: Iterable[tuple[Entry, Reading]], folder: Path, form: str, *, saved: str, force: bool = False
) -> int:
    """One file for each article, under automatic names; how many."""
    make_folder(folder)
    taken: set[str] = set()
    for _entry, reading in found:
        file = _free_name(reading, form, taken)
        text = export(reading.article, reading.analysis, form, saved=saved)
        write(folder / file, text.encode(), force=force)
    return len(taken)


def _free_name(reading: Reading, form: str, taken: set[str]) -> str:
    """The automatic name, with a number when another article of this export has it in any case."""
    number = 1
    while (file := name(reading.article, form, number)).casefold() in taken:
        number += 1
    taken.add(file.casefold())
    return file


def json_lines(found: Iterable[tuple[Entry, Reading]]) -> Iterator[str]:
    """One record a line: the article as everywhere, and under ``kept`` what the reader added."""
    for entry, reading in found:
        told = record(reading.article, reading.analysis) | {"kept": kept(entry)}
        yield json.dumps(told, ensure_ascii=False) + "\n"


def kept(entry: Entry) -> dict[str, object]:
    """What the reader added to an article, as JSON."""
    return {
        "key": entry.key,
        "added": entry.added,
        "opened": entry.opened,
        "read": entry.read,
        "starred": entry.starred,
        "tags": list(entry.tags),
        "progress": entry.progress,
        "marks": entry.marks,
        "versions": entry.versions,
    }


def notes(noted: Iterable[tuple[Entry, tuple[Mark, ...]]]) -> str:
    """Every highlight as a Markdown quotation, its note beneath it, by article."""
    return "\n".join(part for entry, marks in noted for part in _article_notes(entry, marks))


def _article_notes(entry: Entry, marks: tuple[Mark, ...]) -> Iterator[str]:
    from reader.export.markdown import escaped

    yield f"## {escaped(entry.headline)}\n"
    told = [(entry.published or "")[:10].replace("-", "."), f"<{entry.address}>" if entry.address else ""]
    line = " · ".join(part for part in ("광주일보", *told) if part)
    yield f"{line}\n"
    for mark in marks:
        yield f"> {escaped(' '.join(mark.text.split()))}\n"
        if mark.note:
            yield f"{escaped(mark.note)}\n"
