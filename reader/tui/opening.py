"""How a screen comes by its article: at once where that takes no time, else behind its back.

What is noticed in a very long story comes after it: the reader sees the first page half a second
sooner. Of a story as newspapers print them both come together.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis import Analysis
from reader.apart import is_light, notice_apart, read_apart, too_long
from reader.language import _
from reader.pipeline import load_local, load_or_kept, read_page
from reader.source import FileSource

if TYPE_CHECKING:
    from reader.article import Article
    from reader.errors import NetworkError
    from reader.page import Page
    from reader.pipeline import Reading
    from reader.source import Source
    from reader.tui.ahead import Ahead

_AT_ONCE_BYTES = 200_000
_AT_ONCE_PARAGRAPHS = 600
"""So many are looked through in less time than a paint takes."""
_PATIENCE_SECONDS = 0.2
"""For what is as good as read: to say that it is being opened, and then show it, would flicker."""
_AHEAD_SECONDS = 6.0


class Opened(NamedTuple):
    """An article to be shown."""

    reading: Reading
    noticed: bool = True
    """Whether its analysis is there; else it is to be asked for."""
    failed: NetworkError | None = None
    """Why it is the page of an earlier visit."""


def at_once(source: Source, page: Page | None, ahead: Ahead | None) -> Opened | None:
    """What can be shown with the very first paint; None for what takes time.

    Cleaning a small page takes less than painting a screen that says that it is being opened.

    Raises:
        NotAnArticle, BadSource: what is at hand holds none, or cannot be read.

    """
    if ahead and (reading := ahead.take(_PATIENCE_SECONDS)):
        return _with_analysis(reading, ahead)
    page = page or _small_page(source)
    return Opened(read_page(page)) if page and is_light(page) else None


async def opened(source: Source, page: Page | None, ahead: Ahead | None) -> Opened:
    """The article of a source.

    Where the network fails it is that of the page kept from an earlier visit.

    Raises:
        IlboError: there is none to be had.

    """
    if ahead and (reading := await asyncio.to_thread(ahead.take, _AHEAD_SECONDS)):
        return _with_analysis(reading, ahead)
    if ahead and ahead.stalled:
        raise too_long()
    page, failed = (page, None) if page else await load_or_kept(source)
    if is_light(page):
        return Opened(await asyncio.to_thread(read_page, page), failed=failed)
    return Opened(await read_apart(page, noticing=False), noticed=False, failed=failed)


async def noticed(reading: Reading, ahead: Ahead | None) -> Analysis | None:
    """What there is to be noticed in an article that is shown; None where it takes too long."""
    if ahead:
        return await asyncio.to_thread(ahead.analysis, _AHEAD_SECONDS)
    return await notice_apart(reading.article)


def _with_analysis(reading: Reading, ahead: Ahead) -> Opened:
    from reader.values import replace

    short = len(reading.article.paragraphs) <= _AT_ONCE_PARAGRAPHS
    analysis = ahead.analysis(_PATIENCE_SECONDS if short else 0)
    if analysis is None:
        return Opened(reading, noticed=False)
    return Opened(replace(reading, analysis=analysis))


def _small_page(source: Source) -> Page | None:
    """The page of a small file; None for everything that may take time."""
    if not isinstance(source, FileSource):
        return None
    try:
        small = source.path.is_file() and source.path.stat().st_size <= _AT_ONCE_BYTES
    except OSError:
        return None
    return load_local(source) if small else None


def source_words(source: Source) -> str:
    """What is being opened, as the user named it."""
    return getattr(source, "address", None) or str(getattr(source, "path", "") or _("standard input"))


def told_changes(before: Article, after: Article) -> str:
    """What a second look at the page brought."""
    old = set(before.paragraphs)
    new = [text for text in after.paragraphs if text not in old]
    gone = set(before.paragraphs) - set(after.paragraphs)
    if not new and not gone and before.headline == after.headline:
        return _("Unchanged")
    return _("Changed: {new} paragraphs new, {gone} gone").format(new=len(new), gone=len(gone))
