"""One page → one article: the stages of this room, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Article, Figure, Finding, Origin
from reader.errors import NotAnArticle, TangledPage
from reader.language import _
from reader.paper import SELECTORS, read_aid
from reader.parse.assembly import assembled
from reader.parse.completing import completed
from reader.parse.container import container
from reader.parse.decode import Decoded, decode, is_plainly_utf8, is_utf8
from reader.parse.digest import sha256_hex
from reader.parse.guard import refuse_huge, refuse_tangled
from reader.parse.header import header
from reader.parse.marks import marks
from reader.parse.mojibake import GARBLED, mended
from reader.parse.prose import pattern
from reader.parse.story import story
from reader.parse.substance import is_binary, is_story

if TYPE_CHECKING:
    from reader.page import Page
    from reader.paper import Selectors

_TAG = (
    r"(?i)<(?:!doctype\s+html|/?(?:html|head|body|div|p|br|table|tr|td|meta|span|font|title|article|section|h[1-6]|img"
    r"|script|center|ul|li|b|strong|link|style|form|iframe)(?:\s[^<>]*)?/?>)"
)

_FEEDS = ("<rss", "<feed", "<rdf:rdf", "<urlset")
_FEED = r"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:rdf|urlset)\b"


def article(page: Page, selectors: Selectors | None = None) -> Article:
    """The article that a page holds, HTML or extracted text; raises NotAnArticle."""
    refuse_huge(page.body)
    chosen = selectors or SELECTORS
    return _read_at_once(page, chosen) or _read_with_care(page, chosen)


def _read_at_once(page: Page, selectors: Selectors) -> Article | None:
    """The article of a page that is plainly UTF-8, which the parser reads itself; None for any other.

    A letter lost in the story says that it came so, or was told by number.
    """
    if not is_plainly_utf8(page.body) or not is_utf8(page.body):
        return None
    try:
        found = _from_html(page, Decoded("", "utf-8"), selectors)
    except TangledPage:
        raise
    except NotAnArticle:
        return None
    return None if _has_losses(found) else found


def _has_losses(found: Article) -> bool:
    """Whether a story read as UTF-8 shows that it was not: by a lost letter, or a picture without address."""
    texts = [found.headline, *found.deck]
    for block in found.blocks:
        if isinstance(block, Figure):
            if not block.image or "\ufffd" in block.image:
                return True
            texts += (block.caption, block.credit)
        else:
            texts.append(block.text)
    return "\ufffd" in "".join(texts)


def _read_with_care(page: Page, selectors: Selectors) -> Article:
    """The article of a page in whatever encoding, or of an extracted text."""
    read = mended(decode(page.body, page.charset))
    if not read.text or read.text.isspace():
        raise NotAnArticle(_("the page is empty"))
    if read.note == GARBLED:
        raise NotAnArticle(_("the page's Korean was garbled on its way and cannot be read back"))
    if (read.note or b"\0" in page.body) and is_binary(read.text):
        raise NotAnArticle(_("this is no text"), _("give a page or a text file"))
    if _is_feed(read.text[:2000]):
        raise _no_article()
    if _is_html(read.text):
        return _from_html(page, read, selectors)
    from reader.parse.plain import plain

    return plain(read, _origin(page, read, read_aid(page.address or "")), _notes(read))


def _is_feed(head: str) -> bool:
    """Whether a file opens as a list of stories does; a look spares most pages compiling the pattern."""
    low = head.lower()
    return any(name in low for name in _FEEDS) and pattern(_FEED).match(head) is not None


def _is_html(text: str) -> bool:
    """Whether a text is a page: it has a tag; ``<광주시 제공>`` in an extracted text is none."""
    head = text[:2000].lower()
    return "<html" in head or "<!doctype html" in head or pattern(_TAG).search(text) is not None


def _from_html(page: Page, read: Decoded, selectors: Selectors) -> Article:
    from selectolax.lexbor import LexborHTMLParser

    markup = _markup(page, read)
    refuse_tangled(markup)
    tree = LexborHTMLParser(markup)
    sure = read_aid(page.address or "") is not None
    head = header(tree, selectors, page.address)
    place = container(tree, selectors, head, sure=sure)
    if place is None:
        raise _no_article()
    told = story(place, head, marks(tree, selectors))
    blocks, removed = assembled(told.items, page.address)
    if not is_story(blocks, head, place, named=bool(told.bylines)):
        raise _no_article()
    head, bylines = completed(head, told.bylines, tree, blocks, guessed=place.finding.guessed)
    return Article(
        head.headline,
        head.deck,
        head.kicker,
        head.section,
        head.published,
        head.updated,
        told.dateline,
        bylines,
        blocks,
        removed,
        _origin(page, read, head.aid),
        (*head.findings, place.finding, *told.findings, *_notes(read)),
    )


def _no_article() -> NotAnArticle:
    return NotAnArticle(_("the page holds no article"), _("give the address of one story"))


def _markup(page: Page, read: Decoded) -> bytes:
    """What the parser reads: the bytes themselves where they are clean UTF-8, which spares it a third."""
    if read.encoding == "utf-8" and not read.note:
        return page.body.removeprefix(b"\xef\xbb\xbf")
    return read.text.encode("utf-8", "replace")


def _origin(page: Page, read: Decoded, aid: str | None) -> Origin:
    return Origin(page.address, aid, page.path, read.encoding, sha256_hex(page.body), page.fetched)


def _notes(read: Decoded) -> tuple[Finding, ...]:
    return (Finding("bytes", f"{read.encoding}: {read.note}", guessed=True),) if read.note else ()
