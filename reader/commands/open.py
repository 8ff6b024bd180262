"""``ilbo`` and ``ilbo SRC``: the app, at home or on an article; without a terminal the story is printed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "ilbo",
    "ilbo article.html",
    "ilbo http://www.kwangju.co.kr/article.php?aid=1697105400758926004",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC, which may be left out."""
    parser.add_argument(
        "source", nargs="?", metavar="SRC", help=_("address, article number, .html or .txt file, or -")
    )


def run(args: Namespace) -> int:
    """Open the app where there is a terminal for it."""
    from reader.source import read_source

    source = read_source(args.source) if args.source else None
    if sys.stdin.isatty() and sys.stdout.isatty():
        from reader.tui.app import run as run_app

        return run_app(source, args.settings)
    raise NotImplementedError
