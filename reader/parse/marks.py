"""What the user's own selectors call a page's elements: an advert, a byline, a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.paper import SELECTORS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from reader.paper import Selectors

_KINDS = ("advert", "furniture", "byline", "caption")


def marks(tree: LexborHTMLParser, selectors: Selectors) -> dict[int, str] | None:
    """Number of each element that a selector of the user's names, and what it is; None without any.

    The paper's own names are known from an element's class, which needs no search.
    """
    if selectors is SELECTORS:
        return None
    found: dict[int, str] = {}
    for kind in _KINDS:
        known = getattr(SELECTORS, kind)
        for rule in getattr(selectors, kind):
            if rule not in known:
                found |= {node.mem_id: kind for node in tree.css(rule)}
    return found or None
