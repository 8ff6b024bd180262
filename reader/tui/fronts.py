"""The paper's lists as screens ask for them: kept ones at once, fresh ones as a good guest fetches them.

Nothing here is Textual's; every call that reads or parses does so in a thread.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader import paper
from reader.apart import bounded
from reader.errors import IlboError, StorageError
from reader.language import _
from reader.tui.shelf import ask, exists

if TYPE_CHECKING:
    from reader.article import Listing
    from reader.fetch.polite import Guest
    from reader.kept import Entry
    from reader.page import Page
    from reader.source import Source

FRESH_SECONDS = 600.0
"""A list younger than that is not asked for again unless the reader wishes it."""


@dataclass(frozen=True, slots=True)
class Front:
    """One list of the paper: its first page, a section, a feed of the settings, or a search."""

    id: str
    name: str
    kind: Literal["main", "section", "feed", "search"]
    address: str

    @property
    def paged(self) -> bool:
        """Whether there are pages to turn: the first page and a feed are one."""
        return self.kind in {"section", "search"}

    def page_address(self, page: int) -> str:
        """Where a page of it is, counted from one."""
        if self.kind == "search":
            return paper.search_address(self.name, page)
        return paper.section_address(self.id, page) if self.kind == "section" else self.address


@dataclass(frozen=True, slots=True)
class Found:
    """A list and how old it is."""

    listing: Listing
    fetched: str | None
    trouble: str = ""
    """Why it is not fresh, when it was to be."""


MAIN = Front("main", "", "main", paper.FRONT_ADDRESS)


def all_fronts(feeds: tuple[str, ...] = ()) -> list[Front]:
    """The first page, each section once, then the feeds of the settings."""
    named: dict[str, str] = {}
    for section, name in paper.SECTIONS.items():
        named.setdefault(name, section)
    fronts = [MAIN]
    fronts += [Front(each, name, "section", paper.section_address(each)) for name, each in named.items()]
    fronts += [Front(address, paper.host_of(address) or "RSS", "feed", address) for address in feeds]
    return fronts


def search(words: str) -> Front:
    """What the paper's own search has for some words."""
    return Front(f"search {words}", words, "search", paper.search_address(words))


def front_name(front: Front) -> str:
    """What its tab says."""
    return f"“{front.name}”" if front.kind == "search" else front.name or _("Front page")


async def kept(front: Front, page: int = 1) -> Found | None:
    """The list as it was last fetched, however old; None where it never was."""
    from reader.fetch import cache

    def read() -> Found | None:
        here = cache.kept(front.page_address(page))
        return Found(_listing(front, here), here.fetched) if here is not None else None

    try:
        return await asyncio.to_thread(read)
    except IlboError:
        return None


async def fetched(
    front: Front, page: int = 1, *, guest: Guest | None = None, fresh_seconds: float = FRESH_SECONDS
) -> Found:
    """The list from the paper; the kept one with the trouble where it is not to be had.

    Raises:
        IlboError: it is not to be had, and none is kept.

    """
    from reader.fetch.polite import Guest
    from reader.source import WebSource

    source = WebSource(front.page_address(page))
    try:
        if guest is not None:
            here = await guest.visit(source, fresh_seconds=fresh_seconds)
        else:
            async with Guest() as own:
                here = await own.visit(source, fresh_seconds=fresh_seconds)
        return Found(await asyncio.to_thread(_listing, front, here), here.fetched)
    except IlboError as error:
        old = await kept(front, page)
        if old is None:
            raise
        return Found(old.listing, old.fetched, str(error))


def _listing(front: Front, page: Page) -> Listing:
    """What a page lists; a heavy one is read apart, so that it can be given up."""
    if front.kind == "feed":
        from reader.parse.feed import feed

        return bounded(feed, page)
    from reader.parse.listing import listing

    return bounded(listing, page)


async def known(listing: Listing) -> dict[str, Entry]:
    """Those of its articles that the library has, by number."""
    if not exists():
        return {}
    aids = [teaser.aid for teaser in listing.teasers if teaser.aid]
    try:
        found = await ask(lambda library: [library.find(aid) for aid in aids])
    except StorageError:
        return {}  # what is wrong is said where the library is asked for; the paper is read without it
    return {entry.aid: entry for entry in found if entry is not None and entry.aid}


def source(address: str) -> Source:
    """Where a teaser leads; raises BadSource."""
    from reader.source import read_source

    return read_source(address)
