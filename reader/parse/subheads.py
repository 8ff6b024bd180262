"""Headings inside a story: a bold line, ``◇``, ``■``; short, and no sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.parse.prose import ends_sentence, pattern

if TYPE_CHECKING:
    from reader.parse.item import Item

_LONGEST = 60
_LONGEST_MARKED = 40


def mark_subheads(items: list[Item]) -> None:
    """Make subheads of the paragraphs that are headings, where the story goes on below them."""
    story = [item for item in items if item.reason is None and item.kind == "paragraph"]
    for item, below in pairwise(story):
        if _is_subhead(item, below):
            item.kind = "subhead"


def _is_subhead(item: Item, below: Item) -> bool:
    text = item.text
    if (
        len(text) > _LONGEST
        or ends_sentence(text)
        or item.row
        or pattern(r"^(?:[-–▲△▶]|[QA문답]\s?[.:)])").match(text)
    ):
        return False
    if (item.bold and not below.bold) or item.within("subhead"):
        return True
    marked = pattern(r"^[◇■◆□▣◈●]\s?[^\s]").match(text)
    return bool(marked) and len(text) <= _LONGEST_MARKED and "=" not in text and ends_sentence(below.text)
