"""Headings inside a story: a bold line, ``◇``, ``■``; short, and no sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.parse.prose import ends_sentence, pattern

if TYPE_CHECKING:
    from reader.parse.item import Item

_LONGEST = 60
_LONGEST_MARKED = 40
_HEADING_MARKS = "◇■◆□▣◈●"
_NO_HEADING = r"-|–|▲|△|▶|(?:Q|A|문|답)\s?[.:)]"


def mark_subheads(items: list[Item]) -> None:
    """Make subheads of the paragraphs that are headings, where the story goes on below them."""
    story = [item for item in items if item.reason is None and item.kind == "paragraph"]
    for item, below in pairwise(story):
        if _is_subhead(item, below):
            item.kind = "subhead"


def _is_subhead(item: Item, below: Item) -> bool:
    text = item.text
    if len(text) > _LONGEST or _is_sentence(text) or item.row or pattern(_NO_HEADING).match(text):
        return False
    if (item.bold and not below.bold) or item.within("subhead"):
        return True
    marked = text[0] in _HEADING_MARKS and len(text) > 2
    return marked and len(text) <= _LONGEST_MARKED and "=" not in text and ends_sentence(below.text)


def _is_sentence(text: str) -> bool:
    """Whether a line closes like a sentence; a heading may be a quotation without a stop: ◇“간다”."""
    return ends_sentence(text) and not (text[-1] in "”’" and text.rstrip("”’")[-1:] not in ".!?…")
