"""What was given as SRC, read one after the other; one that fails is named and the rest still come."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from reader.errors import IlboError
from reader.pipeline import Reading, load, load_local, read_page
from reader.source import WebSource, read_source

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from reader.page import Page
    from reader.paper import Selectors
    from reader.settings import Settings
    from reader.source import Source


def page(source: Source) -> Page:
    """The page of a source; raises IlboError."""
    if isinstance(source, WebSource):
        from asyncio import run

        return run(load(source))
    return load_local(source)


def read(text: str, settings: Settings, *, noticing: bool = True) -> Reading:
    """The article that one SRC names; raises IlboError."""
    return read_page(page(read_source(text)), selectors(settings), noticing=noticing)


def selectors(settings: Settings) -> Selectors | None:
    """The reader's selectors with the user's own before them; None where there are none."""
    if not settings.selectors:
        return None
    from reader.paper import SELECTORS

    return SELECTORS.overridden(dict(settings.selectors))


def for_each(
    sources: list[str], work: Callable[[Reading], None], args: Namespace, *, noticing: bool = True
) -> int:
    """Do the work for each source; what comes back is the worst exit code.

    Raises:
        IlboError: the only source failed.

    """
    from reader.cli import tell

    worst = 0
    for place, text in enumerate(sources):
        if place == 1:
            gc.enable()
        try:
            work(read(text, args.settings, noticing=noticing))
        except IlboError as error:
            if len(sources) == 1:
                raise
            worst = max(worst, tell(error, debug=args.debug, about=text))
    return worst
