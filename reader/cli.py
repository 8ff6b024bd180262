"""``ilbo``: arguments in, text and exit codes out; the work is done by ``reader/commands/``.

A command is a module ``reader/commands/<name>.py`` with

- ``EXAMPLES``, lines that its help shows and the tests run,
- ``arguments(parser)``, which adds its own options (those of every command are there already),
- ``run(args)``, which does it and returns the exit code; troubles are raised as ``IlboError``.

Only the module that is asked for is imported: a start pays for what it uses.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from reader.errors import IlboError, StorageError, UsageError
from reader.language import _, choose, later
from reader.text import one_line

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from reader.commands.parser import Parser

COMMANDS = {
    "open": later("open the app, at home or on an article; without a terminal print the story"),
    "read": later("print a story to the terminal, wrapped and styled"),
    "clean": later("print or write the cleaned text"),
    "quotes": later("print who said what"),
    "clauses": later("print what was agreed, item by item"),
    "removed": later("print what cleaning took away, and why"),
    "save": later("save stories under names of their own"),
    "list": later("print a section's headlines"),
    "library": later("find and keep what was read on this machine"),
    "archive": later("clean whole folders, lists and web archives"),
    "sample": later("open a story that comes with the reader"),
    "doctor": later("tell how the reader stands here, or how it read a page"),
    "paths": later("print where things are kept"),
    "keys": later("print the keys of the app"),
    "config": later("make, show and check the settings"),
    "completions": later("print the completions for a shell"),
}
"""What each command does, in a line. ``open`` is what ``ilbo SRC`` means and need not be said."""

_WITH_VALUE = ("--lang", "--color")
_UNSETTLED = frozenset({"config", "paths", "doctor", "completions"})
"""Commands that must work when the settings do not."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; what comes back is the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _command(words)
        _flush()
    except BrokenPipeError:
        _close_quietly()
        return 141
    except KeyboardInterrupt:
        return 130
    except IlboError as error:
        return tell(error, debug="--debug" in words)
    return code


def tell(error: IlboError, *, debug: bool = False, about: str = "") -> int:
    """Say what went wrong, on one line of standard error; what comes back is its exit code.

    ``about`` is the source that failed where there are several.
    """
    if debug:
        from traceback import print_exception

        print_exception(error)
    name = f"{one_line(about)}: " if about and one_line(about) not in str(error) else ""
    print(f"ilbo: {name}{error}", file=sys.stderr)
    return error.exit_code


def _command(words: list[str]) -> int:
    """Parse the words by the command that they ask for, and run it."""
    from reader.commands.parser import Stop

    _plain_streams()
    name, rest = split(words)
    try:
        args = parser(name).parse_args(rest)
    except Stop as stop:  # help and version were printed
        return stop.code
    _settle(name, args)
    code: int = import_module(f"reader.commands.{name}").run(args)
    return code


def split(words: Sequence[str]) -> tuple[str, list[str]]:
    """The command that was asked for, and the other words; ``open`` where none was named."""
    skip = False
    for place, word in enumerate(words):
        if skip or (word.startswith("-") and word not in {"-", "--"}):
            skip = not skip and word in _WITH_VALUE
        elif word in COMMANDS:
            return word, [*words[:place], *words[place + 1 :]]
        else:
            break
    return "open", list(words)


def parser(name: str) -> Parser:
    """The parser of one command, with its own options and those of every command."""
    from reader.commands.parser import command_parser

    return command_parser(name, import_module(f"reader.commands.{name}"), COMMANDS)


def _settle(name: str, args: Namespace) -> None:
    """Lay the settings beside the arguments: flag before environment before file before default."""
    from reader import settings

    load = settings.load_or_default if name in _UNSETTLED else settings.load
    args.settings = load(lang=args.lang, color=args.color)
    choose(args.settings.lang)


def _plain_streams() -> None:
    """Have standard output take every character: what is piped is UTF-8 in any locale.

    A terminal gets its own encoding, with ``?`` for what it cannot show; file names come out with
    the bytes that they have.
    """
    if sys.stdout is None:
        raise StorageError(_("standard output is closed"), _("give the command an open one"))
    if hasattr(sys.stdout, "reconfigure"):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def _flush() -> None:
    """Bring out what was printed while an error can still be told."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _close_quietly()
        raise StorageError(
            _("standard output could not be written ({why})").format(why=error.strerror),
            _("make room, or write somewhere else"),
        ) from error


def _close_quietly() -> None:
    """Send what is still unwritten nowhere, so that the interpreter's own flush says nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


__all__ = ["COMMANDS", "UsageError", "main", "parser", "split", "tell"]
