"""``ilbo clauses``: what was agreed, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.commands.quotes import part
from reader.commands.sources import for_each
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.pipeline import Reading

EXAMPLES = (
    "ilbo clauses article.html",
    "ilbo clauses article.html -f json",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC…, -f."""
    options.sources(parser)
    options.form(parser, ("plain", "json"))


def run(args: Namespace) -> int:
    """Print the clauses of each story."""

    def work(reading: Reading) -> None:
        if args.form == "json":
            output.say_json(part(reading, "clauses"), line=len(args.sources) > 1)
        elif reading.analysis.clauses:
            from reader.export.plain import clause_list

            output.say("\n\n".join(clause_list(each) for each in reading.analysis.clauses))
        else:
            output.talk(_("no clauses are listed in “{headline}”").format(headline=reading.article.headline))

    return for_each(args.sources, work, args)
