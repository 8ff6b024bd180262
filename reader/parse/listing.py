"""A page of links → its teasers, in order.

The paper's own rows are looked for first. Where a redesign, the mobile site, the search or an
older year has others, a row is the widest part of the page that links to one article only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader import paper
from reader.article import Listing, Section, Teaser
from reader.errors import NotAnArticle
from reader.language import _
from reader.page import Page
from reader.parse.decode import decode
from reader.parse.row import teaser

_MAX_CHARS = 2_000_000
_MAX_LINKS = 2_000
"""A section's page has 10–60 links; more is no list that anyone reads."""
# Boxes beside the list: their links lead to articles of other desks and other days.
_BESIDE = (
    "nav, header, footer, aside, script, style, template, noscript, [class*=popular], [class*=ranking],"
    "[class*=hotissue], [class*=hot_issue], [id*=gnb], [class*=gnb]"
)
_PAGE_LINK = re.compile(r"(?:[?&;]page=|[Pp]age\(\s*['\"]?)(\d{1,5})")


def listing(page: Page) -> Listing:
    """The teasers of a section's page, of a search or of a front page.

    Raises:
        NotAnArticle: there is no link to an article on it.

    """
    address = page.address or paper.section_address("0")
    tree = LexborHTMLParser(decode(page.body, page.charset).text[:_MAX_CHARS])
    teasers = tuple(_once(_teasers(tree, address)))
    if not teasers:
        raise NotAnArticle(_("the page lists no articles"), _("check the address"))
    number = _number(address)
    return Listing(_section(tree, address, teasers), teasers, number, more=_more(tree, number))


def _teasers(tree: LexborHTMLParser, address: str) -> Iterator[Teaser]:
    """Every teaser, as often as it stands there."""
    for selector in paper.LIST_ROWS:
        if found := [each for row in tree.css(selector) for each in _in_row(row, address)]:
            return iter(found)
    return (each for row in _rows(tree, address) for each in _in_row(row, address))


def _in_row(row: LexborNode, address: str) -> Iterator[Teaser]:
    """The teaser of a row; of each of its articles where there are several, as in a box of heads."""
    links = _links(row, address)
    aids = list(dict.fromkeys(aid for aid, _link in links))
    for aid in aids:
        anchors = [link for each, link in links if each == aid]
        yield teaser(row if len(aids) == 1 else anchors[0], anchors, aid, address)


def _links(node: LexborNode, address: str) -> list[tuple[str, LexborNode]]:
    """The links to articles in a part of the page, each with its number."""
    anchors = node.css("a[href]")[:_MAX_LINKS]
    return [(aid, anchor) for anchor in anchors if (aid := _aid(anchor, address))]


def _aid(anchor: LexborNode, address: str) -> str | None:
    """The article that a link leads to; None for other pages and other papers."""
    target = _absolute(address, anchor.attributes.get("href") or "")
    host = paper.host_of(target)
    ours = host in paper.HOSTS | paper.SISTERS or host == paper.host_of(address)
    return paper.read_aid(target) if ours else None


def _absolute(address: str, link: str) -> str:
    try:
        return urljoin(address, link.strip())
    except ValueError:
        return ""


def _rows(tree: LexborHTMLParser, address: str) -> Iterator[LexborNode]:
    """For every article that the page links to, the widest part that links to no other."""
    for beside in tree.css(_BESIDE):
        beside.decompose()
    links = _links(tree.body, address) if tree.body else []
    reached: dict[int, set[str]] = {}
    for aid, link in links:
        for node in _ancestors(link):
            reached.setdefault(node.mem_id, set()).add(aid)
    given: set[str] = set()
    for aid, link in links:
        if aid not in given:
            given.add(aid)
            own = [node for node in _ancestors(link) if len(reached[node.mem_id]) == 1]
            yield _not_beyond_its_item(own)


def _not_beyond_its_item(chain: list[LexborNode]) -> LexborNode:
    """The item of a list or table that the chain climbs through, else its end."""
    return next((node for node in chain if node.tag in {"li", "tr", "article"}), chain[-1])


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """The node and what it stands in, up to the body."""
    step: LexborNode | None = node
    while step is not None and step.tag not in {"body", "html"}:
        yield step
        step = step.parent


def _once(teasers: Iterator[Teaser]) -> Iterator[Teaser]:
    """Each article once, at its first place: a head of the page stands in the list again."""
    seen: set[str | None] = set()
    for each in teasers:
        if each.aid not in seen and each.headline:
            seen.add(each.aid)
            yield each


def _number(address: str) -> int:
    """Which page of the list an address asks for, from one."""
    told = parse_qs(urlsplit(address).query).get("page", ["1"])[0]
    return max(1, int(told)) if told.isdecimal() and len(told) < 6 else 1


def _more(tree: LexborHTMLParser, number: int) -> bool:
    """Whether the page links to a later one of its list."""
    targets = (f"{link.attributes.get('href')} {link.attributes.get('onclick')}" for link in tree.css("a"))
    return any(int(page) > number for target in targets for page in _PAGE_LINK.findall(target))


def _section(tree: LexborHTMLParser, address: str, teasers: tuple[Teaser, ...]) -> Section | None:
    """The desk that an address names or that most of the articles are of; None for a mixed page."""
    told = parse_qs(urlsplit(address).query).get("section", [""])[0]
    if told.isdecimal() and len(told) <= 3:
        found = told.zfill(3)
    else:
        desks = Counter(paper.section_of(each.aid) for each in teasers if each.aid)
        found, count = desks.most_common(1)[0]
        if count * 10 < len(teasers) * 8:
            return None
    name = paper.section_name(found)
    return Section(found, (_titled(tree) or name) if name == found else name)


def _titled(tree: LexborHTMLParser) -> str:
    """What the page calls itself, where that is short enough for a desk's name."""
    from reader.text import one_line

    title = tree.css_first("title")
    first = re.split(r"[|\-<>:·–]", one_line(title.text()) if title else "")[0].strip()
    return first if re.fullmatch(r"[가-힣A-Za-z·/ ]{1,12}", first) and first != paper.NAME else ""
