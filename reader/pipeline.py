"""Source → Page → Article → Analysis, once, for the commands and the app alike."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.analyse import analyse
from reader.analysis import Analysis
from reader.apart import bounded
from reader.errors import NetworkError
from reader.parse import parse_page
from reader.source import FileSource, StdinSource, WebSource
from reader.values import dataclass

if TYPE_CHECKING:
    from reader.article import Article
    from reader.page import Page
    from reader.paper import Selectors
    from reader.source import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with the page it was read from and what was noticed in it."""

    page: Page
    article: Article
    analysis: Analysis


def read_page(page: Page, selectors: Selectors | None = None, *, noticing: bool = True) -> Reading:
    """What a page holds, cleaned and analysed; one that may take long is read apart, and not for ever.

    ``selectors`` are the reader's own with the user's before them. Without ``noticing`` the analysis
    is left out, and with it half of a cold start.

    Raises:
        NotAnArticle: the page holds none, or reading it takes more than any article is worth.

    """
    return bounded(_read, page, selectors, noticing=noticing)


def _read(page: Page, selectors: Selectors | None = None, *, noticing: bool) -> Reading:
    """As ``read_page``, at once; pure."""
    article = parse_page(page, selectors)
    return Reading(page, article, analyse(article) if noticing else Analysis())


def notice(page: Page, article: Article) -> Reading:
    """An article that was cleaned before, analysed anew; pure."""
    return Reading(page, article, analyse(article))


async def load(source: Source) -> Page:
    """The page for a source, without blocking the event loop.

    An address is asked only whether its page changed since it was kept.

    Raises:
        BadSource: no such file, or it cannot be read.
        NetworkError: the page could not be fetched whole.

    """
    if isinstance(source, WebSource):
        from reader.fetch.cache import visit

        return await visit(source)
    import asyncio  # 30 ms that a command on a local file does not pay

    return await asyncio.to_thread(load_local, source)


async def load_or_kept(source: Source) -> tuple[Page, NetworkError | None]:
    """The page for a source; the one kept from an earlier visit, with the reason, when the network fails.

    Raises:
        BadSource, NetworkError: as ``load``, and nothing is kept.

    """
    try:
        return await load(source), None
    except NetworkError as error:
        from reader.fetch.cache import kept

        here = kept(source.address) if isinstance(source, WebSource) else None
        if here is None:
            raise
        return here, error


def load_local(source: FileSource | StdinSource) -> Page:
    """The page of a file or of standard input; raises BadSource."""
    from reader.fetch.local import read_file, read_stream

    if isinstance(source, StdinSource):
        return read_stream(sys.stdin.buffer if sys.stdin else None)
    return read_file(source.path)
