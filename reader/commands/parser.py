"""Arguments as argparse reads them, and its troubles in our words: one line, with the nearest valid one."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any, NoReturn

from reader.commands.helptext import Formatter
from reader.errors import UsageError
from reader.language import LANGUAGES, _, later

# argparse's own words, for the catalogue: they go through ``_`` where it says them.
_ARGPARSE = (
    later("usage: "),
    later("positional arguments"),
    later("options"),
    later("argument %(argument_name)s: %(message)s"),
    later("the following arguments are required: %s"),
    later("expected one argument"),
    later("expected at least one argument"),
    later("expected at most one argument"),
    later("ignored explicit argument %r"),
    later("not allowed with argument %s"),
    later("one of the arguments %s is required"),
    later("ambiguous option: %(option)s could match %(matches)s"),
)


class Stop(Exception):
    """The parser did what was asked for by itself."""

    def __init__(self, code: int) -> None:
        self.code = code


class Parser(argparse.ArgumentParser):
    """One command's arguments; the options of every command are in it from the start.

    A parser made by ``add_subparsers().add_parser(name, help=…)`` is of this class too.
    """

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 — as argparse has it
        kwargs.setdefault("formatter_class", Formatter)
        super().__init__(**(kwargs | {"allow_abbrev": False, "add_help": False}))
        _everywhere(self)

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """The arguments; options may stand between the sources. Raises UsageError."""
        words = _shielded(args or ())
        if self._subparsers is None:
            self._refuse([word for word in _options(words) if word not in self._option_string_actions])
            found, strange = self._intermixed(words, namespace)
        else:
            found, strange = self.parse_known_args(words, namespace)
        self._refuse(list(map(_bare, strange)))
        for name, value in vars(found).items():
            setattr(found, name, [_bare(each) for each in value] if isinstance(value, list) else _bare(value))
        return found

    def _intermixed(
        self, words: list[str], namespace: argparse.Namespace | None
    ) -> tuple[argparse.Namespace, list[str]]:
        """As argparse does it, which first makes the usage that only a help shows (a millisecond)."""
        kept = self.usage
        # It keeps the usage without seven letters, as long as "usage: " is in English.
        shown = kept or (self.format_usage().removeprefix(_("usage: ")) if _asks_help(words) else self.prog)
        self.usage = shown
        try:
            return self.parse_known_intermixed_args(words, namespace)
        finally:
            self.usage = kept

    def error(self, message: str) -> NoReturn:
        """Raise UsageError; argparse would print the usage and leave."""
        raise UsageError(message, _("see {command}").format(command=f"{self.prog} --help"))

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Raise Stop; argparse would leave the process."""
        if message:
            self._print_message(message)
        raise Stop(status)

    def _print_message(self, message: str, _file: object = None) -> None:
        """Print on standard output; argparse would pass over a full disk."""
        from reader.commands.output import say

        say(message)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Accept one of the choices; else name the nearest."""
        if action.choices is not None and value not in action.choices:
            choices = [str(choice) for choice in action.choices]
            raise UsageError(
                _("{value} is no {what}").format(value=value, what=_name(action)),
                nearest(str(value), choices),
            )

    def _refuse(self, strange: Sequence[str]) -> None:
        """Raise UsageError for the first of the words that belong nowhere."""
        for word in strange:
            usage = _("see {command}").format(command=f"{self.prog} --help")
            if not word.startswith("-"):
                self.error(
                    _("{command} does not know what to do with {word}").format(command=self.prog, word=word)
                )
            raise UsageError(
                _("{command} has no option {option}").format(command=self.prog, option=word),
                nearest(word.split("=")[0], self._option_string_actions, otherwise=usage),
            )


def _options(words: Sequence[str]) -> list[str]:
    """The long options among the words, without their values."""
    return [word.split("=")[0] for word in words if word.startswith("--")]


def _asks_help(words: Sequence[str]) -> bool:
    """Whether there may be a help among the words: ``--help``, or an ``h`` among short options."""
    return any(word == "--help" or (word[:1] == "-" != word[1:2] and "h" in word) for word in words)


_SHIELD = "\0"
"""Before a word that is no option whatever it looks like; no argument of a process can hold it."""


def _shielded(words: Sequence[str]) -> list[str]:
    """The words without the first ``--``, what follows it so that nothing in it is an option.

    argparse knows ``--``, but not where options may stand between the sources.
    """
    if "--" not in words:
        return list(words)
    place = words.index("--")
    after = (_SHIELD + word if word.startswith("-") else word for word in words[place + 1 :])
    return [*words[:place], *after]


def _bare(word: Any) -> Any:  # noqa: ANN401 — whatever an argument holds
    """A word as it was given."""
    return word.removeprefix(_SHIELD) if isinstance(word, str) else word


def nearest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """``did you mean …?``, or the known ones when none is near."""
    from difflib import get_close_matches

    known = list(known)
    close = get_close_matches(word, known, n=1, cutoff=0.5)
    if close:
        return _("did you mean {word}?").format(word=close[0])
    return otherwise or _("choose from {choices}").format(choices=", ".join(known))


def command_parser(name: str, module: ModuleType, commands: Mapping[str, str]) -> Parser:
    """The parser of one command: its own arguments, then those of every command, then examples."""
    argparse._ = _  # type: ignore[attr-defined]  # its own catalogue knows no --lang
    parser = Parser(
        prog="ilbo" if name == "open" else f"ilbo {name}",
        description=_opening() if name == "open" else sentence(_(commands[name])),
        epilog=_epilog(module, commands if name == "open" else {}),
    )
    parser.set_defaults(lang=None, color=None, debug=False)
    module.arguments(parser)
    return parser


def sentence(text: str) -> str:
    """The line of the table as a sentence."""
    return f"{text[:1].upper()}{text[1:]}."


def _opening() -> str:
    return _(
        "Read Kwangju Ilbo (광주일보) in the terminal. With SRC, open the app on that article; alone, open it"
        " at home. Where there is no terminal, the story is printed."
    )


def _epilog(module: ModuleType, commands: Mapping[str, str]) -> str:
    """The commands, where they are to be told, and the examples."""
    lines = []
    if commands:
        lines = [_("Commands (ilbo COMMAND --help tells more):")]
        lines += [f"  {name:<12} {_(does)}" for name, does in commands.items() if name != "open"] + [""]
    return "\n".join([*lines, _("Examples:"), *(f"  {line}" for line in module.EXAMPLES)])


def _everywhere(parser: argparse.ArgumentParser) -> None:
    """Add the options that every command has; what is not given stays unset."""
    group = parser.add_argument_group(_("everywhere"))
    unset = argparse.SUPPRESS
    group.add_argument("-h", "--help", action="help", help=_("show this and stop"))
    group.add_argument("--version", action=_Version, nargs=0, default=unset, help=_("print the version"))
    group.add_argument(
        "--lang", choices=LANGUAGES, default=unset, help=_("language of the interface (auto: the locale's)")
    )
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default=unset,
        help=_("when to colour (auto: on a terminal)"),
    )
    group.add_argument("--debug", action="store_true", default=unset, help=_("show where an error came from"))


class _Version(argparse.Action):
    """Print ``ilbo 1.2.3`` and stop."""

    def __call__(self, parser: argparse.ArgumentParser, *_args: object, **_kwargs: object) -> None:
        from reader import __version__

        parser.exit(message=f"ilbo {__version__}\n")


def _name(action: argparse.Action) -> str:
    """What the user calls an argument: its long option, or its metavar."""
    return action.option_strings[-1] if action.option_strings else str(action.metavar or action.dest)
