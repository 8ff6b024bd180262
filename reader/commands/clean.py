"""``ilbo clean``: the cleaned text, on standard output or into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.commands.sources import for_each
from reader.export import export, record

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.pipeline import Reading

EXAMPLES = (
    "ilbo clean article.html",
    "ilbo clean article.html -f json",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC…, -f, -o, --with, --force."""
    options.sources(parser)
    options.form(parser)
    options.with_lists(parser)
    options.force(parser)


def run(args: Namespace) -> int:
    """Print each story."""

    def work(reading: Reading) -> None:
        if args.form == "json":
            output.say_json(record(reading.article, reading.analysis), line=len(args.sources) > 1)
        else:
            output.say(export(reading.article, reading.analysis, args.form))

    return for_each(args.sources, work, debug=args.debug)
