"""The story of a page whose names nobody told us: the element in which its paragraphs stand together.

Every sentence outside links, menus, buttons and hidden blocks counts for the element that it stands
in, less for each one around that. What other papers of the country call the place of their stories
is tried first; it must hold most of what the page tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Finding
from reader.paper import ELSEWHERE, SAYS_ARTICLE
from reader.parse.byline import read_bylines, split_tail
from reader.parse.dates import read_date
from reader.parse.flow import lines
from reader.parse.furniture import words_of_furniture
from reader.parse.hosts import is_foreign, own_domains
from reader.parse.names import is_invisible, purpose
from reader.parse.prose import is_prose, words
from reader.text import clean_text, one_line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from reader.parse.container import Place
    from reader.parse.header import Header
    from reader.parse.line import Line

# Letters and marks. A page that says it is one story needs no more than a verse has.
_LEAST, _LEAST_SENTENCES, _LEAST_SURE = 120, 60, 25
_SHORTEST = 4
_LABEL_SHARE, _VERSE_SHARE = 0.2, 0.9
"""What a line that is no sentence counts, beside sentences and where there are none."""
_BYLINE_WORTH = 20.0
_SHARES = (1.0, 0.7, 0.5, 0.35)
"""What a text counts for the element around it, and for those around that."""
_LIST_TEASERS = 3
_SHORTEST_HEADLINE = 6
_ROWS_ALIKE = 3
_LONGEST_DATE = 60
_HINTED_SHARE = 0.5
_NEVER = words("a nav footer aside header form button select label script style noscript textarea template")
_INLINE = words("p span font b strong em i u center h1 h2 h3 h4 h5 h6 tr tbody thead")
_OUT = ("advert", "furniture", "hidden")


def best(tree: LexborHTMLParser, head: Header, *, sure: bool) -> Place | None:
    """The element that holds the story; None where nothing reads like one.

    ``sure`` says that the address is that of one article: a few lines are enough then, of verse where
    the page prints its headline and a date.
    """
    from reader.parse.container import Place

    if tree.body is None:
        return None
    worth = _Worth(tree.body, _LABEL_SHARE)
    if sure and worth.dated and not worth.sentences and _is_headed_by(tree, head.headline):
        worth = _Worth(tree.body, _VERSE_SHARE)
    hinted = _hinted(tree, worth)
    says = hinted is not None or tree.css_first(SAYS_ARTICLE) is not None
    told = sure or says
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


def _hinted(tree: LexborHTMLParser, worth: _Worth) -> LexborNode | None:
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


class _Worth:
    """How much story stands in every element of a tree."""

    def __init__(self, body: LexborNode, labels: float) -> None:
        self._labels = labels
        self._whole: dict[int, float] = {}
        self._dense: dict[int, float] = {}
        self._nodes: dict[int, LexborNode] = {}
        self._out: dict[int, bool] = {}
        self._rows: dict[int, bool] = {}
        self._paragraphs: dict[int, int] = {}
        self._signing: set[int] = set()
        self.sentences = self.signed = 0
        self.dated = False
        for node in body.traverse(include_text=True):
            if node.is_text_node:
                self._give(node)
        self.total = self.of(body)

    def of(self, node: LexborNode) -> float:
        """Letters of story in an element, and what stands for letters."""
        return self._whole.get(node.mem_id, 0.0)

    def densest(self) -> LexborNode | None:
        """The element in which most of the story stands together; None where there is nothing.

        Where that is one paragraph, the element around it and the names that sign it.
        """
        if not self._dense:
            return None
        node = self._nodes[max(self._dense, key=self._dense.__getitem__)]
        if self._paragraphs.get(node.mem_id) == 1 and node.mem_id not in self._signing:
            above = [one for one in (node.parent, node.parent and node.parent.parent) if one is not None]
            return next((one for one in above if one.mem_id in self._signing), node)
        return node

    def _give(self, text: LexborNode) -> None:
        """Credit a text to every element around it."""
        said = text.text_content or ""
        if len(said) < _SHORTEST or said.isascii():
            self.dated = self.dated or (_SHORTEST < len(said) <= _LONGEST_DATE and read_date(said) != "")
            return
        around: list[LexborNode] = []
        node = text.parent
        while node is not None and node.tag != "html":
            if self._is_out(node):
                return
            around.append(node)
            node = node.parent
        worth = self._worth(clean_text(said).strip(), around)
        blocks = [one for one in around if one.tag not in _INLINE]
        if blocks and worth > _BYLINE_WORTH:
            self._paragraphs[blocks[0].mem_id] = self._paragraphs.get(blocks[0].mem_id, 0) + 1
        for one, share in zip(blocks, _SHARES, strict=False):
            self._nodes.setdefault(one.mem_id, one)
            self._dense[one.mem_id] = self._dense.get(one.mem_id, 0.0) + worth * share
        for one in around:
            self._whole[one.mem_id] = self._whole.get(one.mem_id, 0.0) + worth

    def _worth(self, text: str, around: list[LexborNode]) -> float:
        """What a text is worth: a sentence all its letters, a label few, furniture and teasers nothing."""
        if len(text) <= _LONGEST_DATE and read_date(text):
            self.dated = True
            return 0.0
        if not text or words_of_furniture(text):
            return 0.0
        letters = len(text) - text.count(" ")
        if is_prose(text):
            if any(self._is_row(node) for node in around[:3]):
                return 0.0
            self.sentences += 1
            # A newspaper says -다; in -니다 and -요 speak its readers, its terms, its adverts.
            return letters * (1.0 if text.rstrip("”’\"')").endswith("다.") and not _addresses(text) else 0.5)
        if read_bylines(text) or split_tail(text)[1]:
            self.signed += 1
            self._signing.update(node.mem_id for node in around)
            return _BYLINE_WORTH * (3 if "@" in text else 1)
        return letters * self._labels

    def _is_row(self, node: LexborNode) -> bool:
        """Whether an element is one of several rows alike, each of which has a link: a list of stories."""
        if node.tag in _INLINE:
            return False
        known = self._rows.get(node.mem_id)
        if known is None:
            known = self._rows[node.mem_id] = _has_answer(node) and _has_likes(node)
        return known

    def _is_out(self, node: LexborNode) -> bool:
        """Whether an element holds no story by its tag, name or style."""
        known = self._out.get(node.mem_id)
        if known is None:
            attributes = node.attributes if node.tag not in _NEVER else {}
            name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
            known = (
                node.tag in _NEVER
                or (node.tag != "body" and purpose(name) in _OUT)
                or "hidden" in attributes
                or is_invisible(attributes.get("style") or "")
            )
            self._out[node.mem_id] = known
        return known


def _has_likes(node: LexborNode) -> bool:
    """Whether at least two elements beside this one have its tag, its class and a link with words."""
    if node.parent is None:
        return False
    kind = (node.tag, node.attributes.get("class"), None)
    alike = [one for one in node.parent.iter() if (one.tag, one.attributes.get("class"), one.id) == kind]
    return len(alike) >= _ROWS_ALIKE and all(_is_headed(one) for one in alike[:_ROWS_ALIKE])


def _has_answer(node: LexborNode) -> bool:
    return node.css_first("a[href],button") is not None


def _is_headed(node: LexborNode) -> bool:
    """Whether a row has a link with a headline's words, or a class and any link: a reader's comment."""
    if node.attributes.get("class"):
        return _has_answer(node)
    return any(len(link.text(strip=True)) > 4 for link in node.css("a[href]"))


def _addresses(text: str) -> bool:
    return text.rstrip("”’\"')").endswith(("니다.", "요.", "니까?", "시오."))


def _name(node: LexborNode) -> str:
    """An element as a selector would name it."""
    attributes = node.attributes
    if attributes.get("id"):
        return f"{node.tag}#{attributes['id']}"
    return f"{node.tag}.{'.'.join((attributes.get('class') or '').split())}".rstrip(".")
