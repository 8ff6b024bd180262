"""Saved pages, texts and records by the thousand into the library, each on the disk before the next."""

from __future__ import annotations

import gzip
import zlib
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.errors import BadSource, IlboError, StorageError
from reader.fetch.local import read_file
from reader.kept import Failure, Progress, Tally
from reader.language import _
from reader.library.records import MOST_BYTES, by_hand, exported_day, read_record
from reader.library.store import key_of
from reader.page import Page
from reader.pipeline import read_page
from reader.text import legible
from reader.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from reader.kept import Outcome
    from reader.library.upkeep import Upkeep

SUFFIXES = frozenset({".html", ".htm", ".txt"})
RECORDS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
"""Files of records, one a line: taken when they are named, not when they lie in a folder."""

_MOST_RUN = 1 << 25
"""Bytes of a day's articles that are held at once: a thousand of them have a third of that."""

_TORN = (OSError, EOFError, zlib.error)
"""What a file raises that is no whole one."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """One thing to take in."""

    name: str
    add: Callable[[Upkeep], Outcome]


def take_in(library: Upkeep, paths: Iterable[Path], tell: Callable[[Progress], None] | None) -> Tally:
    """Add every file, and every line of files of records; what cannot be read is noted.

    Raises:
        StorageError: the library itself takes no more.

    """
    files = list(dict.fromkeys(file for path in paths for file in found(path)))
    total = sum(map(_count, files))
    tally = Tally()
    for number, thing in enumerate(thing for file in files for thing in _things(file)):
        if tell:
            tell(Progress(number, max(total, number), legible(PurePath(thing.name).name)))
        try:
            tally = counted(tally, thing.add(library))
        except StorageError:
            raise
        except IlboError as error:
            failure = Failure(legible(thing.name), str(error))
            tally = replace(tally, failures=(*tally.failures, failure))
    if tell:
        tell(Progress(total, total, ""))
    return tally


def found(path: Path) -> Iterator[Path]:
    """The file itself, or the pages and texts of a folder and those in it, by name."""
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.suffix.lower() in SUFFIXES and file.is_file():
            yield file


def _count(file: Path) -> int:
    """How many things are in a file."""
    if not _holds_records(file):
        return 1
    try:
        return sum(1 for _line in _lines(file))
    except _TORN:
        return 1


def _holds_records(file: Path) -> bool:
    return file.name.lower().endswith(RECORDS)


def _things(file: Path) -> Iterator[_Thing]:
    """What is in a file, one by one."""
    if not _holds_records(file):
        yield _Thing(str(file), partial(_add_page, file))
        return
    try:
        for number, line in _oldest_first(_lines(file)):
            yield _Thing(f"{file}#{number}", partial(_add_record, file, line))
    except _TORN as error:
        # A torn end: what stood before it was taken.
        yield _Thing(str(file), partial(_refuse, file, error))


def _oldest_first(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Numbered lines; those of an export, which has the newest first, turned round day by day.

    Among the articles of a day those that come in last stand first.
    """
    for day in _days(enumerate(lines, start=1)):
        yield from reversed(day)


def _days(lines: Iterable[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    """Runs of exported lines of one day, every other line alone; what stood before a torn end as well."""
    run: list[tuple[int, bytes]] = []
    told, size = None, 0
    try:
        for number, line in lines:
            before, told = told, exported_day(line)
            size += len(line)
            if told is None or told != before or size > _MOST_RUN:
                yield run
                run, size = [], len(line)
            run.append((number, line))
    except _TORN:
        yield run
        raise
    yield run


def _add_page(file: Path, library: Upkeep) -> Outcome:
    return library.add(read_page(read_file(file))).outcome


def _refuse(file: Path, error: Exception, _library: Upkeep) -> Outcome:
    raise BadSource(_("{name} cannot be read").format(name=file), str(error)) from error


def _lines(file: Path) -> Iterator[bytes]:
    """The lines of a file that are not empty; one that is longer than any article comes cut."""
    packed = file.suffix.lower() == ".gz"
    with file.open("rb") as plain, gzip.open(plain) if packed else plain as stream:
        while line := stream.readline(MOST_BYTES):
            if len(line) == MOST_BYTES and not line.endswith(b"\n"):
                line = line[:100]
                while (rest := stream.readline(MOST_BYTES)) and not rest.endswith(b"\n"):
                    pass
            if line.strip():
                yield line.strip()


def _add_record(file: Path, line: bytes, library: Upkeep) -> Outcome:
    """Add the article of a record, unless it is here: what was fetched is worth more than its copy."""
    reading = read_record(Page(line, path=str(file)))
    if library.find(key_of(reading.article)) is not None:
        return "same"
    starred, read, tags = by_hand(line)
    return library.add_back(reading, starred=starred, read=read, tags=tags).outcome


def counted(tally: Tally, outcome: Outcome) -> Tally:
    """The tally with one more of that outcome."""
    match outcome:
        case "new":
            return replace(tally, new=tally.new + 1)
        case "same":
            return replace(tally, same=tally.same + 1)
        case "changed":
            return replace(tally, changed=tally.changed + 1)
