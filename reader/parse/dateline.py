"""``(서울=연합뉴스) 홍길동 기자 =``: where a story was filed from, at the head of its first paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Byline
from reader.parse.byline import read_bylines
from reader.parse.prose import pattern

if TYPE_CHECKING:
    import re

    from reader.parse.item import Item

_DATELINE = r"^[(\[【〔]\s*([^\d_=<>“”]{2,20}?)\s*=\s*(\w{2,10})\s*[)\]】〕]\s*"
_SIGNED = r"^[(\[【〔<]\s*([^\d_<>“”\[\]()]{2,10}=[^=<>“”\[\]()]{2,20}(?:기자|특파원))\s*[)\]】〕>]\s*(?=\S)"
_NAME = r"[^\W\da-zA-Z_]{2,4}"
_REPORTER = rf"^((?:{_NAME}(?:\s?[·,]\s?{_NAME})*)\s?(?:{_NAME}\s?)?(?:기자|특파원))\s*=\s*"


def split_dateline(items: list[Item]) -> tuple[str, tuple[Byline, ...]]:
    """The place and agency that the first paragraph opens with, and the reporters named behind them.

    The paragraph goes on without them.
    """
    first = next((item for item in items if item.kind == "paragraph" and item.reason is None), None)
    if first is None or first.text[0] not in "([【〔<":
        return "", ()
    if named := pattern(_SIGNED).match(first.text):
        return _signed(first, named)
    found = pattern(_DATELINE).match(first.text)
    if found is None:
        return "", ()
    place, agency = found[1], found[2]
    named = pattern(_REPORTER).match(first.text[found.end() :])
    signed = read_bylines(named[1]) if named else ()
    first.reword(first.text[found.end() + (named.end() if named and signed else 0) :])
    return f"{place}={agency}", tuple(Byline(one.name, one.role, one.email, place, agency) for one in signed)


def _signed(first: Item, named: re.Match[str]) -> tuple[str, tuple[Byline, ...]]:
    """``[나루=박하늘 기자]``: the place and who wrote from there, in one bracket."""
    signed = read_bylines(f"/{named[1]}")
    if not signed or not all(one.name and one.role for one in signed):
        return "", ()
    first.reword(first.text[named.end() :])
    return named[1], signed
