"""``ilbo save``: stories into files under names of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.commands.sources import for_each
from reader.saving import now, save

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.pipeline import Reading

EXAMPLES = (
    "ilbo save article.html",
    "ilbo save article.html article.txt -d stories -f plain",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC…, -d, -f, --with, --force."""
    options.sources(parser)
    options.folder(parser)
    options.form(parser, default=None)
    options.with_lists(parser)
    options.force(parser)


def run(args: Namespace) -> int:
    """Save each story and print its path."""
    folder = Path(args.folder).expanduser() if args.folder else args.settings.save_folder
    form = args.form or args.settings.save_form

    def work(reading: Reading) -> None:
        path = save(
            reading.article, reading.analysis, form, folder, lists=args.lists, saved=now(), force=args.force
        )
        output.say_path(str(path))

    return for_each(args.sources, work, args, noticing=form != "plain" or bool(args.lists))
