"""Counted phrases: 8개 항, 5대 과제, 여덟 항목의 자구책; what is counted, and what declares nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analyse.korean import listing
from reader.analyse.syllables import is_syllable
from reader.analyse.topicnouns import naming_nouns
from reader.analyse.views import View, sentence_around
from reader.analyse.words import read_word


class Counted:
    """A number with the noun of what it counts."""

    __slots__ = ("bare", "end", "number", "start", "sure")

    def __init__(self, start: int, end: int, number: int, *, sure: bool, bare: bool = False) -> None:
        self.start = start
        self.end = end
        """Half open, without particle."""
        self.number = number
        self.sure = sure
        """Whether the noun is one of agreement or plan; a bare 세 가지 is not."""
        self.bare = bare
        """세 가지 without a noun."""


@cache
def _digits() -> re.Pattern[str]:
    """8개 항, 5대, 3건."""
    return re.compile(
        r"\d{1,3}\s?(?P<unit>개\s?[조항](?![가-힣])|개\s?[조항](?=[은는이가을를의에로과와도으])|개\s?안(?=[은이을의으])|개|가지|대|건|항목|항|조)(?![당월년\d\x01원])"
    )


@cache
def _native() -> re.Pattern[str]:
    """세 가지, 여덟 항목."""
    numbers = "|".join(sorted(listing.NATIVE_NUMBERS, key=len, reverse=True))
    return re.compile(rf"(?:{numbers})\s(?P<unit>가지|개|항목|건)(?![당월년])")


def may_count(text: str) -> bool:
    """Whether a text holds a number with a unit at all."""
    return _digits().search(text) is not None or _has_native_unit(text)


def _has_native_unit(text: str) -> bool:
    return " 가지" in text or " 개" in text or " 항목" in text or " 건" in text


def _numbers(view: View) -> list[re.Match[str]]:
    """Every number with a unit, in order."""
    text = view.text
    found = list(_digits().finditer(text, view.start, view.end))
    if _has_native_unit(text):
        native = [
            match
            for match in _native().finditer(text, view.start, view.end)
            if not is_syllable(text[match.start() - 1 : match.start()] or " ")
        ]
        if native:
            found = sorted([*found, *native], key=lambda match: match.start())
    return found


def _value(match: re.Match[str]) -> int:
    printed = match.group()[: match.start("unit") - match.start()].strip()
    return int(printed) if printed.isdigit() else listing.NATIVE_NUMBERS[printed]


@cache
def _nouns() -> re.Pattern[str]:
    nouns = "|".join(sorted(listing.CLAUSE_NOUNS, key=len, reverse=True))
    return re.compile(
        rf"(?:{nouns})(?=$|[\s,.:;()\x01]|[은는이가을를의에로과와도]|으로|이다|다\b|인|입니다|부터|까지|별로|이며|이고)"
    )


_NO_COUNT_BEHIND = frozenset("0123456789.제\x01")


def counted(view: View, *, marked: bool = False) -> Iterator[Counted]:
    """Every number in the view that can declare a list.

    Beside marked items any noun may be counted but people, places and prizes (4개 프로그램).
    """
    for match in _numbers(view):
        if view.text[match.start() - 1 : match.start()] in _NO_COUNT_BEHIND:
            continue
        phrase = _phrase(view, match)
        if phrase is None or not phrase.sure:
            phrase = _noun_before(view, match) or phrase
        if marked and (phrase is None or not phrase.sure):
            phrase = _any_noun(view, match) or phrase
        if phrase is not None and not _declares_nothing(view, phrase):
            yield phrase


def _phrase(view: View, match: re.Match[str]) -> Counted | None:
    """The counted phrase from its number to its noun: 여덟 항목의 자구책, 4대 핵심 전략."""
    number = _value(match)
    unit = match.group("unit").replace(" ", "")
    if not 2 <= number <= 60:
        return None
    own = unit in ("항", "항목", "개항", "개조", "조", "개안")
    after = match.end()
    end = after if own or unit == "가지" else -1
    at = after
    for _ in range(5):
        space = re.compile(r"의?\s?(?=[가-힣A-Za-z\x01])").match(view.text, at, view.end)
        if space is None or (at > after and not space.group()):
            break
        word = re.compile(r"[^\s,.]+").match(view.text, space.end(), view.end)
        if word is None:
            break
        noun = _noun_in(view.text, word.start(), word.end())
        if noun is None and view.text.startswith("의 ", after):
            noun = _owner_in(view.text, word.start(), word.end())
        if noun is not None:
            end, own, at = noun, True, noun
            if not view.text.startswith(("의 ", " "), at):
                break
            continue
        reading = read_word(word.group())
        owner = space.group().startswith("의")  # 6개 항의 | 협력 | 과제
        if reading.particle or reading.tail or reading.comma or (own and not owner):
            break
        at = word.end()
    if end < 0:
        return None
    sure = own or _promised().match(view.text, end, view.end) is not None or _is_topical(view, match.start())
    return Counted(match.start(), end, number, sure=sure, bare=unit == "가지" and end == match.end())


@cache
def _before() -> re.Pattern[str]:
    nouns = "|".join(sorted(listing.CLAUSE_NOUNS, key=len, reverse=True))
    return re.compile(rf"(?<=\s등\s)(?:[가-힣]{{2,6}}\s)?[가-힣]{{0,4}}(?:{nouns})\s(?=$)")


def _noun_before(view: View, match: re.Match[str]) -> Counted | None:
    """…돌봄수당 등 신규 사업 9개에: the noun before its number."""
    if match.group("unit") not in ("개", "건", "가지"):
        return None
    found = _before().search(view.text, max(view.start, match.start() - 20), match.start())
    number = _value(match)
    return Counted(found.start(), match.end(), number, sure=True) if found and number > 1 else None


def _is_topical(view: View, at: int) -> bool:
    """노조 요구는 …두 가지다: the sentence is about what names lists."""
    start, _ = sentence_around(view, at)
    if next(naming_nouns(view.text, start, at), None) is not None:
        return True
    topics = (read_word(word) for word in view.text[start:at].split())
    return any(word.particle == "topic" and word.lemma.endswith(listing.COUNTED_TOPICS) for word in topics)


def _any_noun(view: View, match: re.Match[str]) -> Counted | None:
    """The counted phrase up to the first word with a particle, whatever its noun."""
    number = _value(match)
    if view.text[match.end() : match.end() + 1] != " ":
        own = match.group("unit") in ("가지", "건", "항목") or _is_told(view, match)
        return Counted(match.start(), match.end(), number, sure=True) if own and number > 1 else None
    words = re.compile(r"\s?[^\s,.]+").finditer(view.text, match.end(), view.end)
    for word, _ in zip(words, range(3), strict=False):
        reading = read_word(word.group().strip())
        if view.text[word.end() : word.end() + 1] == "." and not reading.particle:
            return None  # 사고가 12건 났다.
        if reading.particle or reading.stop:
            lemma = reading.stem
            end = word.start() + word.group().index(lemma) + len(lemma) if lemma else word.end()
            sound = 2 <= number <= 60 and not lemma.endswith(listing.NO_CLAUSES_COUNTED)
            return Counted(match.start(), end, number, sure=True) if sound else None
    return None


def _is_told(view: View, match: re.Match[str]) -> bool:
    """…등 4개다: the bare number is what the sentence tells."""
    return match.group("unit") == "개" and view.text.startswith(("다.", "이다.", "로 "), match.end())


@cache
def _promised() -> re.Pattern[str]:
    """세 가지를 약속했다: the verb makes clauses of what has no noun."""
    return re.compile(
        r"로\s(?:나뉜|나뉘|나눠|나눴|구성|이뤄|요약|정리|압축|짜)"
        r"|[를을]\s(?:[가-힣]+\s)?(?:약속|요구|요청|제안|합의|당부|주문|결의|다짐|건의|제시|내걸|내놓|발표|권고|촉구|전달|추진|정했|세웠|내놨|내놓|꼽았|들었|지켜|지키|담았|약조|서약)"
    )


def _noun_in(text: str, start: int, end: int) -> int | None:
    """Where the noun of agreement ends in a word that has one with nothing but a particle behind it."""
    last = None
    for match in _nouns().finditer(text, start, end):
        last = match.end()
    return last


@cache
def _owners() -> re.Pattern[str]:
    nouns = "|".join(sorted(listing.AFTER_OF, key=len, reverse=True))
    return re.compile(rf"(?:{nouns})(?=$|[\s,.:()\x01]|[은는이가을를의에로과와도]|으로)")


def _owner_in(text: str, start: int, end: int) -> int | None:
    """7개 항의 합의문: the paper that holds what is counted."""
    match = _owners().search(text, start, end)
    return match.end() if match is not None else None


@cache
def _nothing() -> re.Pattern[str]:
    """3대 산업 중 하나, 12개 사업에 참여한: the number is no list's."""
    return re.compile(r"\s?(?:중|가운데)[\s에]|씩")


def _declares_nothing(view: View, phrase: Counted) -> bool:
    return _nothing().match(view.text, phrase.end, view.end) is not None
