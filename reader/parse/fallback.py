"""The story of a page whose names nobody told us: scored by its text.

A block is worth the letters of the sentences that stand in it, less those in links; what stands in
its paragraphs counts for it too, what stands deeper counts half at each step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Finding
from reader.parse.names import purpose
from reader.parse.prose import is_prose, pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from reader.parse.container import Place

_LEAST = 120
_NEVER = frozenset(
    "nav footer aside header form button select ul ol li a script style noscript textarea".split()
)
_GROUPS = frozenset("p span font b strong em i u center blockquote h1 h2 h3 h4 h5 h6 tr tbody".split())


def best(tree: LexborHTMLParser) -> Place | None:
    """The element with the highest score; None where nothing reads like a story."""
    from reader.parse.container import Place

    scores: dict[int, float] = {}
    nodes: dict[int, LexborNode] = {}
    body = tree.body
    if body is None:
        return None
    for node in body.traverse(include_text=True):
        if not node.is_text_node:
            continue
        worth = _worth(node.text_content or "")
        if worth:
            _give(node, worth, scores, nodes)
    if not scores:
        return None
    winner = max(scores, key=lambda key: scores[key])
    if scores[winner] < _LEAST:
        return None
    node = nodes[winner]
    return Place((node,), Finding("container", f"text density: {_name(node)}", guessed=True))


def _worth(text: str) -> float:
    """How much story a text is: its Hangul letters, when it closes like a sentence."""
    text = text.strip()
    if len(text) < 15:
        return 0
    hangul = len(pattern("[가-힣]").findall(text))
    return hangul * (1.0 if is_prose(text) else 0.3)


def _give(text: LexborNode, worth: float, scores: dict[int, float], nodes: dict[int, LexborNode]) -> None:
    """Credit a text to the blocks around it, less at each step."""
    node, share = text.parent, 1.0
    while node is not None and node.tag in _GROUPS:
        node = node.parent
    for _ in range(3):
        if node is None or node.tag in ("html", "-document") or _is_furniture(node):
            return
        nodes[node.mem_id] = node
        scores[node.mem_id] = scores.get(node.mem_id, 0) + worth * share
        node, share = node.parent, share * 0.6


def _is_furniture(node: LexborNode) -> bool:
    if node.tag in _NEVER:
        return True
    attributes = node.attributes
    return purpose(f"{attributes.get('id') or ''} {attributes.get('class') or ''}") in (
        "advert",
        "furniture",
        "hidden",
    )


def _name(node: LexborNode) -> str:
    """An element as a selector would name it."""
    attributes = node.attributes
    if attributes.get("id"):
        return f"{node.tag}#{attributes['id']}"
    return f"{node.tag}.{'.'.join((attributes.get('class') or '').split())}".rstrip(".")
