"""The story of a page whose names nobody told us: the element in which its paragraphs stand together.

Every sentence outside links, menus, buttons and hidden blocks counts for the element that it stands
in, less for each one around that. What other papers of the country call the place of their stories
is tried first; it must hold most of what the page tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Finding
from reader.paper import ELSEWHERE, SAYS_ARTICLE
from reader.parse.flow import lines
from reader.parse.hosts import is_foreign, own_domains
from reader.parse.prose import is_prose
from reader.parse.worth import Worth
from reader.text import one_line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from reader.parse.container import Place
    from reader.parse.header import Header
    from reader.parse.line import Line

# Letters and marks. A page that says it is one story needs no more than a verse has.
_LEAST, _LEAST_SENTENCES, _LEAST_SURE = 120, 60, 25
_LIST_TEASERS = 3
_SHORTEST_HEADLINE = 6
_HINTED_SHARE = 0.5


def best(tree: LexborHTMLParser, head: Header, *, sure: bool) -> Place | None:
    """The element that holds the story; None where nothing reads like one.

    ``sure`` says that the address is that of one article: a few lines are enough then, of verse where
    the page prints its headline and a date.
    """
    from reader.parse.container import Place

    if tree.body is None:
        return None
    worth = Worth(tree.body)
    verse = worth.dated and not worth.sentences and (sure or worth.signed > 0)
    verse = verse and _is_headed_by(tree, head.headline)
    if verse:
        worth = Worth(tree.body, verse=True)
    hinted = _hinted(tree, worth)
    says = hinted is not None or tree.css_first(SAYS_ARTICLE) is not None
    told = sure or says or verse
    least = _LEAST_SURE if told or worth.signed else _LEAST if worth.sentences < 3 else _LEAST_SENTENCES
    if worth.total < least or not (told or worth.signed or worth.sentences > 1):
        return None
    node = hinted or worth.densest()
    if node is None or _is_row_of_list(node) or (not says and _is_list(node, own_domains(head.addresses))):
        return None
    rule = "name" if hinted else "text density"
    return Place((node,), Finding("container", f"{rule}: {_name(node)}", guessed=True), told)


def _is_headed_by(tree: LexborHTMLParser, headline: str) -> bool:
    """Whether a heading of the page is its headline."""
    return headline != "" and any(one_line(node.text()) == headline for node in tree.css("h1,h2,h3"))


def _hinted(tree: LexborHTMLParser, worth: Worth) -> LexborNode | None:
    """The innermost element that has a name known from other papers and most of what the page tells."""
    named = [node for node in tree.css("[itemprop=articleBody]") if worth.of(node) > _LEAST_SURE]
    if named:
        return max(named, key=worth.of)
    found = [node for node in tree.css(",".join(ELSEWHERE)) if worth.of(node) > 0]
    most = max((worth.of(node) for node in found), default=0.0)
    if most < _HINTED_SHARE * worth.total or most < _LEAST_SURE:
        return None
    # In the order of the page an inner element comes behind those around it.
    return [node for node in found if worth.of(node) >= most * 0.9][-1]


def _is_row_of_list(node: LexborNode) -> bool:
    """Whether an element stands in a list's row that leads to another story: a teaser of it."""
    row: LexborNode | None = node
    while row is not None and row.tag != "li":
        row = row.parent
    return row is not None and row.css_first('a[href*="article"],a[href*="aid="],a[href*="view"]') is not None


def _is_list(node: LexborNode, own: frozenset[str]) -> bool:
    """Whether the sentences are those of a list: most stand below a headline's link, as teasers do."""
    found = [line for line in lines(node) if line.text]
    teasers = sum(1 for at in range(1, len(found)) if _is_teaser(found, at, own))
    sentences = sum(1 for line in found if is_prose(line.text) and not line.linked)
    return teasers >= _LIST_TEASERS and teasers * 2 >= sentences


def _is_teaser(found: list[Line], at: int, own: frozenset[str]) -> bool:
    """Whether a sentence is the first below a link to a story; a date may stand between."""
    if found[at].linked or not is_prose(found[at].text) or is_prose(found[at - 1].text):
        return False
    return any(
        line.linked and len(line.text) >= _SHORTEST_HEADLINE and not is_foreign(line.link, own)
        for line in found[max(0, at - 2) : at]
    )


def _name(node: LexborNode) -> str:
    """An element as a selector would name it."""
    attributes = node.attributes
    if attributes.get("id"):
        return f"{node.tag}#{attributes['id']}"
    return f"{node.tag}.{'.'.join((attributes.get('class') or '').split())}".rstrip(".")
