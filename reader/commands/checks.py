"""What ``ilbo doctor`` looks at on this machine, one function a part."""

from __future__ import annotations

import os
import platform
import sys
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import IlboError, StorageError
from reader.language import _, current
from reader.text import legible, one_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from pathlib import Path

PACKAGES = (
    "textual",
    "rich",
    "httpx",
    "selectolax",
    "stamina",
    "feedparser",
    "textual-image",
    "fastwarc",
    "distributed",
)


class Check(NamedTuple):
    """One thing that was looked at."""

    part: str
    name: str
    found: str
    code: int = 0
    """The exit code that the trouble would have, 0 where there is none."""


def machine(args: Namespace) -> Iterator[Check]:
    """Everything about this machine; the network only when it was asked for."""
    yield from _versions()
    yield from _places(args)
    yield from _settings(args)
    yield from _terminal(args)
    yield from _library()
    if args.network:
        yield _network()


def _versions() -> Iterator[Check]:
    from importlib.metadata import PackageNotFoundError, version

    from reader import __version__

    part = _("versions")
    yield Check(part, "ilbo", __version__)
    yield Check(part, "python", f"{platform.python_version()} ({sys.executable})")
    yield Check(part, "system", one_line(platform.platform()))
    for name in PACKAGES:
        try:
            yield Check(part, name, version(name))
        except PackageNotFoundError:
            yield Check(part, name, _("not installed"))


def _places(args: Namespace) -> Iterator[Check]:
    from reader.commands.paths import places

    for name, path in places(args).items():
        state, code = _state(path)
        yield Check(_("places"), name, f"{legible(str(path))} ({state})", code)


def _state(path: Path) -> tuple[str, int]:
    """Whether the place is there and ours to write in; one that is not there yet is no trouble."""
    if not path.exists():
        above = next(each for each in path.parents if each.exists())
        return (_("not there yet"), 0) if os.access(above, os.W_OK) else (_("cannot be made"), 4)
    if not os.access(path, os.R_OK):
        return _("cannot be read"), 4
    return (_("there"), 0) if os.access(path, os.W_OK) else (_("read-only"), 0)


def _settings(args: Namespace) -> Iterator[Check]:
    from reader.commands.config import check_keys
    from reader.settings import load

    try:
        check_keys(load(lang=args.lang, color=args.color))
    except IlboError as error:
        yield Check(_("settings"), "config", str(error), error.exit_code)
    else:
        yield Check(_("settings"), "config", _("in order"))
    yield Check(_("settings"), "lang", current())


def _terminal(args: Namespace) -> Iterator[Check]:
    from shutil import get_terminal_size

    from reader.commands.output import coloured, is_dumb
    from reader.tui.clipboard import tools
    from reader.tui.probe import ambiguous_cells

    part = _("terminal")
    streams = {"stdin": sys.stdin, "stdout": sys.stdout, "stderr": sys.stderr}
    attached = [name for name, stream in streams.items() if stream and stream.isatty()]
    yield Check(part, "attached", ", ".join(attached) or _("none"))
    size = get_terminal_size()
    yield Check(part, "size", f"{size.columns}x{size.lines}")
    yield Check(part, "term", one_line(os.environ.get("TERM", "")) or _("not set"))
    yield Check(part, "colours", _colours() if coloured(args.settings) else _("none"))
    yield Check(part, "encoding", f"{sys.stdout.encoding}, {sys.getfilesystemencoding()}")
    cells = None if is_dumb() else ambiguous_cells()
    yield Check(part, "ambiguous", str(cells) if cells else _("the terminal does not tell"))
    yield Check(part, "clipboard", _clipboard(tool.command[0] for tool in tools(os.environ, sys.platform)))
    yield Check(part, "pictures", _pictures())


def _colours() -> str:
    """How many colours the terminal says it has."""
    if os.environ.get("COLORTERM", "") in {"truecolor", "24bit"}:
        return "16777216"
    return "256" if "256" in os.environ.get("TERM", "") else "16"


def _clipboard(commands: Iterator[str]) -> str:
    """The first tool that is installed, else the terminal's own way."""
    from shutil import which

    return next((command for command in commands if which(command)), "OSC 52")


def _pictures() -> str:
    from importlib.util import find_spec

    if find_spec("textual_image") is None:
        return _("captions only; the photos extra shows pictures")
    return _("yes")


def _library() -> Iterator[Check]:
    """The library's health; nothing where there is none, and looking makes none."""
    from reader.library import library_file, open_library

    if not library_file().exists():
        return
    part, name = _("library"), _("state")
    try:
        with open_library() as library:
            health = library.check()
    except IlboError as error:
        yield Check(part, name, str(error), error.exit_code)
        return
    if health.problems:
        found = _("problems found: {number}").format(number=len(health.problems))
        yield Check(part, name, found, StorageError.exit_code)
    else:
        yield Check(part, name, _("{number} articles, nothing wrong").format(number=health.articles))


def _network() -> Check:
    """Whether the paper's site answers, and how soon."""
    from time import perf_counter

    from reader.commands.sources import page
    from reader.source import WebSource

    address = "http://www.kwangju.co.kr/"
    started = perf_counter()
    try:
        page(WebSource(address))
    except IlboError as error:
        return Check(_("network"), address, str(error), error.exit_code)
    milliseconds = round((perf_counter() - started) * 1000)
    return Check(_("network"), address, _("answers in {count} ms").format(count=milliseconds))
