"""The stretch of a story that shows best what was searched for; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.kept import Snippet
from reader.library.fold import folded

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from reader.kept import Span

LENGTH_CHARS = 120
"""Three lines of a narrow terminal."""
_AHEAD_CHARS = 30
"""What may stand before the first hit."""


def snippet(paragraphs: tuple[str, ...], patterns: Sequence[re.Pattern[str]]) -> Snippet | None:
    """The paragraph with most of the words, cut round them; the opening when none has any.

    None when the story has no paragraph.
    """
    best, spans, most = 0, [], 0
    for number, paragraph in enumerate(paragraphs):
        found, kinds = _hits(folded(paragraph), patterns)
        if kinds > most:
            best, spans, most = number, found, kinds
    if not paragraphs:
        return None
    return _cut(paragraphs[best], spans, best)


def _hits(text: str, patterns: Sequence[re.Pattern[str]]) -> tuple[list[Span], int]:
    """Where the words stand, in order, without overlaps; and how many of the words do."""
    found = [[hit.span() for hit in pattern.finditer(text)] for pattern in patterns]
    spans: list[Span] = []
    for start, end in sorted(span for some in found for span in some):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans, sum(map(bool, found))


def _cut(paragraph: str, spans: list[Span], number: int) -> Snippet:
    """A stretch of the paragraph from a little before the first hit, between spaces."""
    first = spans[0][0] if spans else 0
    start = _start(paragraph, first)
    end = _end(paragraph, max(start + LENGTH_CHARS, spans[0][1] if spans else 0))
    before = "…" if start else ""
    shift = len(before) - start
    shown = tuple((a + shift, b + shift) for a, b in spans if b <= end)
    return Snippet(
        before + paragraph[start:end] + ("…" if end < len(paragraph) else ""), shown, number, start
    )


def _start(paragraph: str, first: int) -> int:
    """The start of a word at most ``_AHEAD_CHARS`` before the first hit, or of the hit itself."""
    if first <= _AHEAD_CHARS:
        return 0
    space = paragraph.find(" ", first - _AHEAD_CHARS, first)
    return space + 1 if space >= 0 else first


def _end(paragraph: str, end: int) -> int:
    """The end of the last whole word before that place; the place itself in one long word."""
    if end >= len(paragraph):
        return len(paragraph)
    space = paragraph.rfind(" ", end - _AHEAD_CHARS, end)
    return space if space >= 0 else end
