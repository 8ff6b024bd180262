"""Lists that no number declares: 요구안은 A, B, C 등이다; A, B, C 등 대책을."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analyse.counted import quoted_as
from reader.analyse.counts import counted, may_count
from reader.analyse.edges import left_edge, right_edge
from reader.analyse.found import Found, is_award
from reader.analyse.korean import listing
from reader.analyse.splitting import split
from reader.analyse.tokens import plain
from reader.analyse.topicnouns import naming_nouns
from reader.analyse.views import View, sentence_around
from reader.analyse.words import read_word


def may_list(text: str) -> bool:
    """Whether a paragraph can hold a comma list at all: most do not, and are read no further."""
    if "," not in text and "·" not in text and " 및 " not in text and "와 " not in text and "과 " not in text:
        return False
    if text.count(",") > 1 and (
        next(naming_nouns(text, 0, len(text)), None) is not None
        or (_may_be_named(text) and named_behind().search(text) is not None)
        or ("로 " in text and _named_as().search(text) is not None)
    ):
        return True
    whole = View(plain(text), 0, len(text))
    return may_count(text) and (
        next(counted(whole), None) is not None or next(quoted_as(whole.text, whole), None) is not None
    )


def named_lists(view: View) -> Iterator[Found]:
    """요구안은 A, B, C 등이다: no count, so three items at least and a closing copula."""
    if view.text.count(",", view.start, view.end) < 2:
        return
    end = -1
    for named in naming_nouns(view.text, view.start, view.end):
        start = named.end
        if start < end:
            continue  # a sentence names one list
        _, end = sentence_around(view, start)
        right = right_edge(view, start, end, closed=True)
        if right < 0:
            continue
        items = split(view, start, right, None)
        if len(items) >= 3:
            yield Found(_naming_start(view, named.start), named.noun, None, items)


@cache
def named_behind() -> re.Pattern[str]:
    """A, B, C 등 물가 대책을, A, B, C를 골자로 한 요구안을: a noun that names lists behind them."""
    nouns = "|".join(sorted(listing.NAMING_NOUNS, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=[\s\x01)])등\s|[을를]\s(?:골자|핵심|뼈대|내용)(?:으로|로)\s(?:한|하는|삼은)\s)((?:[가-힣]{{1,6}}\s)?[가-힣]{{0,4}}(?:{nouns}))(?:을|를|에|으로|로|이|가|도)(?=[\s,.]|$)"
    )


@cache
def _named_as() -> re.Pattern[str]:
    nouns = "|".join(sorted(listing.NAMING_NOUNS, key=len, reverse=True))
    return re.compile(rf"(?:{nouns})(?=(?P<particle>으로|로)\s)")


@cache
def _put_forward() -> re.Pattern[str]:
    return re.compile(rf"[을를]\s(?:[가-힣]+\s)?(?:{'|'.join(listing.PUTTING_FORWARD)})\S*$")


def lists_named_as(view: View) -> Iterator[Found]:
    """시는 예방 대책으로 A, B, C를 내놨다: three items at least, and a verb that puts them forward."""
    if view.text.count(",", view.start, view.end) < 2:
        return
    for match in _named_as().finditer(view.text, view.start, view.end):
        start = match.end("particle")
        _, end = sentence_around(view, start)
        closing = _put_forward().search(view.text, start, end)
        if closing is None:
            continue
        items = split(view, start, closing.start(), None)
        if len(items) >= 3 and not _etc_or_count(view, items[-1].start, closing.start()):
            yield Found(_naming_start(view, match.start()), match.end(), None, items)


def _etc_or_count(view: View, start: int, end: int) -> bool:
    """…, C 등 세 가지를: the list is told by its count."""
    return view.text.find(" 등 ", start, end) >= 0 or may_count(view.text[start:end])


def _may_be_named(text: str) -> bool:
    return "등 " in text or "로 한 " in text or "로 하는 " in text or "로 삼은 " in text


def lists_named_behind(view: View) -> Iterator[Found]:
    """The lists before 등 and a naming noun: no count, so three items at least."""
    if view.text.count(",", view.start, view.end) < 2 or not _may_be_named(view.text):
        return
    for match in named_behind().finditer(view.text, view.start, view.end):
        start, _ = sentence_around(view, match.start())
        items = split(view, left_edge(view, start, match.start(), None), match.start(), None)
        found = Found(match.start(1), match.end(1), None, items)
        if len(items) >= 3 and not is_award(view, found):
            yield found


def _naming_start(view: View, at: int) -> int:
    """Where the word that names the list begins."""
    text = view.text
    while at > view.start and "가" <= text[at - 1] <= "힣":
        at -= 1
    before = text[max(view.start, at - 7) : at].rsplit(" ", 2)
    word = read_word(before[-2]) if len(before) == 3 and not before[-1] else None
    return (
        at - len(before[-2]) - 1
        if word is not None and word.bare and not word.head and word.core not in listing.RAISING_VERBS
        else at
    )
