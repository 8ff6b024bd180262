"""The element that holds the story: by the paper's own names, else by what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Finding
from reader.parse.photos import photos_above
from reader.values import dataclass, replace

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from reader.paper import Selectors
    from reader.parse.header import Header


@dataclass(frozen=True, slots=True)
class Place:
    """Elements that hold the story, in order, and how they were found."""

    nodes: tuple[LexborNode, ...]
    finding: Finding
    sure: bool = False
    """Whether the page or its address says that it is one article."""


def container(tree: LexborHTMLParser, selectors: Selectors, head: Header, *, sure: bool) -> Place | None:
    """Where the story stands; None when no element reads like one.

    ``sure`` says that the address is an article's.
    """
    for rule in selectors.container:
        nodes = tuple([node for node in _outermost(tree.css(rule)) if _has_words(node)])
        if nodes:
            return Place((*photos_above(nodes[0]), *nodes), Finding("container", rule), sure)
    from reader.parse.fallback import best

    found = best(tree, head, sure=sure)
    return found and replace(found, nodes=(*photos_above(found.nodes[0]), *found.nodes))


def _outermost(found: list[LexborNode]) -> list[LexborNode]:
    """The elements that stand in none of the others."""
    if len(found) < 2:
        return found
    numbers = {node.mem_id for node in found}
    inner: set[int] = set()
    for node in found:
        above = node.parent
        while above is not None:
            if above.mem_id in numbers:
                inner.add(node.mem_id)
            above = above.parent
    return [node for node in found if node.mem_id not in inner]


def _has_words(node: LexborNode) -> bool:
    """Whether there is anything to read or see in an element."""
    for inner in node.traverse(include_text=True):
        tag = inner.tag
        if tag == "img" or (tag == "-text" and not (inner.text_content or " ").isspace()):
            return True
    return False
