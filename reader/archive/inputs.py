"""What the command line names → the pages, one after the other, always in the same order."""

from __future__ import annotations

import glob
import os
import re
import stat
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.archive.item import Failure, InFile, InZip, Item
from reader.errors import BadSource
from reader.language import _
from reader.page import Page
from reader.source import FileSource, WebSource, read_source
from reader.text import legible, one_line

if TYPE_CHECKING:
    from typing import BinaryIO

_PAGES = (".html", ".htm", ".xhtml", ".txt")
_WEB_ARCHIVES = (".warc", ".warc.gz", ".warc.zst", ".wacz")
_ADDRESS_WEIGHT = 60_000
"""Of a page that has not been fetched: as much as most have."""
_LIST_LINE = re.compile(
    r"\s*(?:#.*|https?://\S+|(?:www\.|m\.)?kwangju\.co\.kr/\S+|(?:aid=)?\d{19}|\S+\.(?:x?html?|txt))?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that was named, found to be there."""

    path: str
    """Of a file or folder; ``-`` for standard input; an address."""
    weight: int = 0
    web: WebSource | None = None
    failure: Failure | None = None
    """Why there is nothing, where other inputs are there."""


def find(names: Iterable[str]) -> list[Input]:
    """What the names stand for, patterns spelled out.

    One that stands for nothing is a failure among the others.

    Raises:
        BadSource: none of them stands for anything.

    """
    found: list[Input] = []
    wrong: list[BadSource] = []
    for each in (each for name in names for each in _spelled_out(name)):
        try:
            found.append(_input(each))
        except BadSource as error:
            wrong.append(error)
            failure = Failure("unreadable", str(error), error.exit_code)
            found.append(Input(legible(each)[:200], failure=failure))
    if wrong and len(wrong) == len(found):
        raise wrong[0]
    return found


def _spelled_out(name: str) -> list[str]:
    """The names that a pattern fits, sorted; the name itself where it is no pattern or fits none."""
    if not glob.has_magic(name) or os.path.lexists(name):
        return [name]
    return sorted(glob.glob(name, recursive=True)) or [name]  # noqa: PTH207 — Path.glob takes no absolute ones


def items(inputs: Iterable[Input]) -> Iterator[Item]:
    """Every page of the inputs."""
    for each in inputs:
        if each.failure is not None:
            yield Item(each.path, each.failure)
        elif each.web is not None:
            yield Item(legible(each.path), each.web, _ADDRESS_WEIGHT)
        elif each.path == "-":
            yield from _stream(sys.stdin.buffer, "-")
        elif _is_stream(each.path):
            with open(each.path, "rb") as stream:  # noqa: PTH123
                yield from _stream(stream, legible(each.path))
        elif Path(each.path).is_dir():
            for path in _walk(each.path):
                yield from _file(path, listed=False)
        else:
            yield from _file(each.path, listed=True)


def _input(name: str) -> Input:
    if name == "-":
        if sys.stdin is None:
            raise BadSource(_("standard input is closed"), _("pipe a page in, or give a file"))
        return Input("-")
    source = read_source(name)
    if isinstance(source, WebSource):
        return Input(source.address, _ADDRESS_WEIGHT, source)
    assert isinstance(source, FileSource)
    path = str(source.path)
    if not os.path.exists(path):  # noqa: PTH110 — Path raises below a folder that is closed
        raise BadSource(_("no such file: {name}").format(name=name), _("check the path"))
    return Input(path, sum(map(_size, _walk(path))) if source.path.is_dir() else _size(path))


def _walk(folder: str) -> Iterator[str]:
    """The files of a folder and those below that may hold pages, sorted by name, level by level.

    A folder that cannot be looked into comes as itself, for its error to be told.
    """
    levels = [_entries(folder)]  # folders may be deeper than functions may call each other
    while levels:
        entry = next(levels[-1], None)
        if entry is None:
            levels.pop()
        elif isinstance(entry, str):
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            levels.append(_entries(entry.path))
        elif _may_hold_pages(entry.name) and not _is_stream(entry.path):
            yield entry.path


def _entries(folder: str) -> Iterator[os.DirEntry[str] | str]:
    """What is in a folder but for hidden things, sorted; the folder itself where that cannot be seen."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError:
        return iter([folder])
    return (entry for entry in entries if not entry.name.startswith("."))


def _is_stream(path: str) -> bool:
    """Whether reading it may never end, or takes what it gives away: a named pipe, a socket, a device."""
    with suppress(OSError):
        mode = os.stat(path).st_mode  # noqa: PTH116 — for each file of an archive
        return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
    return False


def _may_hold_pages(name: str) -> bool:
    """By its suffix, or by an article's address as a name: ``article.php?aid=…``."""
    return name.lower().endswith((*_PAGES, ".zip", *_WEB_ARCHIVES)) or "aid=" in name


def _file(path: str, *, listed: bool) -> Iterator[Item]:
    """The pages of one file; ``listed`` if a text may be a list of addresses."""
    lower = path.lower()
    if lower.endswith(_WEB_ARCHIVES):
        from reader.archive.warc import warc_file

        yield from warc_file(path)
    elif lower.endswith(".zip"):
        yield from _zip(path)
    elif listed and (lines := _lines_of_list(path)) is not None:
        yield from _listed(lines)
    else:
        yield Item(legible(path), InFile(path), _size(path))


def _zip(path: str) -> Iterator[Item]:
    """The pages in a ZIP file, in its own order; its web archives are not looked into."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        yield Item(
            legible(path), Failure("unreadable", one_line(f"{legible(path)}: {error}"), 2), _size(path)
        )
        return
    for place, member in enumerate(members):
        name = member.filename
        if not member.flag_bits & 0x800:  # no UTF-8: what zipfile takes for cp437 is cp949 on Korean machines
            name = name.encode("cp437", "replace").decode("cp949", "replace")
        if not member.is_dir() and _may_hold_pages(name.rpartition("/")[2]) and "__MACOSX/" not in name:
            yield Item(legible(f"{path}/{name}"), InZip(path, place), max(1, member.compress_size))


def _stream(stream: BinaryIO, name: str) -> Iterator[Item]:
    """Standard input or a pipe: a web archive, a list of addresses and files, or one page."""
    from reader.archive.warc import looks_like_warc, warc_stream
    from reader.fetch.limits import MAX_BYTES

    head = stream.peek(1024) if hasattr(stream, "peek") else b""
    if looks_like_warc(head):
        yield from warc_stream(stream, name)
        return
    body = stream.read(MAX_BYTES * 4)
    lines = body.decode("utf-8-sig", "replace").splitlines()
    if _is_list(lines):
        yield from _listed(lines)
    else:
        yield Item(name, Page(body[: MAX_BYTES + 1]), len(body))


def _lines_of_list(path: str) -> list[str] | None:
    """The lines of a file that lists addresses, article numbers and files; None for any other file."""
    try:
        with Path(path).open(encoding="utf-8-sig", errors="replace") as file:
            head = file.read(8192)
            if not _is_list(head.splitlines()[:50] if len(head) < 8192 else head.splitlines()[:-1][:50]):
                return None
            return (head + file.read()).splitlines()
    except OSError:
        return None


def _is_list(lines: list[str]) -> bool:
    """Whether most of the first lines are addresses, numbers or files: a story's never are."""
    told = [line for line in lines[:50] if line.strip() and not line.lstrip().startswith("#")]
    # Path.is_file raises for a line longer than any name.
    known = sum(1 for line in told if _LIST_LINE.fullmatch(line) or os.path.isfile(line.strip()))  # noqa: PTH113
    return 2 * known > len(told)


def _listed(lines: Iterable[str]) -> Iterator[Item]:
    for line in lines:
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        try:
            source = read_source(text)
        except BadSource as error:
            yield Item(legible(text[:200]), Failure("unreadable", str(error), error.exit_code))
            continue
        if isinstance(source, WebSource):
            yield Item(source.address, source, _ADDRESS_WEIGHT)
        elif isinstance(source, FileSource):
            yield from _file(str(source.path), listed=False)


def _size(path: str) -> int:
    try:
        return max(1, Path(path).stat().st_size)
    except OSError:
        return 1
