"""A paragraph made ready for reading lists: what must not be split is masked, offsets stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyse.marks import Span
from reader.analyse.tokens import plain

MASKED = "\x01"


class View:
    """One stretch in which lists may stand: the paragraph without its quotations, or one of those."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        """As long as the paragraph; brackets, names, quotations and numbers are masked."""
        self.start = start
        self.end = end


@cache
def _unsplit() -> re.Pattern[str]:
    """Brackets, names in marks, thousands (1,200억) and decimals."""
    return re.compile(
        r"\([^()“”]{0,200}\)|<[^<>“”]{0,80}>|（[^（）]{0,200}）|‘[^‘’“”]{1,120}’|「[^「」]{1,80}」|『[^『』]{1,80}』|《[^《》]{1,80}》|〈[^〈〉]{1,80}〉"
        r"|\d[\d,.]*\d"
    )


def _masked(match: re.Match[str]) -> str:
    return (
        MASKED * (match.end() - match.start()) if not match.group()[0].isdigit() else _number(match.group())
    )


def _number(digits: str) -> str:
    """A number keeps its digits, so that it can be counted, and loses its comma."""
    return digits.replace(",", MASKED).replace(".", MASKED)


def views(text: str, quotations: Sequence[Span]) -> list[View]:
    """The paragraph outside its quotations first, then the inside of each."""
    base = _unsplit().sub(_masked, plain(text))
    pieces: list[str] = []
    last = 0
    for span in quotations:
        pieces += (base[last : span.outer_start], MASKED * (span.outer_end - span.outer_start))
        last = span.outer_end
    pieces.append(base[last:])
    outside = View("".join(pieces), 0, len(text))
    return [outside, *(View(base, span.start, span.end) for span in quotations)]


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?](?=\s|$)")


_LONGEST_SENTENCE_CHARS = 2000  # no sentence in print is longer; keeps a page of one paragraph linear


def sentence_around(view: View, at: int) -> tuple[int, int]:
    """The sentence of a view that holds this character, half open, without its full stop."""
    limit = min(view.end, at + _LONGEST_SENTENCE_CHARS)
    end_match = _sentence_end().search(view.text, at, limit)
    end = end_match.start() if end_match else limit
    back = max(view.start, at - _LONGEST_SENTENCE_CHARS)
    start = back
    for match in _sentence_end().finditer(view.text, back, at):
        if not view.text[match.start() - 1 : match.start()].isdigit():
            start = match.end()
    return start, end
