"""The story of a page whose names nobody told us: the smallest element that holds nearly all of it.

Every text outside links, lists of links, buttons and hidden blocks is worth its Hangul letters, a
sentence more than a label. From the body down, the way goes to the child that holds most of what
is left, as long as one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Finding
from reader.parse.byline import read_bylines
from reader.parse.flow import lines
from reader.parse.names import is_invisible, purpose
from reader.parse.prose import is_prose, words
from reader.text import clean_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from reader.parse.container import Place
    from reader.parse.line import Line

# Letters and marks. A page whose address says that it is one story needs no more than a verse has.
_LEAST, _LEAST_SENTENCES, _LEAST_SURE = 120, 60, 25
_SHORTEST = 4
_LABEL_SHARE = 0.3
_BYLINE_WORTH = 20
# The child that goes on must hold this share of the text; at 0.7 a story in two columns is cut in
# half, at 0.9 the comments below it come along.
_MOST = 0.8
_LIST_TEASERS = 3
_NEVER = words("a nav footer aside header form button select label script style noscript textarea template")
_UNITS = words("p span font b strong em i u li ul ol h1 h2 h3 h4 h5 h6 tr td table tbody figure figcaption")


def best(tree: LexborHTMLParser, *, sure: bool) -> Place | None:
    """The element that holds the story; None where nothing reads like one.

    ``sure`` says that the address is that of one article: a few lines are enough then.
    """
    from reader.parse.container import Place

    if tree.body is None:
        return None
    worth = _Worth(tree.body)
    total = worth.of(tree.body)
    least = _LEAST_SURE if sure else _LEAST if worth.sentences < 3 else _LEAST_SENTENCES
    if total < least or (not sure and worth.sentences < 2):
        return None
    node = _narrowed(tree.body, worth)
    if not sure and _is_list(node):
        return None
    return Place((node,), Finding("container", f"text density: {_name(node)}", guessed=True))


def _is_list(node: LexborNode) -> bool:
    """Whether the sentences are those of a list: most stand right below a link, as a teaser's do."""
    found = [line for line in lines(node) if line.text]
    below = sum(1 for at, line in enumerate(found) if _is_teaser(found, at))
    sentences = sum(1 for line in found if is_prose(line.text) and not line.linked)
    return below >= _LIST_TEASERS and below * 2 >= sentences


def _is_teaser(found: list[Line], at: int) -> bool:
    above = found[max(0, at - 2) : at]
    return is_prose(found[at].text) and not found[at].linked and any(line.linked for line in above)


class _Worth:
    """How much story stands in every element of a tree."""

    def __init__(self, body: LexborNode) -> None:
        self._by_node: dict[int, float] = {}
        self._out: dict[int, bool] = {}
        self.sentences = 0
        for node in body.traverse(include_text=True):
            if node.is_text_node:
                self._give(node)

    def of(self, node: LexborNode) -> float:
        """Letters of story in an element, and what stands for letters."""
        return self._by_node.get(node.mem_id, 0.0)

    def _give(self, text: LexborNode) -> None:
        """Credit a text to every element around it."""
        words = text.text_content or ""
        if len(words) < _SHORTEST or words.isascii():
            return
        around: list[int] = []
        node = text.parent
        while node is not None and node.tag != "html":
            if self._is_out(node):
                return
            around.append(node.mem_id)
            node = node.parent
        worth = self._worth(clean_text(words).strip())
        for number in around:
            self._by_node[number] = self._by_node.get(number, 0.0) + worth

    def _worth(self, text: str) -> float:
        letters = len(text) - text.count(" ")
        if is_prose(text):
            self.sentences += 1
            return float(letters)
        return letters * _LABEL_SHARE + (_BYLINE_WORTH if read_bylines(text) else 0)

    def _is_out(self, node: LexborNode) -> bool:
        """Whether an element holds no story by its tag, name or style."""
        known = self._out.get(node.mem_id)
        if known is None:
            attributes = node.attributes if node.tag not in _NEVER else {}
            name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
            known = (
                node.tag in _NEVER
                or (node.tag != "body" and purpose(name) in ("advert", "furniture", "hidden"))
                or "hidden" in attributes
                or is_invisible(attributes.get("style") or "")
            )
            self._out[node.mem_id] = known
        return known


def _narrowed(body: LexborNode, worth: _Worth) -> LexborNode:
    """The last element on the way down that still holds most of the text of the one before."""
    node = body
    while True:
        child = max(node.iter(), key=worth.of, default=None)
        if (
            child is None
            or worth.of(child) < _MOST * worth.of(node)
            or child.tag in _UNITS - {"table", "tbody", "tr", "td"}
        ):
            return node
        node = child


def _name(node: LexborNode) -> str:
    """An element as a selector would name it."""
    attributes = node.attributes
    if attributes.get("id"):
        return f"{node.tag}#{attributes['id']}"
    return f"{node.tag}.{'.'.join((attributes.get('class') or '').split())}".rstrip(".")
