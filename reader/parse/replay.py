"""The part of an extracted text that says the story again, and what it repeats.

An extractor emitted a ``<div>`` whole and then once more every text behind a ``<br>``: after the
byline come earlier paragraphs again, in order, never the first, and the byline last. A file may end
inside it; its last line is then a prefix.
"""

from __future__ import annotations

from bisect import bisect_left

from reader.parse.byline import read_bylines, split_tail
from reader.parse.prose import is_prose
from reader.values import dataclass

_LEAST_COVERED = 0.6
# A story is signed once or twice; a page of short notices, each signed, a few dozen times.
_MOST_STARTS = 60


@dataclass(frozen=True, slots=True)
class Replay:
    """Where the replay begins among the lines, and the earlier line that each line in it repeats."""

    start: int
    twins: tuple[int | None, ...]
    """``twins[i]`` belongs to line ``start + i``; None for a line that was nowhere before."""


def find_replay(lines: list[str]) -> Replay | None:
    """The replay in the lines of a story; None in a story that is told once."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        places.setdefault(line, []).append(at)
    best: Replay | None = None
    for start in _starts_after_bylines(lines)[:_MOST_STARTS]:
        found = Replay(start, _matched(lines, start, places))
        if None not in found.twins:
            return found
        known = len(found.twins) - found.twins.count(None)
        if known >= 2 and known > 2 * found.twins.count(None) and best is None:
            best = found
    return best or _unsigned(lines, places)


def _starts_after_bylines(lines: list[str]) -> list[int]:
    """Every place where a byline is over and more lines follow."""
    signed = [bool(read_bylines(line)) or bool(split_tail(line)[1]) for line in lines]
    starts = []
    seen: set[str] = set()
    for at, line in enumerate(lines[:-1]):
        seen.add(line)
        second = signed[at + 1] and lines[at + 1] not in seen and bool(read_bylines(lines[at + 1]))
        if signed[at] and not second:
            starts.append(at + 1)
    return starts


def _matched(lines: list[str], start: int, places: dict[str, list[int]]) -> tuple[int | None, ...]:
    """For each line from ``start`` the earlier line that it repeats, in order."""
    twins: list[int | None] = []
    reached = 0
    for line in lines[start:]:
        known = places[line]
        at = bisect_left(known, reached)
        twin = known[at] if at < len(known) and known[at] < start else None
        if twin is not None:
            reached = twin + 1
        twins.append(twin)
    if twins[-1] is None:
        cut = lines[-1].rstrip("\ufffd ")
        twins[-1] = next((i for i in range(max(reached, 1), start) if lines[i].startswith(cut)), None)
    return tuple(twins)


def _unsigned(lines: list[str], places: dict[str, list[int]]) -> Replay | None:
    """The replay of a story that nobody signed: every line to the end was there, in order.

    A refrain that closes a poem is no replay: there must be a sentence among the lines, or nearly all.
    """
    for start in _starts_unsigned(lines, places):
        twins = _matched(lines, start, places)
        if None in twins or 0 in twins:
            continue
        whole = [line for line in lines[start:] if places[line][0] < start]
        if any(is_prose(line) and len(line) >= 50 for line in whole):
            return Replay(start, twins)
        if len(whole) >= 4 and len(whole) >= _LEAST_COVERED * (start - 1):
            return Replay(start, twins)
    return None


def _starts_unsigned(lines: list[str], places: dict[str, list[int]]) -> list[int]:
    """The places from which every line to the end, but the last, was there before; the earliest first."""
    start = len(lines) - 1
    while start > 2 and places[lines[start - 1]][0] < start - 1:
        start -= 1
    return list(range(max(2, start), len(lines)))[:_MOST_STARTS]
