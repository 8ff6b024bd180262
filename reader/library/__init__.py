"""What the reader keeps on this machine. The only room that knows SQLite.

Enter: Readings, places, marks, a search as typed. Leave: the nouns of ``reader.kept``, and Readings.

    with open_library() as library:
        library.add(reading)
        for hit in library.search("군공항 section:정치").hits:
            print(hit.entry.headline)

One ``Library`` may be used by any number of threads at once, one file by any number of processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.base import now
from reader.library.library import Library
from reader.library.opening import opened
from reader.library.pool import Damaged
from reader.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.kept import Progress

__all__ = ["Library", "library_file", "open_library", "repair"]


def library_file() -> Path:
    """Where the library is kept unless another file is named."""
    return data_folder() / "library.sqlite3"


def open_library(path: Path | None = None, tell: Callable[[Progress], None] | None = None) -> Library:
    """The library of a file; made where there is none, brought to today's form after a backup.

    ``tell`` hears how far an older one is on its way.

    A file that is damaged is set aside and what can be read of it recovered; ``notice`` of the
    library that comes back says so.

    Raises:
        StorageError: it cannot be opened or made, or it was made by a newer release.

    """
    path = path or library_file()
    try:
        return Library(opened(path, tell))
    except Damaged as damage:
        return repair(path, str(damage.happened))


def repair(path: Path | None = None, happened: str = "") -> Library:
    """Set the file aside, recover what can be read of it, and open that; nothing is deleted."""
    from reader.library.rescue import rescue

    path = path or library_file()
    stamp = "".join(char for char in now()[:19] if char.isdigit())
    rescued = rescue(path, stamp)
    library = Library(opened(path))
    library.notice = f"{happened}: {rescued}" if happened else str(rescued)
    return library
