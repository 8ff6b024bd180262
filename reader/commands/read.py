"""``ilbo read``: the story on the terminal, wrapped and styled; plain text when piped."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.commands.sources import for_each
from reader.export import export

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Collection

    from reader.pipeline import Reading
    from reader.settings import Settings

EXAMPLES = (
    "ilbo read article.html",
    "ilbo read article.html --with clauses,quotes",
    "ilbo read article.html --color always | less -R",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC…, --with."""
    options.sources(parser)
    options.with_lists(parser)


def run(args: Namespace) -> int:
    """Print each story."""
    begun = False

    def work(reading: Reading) -> None:
        nonlocal begun
        if begun:
            output.say("")
        begun = True
        print_story(reading, args.settings, args.lists or ())

    return for_each(args.sources, work, args)


def print_story(reading: Reading, settings: Settings, lists: Collection[str] = ()) -> None:
    """The story as this output takes it."""
    styled = output.coloured(settings)
    if not styled and not sys.stdout.isatty():
        output.say(export(reading.article, reading.analysis, lists=lists))
        return
    from reader.commands.typeset import typeset

    output.say(typeset(reading.article, reading.analysis, lists, measure(settings), styled=styled))


def measure(settings: Settings) -> int:
    """Cells of a line: what the settings say, else 72, but no more than the terminal has."""
    from shutil import get_terminal_size

    return max(min(settings.width or 72, get_terminal_size().columns), 2)
