"""``ilbo quotes``: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.commands.sources import for_each
from reader.export import record
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.pipeline import Reading

EXAMPLES = (
    "ilbo quotes article.html",
    "ilbo quotes article.html -f json",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC…, -f."""
    options.sources(parser)
    options.form(parser, ("plain", "json"))


def run(args: Namespace) -> int:
    """Print the quotes of each story."""

    def work(reading: Reading) -> None:
        if args.form == "json":
            output.say_json(part(reading, "quotes"), line=len(args.sources) > 1)
        elif reading.analysis.quotes:
            from reader.export.plain import quote_list

            output.say(quote_list(reading.analysis))
        else:
            output.talk(_("nobody is quoted in “{headline}”").format(headline=reading.article.headline))

    return for_each(args.sources, work, args)


def part(reading: Reading, name: str) -> dict[str, object]:
    """One part of the article's record, with what says which article it is."""
    whole = record(reading.article, reading.analysis)
    return {key: whole[key] for key in ("schema", "source", "headline", name)}
