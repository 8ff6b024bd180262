"""Head and names of a page that has none in their places: from what stands above the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.byline import read_bylines
from reader.parse.dates import read_date
from reader.parse.flow import lines
from reader.parse.prose import is_prose, pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from reader.article import Byline
    from reader.parse.line import Line

_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 6, 90
_LONGEST_DATE_LINE = 80
_NEAR_LINES = 40
_NO_NAME = (
    r"(?:기자명|작성자|글쓴이|취재|입력|승인|수정|등록|발행|송고|최종|업데이트)\s*[:：]?|댓글\s*\d*"
    r"|(?:19|20)\d\d[년.\-/\s\d월일:()화수목금토요시분오전후]*"
)


class Above:
    """The lines of a page that stand above its story, the nearest last."""

    def __init__(self, tree: LexborHTMLParser, first_paragraph: str) -> None:
        self._tree = tree
        self._first = first_paragraph[:30]
        self._found: list[Line] | None = None

    @property
    def _lines(self) -> list[Line]:
        """The last lines above the story: looked for once, and only when a search engine is told nothing."""
        if self._found is None:
            self._found = []
            for line in lines(self._tree.body) if self._tree.body is not None else ():
                if line.text.startswith(self._first):
                    break
                if line.text and not line.within("hidden"):
                    self._found.append(line)
            del self._found[:-_NEAR_LINES]
        return self._found

    @property
    def _near(self) -> list[Line]:
        return [line for line in self._lines if len(line.text) <= _LONGEST_DATE_LINE]

    def headline(self) -> str:
        """The last bold line that is no link, no sentence and no date; empty without one."""
        for line in reversed(self._lines):
            text = line.text
            fits = _SHORTEST_HEADLINE <= len(text) <= _LONGEST_HEADLINE and not text.isascii()
            if fits and line.bold and not line.linked and not is_prose(text) and not read_date(text):
                return text
        return ""

    def date(self) -> str:
        """The last date with a time of day, else the last date; empty without one."""
        dates = [date for line in reversed(self._near) if (date := read_date(line.text))]
        return next((date for date in dates if "T" in date), dates[0] if dates else "")

    def bylines(self) -> tuple[Byline, ...]:
        """Who a line near the story names as its reporter, beside a date or a label; empty without one."""
        for line in reversed(self._near):
            words = pattern(_NO_NAME).sub(" ", line.text).strip(" |·:-")
            if words and "기자" in words and not line.linked and (signed := read_bylines(words)):
                return signed
        return ()
