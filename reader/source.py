"""What was asked for: an address, a file, or standard input."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TypeAlias

from reader.errors import BadSource
from reader.language import _
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class WebSource:
    """A page on the network."""

    address: str
    """Absolute http or https address, as it will be fetched."""
    aid: str | None = None
    """The newspaper's 19-digit article number, when the address carries one."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A saved page or an extracted text on this machine."""

    path: Path


@dataclass(frozen=True, slots=True)
class StdinSource:
    """Whatever is piped in."""


Source: TypeAlias = WebSource | FileSource | StdinSource

_NUMBER = re.compile(r"(?:aid=)?\d{19}", re.IGNORECASE)
_SUFFIXES = (".html", ".htm", ".txt")


def read_source(text: str) -> Source:
    """What the reader meant by what was typed or pasted.

    An article number, ``aid=…``, an address with or without its scheme and with whatever was
    pasted around it, the path of a file, or ``-`` for standard input. A file that exists wins
    over an address without a scheme: saved pages are often named after their address.

    Raises:
        BadSource: it is none of these; the message says what is nearest.

    """
    if text.strip() == "-":
        return StdinSource()
    if not text.strip():
        raise BadSource(_("nothing was given"), _("give an address, an article number, a file, or -"))
    if not _NUMBER.fullmatch(text.strip()) and (path := _existing(text)) is not None:
        return FileSource(path)
    from reader.fetch.address import find_address

    if (found := find_address(text)) is not None:
        return WebSource(*found)
    raise _no_such_thing(text)


def _existing(text: str) -> Path | None:
    """The file or folder of that name: as given, else as a terminal writes it when one is dropped in."""
    stripped = text.strip()
    bare = stripped.strip("'\"")
    for name in (text, stripped, bare, re.sub(r"\\(.)", r"\1", bare), _from_file_address(bare)):
        if name and os.path.lexists(expanded := _expanded(name)):
            return Path(expanded)
    return None


def _expanded(name: str) -> str:
    """The name with ``~`` as the home folder; what no file can be called comes back empty."""
    return "" if "\0" in name else os.path.expanduser(name)  # noqa: PTH111 — Path raises without a home


def _from_file_address(text: str) -> str:
    """The path in ``file:///…``, else nothing."""
    if not text.lower().startswith("file://"):
        return ""
    from urllib.parse import unquote

    return unquote(re.sub(r"(?i)^file://(localhost)?", "", text))


def _no_such_thing(text: str) -> BadSource:
    """The error for something that is neither there nor an address, with the nearest that is."""
    shown = text if len(text) <= 80 else text[:79] + "…"
    if near := _nearest_file(text):
        return BadSource(
            _("no such file: {name}").format(name=shown), _("did you mean {name}?").format(name=near)
        )
    if ("/" in text and "://" not in text) or text.lower().endswith(_SUFFIXES):
        return BadSource(
            _("no such file: {name}").format(name=shown), _("check the path, or give an address")
        )
    return BadSource(
        _("“{name}” is no address, article number or file").format(name=shown),
        _("give http://www.kwangju.co.kr/article.php?aid=…, 19 digits, a file, or -"),
    )


def _nearest_file(text: str) -> str | None:
    """The readable file in the same folder whose name is nearest to the one given."""
    from difflib import get_close_matches

    folder, name = os.path.split(_expanded(text.strip()))
    try:
        names = [each for each in os.listdir(folder or ".") if each.lower().endswith(_SUFFIXES)]  # noqa: PTH208
    except (OSError, ValueError):
        return None
    near = get_close_matches(name, names, n=1, cutoff=0.7)
    return os.path.join(folder, near[0]) if near else None  # noqa: PTH118 — as it was typed
