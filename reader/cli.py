"""``ilbo``: arguments in, text and exit codes out; the work is done by ``reader/commands/``.

A command is a module ``reader/commands/<name>.py`` with

- ``EXAMPLES``, lines that its help shows and the tests run,
- ``arguments(parser)``, which adds its own options (those of every command are there already),
- ``run(args)``, which does it and returns the exit code; troubles are raised as ``IlboError``.

Only the module that is asked for is imported: a start pays for what it uses.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from reader import ending
from reader.commands import output
from reader.errors import BadConfig, IlboError, UsageError
from reader.language import LANGUAGES, _, choose, later
from reader.settings import load, load_or_default
from reader.text import legible, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from reader.commands.parser import Parser
    from reader.settings import Settings

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

COLORS = ("auto", "always", "never")
_WITH_VALUE = ("--lang", "--color")
_UNSETTLED = frozenset({"config", "paths", "doctor", "completions"})
"""Commands that must work when the settings do not."""
_SHORT = frozenset({"open", "read", "clean", "quotes", "clauses", "removed", "save", "sample"})
"""Commands that are over before there is garbage; ``for_each`` collects from the second source on."""
_PRINTING = frozenset({"clean", "quotes", "clauses", "removed"})
"""Commands that leave nothing behind but what they said and the files that they closed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; what comes back is the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if argv is None:
        ending.watch()
        if "--debug" not in words:
            sys.excepthook = _own_fault
    collecting = gc.isenabled()
    gc.disable()  # nothing of a start is garbage: looking for it takes 8 % of a cold `clean`
    try:
        code = _run(words)
        if code == 0 and argv is None and _has_said_all(words):
            os._exit(0)  # to take every module apart before the end is an eighth of a cold `clean`
    except BrokenPipeError:
        output.close_quietly()
        return 141
    except KeyboardInterrupt:
        return 130
    else:
        return code
    finally:
        if collecting:
            gc.enable()
        ending.keep_to()


def _has_said_all(words: list[str]) -> bool:
    """Whether a run that went well, and flushed what it printed, leaves nothing to be tidied up."""
    return "asyncio" not in sys.modules and split(words)[0] in _PRINTING


def tell(error: IlboError, *, debug: bool = False, about: str = "") -> int:
    """Say what went wrong, on one line of standard error; what comes back is its exit code.

    ``about`` is the source that failed where there are several. Where a signal ends the program nothing
    is said: libraries in the middle of things make errors of their own of what it raises.
    """
    ending.keep_to()
    if debug:
        from traceback import print_exception

        print_exception(error)
    name = f"{legible(about)}: " if about and legible(about) not in str(error) else ""
    output.tell_line(f"ilbo: {name}{error}")
    return error.exit_code


def _run(words: list[str]) -> int:
    try:
        output.prepare()
        code = _command(words)
        output.flush()
    except IlboError as error:
        return tell(error, debug="--debug" in words)
    return code


def _command(words: list[str]) -> int:
    """Parse the words by the command that they ask for, and run it."""
    from reader.commands.parser import Stop

    settings, trouble = _settings(words)
    choose(settings.lang)
    name, rest = split(words)
    try:
        args = parser(name).parse_args(rest)
    except Stop as stop:  # help or version was printed
        return stop.code
    if trouble and name not in _UNSETTLED:
        raise trouble
    args.settings = settings
    if name not in _SHORT:
        gc.enable()
    code: int = import_module(f"reader.commands.{name}").run(args)
    return code


def split(words: Sequence[str]) -> tuple[str, list[str]]:
    """The command that was asked for, and the other words; ``open`` where none was named.

    Raises:
        UsageError: the first word was meant for a command, but is none.

    """
    skip = False
    for place, word in enumerate(words):
        if skip or (word.startswith("-") and word not in {"-", "--"}):
            skip = not skip and word in _WITH_VALUE
        elif word in COMMANDS:
            return word, [*words[:place], *words[place + 1 :]]
        else:
            _refuse_slip(word)
            break
    return "open", list(words)


def parser(name: str) -> Parser:
    """The parser of one command, with its own options and those of every command."""
    from reader.commands.parser import command_parser

    return command_parser(name, import_module(f"reader.commands.{name}"), COMMANDS)


def _refuse_slip(word: str) -> None:
    """Raise UsageError for a word that is no file and nearly a command."""
    if not word.isascii() or not word.isalpha() or os.path.lexists(word):
        return
    from difflib import get_close_matches

    if near := get_close_matches(word.lower(), COMMANDS, n=1, cutoff=0.6):
        raise UsageError(
            _("there is no command “{word}”").format(word=word),
            _("did you mean {word}?").format(word=f"ilbo {near[0]}"),
        )


def _settings(words: Sequence[str]) -> tuple[Settings, BadConfig | None]:
    """The settings of this run, and what is wrong with them if anything is.

    Before the words are parsed, so that help and errors are in the user's language.
    """
    flags = {"lang": _said(words, "--lang", LANGUAGES), "color": _said(words, "--color", COLORS)}
    try:
        return load(**flags), None
    except BadConfig as error:
        return load_or_default(**flags), error


def _said(words: Sequence[str], option: str, allowed: Sequence[str]) -> str | None:
    """The value that an option is given, if it is one of those allowed."""
    for word, after in zip(words, [*words[1:], ""], strict=False):
        value = after if word == option else word.removeprefix(f"{option}=")
        if word.startswith(option) and value in allowed:
            return value
    return None


def _own_fault(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Say on one line that the program failed, and leave with a code that means nothing else.

    The interpreter would leave with 1, which says that a page holds no article.
    """
    output.talk(
        _("a fault of its own ({what}): run it again with --debug, and please report it").format(
            what=one_line(f"{kind.__name__}: {error}")[:200]
        )
    )
    os._exit(70)  # EX_SOFTWARE of sysexits.h


__all__ = ["COMMANDS", "main", "parser", "split", "tell"]
