"""Counted phrases (8개 항, 5대 과제) and the comma lists on either side of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analyse.korean import listing
from reader.analyse.splitting import Piece, left_edge, right_edge, split
from reader.analyse.syllables import is_syllable
from reader.analyse.tokens import plain
from reader.analyse.views import View, sentence_around
from reader.analyse.words import read_word


class Counted:
    """A number with the noun of what it counts."""

    __slots__ = ("end", "number", "start", "sure")

    def __init__(self, start: int, end: int, number: int, *, sure: bool) -> None:
        self.start = start
        self.end = end
        """Half open, without particle."""
        self.number = number
        self.sure = sure
        """Whether the noun is one of agreement or plan; a bare 세 가지 is not."""


class Found:
    """One comma list."""

    __slots__ = ("declared", "end", "items", "start")

    def __init__(self, start: int, end: int, declared: int | None, items: tuple[Piece, ...]) -> None:
        self.start = start
        """Of the words that introduce it."""
        self.end = end
        self.declared = declared
        self.items = items


@cache
def _digits() -> re.Pattern[str]:
    """8개 항, 5대, 3건."""
    return re.compile(
        r"\d{1,3}\s?(?P<unit>개\s?[조항](?![가-힣])|개\s?[조항](?=[은는이가을를의에로과와도으])|개|가지|대|건|항목|항|조)(?![당월년])"
    )


@cache
def _native() -> re.Pattern[str]:
    """세 가지, 여덟 항목."""
    numbers = "|".join(sorted(listing.NATIVE_NUMBERS, key=len, reverse=True))
    return re.compile(rf"(?:{numbers})\s(?P<unit>가지|개|항목|건)(?![당월년])")


def _numbers(view: View) -> list[re.Match[str]]:
    """Every number with a unit, in order."""
    text = view.text
    found = list(_digits().finditer(text, view.start, view.end))
    if " 가지" in text or " 개" in text or " 항목" in text or " 건" in text:
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


def may_list(text: str) -> bool:
    """Whether a paragraph can hold a comma list at all: most do not, and are read no further."""
    if "," not in text and "·" not in text and " 및 " not in text and "와 " not in text and "과 " not in text:
        return False
    whole = View(plain(text), 0, len(text))
    if text.count(",") > 1 and (
        _naming().search(text) is not None or _named_behind().search(text) is not None
    ):
        return True
    return any(True for _ in counted(whole))


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
    own = unit in ("항", "항목", "개항", "개조", "조")
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
    return Counted(match.start(), end, number, sure=sure)


def _is_topical(view: View, at: int) -> bool:
    """노조 요구는 …두 가지다: the sentence is about what names lists."""
    start, _ = sentence_around(view, at)
    return _naming().search(view.text, start, at) is not None


def _any_noun(view: View, match: re.Match[str]) -> Counted | None:
    """The counted phrase up to the first word with a particle, whatever its noun."""
    number = _value(match)
    if view.text[match.end() : match.end() + 1] != " ":
        own = match.group("unit") in ("가지", "건", "항목")
        return Counted(match.start(), match.end(), number, sure=True) if own and number > 1 else None
    words = re.compile(r"\s?[^\s,.]+").finditer(view.text, match.end(), view.end)
    for word, _ in zip(words, range(3), strict=False):
        reading = read_word(word.group().strip())
        if reading.particle or reading.stop:
            lemma = reading.stem
            end = word.start() + word.group().index(lemma) + len(lemma) if lemma else word.end()
            sound = 2 <= number <= 60 and not lemma.endswith(listing.NO_CLAUSES_COUNTED)
            return Counted(match.start(), end, number, sure=True) if sound else None
    return None


@cache
def _promised() -> re.Pattern[str]:
    """세 가지를 약속했다: the verb makes clauses of what has no noun."""
    return re.compile(
        r"로\s(?:나뉜|나뉘|나눠|나눴|구성|이뤄|요약|정리|압축|짜)"
        r"|[를을]\s(?:[가-힣]+\s)?(?:약속|요구|요청|제안|합의|당부|주문|결의|다짐|건의|제시|내걸|내놓|발표|권고|촉구|추진|담았|약조|서약)"
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


def counted_lists(text: str, view: View) -> Iterator[Found]:
    """The comma lists of a view, in order."""
    phrases = list(counted(view))
    floor = view.start
    for index, phrase in enumerate(phrases):
        following = phrases[index + 1].start if index + 1 < len(phrases) else view.end
        found = backward(view, phrase, floor) or bracketed(text, phrase) or forward(view, phrase, following)
        if found is not None and not _is_award(view, found):
            floor = max(found.end, found.items[-1].end)
            yield found


def _is_award(view: View, found: Found) -> bool:
    last = max(found.end, found.items[-1].end)
    _, end = sentence_around(view, last)
    return any(word in view.text[last:end] for word in listing.NOT_BEFORE_LISTS)


def backward(view: View, phrase: Counted, floor: int) -> Found | None:
    """A, B, C 등 3개 과제; A, B, C의 3대 원칙; A, B, C를 3대 과제로."""
    start, _ = sentence_around(view, phrase.start)
    if floor > start:  # 3대 전략과 | A, B 등 2개 과제
        joined = re.compile(r"(?:과|와|을|를|은|는|으로|로|에|이|가|도)?,?\s*").match(
            view.text, floor, phrase.start
        )
        start = joined.end() if joined is not None else floor
    window = max(start, phrase.start - 40)
    etc = _etc_before(view.text, window, phrase.start)
    if etc is not None:
        items = split(view, left_edge(view, start, etc, phrase.number), etc, phrase.number)
        return _found(phrase, items, need=1 if len(items) > 1 else 2)
    right = _closed_before(view.text, start, phrase.start)
    items = split(view, left_edge(view, start, right, phrase.number), right, phrase.number)
    return _found(phrase, items, need=phrase.number) if len(items) == phrase.number else None


def _found(phrase: Counted, items: tuple[Piece, ...], *, need: int) -> Found | None:
    if len(items) < max(need, 1) or not phrase.sure:
        return None
    return Found(phrase.start, phrase.end, phrase.number, items) if len(items) <= phrase.number else None


def _etc_before(text: str, start: int, end: int) -> int | None:
    """Where 등 stands before the count, with nothing but 모두, 총 or a relative clause between."""
    at = text.rfind("등", start, end)
    while at > start:
        before, after = text[at - 1], text[at + 1 : end]
        if before in " \x01)" or not before.strip() or _is_glued(text, at):
            filler = re.sub(r"^(?:을|이|의|를)?\s", " ", after) if after[:1] in "을이의를" else after
            if _is_filler(filler):
                return at
        at = text.rfind("등", start, at)
    return None


def _is_glued(text: str, at: int) -> bool:
    """…사업등 5개: the space is missing; 균등, 1등 are words."""
    return text[at + 1 : at + 2] == " " and text[at - 1] not in "균평고초중우특동차1일이대하상초열"


@cache
def _filler() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:(?:모두|총|전체|주요|핵심|각종|이른바|크게|모두 합쳐|올해|내년|향후)\s?"
        rf"|(?:{listing.LIST_VERBS})\s?(?:한|하는|된)?\s?)*"
    )


def _is_filler(filler: str) -> bool:
    if _filler().fullmatch(filler):
        return True
    words = filler.split()
    return bool(words) and len(words) <= 4 and read_word(words[-1]).tail == "adnominal" and "," not in filler


def _closed_before(text: str, start: int, end: int) -> int:
    """The right edge of a list that no 등 closes."""
    window = text[max(start, end - 20) : end]
    match = re.search(
        r"(?:을|를|의|이라는|라는|(?:으로|로)\s(?:이뤄진|구성된|된)|,)?\s*(?:이른바\s)?$", window
    )
    return end - len(window) + (match.start() if match else len(window))


def bracketed(text: str, phrase: Counted) -> Found | None:
    """3개 분야(A, B, C)."""
    if text[phrase.end : phrase.end + 1] != "(":
        return None
    close = text.find(")", phrase.end, phrase.end + 200)
    if close < 0:
        return None
    inside = View(text, phrase.end + 1, close)
    right = right_edge(inside, inside.start, inside.end)
    items = split(inside, inside.start, right, phrase.number)
    return Found(phrase.start, phrase.end, phrase.number, items) if len(items) == phrase.number else None


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r"(?:은|는)\s다음과 같다[:.]\s*"
        r"|(?:으로|로)\s(?:된|이뤄진|이루어진|구성된|짜인|나뉘는|나뉜|나눈)\s[가-힣]+(?:은|는)\s"
        r"|(?:으로|로)\s(?:나뉜다|나눴다|구성된다|이뤄졌다|요약된다)[:.]\s*"
        r"|(?:은|는|으로는|로는|으로|로|이란|에는|에는\s크게)?\s?(?:바로\s|각각\s|크게\s)?[:,]?\s*"
    )


def forward(view: View, phrase: Counted, following: int) -> Found | None:
    """3개 과제는 A, B, C 등이다; 3개 과제를 정했다. A, B, C다."""
    match = _after().match(view.text, phrase.end, view.end)
    start = match.end() if match is not None else phrase.end
    _, end = sentence_around(view, start)
    link = re.compile(r"(?:이고|이며|고|며|을|를),?\s*$").search(view.text, start, max(start, following))
    if link is not None and following < end:
        end = link.start()  # 3대 목표는 A, B이고, | 4개 과제는
    if match is not None and match.group().strip() and start < end:
        items = _forward_items(view, start, end, phrase.number)
        if items:
            return Found(phrase.start, phrase.end, phrase.number, items)
    return _next_sentence(view, phrase, end)


def _forward_items(view: View, start: int, end: int, number: int | None) -> tuple[Piece, ...]:
    right = right_edge(view, start, end)
    if right < 0:
        return ()
    items = split(view, start, right, number)
    enough = len(items) >= 2 if number is not None else len(items) >= 3
    return items if enough and (number is None or len(items) <= number) else ()


def _next_sentence(view: View, phrase: Counted, end: int) -> Found | None:
    """The sentence behind the one with the count is nothing but a list."""
    start = end + 1
    while start < view.end and view.text[start] == " ":
        start += 1
    if start >= view.end:
        return None
    _, stop = sentence_around(view, start)
    right = right_edge(view, start, stop, closed=True)
    if right < 0 or any(
        read_word(word).particle == "topic" for word in view.text[start:right].split(",")[0].split()
    ):
        return None
    items = split(view, start, right, phrase.number)
    return Found(phrase.start, phrase.end, phrase.number, items) if len(items) == phrase.number else None


@cache
def _naming() -> re.Pattern[str]:
    nouns = "|".join(sorted(listing.NAMING_NOUNS, key=len, reverse=True))
    return re.compile(rf"(?:{nouns})(?=(은|는|으로는|로는)\s)")


def named_lists(view: View) -> Iterator[Found]:
    """요구안은 A, B, C 등이다: no count, so three items at least and a closing copula."""
    if view.text.count(",", view.start, view.end) < 2:
        return
    end = -1
    for match in _naming().finditer(view.text, view.start, view.end):
        start = match.end(1)
        if start < end:
            continue  # a sentence names one list
        _, end = sentence_around(view, start)
        right = right_edge(view, start, end, closed=True)
        if right < 0:
            continue
        items = split(view, start, right, None)
        if len(items) >= 3:
            yield Found(_naming_start(view, match.start()), match.end(), None, items)


@cache
def _named_behind() -> re.Pattern[str]:
    """A, B, C 등 물가 대책을: a noun that names lists behind 등."""
    nouns = "|".join(sorted(listing.NAMING_NOUNS, key=len, reverse=True))
    return re.compile(
        rf"(?<=[\s\x01)])등\s((?:[가-힣]{{1,6}}\s)?[가-힣]{{0,4}}(?:{nouns}))(?:을|를|에|으로|로|이|가|도)(?=[\s,.]|$)"
    )


def lists_named_behind(view: View) -> Iterator[Found]:
    """The lists before 등 and a naming noun: no count, so three items at least."""
    if view.text.count(",", view.start, view.end) < 2 or "등 " not in view.text:
        return
    for match in _named_behind().finditer(view.text, view.start, view.end):
        start, _ = sentence_around(view, match.start())
        items = split(view, left_edge(view, start, match.start(), None), match.start(), None)
        found = Found(match.start(1), match.end(1), None, items)
        if len(items) >= 3 and not _is_award(view, found):
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
