"""Korean text as a search sees it: without case, spacing and punctuation, by syllable pairs.

``folded`` keeps every character at its place, so that a hit in it is a hit in the text.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST, _LAST = 0xAC00, 0xD7A3
_PER_INITIAL = 588  # 21 vowels times 28 finals
_PER_VOWEL = 28
_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# Fullwidth ASCII is ASCII: old pages print figures so.
_WIDE = {0xFF01 + n: 0x21 + n for n in range(94)}


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def folded(text: str) -> str:
    """The text in small letters and halfwidth figures, of the same length."""
    small = text.lower()
    if len(small) != len(text):  # İ becomes two characters
        small = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return small.translate(_WIDE) if _pattern("[！-～]").search(small) else small


def words(text: str) -> list[str]:
    """The runs of letters and figures of a folded text."""
    return _pattern(r"[^\W_]+").findall(text)


def squeezed(text: str) -> str:
    """A text of which only letters and figures are left: what a search word is compared by."""
    return "".join(words(folded(text)))


def pairs(stream: str) -> set[str]:
    """Every two characters that stand side by side."""
    return set(map("".join, pairwise(stream)))


def initials(stream: str) -> str:
    """The first consonant of each syllable; other characters as they are."""
    return "".join(map(_initial, stream))


@lru_cache(maxsize=4096)
def _initial(char: str) -> str:
    code = ord(char)
    return INITIALS[(code - _FIRST) // _PER_INITIAL] if _FIRST <= code <= _LAST else char


def is_initials(word: str) -> bool:
    """Whether a search word is typed in first consonants only, like ㄱㅈㅅ."""
    return bool(word) and all(char in INITIALS for char in word)


def char_class(char: str) -> str:
    """A pattern for one character of a search word; a lone consonant stands for its syllables."""
    if char in INITIALS:
        first = _FIRST + INITIALS.index(char) * _PER_INITIAL
        return f"[{char}{chr(first)}-{chr(first + _PER_INITIAL - 1)}]"
    return re.escape(char)


def half_typed(char: str) -> tuple[str, ...]:
    """Patterns for a last syllable that may not be whole yet.

    과 may become 광; 줏 may be 주 with the ㅅ of the next syllable.
    """
    code = ord(char)
    if not _FIRST <= code <= _LAST:
        return (char_class(char),)
    final = (code - _FIRST) % _PER_VOWEL
    if final == 0:
        return (f"[{char}-{chr(code + _PER_VOWEL - 1)}]",)
    return (re.escape(char), *_moved_on(code - final, _FINALS[final]))


def half_steps(char: str) -> tuple[str, ...]:
    """The whole syllables that may stand where a half-typed last one was met; none for a consonant."""
    code = ord(char)
    if not _FIRST <= code <= _LAST:
        return () if char in INITIALS else (char,)
    final = (code - _FIRST) % _PER_VOWEL
    if final == 0:
        return tuple(map(chr, range(code, code + _PER_VOWEL)))
    return (char, _moved_on(code - final, _FINALS[final])[0][0])


# Typed together, the second of two finals moves on alone: 갑ㅅ, but 값.
_DOUBLE = dict(
    zip(
        "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ",
        ("ㄱㅅ", "ㄴㅈ", "ㄴㅎ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅂㅅ"),
        strict=True,
    )
)


def _moved_on(open_code: int, final: str) -> tuple[str, ...]:
    """The syllable without its final, then a syllable that begins with it."""
    if final in _DOUBLE:
        pair = _DOUBLE[final]
        return (chr(open_code + _FINALS.index(pair[0])) + char_class(pair[1]),)
    return (chr(open_code) + char_class(final),)


# Between the characters of a hit: a space, light marks and their mixture, never the end of a
# sentence (“…광주. 시민은” holds no 광주시), but the point of 5.18.
_GAP = r"(?:[\s·‧・,'\"‘’“”()<>「」『』\[\]~/&+-]|\.(?=\S)){0,4}"


def hit_pattern(word: str, *, loose: bool = False) -> re.Pattern[str]:
    """What finds a squeezed search word in a folded text.

    The word is found inside one word of the text, or from the start of a word on over spaces and
    light marks: 군공항 in ``군 공항``, but 시민 not in ``다시 민주``. First consonants are found from
    the start of a word on. ``loose`` takes the last syllable for half typed.
    """
    heads = [char_class(char) for char in word[:-1]]
    tails = half_typed(word[-1]) if loose else (char_class(word[-1]),)
    return _compiled(tuple(heads), tails, initials_only=is_initials(word))


@lru_cache(maxsize=256)
def _compiled(heads: tuple[str, ...], tails: tuple[str, ...], *, initials_only: bool) -> re.Pattern[str]:
    """The pattern of a word; it opens with the first letter, which the engine looks for quickly."""
    tail = tails[0] if len(tails) == 1 else f"(?:{'|'.join(tails)})"
    if not heads:
        return re.compile(tail)
    first, rest = heads[0], (*heads[1:], tail)
    apart = f"(?<![^\\W_]{first}){_GAP}{_GAP.join(rest)}"
    return re.compile(f"{first}{apart}" if initials_only else f"{first}(?:{''.join(rest)}|{apart})")
