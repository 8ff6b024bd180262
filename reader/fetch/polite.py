"""Many pages of one site, fetched as a good guest does it.

One connection, a pause between requests, no page that robots.txt keeps programs from. A single
article that a person asked for is no matter of this: that is ``cache.visit``.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from reader.errors import NetworkError
from reader.fetch import cache
from reader.fetch.answers import Answered
from reader.fetch.limits import LIMITS, Limits
from reader.fetch.redirects import Elsewhere
from reader.fetch.web import fetch_bytes
from reader.fetch.wire import Direct, Transport
from reader.language import _
from reader.page import Page
from reader.source import WebSource

NAME = "ilbo"
"""As robots.txt may call this program."""
PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 30.0
_ROBOTS_FRESH_SECONDS = 86_400.0
_ROBOTS_CHARS = 512_000
"""As much of a robots.txt as RFC 9309 has a program read."""


class Guest:
    """Fetches page after page; ``async with Guest() as guest: await guest.visit(source)``."""

    def __init__(
        self,
        *,
        pause_seconds: float | None = None,
        limits: Limits = LIMITS,
        transport: Transport | None = None,
    ) -> None:
        self._pause_seconds = PAUSE_SECONDS if pause_seconds is None else pause_seconds
        self._limits = limits
        self._transport = transport or Direct(limits)
        self._own = transport is None
        self._one_at_a_time = asyncio.Lock()
        self._rules: dict[str, RobotFileParser] = {}
        self._next_second = 0.0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._own:
            await self._transport.aclose()

    async def visit(self, source: WebSource, *, fresh_seconds: float = 0.0) -> Page:
        """The page, from the store when it is fresh, else from the site in its turn.

        Raises:
            NetworkError: it is not to be had, or robots.txt keeps programs from it.
            NotAnArticle: what came is no text.

        """
        here = cache.kept(source.address)
        if here is not None and cache.age_seconds(here) < fresh_seconds:
            return here
        async with self._one_at_a_time:
            rules = await self._rules_of(source.address)
            if not rules.can_fetch(NAME, source.address):
                raise NetworkError(
                    _("robots.txt of {host} keeps programs from this page").format(
                        host=urlsplit(source.address).hostname
                    ),
                    _("open it in a browser"),
                )
            await self._wait(rules)
            try:
                return await cache.visit(source, limits=self._limits, transport=self._transport)
            finally:
                self._next_second = _now() + self._pause_seconds

    async def _wait(self, rules: RobotFileParser) -> None:
        """Let the pause pass since the last request; the site's own wish counts when it is longer."""
        wished = float(rules.crawl_delay(NAME) or 0) - self._pause_seconds
        extra = min(max(0.0, wished), _LONGEST_PAUSE_SECONDS) if self._next_second else 0.0
        await asyncio.sleep(max(0.0, self._next_second + extra - _now()))

    async def _rules_of(self, address: str) -> RobotFileParser:
        """What the site's robots.txt says; a site without one lets everything be read."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}/robots.txt"
        if site not in self._rules:
            rules = RobotFileParser()
            rules.parse((await self._robots(site)).splitlines())
            self._rules[site] = rules
        return self._rules[site]

    async def _robots(self, site: str) -> str:
        here = cache.kept(site)
        if here is None or cache.age_seconds(here) >= _ROBOTS_FRESH_SECONDS:
            try:
                here = await fetch_bytes(site, limits=self._limits, transport=self._transport)
            except Elsewhere:
                return ""
            except Answered as error:
                if error.status >= 500:  # RFC 9309: a site that cannot say so now is left alone
                    raise
                here = Page(b"", address=site, fetched=None)
            if here.fetched:
                cache.keep(site, here)
        return here.body.decode("utf-8", "replace")[:_ROBOTS_CHARS]


def _now() -> float:
    return asyncio.get_running_loop().time()
