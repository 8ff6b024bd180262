"""One page → one article: the stages of this room, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Article, Finding, Origin, Paragraph
from reader.errors import NotAnArticle
from reader.language import _
from reader.paper import SELECTORS, read_aid
from reader.parse.assembly import assembled
from reader.parse.decode import decode
from reader.parse.mojibake import mended
from reader.parse.prose import pattern

if TYPE_CHECKING:
    from reader.page import Page
    from reader.paper import Selectors
    from reader.parse.decode import Decoded

_TAG = (
    r"(?i)<(?:!doctype\s+html|/?(?:html|head|body|div|p|br|table|tr|td|meta|span|font|title|article|section|h[1-6]|img"
    r"|script|center|ul|li|b|strong|link|style|form|iframe)(?:\s[^<>]*)?/?>)"
)


def article(page: Page, selectors: Selectors | None = None) -> Article:
    """The article that a page holds, HTML or extracted text; raises NotAnArticle."""
    read = mended(decode(page.body, page.charset))
    if not read.text.strip():
        raise NotAnArticle(_("the page is empty"))
    if pattern(_TAG).search(read.text):
        found = _from_html(page, read, selectors or SELECTORS)
    else:
        found = _from_text(page, read)
    return found


def _from_html(page: Page, read: Decoded, selectors: Selectors) -> Article:
    from selectolax.lexbor import LexborHTMLParser

    from reader.parse.container import container
    from reader.parse.header import header
    from reader.parse.story import story

    tree = LexborHTMLParser(_markup(page, read))
    place = container(tree, selectors, sure=read_aid(page.address or "") is not None)
    if place is None:
        raise NotAnArticle(_("the page holds no article"), _("give the address of one story"))
    head = header(tree, selectors, page.address)
    told = story(place.nodes, head.headline, head.deck)
    blocks, removed = assembled(told.items)
    if not any(isinstance(block, Paragraph) for block in blocks) and not blocks:
        raise NotAnArticle(_("the page holds no article"), _("give the address of one story"))
    return Article(
        headline=head.headline,
        deck=head.deck,
        kicker=head.kicker,
        section=head.section,
        published=head.published,
        updated=head.updated,
        dateline=told.dateline,
        bylines=told.bylines,
        blocks=blocks,
        removed=removed,
        origin=_origin(page, read, head.aid),
        report=(*head.findings, place.finding, *_notes(read)),
    )


def _markup(page: Page, read: Decoded) -> str | bytes:
    """What the parser reads: the bytes themselves where they are clean UTF-8, which spares it a third."""
    if read.encoding == "utf-8" and not read.note:
        return page.body.removeprefix(b"\xef\xbb\xbf")
    return read.text


def _from_text(page: Page, read: Decoded) -> Article:
    from reader.parse.plain import plain

    return plain(page, read, _origin(page, read, read_aid(page.address or "")), _notes(read))


def _origin(page: Page, read: Decoded, aid: str | None) -> Origin:
    from hashlib import sha256

    digest = sha256(page.body).hexdigest()
    return Origin(page.address, aid, page.path, read.encoding, digest, page.fetched)


def _notes(read: Decoded) -> tuple[Finding, ...]:
    return (Finding("bytes", f"{read.encoding}: {read.note}", guessed=True),) if read.note else ()
