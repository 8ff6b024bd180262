"""A comma list as it was found, and prizes, which look like one."""

from __future__ import annotations

from reader.analyse.korean import listing
from reader.analyse.splitting import Piece
from reader.analyse.views import View, sentence_around


class Found:
    """One comma list."""

    __slots__ = ("declared", "end", "items", "start")

    def __init__(self, start: int, end: int, declared: int | None, items: tuple[Piece, ...]) -> None:
        self.start = start
        """Of the words that introduce it."""
        self.end = end
        self.declared = declared
        self.items = items


def is_award(view: View, found: Found) -> bool:
    """Whether the sentence goes on with a prize: 시, 소설 등 2개 부문에서 수상했다."""
    last = max(found.end, found.items[-1].end)
    _, end = sentence_around(view, last)
    return any(word in view.text[last:end] for word in listing.NOT_BEFORE_LISTS)
