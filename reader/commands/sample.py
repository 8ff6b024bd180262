"""``ilbo sample``: a story that comes with the reader, to try everything on without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.bundled import find, samples
from reader.commands import output
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "ilbo sample",
    "ilbo sample --list",
)


def arguments(parser: ArgumentParser) -> None:
    """NAME, --list."""
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help=_("which one; the first where it is left out")
    )
    parser.add_argument("--list", action="store_true", help=_("print their names and titles"))


def run(args: Namespace) -> int:
    """Open the sample, print it where there is no terminal, or list them all."""
    if args.list:
        output.say("\n".join(f"{sample.name}\t{sample.title}" for sample in samples()))
        return 0
    from reader.commands.open import show
    from reader.source import FileSource

    return show(FileSource(find(args.name).page), args)
