"""A batch of pages → what became of each. Pure but for reading the files that an item names.

This is what runs in every process and on every machine of a cluster.
"""

from __future__ import annotations

import json
import lzma
import os
import zipfile
import zlib
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from reader.archive.item import READINGS, Batch, Failure, InFile, InZip, Item, Outcome, Text
from reader.errors import BadSource, IlboError, NetworkError, NotAnArticle
from reader.export.record import record
from reader.fetch.limits import MAX_BYTES
from reader.fetch.local import read_file
from reader.fetch.look import require_text
from reader.language import _
from reader.page import Page
from reader.pipeline import Reading, read_page
from reader.text import one_line

_TELLING_CHARS = 40
"""A story with less text is not called a copy of another for its words."""
_ZIP_TROUBLES = (
    OSError,
    EOFError,
    RuntimeError,  # a password is asked for
    NotImplementedError,  # packed in a way that this Python does not know
    ValueError,
    IndexError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
)
_BRIEF = ("source", "headline", "published", "section", "bylines")
"""What the index of a tree tells of each article; the rest is in its file."""


class Work(Protocol):
    """``clean``, or what a test has in its place."""

    def __call__(self, batch: Batch, form: str | None = None) -> list[Outcome]:
        """What became of each page, in order."""


def clean(batch: Batch, form: str | None = None) -> list[Outcome]:
    """What became of each page, in order; with its text in that form for a tree of files.

    The form ``READINGS`` is the whole article, as a library takes it.
    """
    return [_outcome(item, form) for item in batch]


def _outcome(item: Item, form: str | None) -> Outcome:
    try:
        return _cleaned(item, form)
    except IlboError as error:
        return Outcome(item.name, failure=_failure(error))
    except Exception as error:  # noqa: BLE001 — a bug that one page meets must not keep the others back; it is told
        what = one_line(f"{type(error).__name__}: {error}")[:200]
        return Outcome(
            item.name, failure=Failure("fault", _("a fault of the reader ({what})").format(what=what), 70)
        )


def _cleaned(item: Item, form: str | None) -> Outcome:
    """The record of a page; raises IlboError where there is none."""
    reading = read_page(load(item))
    words = "\n".join(reading.article.paragraphs)
    aid = int(reading.article.origin.aid or 0)
    content = _sum(words) if len(words) >= _TELLING_CHARS else 0
    if form == READINGS:
        return Outcome(item.name, aid=aid, content=content, reading=reading)
    told = record(reading.article, reading.analysis)
    return Outcome(
        item.name,
        line=_line(told if form is None else {name: told[name] for name in _BRIEF}),
        aid=aid,
        content=content,
        text=None if form is None else _text(reading, form),
    )


def load(item: Item) -> Page:
    """The page of an item; raises IlboError where there is none."""
    match item.origin:
        case Page() as page:
            return page
        case InFile(path):
            page = read_file(Path(path))
            return Page(page.body, path=item.name)
        case InZip(path, place):
            return Page(_member(path, place, item.name), path=item.name)
        case Failure() as failure:
            raise Unread(failure)
    raise BadSource(_("{name} has not been fetched").format(name=item.name))


class Unread(IlboError):
    """A page that could not be had in the first place."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure.message)


def _failure(error: IlboError) -> Failure:
    if isinstance(error, Unread):
        return error.failure
    kinds = {NotAnArticle: "no-article", NetworkError: "network"}
    reason = next((name for kind, name in kinds.items() if isinstance(error, kind)), "unreadable")
    return Failure(reason, str(error), error.exit_code)


def _member(path: str, place: int, name: str) -> bytes:
    """The bytes of a ZIP file's member; raises BadSource, or NotAnArticle for what is no text."""
    try:
        there = os.stat(path)  # noqa: PTH116 — another file under the same name is another archive
        archive = _opened(path, there.st_ino, there.st_mtime_ns)
        with archive.open(archive.infolist()[place]) as member:
            body = member.read(MAX_BYTES + 1)
    except _ZIP_TROUBLES as error:
        if isinstance(error, RuntimeError) and "password" in str(error):
            raise BadSource(
                _("{name} asks for a password").format(name=name), _("unpack it first")
            ) from error
        raise BadSource(_("{name} cannot be unpacked").format(name=name), str(error)) from error
    if len(body) > MAX_BYTES:
        raise BadSource(_("{name} is too large").format(name=name), _("it is no article"))
    return require_text(body, name)


@lru_cache(maxsize=2)
def _opened(path: str, _inode: int, _changed: int) -> zipfile.ZipFile:
    """The last ZIP files, left open: a batch reads many pages of one."""
    return zipfile.ZipFile(path)


def _line(told: dict[str, Any]) -> bytes:
    """One line of JSON without its closing brace."""
    return json.dumps(told, ensure_ascii=False)[:-1].encode("utf-8", "replace")


def _sum(text: str) -> int:
    """64 bits that two different stories share once in 10¹⁹ pairs."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") or 1


def _text(reading: Reading, form: str) -> Text:
    from reader.export import export
    from reader.export.names import SUFFIXES

    published = reading.article.published or ""
    return Text(
        folder=f"{published[:4]}/{published[5:7]}" if published else "undated",
        stem=f"{published[:10]} {reading.article.headline}",
        suffix=SUFFIXES[form],
        text=export(reading.article, reading.analysis, form),
    )
