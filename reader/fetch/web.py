"""A page on the network: whole, or one clear error within half a minute."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import stamina
from stamina.instrumentation import set_on_retry_hooks

from reader import __version__
from reader.errors import NetworkError
from reader.fetch.answers import MayPass, bad_status
from reader.fetch.coding import ACCEPTED, Body, TooLarge
from reader.fetch.limits import LIMITS, Limits
from reader.fetch.look import require_text
from reader.fetch.redirects import next_address, same_host
from reader.fetch.wire import Answer, Direct, Transport, answer
from reader.language import _
from reader.page import Page
from reader.text import one_line

if TYPE_CHECKING:
    from reader.source import WebSource

# Its log line would stand between the reader's own words on standard error.
set_on_retry_hooks(())

USER_AGENT = f"ilbo/{__version__} (terminal reader; kwangju-reader)"
_KST = timezone(timedelta(hours=9))
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


async def fetch(
    source: WebSource,
    *,
    kept: Page | None = None,
    limits: Limits = LIMITS,
    transport: Transport | None = None,
) -> Page:
    """The page at an address; ``kept`` again, with a new time, when the server says it is unchanged.

    Raises:
        NetworkError: it did not come whole within the limits, or is not to be had.
        NotAnArticle: what came is a picture, a document or another thing that is no text.
        BadSource: the address is none that can be asked for.

    """
    page = await fetch_bytes(source.address, kept=kept, limits=limits, transport=transport)
    if not page.body.strip():
        raise NetworkError(_("the server sent an empty page"), _("try again later"))
    require_text(page.body, _("what the server sent"))
    return page


async def fetch_bytes(
    address: str,
    *,
    kept: Page | None = None,
    limits: Limits = LIMITS,
    transport: Transport | None = None,
) -> Page:
    """Like ``fetch``, for bytes of any kind: a photo, a feed."""
    try:
        async with asyncio.timeout(limits.deadline_seconds), _connected(transport, limits) as wire:
            return await _with_retries(address, kept, limits, wire)
    except TimeoutError as error:
        raise NetworkError(_("the page did not come in time"), _("try again later")) from error


@asynccontextmanager
async def _connected(transport: Transport | None, limits: Limits) -> AsyncIterator[Transport]:
    """The caller's transport, left open, or one of our own."""
    if transport is not None:
        yield transport
        return
    own = Direct(limits)
    try:
        yield own
    finally:
        await own.aclose()


async def _with_retries(address: str, kept: Page | None, limits: Limits, wire: Transport) -> Page:
    attempts = stamina.retry_context(
        on=_wait_for,
        attempts=limits.attempts,
        timeout=None,  # the deadline stands around all of it
        wait_initial=limits.wait_seconds,
        wait_max=limits.longest_wait_seconds,
        wait_jitter=limits.wait_seconds / 2,
    )
    async for attempt in attempts:
        with attempt:
            return await _follow(address, kept, limits, wire)
    raise AssertionError  # pragma: no cover — the last attempt returns or raises


def _wait_for(error: Exception) -> bool | float:
    """Whether to try again after an error, or after how many seconds."""
    if not isinstance(error, MayPass):
        return False
    return True if error.wait_seconds is None else error.wait_seconds


async def _follow(address: str, kept: Page | None, limits: Limits, wire: Transport) -> Page:
    """The page at the end of the redirects."""
    here = address
    for _step in range(limits.redirects + 1):
        public_only = here != address and not same_host(address, here)
        async with _answered(here, kept, limits, wire, public_only=public_only) as answered:
            if answered.status in _REDIRECTS:
                here = next_address(address, here, answered.headers.get("location", ""))
                continue
            if answered.status == 304 and kept is not None:
                return replace(kept, fetched=_now())
            return await _page(here, answered, limits)
    raise NetworkError(_("the page sends on and on without arriving"), _("check the address"))


@asynccontextmanager
async def _answered(
    here: str, kept: Page | None, limits: Limits, wire: Transport, *, public_only: bool
) -> AsyncIterator[Answer]:
    """The answer of one address; its head is waited for only so long, whatever drips before it."""
    manager = answer(here, _headers(kept), limits, wire, public_only=public_only)
    async with asyncio.timeout(limits.answer_seconds) as clock, manager as answered:
        clock.reschedule(None)
        yield answered


async def _page(here: str, answered: Answer, limits: Limits) -> Page:
    """The page that an answer carries, whole."""
    headers = answered.headers
    if answered.status not in {200, 203}:
        raise bad_status(answered.status, headers.get("retry-after", ""), limits.longest_wait_seconds)
    told = headers.get("content-length", "")
    if told.isdecimal() and int(told[:20]) > limits.max_bytes:
        raise TooLarge(limits.max_bytes)
    body = Body(headers.get("content-encoding", ""), limits.max_bytes)
    async for piece in answered.pieces:
        body.add(piece)
    if body.torn():
        raise MayPass(_("the page broke off before its end"), _("try again later"))
    return Page(
        body.bytes(),
        address=here,
        charset=_charset(headers.get("content-type", "")),
        fetched=_now(),
        etag=_token(headers.get("etag", "")),
        modified=_token(headers.get("last-modified", "")),
    )


def _headers(kept: Page | None) -> dict[str, str]:
    """What is said to the server: who asks, what is understood, and what is here already."""
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/xhtml+xml, */*;q=0.5",
        "Accept-Language": "ko, en;q=0.5",
        "Accept-Encoding": ACCEPTED,
    }
    if kept is not None and kept.etag:
        headers["If-None-Match"] = kept.etag
    if kept is not None and kept.modified:
        headers["If-Modified-Since"] = kept.modified
    return headers


def _charset(content_type: str) -> str | None:
    """The charset that a ``Content-Type`` names, in lower case."""
    found = re.search(r"charset\s*=\s*[\"']?([\w.:+-]{1,40})", content_type[:400], re.IGNORECASE | re.ASCII)
    return found[1].lower() if found else None


def _token(value: str) -> str | None:
    """A validator that may be sent back as it is; None for one that no sound server sends."""
    text = one_line(value)
    return text if text and text == value and text.isascii() and len(text) <= 200 else None


def _now() -> str:
    return datetime.now(_KST).isoformat(timespec="seconds")
