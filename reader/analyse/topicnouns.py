"""Nouns that name lists, as the topics of sentences: 요구안은, 대책으로는."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analyse.korean import listing


@cache
def _topics() -> re.Pattern[str]:
    return re.compile(r"(?P<particle>(?:으?로)?[은는])\s")


class Named:
    """A noun that names lists, with its particle: characters of the view, half open."""

    __slots__ = ("end", "noun", "start")

    def __init__(self, start: int, noun: int, end: int) -> None:
        self.start = start
        self.noun = noun
        """Where the noun ends and its particle begins."""
        self.end = end


def naming_nouns(text: str, start: int, end: int) -> Iterator[Named]:
    """요구안은, 대책으로는: the nouns that name lists, as topics."""
    for match in _topics().finditer(text, start, end):
        at = match.start()
        if text[at - 1] in _naming_endings() and text.endswith(listing.NAMING_NOUNS, start, at):
            noun = max((noun for noun in listing.NAMING_NOUNS if text.endswith(noun, start, at)), key=len)
            yield Named(at - len(noun), at, match.end("particle"))


@cache
def _naming_endings() -> frozenset[str]:
    return frozenset(noun[-1] for noun in listing.NAMING_NOUNS)
