"""A text that this reader saved: head, date and names, paragraphs, captions, a blank line between each."""

from __future__ import annotations

from reader.article import Byline
from reader.parse.byline import read_bylines, split_tail
from reader.parse.item import Item
from reader.parse.prose import pattern

_DATE = r"(?:19|20)\d\d년 \d\d월 \d\d일\([월화수목금토일]\)(?: \d\d:\d\d)?"
_LISTS = ("조항", "인용")
_MOST_HEAD_LINES = 12


def split_saved(text: str) -> tuple[list[Item], list[Item]] | None:
    """The head of a saved text and its story with the names before it; None for any other text."""
    parts = [part.split("\n") for part in text.strip().split("\n\n")]
    if len(parts) < 3 or len(parts[0]) > _MOST_HEAD_LINES or len(parts[1]) > 3:
        return None
    at = next((at for at, line in enumerate(parts[1]) if pattern(_DATE).fullmatch(line.strip())), None)
    if at is None:
        return None
    if any(_is_printed(line) for part in parts[2:] for line in part):
        return None
    head = [_named(line, "deck") for line in parts[0]] + [_named(line, "kicker") for line in parts[1][:at]]
    head[0].kind = "headline"
    head.append(_named(parts[1][at], "date"))
    story = [_byline(one) for line in parts[1][at + 1 :] for one in line.split(", ")]
    for number, part in enumerate(parts[2:]):
        if number and part[0].strip() in _LISTS:
            break  # what was noticed in the story is noticed anew
        story += [Item(" ".join(line.split())) for line in part if line.strip()]
    return head, story


def _is_printed(line: str) -> bool:
    """Whether a line is as the newspaper prints it: this reader's texts keep names above it."""
    return line.startswith("![") or ("/" in line and (bool(read_bylines(line)) or split_tail(line)[1] != ""))


def _named(line: str, kind: str) -> Item:
    item = Item(" ".join(line.split()))
    item.kind = kind
    return item


def _byline(words: str) -> Item:
    item = _named(words, "byline")
    item.bylines = read_bylines(f"/{item.text}") or (Byline(item.text),)
    return item
