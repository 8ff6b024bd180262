"""Hangul syllables: final consonants, the particles that agree with them, sentence endings."""

from __future__ import annotations

from typing import Final

_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28
_NIEUN, _RIEUL, _BIEUP, _SSANG_SIOT = 4, 8, 17, 20

AFTER_CONSONANT: Final = frozenset("은이을과")
AFTER_VOWEL: Final = frozenset("는가를와")


def is_syllable(char: str) -> bool:
    """Whether this is one whole Hangul syllable."""
    return _FIRST <= ord(char) <= _LAST


def final(char: str) -> int:
    """The number of the final consonant of a syllable; 0 for none, -1 for what is no syllable."""
    return (ord(char) - _FIRST) % _FINALS if is_syllable(char) else -1


def agrees(particle: str, before: str) -> bool:
    """Whether a particle may stand after this character: 시장은, 지사는, 길로, 집으로.

    Digits, letters and brackets are read in too many ways to reject anything.
    """
    consonant = final(before)
    if consonant < 0:
        return True
    first = particle[0]
    if particle.startswith("으로"):
        return consonant not in (0, _RIEUL)
    if first == "로":
        return consonant in (0, _RIEUL)
    if first in AFTER_CONSONANT:
        return consonant > 0
    return consonant == 0 if first in AFTER_VOWEL else True


def ends_in_nieun(word: str) -> bool:
    """Whether a word could be an adnominal form: 추진한, 열린."""
    return final(word[-1:] or " ") == _NIEUN


def ends_in_rieul(word: str) -> bool:
    """Whether a word could be a prospective form: 추진할."""
    return final(word[-1:] or " ") == _RIEUL


def is_past(char: str) -> bool:
    """Whether a syllable carries the past tense: 했, 았, 었, 였, 봤."""
    return final(char) == _SSANG_SIOT
