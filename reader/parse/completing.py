"""A head with what is missing in it found elsewhere on the page, each such part reported as a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Byline, Finding, Paragraph
from reader.parse.dates import read_date
from reader.parse.header import headline_of, published_of
from reader.parse.prose import pattern
from reader.values import replace

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from reader.article import Block
    from reader.parse.guess import Above
    from reader.parse.header import Header
    from reader.parse.linked import Linked

# The name of a paper or station, as it closes a title.
_SITE = (
    r"(?:^|\s*(?:[|<>:–—-]|::+)\s*)[\w. ]{1,14}"
    r"(?:신문|일보|방송|뉴스|타임스|저널|투데이|닷컴|매일|통신|미디어|포스트|TV|뉴스룸|News|Times)$"
)
_NAME = r"[^\W\da-zA-Z_]{2,4}"


def completed(
    head: Header,
    bylines: tuple[Byline, ...],
    tree: LexborHTMLParser,
    blocks: tuple[Block, ...],
    *,
    guessed: bool,
) -> tuple[Header, tuple[Byline, ...]]:
    """The head with a headline and a date, and the names, guessed where the page had none in their places.

    Names are looked for only where the story's own place was guessed: elsewhere it is its container
    that names who signed, or nobody did.
    """
    title = _without_site(head.headline, tree, guessed=guessed)
    if title != head.headline:
        head = replace(head, headline=title)
    first = next((block.text for block in blocks if isinstance(block, Paragraph)), "")
    if not first or (head.headline and head.published and (bylines or not guessed)):
        return head, bylines
    from reader.parse.guess import Above
    from reader.parse.linked import Linked

    above, linked = Above(tree, first), Linked(tree)
    head = _with_headline(head, above, linked)
    head = _with_date(head, above, linked)
    if bylines or not guessed:
        return head, bylines
    signed = above.bylines() or _author(linked.author or _meta_author(tree))
    if not signed:
        return head, ()
    return _noted(head, "byline", "a name outside the story"), signed


def _with_headline(head: Header, above: Above, linked: Linked) -> Header:
    if head.headline:
        return head
    if said := linked.words("headline"):
        return _noted(replace(head, headline=headline_of(said)), "headline", "JSON-LD")
    if not (said := above.headline()):
        return head
    return _noted(replace(head, headline=headline_of(said)), "headline", "the bold line above the story")


def _with_date(head: Header, above: Above, linked: Linked) -> Header:
    if head.published:
        return head
    findings: list[Finding] = []
    if said := read_date(linked.words("datePublished")):
        updated = head.updated or read_date(linked.words("dateModified")) or None
        published = published_of(said, head.aid, findings)
        return _noted(replace(head, published=published, updated=updated), "date", "JSON-LD")
    if not (said := above.date()):
        return head
    return _noted(
        replace(head, published=published_of(said, head.aid, findings)), "date", "the date above the story"
    )


def _noted(head: Header, part: str, rule: str) -> Header:
    return replace(head, findings=(*head.findings, Finding(part, rule, guessed=True)))


def _without_site(headline: str, tree: LexborHTMLParser, *, guessed: bool) -> str:
    """A headline without the site's name behind it: a paper's, or what a heading of the page leaves out."""
    parted = pattern(r"^(.{6,})\s(?:[|<:–—-]|::+)\s.{1,30}$").match(headline)
    if parted and any(node.text(strip=True) == parted[1].strip() for node in tree.css("h1,h2,h3,h4")):
        return parted[1].strip()
    return pattern(_SITE).sub("", headline) if guessed else headline


def _meta_author(tree: LexborHTMLParser) -> str:
    found = tree.css_first(
        'meta[name="author"],meta[property="article:author"],meta[property="dable:author"]'
    )
    return (found.attributes.get("content") or "") if found is not None else ""


def _author(said: str) -> tuple[Byline, ...]:
    """A reporter by the bare name that a page gives for its author."""
    name = said.strip().removesuffix("기자").strip()
    if not pattern(_NAME).fullmatch(name) or pattern(_SITE).search(name):
        return ()
    return (Byline(name, role="기자" if said.strip().endswith("기자") else None),)
