"""The part of an extracted text that says the story again, and what it repeats.

An extractor emitted a ``<div>`` whole and then once more every text behind a ``<br>``: after the
byline come earlier paragraphs again, in order, never the first, and the byline last. A file may end
inside it; its last line is then a prefix.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.parse.byline import read_bylines, split_tail
from reader.parse.prose import is_prose

_LEAST_COVERED = 0.6


class Replay(NamedTuple):
    """Where the replay begins among the lines, and the earlier line that each line in it repeats.

    ``twins[i]`` belongs to line ``start + i``; None for a line that was nowhere before.
    """

    start: int
    twins: tuple[int | None, ...]


def find_replay(lines: list[str]) -> Replay | None:
    """The replay in the lines of a story; None in a story that is told once."""
    best: Replay | None = None
    for start in _starts_after_bylines(lines):
        found = Replay(start, _matched(lines, start))
        if all(twin is not None for twin in found.twins):
            return found
        known = len(found.twins) - found.twins.count(None)
        if known >= 2 and known > 2 * found.twins.count(None) and best is None:
            best = found
    return best or _unsigned(lines)


def _starts_after_bylines(lines: list[str]) -> list[int]:
    """Every place where a byline is over and more lines follow."""
    signed = [bool(read_bylines(line)) or bool(split_tail(line)[1]) for line in lines]
    return [at + 1 for at in range(len(lines) - 1) if signed[at] and not _is_first_of_two(lines, signed, at)]


def _is_first_of_two(lines: list[str], signed: list[bool], at: int) -> bool:
    """Whether the next line signs too and is new: the second reporter, a mail of its own."""
    return signed[at + 1] and lines[at + 1] not in lines[: at + 1] and bool(read_bylines(lines[at + 1]))


def _matched(lines: list[str], start: int) -> tuple[int | None, ...]:
    """For each line from ``start`` the earlier line that it repeats, in order."""
    twins: list[int | None] = []
    reached = 0
    last = len(lines) - 1
    for at in range(start, len(lines)):
        twin = next((i for i in range(reached, start) if lines[i] == lines[at]), None)
        if twin is None and at == last:
            cut = lines[at].rstrip("\ufffd ")
            twin = next((i for i in range(max(reached, 1), start) if cut and lines[i].startswith(cut)), None)
        if twin is not None:
            reached = twin + 1
        twins.append(twin)
    return tuple(twins)


def _unsigned(lines: list[str]) -> Replay | None:
    """The replay of a story that nobody signed: every line to the end was there, in order.

    A refrain that closes a poem is no replay: there must be a sentence among the lines, or nearly all.
    """
    for start in range(2, len(lines)):
        if lines[start] not in lines[1:start] and start < len(lines) - 1:
            continue
        twins = _matched(lines, start)
        if any(twin in (None, 0) for twin in twins):
            continue
        whole = [line for line in lines[start:] if line in lines[:start]]
        if any(is_prose(line) and len(line) >= 50 for line in whole):
            return Replay(start, twins)
        if len(whole) >= 4 and len(whole) >= _LEAST_COVERED * (start - 1):
            return Replay(start, twins)
    return None
