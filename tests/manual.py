"""The man page, made from the parsers and the table of settings."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module

from reader import settingtable
from reader.cli import COMMANDS, parser
from reader.commands.parser import Parser, sentence
from reader.language import choose

CODES = (
    ("0", "Done."),
    ("1", "The page was read, but holds no article."),
    ("2", "Usage or settings: an unknown option, no such file, a wrong setting."),
    ("3", "Network: no answer, a time-out, refused, a server error; trying later may help."),
    ("4", "Storage: the disk is full, no permission, the library is damaged or from a newer version."),
    ("130", "Interrupted."),
    ("141", "The reader of the pipe went away."),
)
PLACES = (
    ("ILBO_CONFIG", "The settings file, instead of the platform's."),
    ("ILBO_DATA", "The folder of the library."),
    ("ILBO_CACHE", "The folder of fetched pages."),
    ("ILBO_STATE", "The folder of logs and of what the app remembers."),
    ("NO_COLOR", "When not empty, nothing is coloured; --color always still is."),
)


def manual() -> str:
    """The page in troff with the man macros."""
    choose("en")
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    opening = parser("open")
    yield from (
        '.TH ILBO 1 "" "ilbo" "User Commands"',
        ".SH NAME",
        r"ilbo \- read Kwangju Ilbo in the terminal",
    )
    yield from (
        ".SH SYNOPSIS",
        r".B ilbo",
        r"[\fISRC\fR]",
        ".br",
        ".B ilbo",
        r"\fICOMMAND\fR [\fIARGUMENTS\fR]",
    )
    yield from (".SH DESCRIPTION", _text(str(opening.description)), ".PP", _text(_SOURCES))
    yield ".SH COMMANDS"
    for name, does in COMMANDS.items():
        if name != "open":
            yield from _command(parser(name), sentence(does))
            yield from _examples(import_module(f"reader.commands.{name}").EXAMPLES)
    yield ".SH OPTIONS OF EVERY COMMAND"
    yield from _arguments(opening, everywhere=True)
    yield ".SH EXIT STATUS"
    for code, meaning in CODES:
        yield from (".TP", code, meaning)
    yield ".SH ENVIRONMENT"
    for setting in settingtable.TABLE:
        yield from (".TP", f".B {settingtable.variable(setting)}", _text(f"{sentence(setting.about)}"))
    for name, meaning in PLACES:
        yield from (".TP", f".B {name}", _text(meaning))
    yield from (
        ".SH FILES",
        _text("ilbo paths prints where everything is kept; ilbo config init writes a settings file."),
    )


_SOURCES = (
    "SRC is the address of an article, its number of 19 digits, the path of a saved page (.html, .htm) or of"
    " an extracted text (.txt), or - for standard input."
)


def _command(found: Parser, does: str) -> Iterator[str]:
    """One command, then what stands below it."""
    words = " ".join(_usage(found))
    yield from (f".SS {_text(found.prog)} {words}".rstrip(), _text(does))
    yield from _arguments(found, everywhere=False)
    for action in found._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, below in action.choices.items():
                yield from _command(below, sentence(told.get(name, "")))


def _usage(found: Parser) -> Iterator[str]:
    """The positional arguments, as one types them."""
    for action in found._actions:
        if action.option_strings:
            continue
        name = str(action.metavar or action.dest)
        shown = {"?": f"[{name}]", "+": f"{name}...", "*": f"[{name}...]"}.get(str(action.nargs), name)
        yield _text(shown)


def _arguments(found: Parser, *, everywhere: bool) -> Iterator[str]:
    """Every option with what it does: a command's own, or those of all."""
    common = found._action_groups[2]
    for action in found._actions:
        if action.option_strings and (action in common._group_actions) == everywhere:
            value = (
                ""
                if action.nargs == 0
                else f" \\fI{_text(str(action.metavar or '|'.join(action.choices or ())))}\\fR"
            )
            names = ", ".join(f"\\fB{_text(option)}\\fR" for option in action.option_strings)
            yield from (".TP", f"{names}{value}", _text(sentence(str(action.help))))


def _examples(examples: tuple[str, ...]) -> Iterator[str]:
    yield from (".PP", "Examples:", ".PP", ".nf", ".RS", *map(_text, examples), ".RE", ".fi")


def _text(text: str) -> str:
    """Words that troff prints as they are."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
