"""A news feed (RSS, Atom) → its teasers."""

from __future__ import annotations

import calendar
import io
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

from reader import paper
from reader.article import Listing, Teaser
from reader.errors import NotAnArticle
from reader.language import _
from reader.page import Page
from reader.text import one_line

_KST = timezone(timedelta(hours=9))
_MAX_BYTES = 2 << 20
_MAX_SUMMARY_CHARS = 400


def feed(page: Page) -> Listing:
    """The entries of a feed, in its order; links that cannot be fetched are left out.

    Raises:
        NotAnArticle: it is no feed, or an empty one.

    """
    import feedparser

    # As a stream: bytes it would first try as an address and as the name of a file.
    found = feedparser.parse(io.BytesIO(page.body[:_MAX_BYTES]), response_headers=_headers(page))
    teasers = tuple(_teasers(found.get("entries", [])))
    if not teasers:
        raise NotAnArticle(_("the feed lists no articles"), _("check its address"))
    return Listing(None, teasers)


def _headers(page: Page) -> dict[str, str]:
    headers = {"content-location": page.address} if page.address else {}
    return headers | ({"content-type": f"application/xml; charset={page.charset}"} if page.charset else {})


def _teasers(entries: list[Any]) -> Iterator[Teaser]:
    for entry in entries:
        headline, address = _plain(entry.get("title")), "".join(one_line(str(entry.get("link", ""))).split())
        if headline and address.lower().startswith(("http://", "https://")):
            aid = paper.read_aid(address)
            summary = _plain(entry.get("summary"))[:_MAX_SUMMARY_CHARS]
            yield Teaser(headline, address, aid, summary, _published(entry, aid), _thumbnail(entry))


def _plain(text: object) -> str:
    """The words of a field that may hold HTML."""
    from html import unescape

    return one_line(unescape(re.sub(r"<[^<>]{0,2000}>", " ", str(text or ""))))


def _published(entry: Any, aid: str | None) -> str | None:  # noqa: ANN401 — feedparser's own dictionary
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        if moment:
            return datetime.fromtimestamp(calendar.timegm(moment), _KST).isoformat()
    except (ValueError, OverflowError, OSError, TypeError):
        pass
    return paper.published_from_aid(aid) if aid else None


def _thumbnail(entry: Any) -> str | None:  # noqa: ANN401
    for name, key in (("media_thumbnail", "url"), ("media_content", "url"), ("enclosures", "href")):
        for each in entry.get(name) or ():
            address = "".join(one_line(str(each.get(key, ""))).split())
            if address.lower().startswith(("http://", "https://")):
                return address
    return None
