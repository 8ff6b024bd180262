"""Quotation marks of one paragraph: where each outermost pair opens and closes.

The marks are read left to right once. Wrong ones are common in print: a missing closing mark, an
opening mark typed for a closing one, straight marks, a second pair inside the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reader.analyse.reporting import is_reporting

_OPENING: Final = "“〝„‟"
_CLOSING: Final = "”〞"
_DOUBLE: Final = f'[{_OPENING}{_CLOSING}"＂]'
_BEFORE_OPENING: Final = " \t\n\u3000([<‘'·,=:-–—…/▲△"
_AFTER_CLOSING: Final = " \t\n\u3000)]>’',.!?·=:…"
_ATTACHED: Final = "고라며면는은이가을를의에로와과도만던란지하다였입처인"
"""First syllables of what stands directly behind a closing mark."""


class Span:
    """One outermost pair of double marks.

    Written out, as are all values that are made by the hundred: quick to define and to make.
    """

    __slots__ = ("closed", "end", "outer_end", "outer_start", "start")

    def __init__(self, outer_start: int, start: int, end: int, outer_end: int, *, closed: bool) -> None:
        self.outer_start = outer_start
        self.start = start
        """Of the words inside, half open."""
        self.end = end
        self.outer_end = outer_end
        self.closed = closed


class _Mark:
    """One double mark, and what it can do."""

    __slots__ = ("at", "closes", "opens")

    def __init__(self, at: int, *, opens: bool, closes: bool) -> None:
        self.at = at
        self.opens = opens
        self.closes = closes
        """A straight mark does both."""


@cache
def _double() -> re.Pattern[str]:
    return re.compile(_DOUBLE)


def has_marks(text: str) -> bool:
    """Whether a text has a double mark at all."""
    return _double().search(text) is not None


def spans(text: str, *, inside: bool = False) -> tuple[tuple[Span, ...], bool]:
    """The outermost quotations of a paragraph, and whether its last one was left open.

    ``inside`` says that the paragraph before was left open: if this one's first mark closes, then
    the paragraph begins inside the quotation.
    """
    matches = list(_double().finditer(text))
    if not matches:
        return (), False
    found = _plain_pairs(text, matches)
    if found is None:
        marks = _marks(text, matches)
        begins_inside = inside and marks[0].closes and not marks[0].opens
        found = list(_pairs(text, marks, begins_inside))
    found = [span for span in found if not _is_blank(text, span.start, span.end)]
    return tuple(found), bool(found) and not found[-1].closed and found[-1].outer_end == len(text)


def _plain_pairs(text: str, matches: list[re.Match[str]]) -> list[Span] | None:
    """The pairs of a paragraph without a wrong mark, as nearly all are; None where one may be wrong."""
    if len(matches) % 2:
        return None
    found: list[Span] = []
    for opening, closing in zip(matches[::2], matches[1::2], strict=True):
        first, last = opening.start(), closing.start()
        plain = text[first] == "“" and text[last] == "”"
        if not plain or text[last - 1] in _BEFORE_OPENING or (first and text[first - 1] not in " ("):
            return None
        found.append(Span(first, first + 1, last, last + 1, closed=True))
    return found


def _pairs(text: str, marks: list[_Mark], begins_inside: bool) -> Iterator[Span]:  # noqa: FBT001 — one caller
    """Each outermost pair, read left to right; empty ones too."""
    nested = _nested(marks)
    opened, start, depth = (0, 0, 1) if begins_inside else (-1, 0, 0)
    for index, mark in enumerate(marks):
        if not depth:
            opened, start, depth = (mark.at, mark.at + 1, 1) if mark.opens else (opened, start, 0)
        elif mark.closes and not (mark.opens and depth > 1):
            depth -= 1
            if not depth:
                yield Span(opened, start, mark.at, mark.at + 1, closed=True)
        elif index in nested:
            depth += 1
        else:
            yield Span(opened, start, mark.at, mark.at, closed=False)
            opened, start, depth = mark.at, mark.at + 1, 1
    if depth:
        yield Span(opened, start, len(text), len(text), closed=False)


_NOTHING = " \t\n\u3000\xa0“”‘’\"'"


def _is_blank(text: str, start: int, end: int) -> bool:
    """Marks with nothing between them quote nobody."""
    return text[start : start + 1] in _NOTHING and not text[start : min(end, start + 200)].strip(_NOTHING)


def _marks(text: str, matches: list[re.Match[str]]) -> list[_Mark]:
    """Each double mark with what it can do, by its shape and by its neighbours."""
    marks: list[_Mark] = []
    for match in matches:
        at = match.start()
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        may_open = before in _BEFORE_OPENING and after not in _AFTER_CLOSING
        may_close = before not in " (" and (after in _AFTER_CLOSING or after in _ATTACHED)
        char = match.group()
        if char in _OPENING:
            wrong = may_close and not may_open
            marks.append(_Mark(at, opens=not wrong, closes=wrong))
        elif char in _CLOSING:
            wrong = may_open and not may_close
            marks.append(_Mark(at, opens=wrong, closes=not wrong))
        else:
            marks.append(_Mark(at, opens=True, closes=True))
    return marks


def _nested(marks: list[_Mark]) -> frozenset[int]:
    """The opening marks that stand inside another pair: two closing marks follow them at once."""
    found: set[int] = set()
    for index in range(1, len(marks) - 2):
        one, two = marks[index + 1], marks[index + 2]
        if not (one.opens or two.opens) and marks[index].opens and not marks[index].closes:
            found.add(index)
    return frozenset(found)


@cache
def _quotative() -> re.Pattern[str]:
    """Where speech left open may end: 다고 말했다, 자며 맞섰다."""
    return re.compile(r"(?<=[다냐라자까요])(?:라고|고|라며|며|라면서|면서)(?=\s)")


_MOST_TRIES = 20  # a quotation left open has few sentences; keeps a page of open marks linear


def cut_open(text: str, found: tuple[Span, ...], *, still_open: bool) -> tuple[tuple[Span, ...], bool]:
    """Quotations left open ended where the sentence goes on to report them (… 다칠 수 있다고 맞섰다)."""
    cut: list[Span] = []
    for span in found:
        at = None if span.closed else _reported_at(text, span.start, span.end)
        cut.append(span if at is None else Span(span.outer_start, span.start, at, at, closed=False))
    return tuple(cut), still_open and cut[-1].outer_end == len(text)


def _reported_at(text: str, start: int, end: int) -> int | None:
    """The first quotative behind which a reporting verb or the end of the stretch stands."""
    for match, _ in zip(_quotative().finditer(text, start, end), range(_MOST_TRIES), strict=False):
        words = text[match.end() : min(end, match.end() + 40)].split()[:4]
        if not words or any(is_reporting(word.strip(".,!?")) for word in words):
            return match.start()
    return None
