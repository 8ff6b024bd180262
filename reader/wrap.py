"""Korean line wrap: 어절 stay whole, marks stand on the right side of a break.

Offsets in, offsets out: a line is ``text[start:end]``, and the blanks between two lines belong to
neither. Pure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from reader.width import running_cells

# 금칙: what must not begin a line, and what must not end one (KS X ISO/IEC 26300, JIS X 4051).
NO_START = frozenset("!%),.:;?]}¢°·’”†‡…‥〜～〃々〉》」』】〕〗〙〛！％），．：；？］｝｠、。・ー℃％'\"")
NO_END = frozenset("([{‘“〈《「『【〔〖〘〚（［｛￡￦$₩#@")
# Straight marks can open as well as close: at the end of a line they are taken for opening ones
# only where a blank stands before them.
_STRAIGHT = frozenset("'\"")


class Line(NamedTuple):
    """One line of a wrapped text, as characters of it, half open."""

    start: int
    end: int


def wrap(text: str, cells: int, first_cells: int | None = None) -> list[Line]:
    """The lines of a text in a column of some cells; at least one, which may be empty.

    ``first_cells`` is the room on the first line, where it differs. A newline in the text ends a
    line. An 어절 is divided only where a whole line cannot hold it.
    """
    cells = max(cells, 2)  # one syllable
    room = max(2, cells if first_cells is None else first_cells)
    taken = running_cells(text)
    lines: list[Line] = []
    for start, end in _hard_lines(text):
        lines += _wrap_line(text, taken, start, end, room, cells)
        room = cells
    return lines


def _hard_lines(text: str) -> list[Line]:
    """The stretches between newlines."""
    if "\n" not in text:
        return [Line(0, len(text))]
    ends = [place for place, character in enumerate(text) if character == "\n"] + [len(text)]
    return [Line(before + 1, end) for before, end in zip([-1, *ends], ends, strict=False)]


def _wrap_line(text: str, taken: list[int], start: int, end: int, room: int, cells: int) -> list[Line]:  # noqa: PLR0913, PLR0917
    lines: list[Line] = []
    while True:
        limit = bisect_right(taken, taken[start] + room, start, end + 1) - 1
        if limit >= end:
            lines.append(Line(start, _before_blanks(text, start, end)))
            return lines
        cut = _cut(text, taken, start, limit, end, cells)
        lines.append(Line(start, _before_blanks(text, start, cut)))
        start = _after_blanks(text, cut, end)
        room = cells
        if start >= end:
            return lines


def _cut(text: str, taken: list[int], start: int, limit: int, end: int, cells: int) -> int:  # noqa: PLR0913, PLR0917
    """Where a line that begins at ``start`` and can hold text up to ``limit`` is cut."""
    blank = _last_blank(text, start, limit, end)
    word = _after_blanks(text, blank, end) if blank > start else start
    if blank > start and taken[_word_end(text, word, end)] - taken[word] <= cells:
        return blank
    # The next 어절 is longer than a whole line: it begins here rather than leave this line half
    # empty, if at least two syllables of it fit.
    folded = _fold(text, word, limit)
    if folded > word and taken[folded] - taken[word] >= 4:
        return folded
    if blank > start:
        return blank
    return max(folded if folded > start else limit, start + 1)


def _last_blank(text: str, start: int, limit: int, end: int) -> int:
    """The last blank at which a line may be cut, ``start`` where there is none."""
    place = limit + 1
    while (place := text.rfind(" ", start + 1, place)) > start:
        first = _after_blanks(text, place, end)
        last = _before_blanks(text, start, place) - 1
        if last < start:
            return start
        if first < end and _may_cut(text, last, first):
            return place
    return start


def _may_cut(text: str, last: int, first: int) -> bool:
    """Whether a line may end with the character at ``last`` and the next begin with ``first``'s."""
    ending, beginning = text[last], text[first]
    if ending in NO_END:
        return False
    if ending in _STRAIGHT and (last == 0 or text[last - 1] == " "):
        return False
    if beginning in _STRAIGHT:
        return first > 0 and text[first - 1] == " " and first + 1 < len(text) and text[first + 1] != " "
    return beginning not in NO_START


def _fold(text: str, word: int, limit: int) -> int:
    """Where in a long 어절 to cut, at ``limit`` at the latest; ``word`` where no place is good."""
    for pattern, reach_chars in _seams():
        for place in range(limit, max(word, limit - reach_chars), -1):
            if place < len(text) and pattern.match(text, place - 1) and _may_fold(text, place):
                return place
    return word


@cache
def _seams() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Pairs of characters between which a long word comes apart, best first, and how far back to look.

    After a mark that joins; between any but two Latin letters or digits; anywhere.
    """
    return (
        (re.compile(r"[·/\-–&?=,:;~][^·/\-–&?=,:;~]"), 6),
        (re.compile(r"(?![A-Za-z0-9À-ɏ.,]{2}).."), 24),
        (re.compile(r".."), 24),
    )


def _may_fold(text: str, place: int) -> bool:
    beginning, ending = text[place], text[place - 1]
    if running_cells(beginning)[1] == 0:  # a mark that sits on the character before it
        return False
    return beginning not in NO_START and ending not in NO_END


def _word_end(text: str, word: int, end: int) -> int:
    blank = text.find(" ", word, end)
    return end if blank < 0 else blank


def _after_blanks(text: str, place: int, end: int) -> int:
    while place < end and text[place] in " \t":
        place += 1
    return place


def _before_blanks(text: str, start: int, place: int) -> int:
    while place > start and text[place - 1] in " \t":
        place -= 1
    return place
