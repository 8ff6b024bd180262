"""Data on standard output, talk on standard error."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING

from reader.errors import StorageError
from reader.language import _
from reader.text import json_safe, legible, one_line

if TYPE_CHECKING:
    from reader.settings import Settings


def prepare() -> None:
    """Have standard output take every character: what is piped is UTF-8 in any locale.

    A terminal gets its own encoding, with ``?`` for what it cannot show; file names come out with
    the bytes that they have.
    """
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        _stand_in()
    if not isinstance(sys.stdout, TextIOWrapper):
        return
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")
    else:
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def _stand_in() -> None:
    """Take the place of streams that are closed.

    A file that is opened would get the number of one, and all that is said to it. What is printed
    fails as it would on the closed one; what is told nobody hears.
    """
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(handle)
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)


def say(text: str) -> None:
    """Print text as it is; a newline is added where it has none."""
    try:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(error) from error


def say_path(path: str) -> None:
    """Print the name of a file: as it is for a program, with nothing that a terminal would obey for eyes."""
    say(legible(path) if sys.stdout.isatty() else path)


def flush() -> None:
    """Bring out what was printed while an error can still be told."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(error) from error


def close_quietly() -> None:
    """Send what is still unwritten nowhere, so that the interpreter's own flush says nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def unwritten(error: OSError) -> StorageError:
    """Why standard output takes nothing; what is left for it goes nowhere."""
    close_quietly()
    if error.errno == errno.EBADF:
        return StorageError(_("standard output is closed"), _("give the command an open one"))
    return StorageError(
        _("standard output could not be written ({why})").format(why=error.strerror),
        _("make room, or write somewhere else"),
    )


def say_json(value: object, *, line: bool = False) -> None:
    """Print one JSON value, Korean unescaped: indented, or on one line."""
    say(json_line(value) if line else json_text(value))


def json_text(value: object) -> str:
    """The value indented, as a person reads it."""
    from json import dumps

    return json_safe(dumps(value, ensure_ascii=False, indent=2)) + "\n"


def json_line(value: object) -> str:
    """The value as one line of JSON Lines."""
    from json import dumps

    return json_safe(dumps(value, ensure_ascii=False)) + "\n"


def talk(text: str) -> None:
    """Tell the person at the terminal something that is no data."""
    tell_line(f"ilbo: {one_line(legible(text))}")


def tell_line(line: str) -> None:
    """Print a line on standard error; where that takes nothing there is nobody to tell."""
    with suppress(OSError):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)  # the interpreter's own flush at the end is to say nothing either
    os.close(nowhere)


def is_dumb() -> bool:
    """Whether the terminal takes nothing but text."""
    return os.environ.get("TERM") == "dumb"


def coloured(settings: Settings) -> bool:
    """Whether standard output may carry colour and style."""
    if settings.color != "auto":
        return settings.color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and not is_dumb()
