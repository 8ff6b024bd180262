"""``ilbo clean``: the cleaned text, on standard output or into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import options
from reader.commands.destination import Destination, form_for
from reader.commands.sources import for_each
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.pipeline import Reading

EXAMPLES = (
    "ilbo clean article.html",
    "ilbo clean article.html article.txt -f json > articles.jsonl",
    "ilbo clean article.html --with clauses,quotes",
    "ilbo clean article.html -o story.md",
    "cat article.html | ilbo clean - -f html -o story.html",
    "ilbo clean article.txt --audit",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC…, -f, -o, --with, --force, --audit."""
    options.sources(parser)
    options.form(parser, default=None)
    options.destination(parser)
    options.with_lists(parser)
    options.force(parser)
    parser.add_argument(
        "--audit", action="store_true", help=_("account on standard error for what was removed")
    )


def run(args: Namespace) -> int:
    """Print or write each story."""
    form = form_for(args)
    destination = Destination(args, form)
    shown = bool(args.lists) if form == "plain" else True

    def work(reading: Reading) -> None:
        destination.put(reading)
        if args.audit:
            from reader.commands.removed import audit

            audit(reading.article)

    code = for_each(args.sources, work, args, noticing=shown)
    destination.close()
    return code
