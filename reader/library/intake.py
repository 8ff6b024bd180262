"""Saved pages and texts by the thousand into the library, each on the disk before the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import IlboError, StorageError
from reader.fetch.local import read_file
from reader.kept import Failure, Progress, Tally
from reader.pipeline import read_page
from reader.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from reader.kept import Outcome
    from reader.library.articles import Articles

SUFFIXES = frozenset({".html", ".htm", ".txt"})


def take_in(library: Articles, paths: Iterable[Path], tell: Callable[[Progress], None] | None) -> Tally:
    """Add every file; one that cannot be read is noted and the others still come.

    Raises:
        StorageError: the library itself takes no more.

    """
    files = list(dict.fromkeys(file for path in paths for file in found(path)))
    tally = Tally()
    for number, file in enumerate(files):
        if tell:
            tell(Progress(number, len(files), one_line(file.name)))
        try:
            tally = counted(tally, _added(library, file))
        except StorageError:
            raise
        except IlboError as error:
            failure = Failure(one_line(str(file)), str(error))
            tally = replace(tally, failures=(*tally.failures, failure))
    if tell:
        tell(Progress(len(files), len(files), ""))
    return tally


def found(path: Path) -> Iterator[Path]:
    """The file itself, or the pages and texts of a folder and those in it, by name."""
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.suffix.lower() in SUFFIXES and file.is_file():
            yield file


def _added(library: Articles, file: Path) -> Outcome:
    return library.add(read_page(read_file(file))).outcome


def counted(tally: Tally, outcome: Outcome) -> Tally:
    """The tally with one more of that outcome."""
    match outcome:
        case "new":
            return replace(tally, new=tally.new + 1)
        case "same":
            return replace(tally, same=tally.same + 1)
        case "changed":
            return replace(tally, changed=tally.changed + 1)
