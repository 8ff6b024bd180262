"""The library as screens ask it: in a thread, one question at a time, never in the way of a key."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.kept import Entry
    from reader.library import Library
    from reader.source import Source

Answer = TypeVar("Answer")


async def ask(question: Callable[[Library], Answer]) -> Answer:
    """What the library answers; opening it takes a millisecond. Raises StorageError."""
    return await asyncio.to_thread(ask_now, question)


def ask_now(question: Callable[[Library], Answer]) -> Answer:
    """The same, waited for. Raises StorageError."""
    from reader.library import open_library

    with open_library() as library:
        return question(library)


def exists() -> bool:
    """Whether there is a library at all: looking for it must not make one."""
    from reader.library import library_file

    return library_file().exists()


def source_of(entry: Entry) -> Source:
    """Where an article of the library came from, to load it again."""
    from pathlib import Path

    from reader.source import FileSource, StdinSource, WebSource

    if entry.address:
        return WebSource(entry.address, entry.aid)
    return FileSource(Path(entry.path)) if entry.path else StdinSource()
