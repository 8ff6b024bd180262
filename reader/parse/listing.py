"""A page of links → its teasers, in order.

The paper's own rows are looked for first. Where a redesign, the mobile site, the search or an
older year has others, a row is the widest part of the page that links to one article only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader import paper
from reader.article import Listing, Section, Teaser
from reader.errors import NotAnArticle
from reader.language import _
from reader.page import Page
from reader.parse.decode import decode
from reader.parse.guard import refuse_huge, refuse_tangled
from reader.parse.mojibake import mended
from reader.parse.row import teaser

_MAX_TEASERS = 500
_MAX_LINKS = 2_000
"""A section's page has 10–60 links to articles; more is no list that anyone reads."""
_MAX_DEPTH = 40
"""How far a row is looked for above its link."""
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
    refuse_huge(page.body)
    markup = mended(decode(page.body, page.charset)).text.encode("utf-8", "replace")
    refuse_tangled(markup)
    tree = LexborHTMLParser(markup)
    teasers = tuple(islice(_teasers(tree, address), _MAX_TEASERS))
    if not teasers:
        raise NotAnArticle(_("the page lists no articles"), _("check the address"))
    number = _number(address)
    return Listing(_section(tree, address, teasers), teasers, number, more=_more(tree, number))


def _teasers(tree: LexborHTMLParser, address: str) -> Iterator[Teaser]:
    """Each article's teaser once, at its first place: a head of the page stands in the list again."""
    given: set[str] = set()
    for selector in paper.LIST_ROWS:
        rows = (each for row in tree.css(selector)[:_MAX_TEASERS] for each in _in_row(row, address, given))
        if (first := next(rows, None)) is not None:
            return chain((first,), rows)
    return (each for row in _rows(tree, address) for each in _in_row(row, address, given))


def _in_row(row: LexborNode, address: str, given: set[str]) -> Iterator[Teaser]:
    """The teaser of a row; of each of its articles where there are several, as in a box of heads.

    Articles that are ``given`` already are left out, and added to those.
    """
    links: dict[str, list[LexborNode]] = {}
    for aid, link in _links(row, address):
        links.setdefault(aid, []).append(link)
    for aid, anchors in links.items():
        if aid not in given:
            found = teaser(row if len(links) == 1 else anchors[0], anchors, aid, address)
            if found.headline:
                given.add(aid)
                yield found


def _links(node: LexborNode, address: str) -> list[tuple[str, LexborNode]]:
    """The links to articles in a part of the page, each with its number."""
    anchors = node.css("a[href]")[:_MAX_LINKS]
    return [(aid, anchor) for anchor in anchors if (aid := _aid(anchor, address))]


def _aid(anchor: LexborNode, address: str) -> str | None:
    """The article that a link leads to; None for other pages and other papers."""
    link = anchor.attributes.get("href") or ""
    return _aid_of(link, address) if "aid=" in link else None


@lru_cache(maxsize=_MAX_LINKS)
def _aid_of(link: str, address: str) -> str | None:
    target = _absolute(address, link)
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


def _not_beyond_its_item(climbed: list[LexborNode]) -> LexborNode:
    """The item of a list or table that was climbed through, else the last step."""
    return next((node for node in climbed if node.tag in {"li", "tr", "article"}), climbed[-1])


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """The node and what it stands in, up to the body."""
    step: LexborNode | None = node
    for _level in range(_MAX_DEPTH):
        if step is None or step.tag in {"body", "html"}:
            return
        yield step
        step = step.parent


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
