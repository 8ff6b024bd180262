"""``ilbo removed``: what cleaning took away, why, and what it equals."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.article import Figure, Subhead
from reader.commands import options, output
from reader.commands.quotes import part
from reader.commands.sources import for_each
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.article import Article, Removed
    from reader.pipeline import Reading

EXAMPLES = (
    "ilbo removed article.txt",
    "ilbo removed article.txt -f json",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC…, -f."""
    options.sources(parser)
    options.form(parser, ("plain", "json"))


def run(args: Namespace) -> int:
    """Print what was removed from each story."""

    def work(reading: Reading) -> None:
        if args.form == "json":
            output.say_json(part(reading, "removed"), line=len(args.sources) > 1)
        elif reading.article.removed:
            output.say("\n\n".join(map(_entry, reading.article.removed)))
        else:
            output.talk(_("nothing was removed from “{headline}”").format(headline=reading.article.headline))

    return for_each(args.sources, work, args, noticing=False)


def audit(article: Article) -> None:
    """Tell on standard error what was kept and what was removed, so that the two can be added up."""
    subheads = sum(isinstance(block, Subhead) for block in article.blocks)
    output.talk(
        _("kept: {paragraphs} paragraphs, {subheads} subheads, {figures} figures, {chars} characters").format(
            paragraphs=len(article.paragraphs),
            subheads=subheads,
            figures=len(article.figures),
            chars=_kept_chars(article),
        )
    )
    output.talk(
        _("removed: {count} stretches, {chars} characters").format(
            count=len(article.removed), chars=sum(len(each.text) for each in article.removed)
        )
    )
    for reason, count in sorted(Counter(each.reason for each in article.removed).items()):
        output.talk(f"  {reason}: {count}")
    for each in article.removed:
        output.talk(f"  {_heading(each)}: {each.text}")


def _kept_chars(article: Article) -> int:
    """Characters of the story that was kept, captions among them."""
    texts = (
        block.caption + block.credit if isinstance(block, Figure) else block.text for block in article.blocks
    )
    return sum(map(len, texts)) + len(article.headline) + sum(map(len, article.deck))


def _entry(removed: Removed) -> str:
    """The reason and the twin, then the text further in."""
    text = removed.text.replace("\n", "\n    ")
    return f"{_heading(removed)}\n    {text}"


def _heading(removed: Removed) -> str:
    """``replay (paragraph), the same as paragraph 2``."""
    what = f"{removed.reason} ({removed.kind})"
    if removed.twin is None:
        return what
    return _("{what}, the same as paragraph {number}").format(what=what, number=removed.twin + 1)
