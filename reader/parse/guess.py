"""Headline and date of a page that has none in their places: from what stands above the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.dates import read_date
from reader.parse.flow import lines
from reader.parse.prose import is_prose

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from reader.parse.line import Line

_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 6, 90
_LONGEST_DATE_LINE = 80
_NEAR_LINES = 40


class Above:
    """The lines of a page that stand above its story, the nearest last."""

    def __init__(self, tree: LexborHTMLParser, first_paragraph: str) -> None:
        self.lines: list[Line] = []
        for line in lines(tree.body) if tree.body is not None else ():
            if line.text.startswith(first_paragraph[:30]):
                break
            if line.text and not line.within("hidden"):
                self.lines.append(line)

    def headline(self) -> str:
        """The last bold line that is no link, no sentence and no date; empty without one."""
        for line in reversed(self.lines[-_NEAR_LINES:]):
            text = line.text
            fits = _SHORTEST_HEADLINE <= len(text) <= _LONGEST_HEADLINE and not text.isascii()
            if fits and line.bold and not line.linked and not is_prose(text) and not read_date(text):
                return text
        return ""

    def date(self) -> str:
        """The last date with a time of day, else the last date; empty without one."""
        found = [
            read_date(line.text) for line in self.lines[-_NEAR_LINES:] if len(line.text) <= _LONGEST_DATE_LINE
        ]
        dates = [date for date in reversed(found) if date]
        return next((date for date in dates if "T" in date), dates[0] if dates else "")
