"""``ilbo`` and ``ilbo SRC``: the app, at home or on an article; without a terminal the story is printed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from reader.commands import options
from reader.errors import UsageError
from reader.language import _
from reader.source import StdinSource, read_source

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.source import Source

EXAMPLES = (
    "ilbo",
    "ilbo article.html",
    "ilbo sample",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC, which may be left out."""
    options.source(parser)


def run(args: Namespace) -> int:
    """Open the app where there is a terminal for it."""
    source = read_source(args.source) if args.source is not None else None
    if source is None and not has_screen(source):
        raise UsageError(
            _("there is no terminal to open the app in"), _("ilbo read SRC prints a story anywhere")
        )
    return show(source, args) if source else open_app(None, args)


def show(source: Source, args: Namespace) -> int:
    """The app on an article, or the story printed where there is no screen for the app."""
    if has_screen(source):
        return open_app(source, args)
    from reader.commands.read import print_story
    from reader.commands.sources import page, selectors
    from reader.pipeline import read_page

    print_story(read_page(page(source), selectors(args.settings)), args.settings)
    return 0


def has_screen(source: Source | None) -> bool:
    """Whether the app can be shown: it draws on standard error and needs a keyboard."""
    if os.environ.get("TERM") == "dumb" or not (sys.stdout.isatty() and sys.stderr.isatty()):
        return False
    if isinstance(source, StdinSource):
        return os.path.exists("/dev/tty")  # noqa: PTH110 — the keyboard, when standard input is the story
    return sys.stdin.isatty()


def open_app(source: Source | None, args: Namespace) -> int:
    """The app; its exit code."""
    from reader.commands.config import check_keys
    from reader.tui.options import Options
    from reader.tui.start import run as run_app

    settings = args.settings
    check_keys(settings)
    return run_app(
        source,
        Options(
            theme="" if settings.theme == "auto" else settings.theme,
            width=settings.width,
            ambiguous="auto" if settings.ambiguous == "auto" else 2 if settings.ambiguous == "2" else 1,
            keys=settings.keys,
        ),
    )
