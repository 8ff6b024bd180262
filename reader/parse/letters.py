"""Paragraphs found by their letters, however many there are.

A copy that lost its breaks begins with another paragraph whole; one that breaks off is how another
begins. Looking at every pair would take the square of a long story's paragraphs.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.parse.item import Item

_SHORTEST_PART = 4
# How many that begin alike are looked at for one that still stands: a story has one or two.
_ALIKE = 40


class Letters:
    """The paragraphs of a story by their keys; what was removed since is passed over."""

    def __init__(self, story: Iterable[Item]) -> None:
        self._by_key: dict[str, list[Item]] = {}
        for item in story:
            self._by_key.setdefault(item.key, []).append(item)
        self._sorted = sorted(self._by_key)
        lengths = {len(key) for key in self._by_key}
        self._lengths = sorted((each for each in lengths if each >= _SHORTEST_PART), reverse=True)

    def longest_start(self, text: str, whole: Item) -> Item | None:
        """The longest other paragraph that a text begins with, shorter than ``whole``."""
        most = min(len(text), len(whole.key) - 1)
        for length in self._lengths:
            if length <= most and (found := self._standing(text[:length], whole)):
                return found
        return None

    def begins_with(self, start: str, but: Item) -> Item | None:
        """Another paragraph that begins with some letters and may have more; None where there is none."""
        at = bisect_left(self._sorted, start)
        for key in self._sorted[at : at + _ALIKE]:
            if not key.startswith(start):
                break
            if found := self._standing(key, but):
                return found
        return None

    def _standing(self, key: str, but: Item) -> Item | None:
        like = self._by_key.get(key, ())
        return next((one for one in like[:_ALIKE] if one is not but and one.reason is None), None)
