"""What parts the items of a comma list: the declared number chooses."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from reader.analyse.syllables import agrees
from reader.analyse.views import View


class Piece:
    """One item: characters of the paragraph, half open."""

    __slots__ = ("end", "phrase", "start")

    def __init__(self, start: int, end: int, *, phrase: bool = False) -> None:
        self.start = start
        self.end = end
        self.phrase = phrase
        """Whether it has more words than one."""


def trimmed(text: str, start: int, end: int) -> Piece:
    """Without space, comma and full stop at either end."""
    while start < end and text[start] in " \t\n,;·:":
        start += 1
    while end > start and text[end - 1] in " \t\n,;.":
        end -= 1
    return Piece(start, end, phrase=" " in text[start:end])


def parts(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[Piece]:
    """A stretch cut at every match of a separator."""
    found: list[Piece] = []
    for match in pattern.finditer(text, start, end):
        found.append(trimmed(text, start, match.start()))
        start = match.end()
    found.append(trimmed(text, start, end))
    return [piece for piece in found if piece.start < piece.end]


@cache
def comma() -> re.Pattern[str]:
    """What parts items first."""
    return re.compile(r"[,，、;]")


@cache
def _middot() -> re.Pattern[str]:
    return re.compile(r"[,，、;·ㆍ∙]")


@cache
def _joined() -> re.Pattern[str]:
    """와, 과, 및 between two nouns; agreement is checked apart."""
    return re.compile(r"(?<=[가-힣\x01A-Za-z0-9)])([와과])\s|\s(?:및|그리고)\s")


def joins(text: str, piece: Piece) -> list[tuple[int, int]]:
    """Where 와, 과, 및 or 그리고 join two nouns of a stretch."""
    return [
        match.span()
        for match in _joined().finditer(text, piece.start, piece.end)
        if match.group(1) is None or agrees(match.group(1), text[match.start() - 1])
    ]


def _cut(text: str, piece: Piece, at: list[tuple[int, int]]) -> list[Piece]:
    found: list[Piece] = []
    start = piece.start
    for left, right in at:
        found.append(trimmed(text, start, left))
        start = right
    found.append(trimmed(text, start, piece.end))
    return [part for part in found if part.start < part.end]


def split(view: View, start: int, end: int, number: int | None) -> tuple[Piece, ...]:
    """The items between two characters of a view.

    With a declared number, the first way of parting that yields it; else the commas alone, the
    last 및 parted too.
    """
    commas = parts(view.text, start, end, comma()) if start < end else []
    if not commas:
        return ()
    commas[-1] = _without_and(view.text, commas[-1]) if len(commas) > 1 else commas[-1]
    if number is None:
        return tuple(_last_and(view.text, commas))
    for way in _WAYS:
        items = way(view.text, commas)
        if len(items) == number:
            return tuple(items)
    return tuple(commas)


def _last_join(text: str, commas: list[Piece]) -> list[Piece]:
    return [*commas[:-1], *_cut(text, commas[-1], joins(text, commas[-1])[-1:])]


def _all_joins(text: str, commas: list[Piece]) -> list[Piece]:
    return [part for piece in commas for part in _cut(text, piece, joins(text, piece))]


def _middots(text: str, commas: list[Piece]) -> list[Piece]:
    return [part for piece in commas for part in parts(text, piece.start, piece.end, _middot())]


def _middots_and_joins(text: str, commas: list[Piece]) -> list[Piece]:
    return _all_joins(text, _middots(text, commas))


_WAYS: tuple[Callable[[str, list[Piece]], list[Piece]], ...] = (
    lambda _, commas: commas,
    _last_join,
    _all_joins,
    _middots,
    _middots_and_joins,
)


def _last_and(text: str, commas: list[Piece]) -> list[Piece]:
    """Without a number only 및 and 그리고 before the last item part it."""
    last = commas[-1]
    found = [join for join in joins(text, last) if join[1] - join[0] > 2]
    return [*commas[:-1], *_cut(text, last, found[-1:])]


def _without_and(text: str, piece: Piece) -> Piece:
    """집, 일자리, 그리고 이웃: the last item without what joins it."""
    match = re.compile(r"(?:그리고|또한|또)\s").match(text, piece.start, piece.end)
    return piece if match is None else trimmed(text, match.end(), piece.end)
