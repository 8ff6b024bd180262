"""Search as Korean readers type: blanks do not matter, ㄱㅈ finds 광주, a half-typed syllable matches.

Pure, without Textual; offsets are characters of the text that was searched, half open.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
# Two letters at the end of a syllable: what stays and what the next syllable may take with it.
_PAIRS = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}
# Vowels that begin as another one: ㅗ is struck on the way to ㅘ, ㅙ and ㅚ.
_VOWEL_REACH = {8: 3, 13: 3, 18: 1}
_SAME = {'"': '"“”', "'": "'‘’", "-": "-–—", "·": "·ㆍ・", "~": "~～∼"}


def find(text: str, query: str) -> list[tuple[int, int]]:
    """Where the query stands in a text; nowhere for a query of blanks only.

    What is typed is taken at its word; only where that stands nowhere may its last syllable be
    one that is still being typed.
    """
    return find_all((text,), query).get(0, [])


def find_all(texts: Sequence[str], query: str) -> dict[int, list[tuple[int, int]]]:
    """Number of a text → where the query stands in it, for those that have it."""
    wanted = meant(texts, query)
    if wanted is None:
        return {}
    return {
        number: spans
        for number, text in enumerate(texts)
        if (spans := [match.span() for match in wanted.finditer(text)])
    }


def meant(texts: Sequence[str], query: str) -> re.Pattern[str] | None:
    """What a query means in these texts; None where it stands in none of them."""
    for half_typed in (False, True):
        wanted = _pattern(query, half_typed)
        if wanted is not None and any(map(wanted.search, texts)):
            return wanted
    return None


@lru_cache(maxsize=64)
def _pattern(query: str, half_typed: bool) -> re.Pattern[str] | None:  # noqa: FBT001 — a key of the cache
    letters = [
        part
        for letter in unicodedata.normalize("NFC", query)
        if not letter.isspace()
        for part in _PAIRS.get(letter, letter)
    ]
    if not letters:
        return None
    parts = [_exactly(letter) for letter in letters]
    if half_typed:
        parts[-1] = _half_typed(letters[-1])
    return re.compile(r"\s*".join(parts), re.IGNORECASE)


def _exactly(letter: str) -> str:
    """A letter; a consonant alone is also every syllable that begins with it."""
    if letter in _INITIALS:
        first = 0xAC00 + _INITIALS.index(letter) * 588
        return f"[{letter}{chr(first)}-{chr(first + 587)}]"
    return f"[{re.escape(_SAME[letter])}]" if letter in _SAME else re.escape(letter)


def _half_typed(letter: str) -> str:
    """A syllable and everything that it may become with the next keys."""
    code = ord(letter) - 0xAC00
    if not 0 <= code < 11172:
        return _exactly(letter)
    open_code, final = code - code % 28, _FINALS[code % 28]
    if not final:
        last = open_code + 27 + 28 * _VOWEL_REACH.get(open_code // 28 % 21, 0)
        return f"[{chr(0xAC00 + open_code)}-{chr(0xAC00 + last)}]"
    pair = _PAIRS.get(final, final)
    stays, goes = pair[:-1], pair[-1]
    shorter = chr(0xAC00 + open_code + _FINALS.index(stays))
    longer = "".join(
        chr(0xAC00 + open_code + _FINALS.index(pair)) for pair, parts in _PAIRS.items() if parts[0] == final
    )
    split = rf"|{shorter}\s*{_exactly(goes)}" if goes in _INITIALS else ""
    return f"(?:[{letter}{longer}]{split})"
