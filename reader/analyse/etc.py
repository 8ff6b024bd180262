"""Which 등 closes a row of marked items, and which stands inside the last of them."""

from __future__ import annotations

import re
from functools import cache

from reader.analyse.korean import listing
from reader.analyse.words import read_word


@cache
def _etc() -> re.Pattern[str]:
    return re.compile(r"\s등(?=이|으로|을|를|의|에|은|도|과|$|\s|\.)")


@cache
def _copula() -> re.Pattern[str]:
    return re.compile(r"(?<=[가-힣])(?:이다|입니다|이었다)$")


def etc_behind(text: str, start: int, end: int) -> int | None:
    """Where the 등 behind the last item stands: the first that no noun of the item follows."""
    found = list(_etc().finditer(text, start, end))
    for index, match in enumerate(found):
        after = found[index + 1].start() if index + 1 < len(found) else end
        if not _is_inside(text[match.end() : after]):
            return match.start()
    return None


def _is_inside(rest: str) -> bool:
    """대만·유럽 등 | 신규 판로 개척: nothing but nouns to the end; not 등 | 3개 사업, 등 | 수출 대책."""
    words = [read_word(word) for word in _copula().sub("", rest).split()]
    if not words or not rest.startswith(" ") or any(char.isdigit() for char in rest):
        return False
    last = words[-1]
    named = bool(last.head) or last.lemma.endswith((*listing.NAMING_NOUNS, *listing.PART_NOUNS))
    counts = any(word.core in listing.NATIVE_NUMBERS for word in words)
    return not (named or counts or last.core.endswith("다")) and all(
        word.fits and not word.particle for word in words
    )
