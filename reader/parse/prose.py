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


# Told by character and not by pattern: a class of marks beyond Latin takes half a millisecond to
# compile, and these are asked of every line.
_CLOSERS = " \u00a0”\"’'」』)]〉》>"
_QUOTES = "”\"’'」』"
_STOPS = ".!?…。"
_ENDINGS = "다까요죠"
_MARKERS = frozenset("▲△▶▷◇◆■□●○◎★☆※☞•∙·*▪◦①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_FIRST_DIGITS, _FIRST_LETTERS = "(0123456789", "가나다라마바사아QA문답"
_NUMBERED = r"\(?\d{1,2}[.)]\s|(?:가|나|다|라|마|바|사|아)\.\s|(?:Q|A|문|답)\s?[.:)]"


def ends_sentence(text: str) -> bool:
    """Whether a line closes with a full stop of any kind, or a closed quotation of a sentence.

    A closing mark may follow the stop: “…했다.” or (…했다.)
    """
    last = text.rstrip(_CLOSERS)[-1:]
    if not last or last in _STOPS:
        return last != ""
    return last in _ENDINGS and text.rstrip()[-1:] in _QUOTES


def is_prose(text: str) -> bool:
    """Whether a line reads as a newspaper's sentence: long enough, in words, closed like one."""
    if len(text) < _SHORTEST_PROSE or " " not in text:
        return False
    last = text.rstrip(_CLOSERS)[-1:]
    return last != "" and (last in _STOPS or last in _ENDINGS)


def opens_item(text: str) -> bool:
    """Whether a line begins with a marker of its own: ▲, ①, 1., a dash, Q."""
    first = text[:1]
    if not first or first in _MARKERS:
        return first != ""
    if first in "-–—":
        return len(text) > 1 and not text[1:].lstrip()[:1].isdigit()
    if first in _FIRST_DIGITS or (first in _FIRST_LETTERS and not text[1:2].isalnum()):
        return pattern(_NUMBERED).match(text) is not None
    return False


def key(text: str) -> str:
    """What two copies of a text have in common: its letters and digits, in one form.

    White space, quotation marks and punctuation differ from copy to copy.
    """
    together = "".join(text.split())  # what the pattern is spared it need not take out word by word
    plain = (
        unicodedata.normalize("NFKC", together).replace("ㆍ", "").replace("ᆞ", "")
    )  # a dot typed as a vowel
    return pattern(r"[\W_]+").sub("", plain).lower()


_HEAD = 8
_EIGHT_LETTERS = r"\W*(\w)" * _HEAD


def head_letters(text: str) -> str:
    """The first letters of a text, to see cheaply whether two can be copies at all; all of a short one."""
    head = text[: 2 * _HEAD].replace(" ", "")[:_HEAD]
    if len(head) == _HEAD and head.isalnum() and "ㆍ" not in head:
        return head
    found = pattern(_EIGHT_LETTERS).match(text.replace("ㆍ", "") if "ㆍ" in text[:24] else text)
    return "".join(found.groups()) if found else key(text)
