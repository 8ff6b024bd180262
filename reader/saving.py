"""A story into a file of its own, for the commands and the app alike."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from reader.export import export
from reader.export.names import name
from reader.files import make_folder, write

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.analysis import Analysis
    from reader.article import Article

_LARGEST_BYTES = 16_000_000
_TIMES = re.compile(rb'(?m)^saved: .*$|"fetched": "[^"]*"')


def save(  # noqa: PLR0913 — everything that can be chosen about a saved file
    article: Article,
    analysis: Analysis,
    form: str,
    folder: Path,
    *,
    lists: Collection[str] | None = None,
    saved: str | None = None,
    force: bool = False,
) -> Path:
    """Save under the automatic name in a folder, made where it is missing; the path of the file.

    The same story saved again is found as it is; another story of the same name gets a number.
    ``saved`` is the time that Markdown notes.

    Raises:
        FileTaken: an other wording of the same story is there, and ``force`` is not given.
        StorageError: the disk does not take it.

    """
    data = export(article, analysis, form, lists=lists, saved=saved).encode()
    make_folder(folder)
    taken = {_same_name(each): each for each in os.listdir(folder)}  # noqa: PTH208 — names are enough
    for number in range(1, len(taken) + 2):
        wanted = name(article, form, number)
        there = folder / taken.get(_same_name(wanted), wanted)
        if not os.path.lexists(there):
            break
        old = _content(there)
        if _without_time(old) == _without_time(data):
            return there
        if _is_of(article, old):
            break
    write(there, data, force=force)
    return there


def now() -> str:
    """The time to note in a saved file: ISO 8601, Korean time."""
    from datetime import datetime, timedelta, timezone

    return datetime.now(timezone(timedelta(hours=9))).isoformat(timespec="seconds")


def _same_name(text: str) -> str:
    """A name as systems compare it that ignore case or decompose Hangul."""
    return unicodedata.normalize("NFC", text).casefold()


def _content(path: Path) -> bytes:
    """What is in a file that may be one of ours; nothing where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST_BYTES)
    except OSError:
        return b""


def _without_time(data: bytes) -> bytes:
    """The content but for when it was saved or fetched."""
    return _TIMES.sub(b"", data)


def _is_of(article: Article, data: bytes) -> bool:
    """Whether a saved file names the article's number."""
    aid = article.origin.aid
    return aid is not None and re.search(rb"\b" + aid.encode() + rb"\b", data) is not None
