"""What was given as SRC, read one after the other; one that fails is named and the rest still come."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.errors import IlboError
from reader.pipeline import Reading, load, load_local, read_page
from reader.source import WebSource, read_source


def read(text: str) -> Reading:
    """The article that one SRC names; raises IlboError."""
    source = read_source(text)
    if isinstance(source, WebSource):
        from asyncio import run

        return read_page(run(load(source)))
    return read_page(load_local(source))


def for_each(sources: Sequence[str], work: Callable[[Reading], None], *, debug: bool = False) -> int:
    """Do the work for each source; what comes back is the worst exit code."""
    from reader.cli import tell

    worst = 0
    for text in sources:
        try:
            work(read(text))
        except IlboError as error:
            if len(sources) == 1:
                raise
            worst = max(worst, tell(error, debug=debug, about=text))
    return worst
