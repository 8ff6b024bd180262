"""Photo tables that stand before a story's container: below the deck, in a row above the text's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.caption import has_credit
from reader.parse.names import is_photo
from reader.parse.prose import ends_sentence, pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HOLDERS = frozenset(("table", "tr", "figure", "div", "center", "p"))
_ROWS = frozenset(("td", "tr", "tbody", "table"))
_MOST_STEPS = 10
_LONGEST_WORDS = 400
_PHOTOS = r"gisaimg|upimages|/photos?/|/news/"
_HEADING = frozenset(("h1", "h2", "h3"))


def photos_above(container: LexborNode) -> tuple[LexborNode, ...]:
    """The elements before a container that are a picture of its story and its caption, in order.

    They are its elder siblings; where the container is a table's cell, those of its row and table.
    """
    found: list[LexborNode] = []
    node: LexborNode | None = container
    for _ in range(_MOST_STEPS):
        above = node.prev if node is not None else None
        if above is None:
            node = node.parent if node is not None else None
            if node is None or node.tag not in _ROWS:
                break
            continue
        if above.tag in _HEADING:
            break
        if above.tag in _HOLDERS and _is_photo(above):
            found.append(above)
        node = above
    return tuple(reversed(found))


def _is_photo(node: LexborNode) -> bool:
    """Whether an element is a picture and little else: by its address, or by a caption beneath it."""
    image = node.css_first("img")
    if image is None or not is_photo(image.attributes, in_line=False):
        return False
    words = node.text(strip=True)
    if len(words) > _LONGEST_WORDS or node.css_first("li,form,h1,h2,input") is not None:
        return False
    address = image.attributes.get("data-src") or image.attributes.get("src") or ""
    if pattern(_PHOTOS).search(address) or node.tag == "figure":
        return True
    return node.css_first("a") is None and (ends_sentence(words) or has_credit(words))
