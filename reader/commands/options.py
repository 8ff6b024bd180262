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
    )


def form(parser: ArgumentParser, forms: tuple[str, ...] = FORMS, default: str | None = "plain") -> None:
    """``-f``, as ``args.form``."""
    parser.add_argument(
        "-f", "--format", dest="form", choices=forms, default=default, help=_("how to print it")
    )


def force(parser: ArgumentParser) -> None:
    """``--force``, as ``args.force``."""
    parser.add_argument("--force", action="store_true", help=_("replace files that are there already"))


def with_lists(parser: ArgumentParser) -> None:
    """``--with``, as ``args.with_``: the lists to add, or None for the form's own."""
    parser.add_argument(
        "--with",
        dest="with_",
        type=_lists,
        metavar="LISTS",
        help=_("add the lists: clauses,quotes, one of them, or none"),
    )


def _lists(text: str) -> frozenset[str]:
    """The lists that a text names."""
    from reader.commands.parser import nearest
    from reader.errors import UsageError

    named = frozenset(part.strip() for part in text.split(",") if part.strip())
    for part in named - {"clauses", "quotes", "none"}:
        raise UsageError(
            _("there is no list {name}").format(name=part), nearest(part, ("clauses", "quotes", "none"))
        )
    return named - {"none"}
