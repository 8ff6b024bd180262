"""The library as screens ask it: in a thread, one question at a time, never in the way of a key."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from reader.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.kept import Entry, Progress
    from reader.library import Library
    from reader.source import Source

Answer = TypeVar("Answer")

_TOLD_FROM, _TOLD_SECONDS = 2_000, 10.0
"""Articles of a library that takes so long that one wonders; what a notice of it stays."""


async def ask(question: Callable[[Library], Answer]) -> Answer:
    """What the library answers; opening it takes a millisecond. Raises StorageError."""
    return await asyncio.to_thread(ask_now, question)


def ask_now(question: Callable[[Library], Answer]) -> Answer:
    """The same, waited for. Raises StorageError."""
    from reader.library import open_library

    with open_library(tell=_teller()) as library:
        return question(library)


def _teller() -> Callable[[Progress], None] | None:
    """Tells in the app how far a library of an earlier release is brought forward, at every tenth."""
    from textual._context import active_app

    if (app := active_app.get(None)) is None:
        return None
    told = -1

    def tell(at: Progress) -> None:
        nonlocal told
        tenth = 10 * at.done // max(1, at.total)
        if at.total >= _TOLD_FROM and tenth > told:
            told = tenth
            words = _("Bringing the library to this release's form: {percent}%")
            app.notify(words.format(percent=10 * tenth), timeout=_TOLD_SECONDS, markup=False)

    return tell


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
