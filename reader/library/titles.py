"""Whether two posts can be those of one person; pure.

Careful: what is not plainly the same post is taken for another person's, and a hand can say
otherwise. 시장, 광주시장, 광주광역시장, 전 광주시장 go together; 광주시장 and 부시장 do not.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# What says when or how a post is held, and not which.
_BEFORE = re.compile(r"^(?:(?:전|현|前|現|신임|당시|초대|역대|민선\d기)\s+|[前現])")
_AFTER = re.compile(r"\s*(?:예비후보자?|후보자?|당선인|당선자|내정자|권한대행|직무대행)$")
# What makes another post of one: 부시장, 차관보, 명예교수 are not 시장, 차관, 교수.
_OTHER = ("부", "차", "명예", "보좌", "비서", "대변")


def compatible(one: str, other: str) -> bool:
    """Whether one person may hold both; an unknown post goes with every other."""
    short, long = sorted((_bare(one), _bare(other)), key=len)
    if not short or short == long:
        return True
    return short[-2:] == long[-2:] and _within(short, long) and not _differs(short, long)


@cache
def _bare(title: str) -> str:
    """The post without when, how and spaces."""
    return _AFTER.sub("", _BEFORE.sub("", title.strip())).replace(" ", "")


def _within(short: str, long: str) -> bool:
    """Whether the letters of one stand in the other in order: 광주시장 in 광주광역시장."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _differs(short: str, long: str) -> bool:
    """Whether the longer one is a deputy's, an assistant's, or an honour."""
    return any(word in long and word not in short for word in _OTHER)


def widest(titles: Iterable[str]) -> list[str]:
    """The posts that say most: without 시장, where there is 광주시장 too.

    An alias of 시장 alone must not bring 광주시장 and 여수시장 together.
    """
    kept: list[str] = []
    for title in sorted(titles, key=lambda title: -len(_bare(title))):
        if not any(compatible(title, wide) for wide in kept):
            kept.append(title)
    return kept
