"""Arguments that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser

FORMS = ("plain", "markdown", "json", "html")


def sources(parser: ArgumentParser) -> None:
    """One or more SRC, as ``args.sources``."""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SRC",
        help=_("address, article number, .html or .txt file, or - for standard input"),
    ).complete = _FILE  # type: ignore[attr-defined]


def source(parser: ArgumentParser) -> None:
    """One SRC that may be left out, as ``args.source``."""
    parser.add_argument(
        "source",
        nargs="?",
        metavar="SRC",
        help=_("address, article number, .html or .txt file, or - for standard input"),
    ).complete = _FILE  # type: ignore[attr-defined]


def form(parser: ArgumentParser, forms: tuple[str, ...] = FORMS, default: str | None = "plain") -> None:
    """``-f``, as ``args.form``."""
    parser.add_argument(
        "-f",
        "--format",
        dest="form",
        choices=forms,
        default=default,
        metavar="FORM",
        help=_("how to print it: {forms}").format(forms=", ".join(forms)),
    )


def folder(parser: ArgumentParser) -> None:
    """``-d``, as ``args.folder``."""
    parser.add_argument(
        "-d", "--folder", metavar="DIR", help=_("where to, instead of the folder in the settings")
    ).complete = _FOLDER  # type: ignore[attr-defined]


def destination(parser: ArgumentParser) -> None:
    """``-o``, as ``args.output``."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE|DIR",
        help=_("write into a file, or into a folder under automatic names"),
    ).complete = _FILE  # type: ignore[attr-defined]


def force(parser: ArgumentParser) -> None:
    """``--force``, as ``args.force``."""
    parser.add_argument("--force", action="store_true", help=_("replace files that are there already"))


def with_lists(parser: ArgumentParser) -> None:
    """``--with``, as ``args.lists``: the lists to add, or None for the form's own."""
    parser.add_argument(
        "--with",
        dest="lists",
        type=_lists,
        metavar="LISTS",
        help=_("add the lists: clauses,quotes, one of them, or none"),
    )


def _lists(text: str) -> frozenset[str]:
    """The lists that a text names."""
    from reader.commands.parser import nearest
    from reader.errors import UsageError

    named = frozenset(part.strip() for part in text.split(",") if part.strip())
    for part in sorted(named - set(_LISTS)):
        raise UsageError(_("there is no list “{name}”").format(name=part), nearest(part, _LISTS))
    return named - {"none"}


_LISTS = ("clauses", "quotes", "none")
# What a shell offers for an argument: shtab's names for its own functions.
_FILE = {
    "bash": "_shtab_compgen_files",
    "zsh": "_files",
    "fish": "(__fish_complete_path (commandline -ct))",
}
_FOLDER = {
    "bash": "_shtab_compgen_dirs",
    "zsh": "_files -/",
    "fish": "(__fish_complete_directories)",
}
