"""What a line of Korean looks like: a sentence, a verse, an item, a label; and when two are equal."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SHORTEST_PROSE = 30


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression, compiled at its first use: a start pays only for those it meets."""
    return re.compile(source)


def words(text: str) -> frozenset[str]:
    """A list of words, written as one text."""
    return frozenset(text.split())


# A closing mark may follow the stop: “…했다.” or (…했다.)
_END = r"(?:[.!?…。]|다|까|요|죠)[\s”\"’'」』)\]〉》>]*$"
_STOP = r"[.!?…。][\s”\"’'」』)\]〉》>]*$|[다까요]\s*[”\"’'」』]$"
_MARKER = (
    r"^(?:[▲△▶▷◇◆■□●○◎★☆※☞①-⑳•∙·*▪◦]|[-–—]\s?[^\d]|\(?\d{1,2}[.)]\s|[가나다라마바사아]\.\s|[QA문답]\s?[.:)])"
)

# The middle dot is also typed as the old vowel ㆍ, which is a letter to Python.
_NO_LETTERS = r"[\W_ㆍᆞ]+"


def ends_sentence(text: str) -> bool:
    """Whether a line closes with a full stop of any kind, or a closed quotation of a sentence."""
    return pattern(_STOP).search(text[-12:]) is not None


def is_prose(text: str) -> bool:
    """Whether a line reads as a newspaper's sentence: long enough, Hangul, closed like one."""
    return len(text) >= _SHORTEST_PROSE and pattern(_END).search(text[-12:]) is not None and " " in text


def opens_item(text: str) -> bool:
    """Whether a line begins with a marker of its own: ▲, ①, 1., a dash, Q."""
    return pattern(_MARKER).match(text) is not None


def key(text: str) -> str:
    """What two copies of a text have in common: its letters and digits, in one form.

    White space, quotation marks and punctuation differ from copy to copy.
    """
    return pattern(_NO_LETTERS).sub("", unicodedata.normalize("NFKC", text)).lower()


_MARKS = dict.fromkeys(map(ord, " \t\u00a0“”\"‘’'`´·ㆍ・‧,.…!?()<>[]「」『』〈〉《》【】-–—―~:;/"))


def head_letters(text: str) -> str:
    """The first letters of a text, to see cheaply whether two can be copies at all."""
    return text[:24].translate(_MARKS)[:8]
