"""The comma lists on either side of a counted phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analyse.counts import Counted, counted
from reader.analyse.edges import left_edge, right_edge
from reader.analyse.found import Found, is_award
from reader.analyse.korean import listing
from reader.analyse.splitting import Piece, split
from reader.analyse.views import View, sentence_around
from reader.analyse.words import read_word


def counted_lists(text: str, view: View) -> Iterator[Found]:
    """The comma lists of a view, in order."""
    quoted = {phrase.start: (phrase, right) for phrase, right in quoted_as(text, view)}
    phrases = [*counted(view), *(phrase for phrase, _ in quoted.values())]
    phrases.sort(key=lambda phrase: phrase.start)
    floor = view.start
    for index, phrase in enumerate(phrases):
        following = phrases[index + 1].start if index + 1 < len(phrases) else view.end
        if phrase.start in quoted:
            found = _closed(view, phrase, floor, quoted[phrase.start][1])
        else:
            found = (
                backward(view, phrase, floor) or bracketed(text, phrase) or forward(view, phrase, following)
            )
        if found is not None and not is_award(view, found):
            floor = max(found.end, found.items[-1].end)
            yield found


def quoted_as(text: str, view: View) -> Iterator[tuple[Counted, int]]:
    """A, B, C를 ‘3대 수칙’으로: the counted phrase in the marks and where 를 stands before them."""
    if "’" not in text:
        return
    for match in _quoted_as().finditer(text, view.start, view.end):
        if view.text[match.start()] == text[match.start()]:
            inside = View(text, match.start("inside"), match.end("inside"))
            for phrase in counted(inside):
                if phrase.end == inside.end:
                    yield phrase, match.start()


@cache
def _quoted_as() -> re.Pattern[str]:
    return re.compile(r"[을를]\s(?:이른바\s)?‘(?P<inside>[^‘’]{2,40})’(?:으로|로)\s")


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
    return _closed(view, phrase, start, _closed_before(view.text, start, phrase.start))


def _closed(view: View, phrase: Counted, floor: int, right: int) -> Found | None:
    """The list that ends here, when it meets the count."""
    start = max(floor, sentence_around(view, right)[0])
    items = split(view, left_edge(view, start, right, phrase.number), right, phrase.number)
    return _found(phrase, items, need=phrase.number) if len(items) == phrase.number else None


def _found(phrase: Counted, items: tuple[Piece, ...], *, need: int) -> Found | None:
    if len(items) < max(need, 1) or not (phrase.sure or _is_met(phrase, items)):
        return None
    return Found(phrase.start, phrase.end, phrase.number, items) if len(items) <= phrase.number else None


def _is_met(phrase: Counted, items: tuple[Piece, ...]) -> bool:
    """A, B, C 등 세 가지를: a bare number counts phrases when it is met."""
    return phrase.bare and len(items) == phrase.number and all(item.phrase for item in items)


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
        r"|(?:은|는|인|으로는|로는|으로|로|이란|에는|에는\s크게)?,?\s?(?:(?:바로|각각|크게|곧|즉)\s)?[:,]?\s*"
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
    partial = phrase.sure and 3 <= len(items) < phrase.number and view.text.startswith("등", right)
    met = partial or len(items) == phrase.number
    return Found(phrase.start, phrase.end, phrase.number, items) if met else None
