"""Where a comma list begins and ends in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analyse.korean import grammar, listing
from reader.analyse.splitting import Piece, comma, joins, parts, trimmed
from reader.analyse.syllables import final
from reader.analyse.views import MASKED, View
from reader.analyse.words import Word, read_word


@cache
def _etc() -> re.Pattern[str]:
    """등 behind the last item."""
    return re.compile(
        r"(?<=[\s\x01)])등(?=이|으로|을|를|의|에|은|도|과|$|\s)|(?<=[가-힣])등(?=이다|입니다|으로\s|을\s|이\s)"
    )


@cache
def _said() -> re.Pattern[str]:
    """…나눈다는 내용을 담았다."""
    return re.compile(r"(?<=다)는\s(?:내용|것|뜻|취지)(?:이다|이었다|을\s[^,]*|으로\s[^,]*|에\s[^,]*)$")


@cache
def _close() -> re.Pattern[str]:
    """What may stand behind the last item of a sentence that is nothing but a list."""
    return re.compile(
        r"(?:이|가)\s(?:바로\s)?(?:그것|전부|그\s?내용|주된 내용)\S*$"
        r"|(?:이다|이었다|였다|입니다|이며|이고|다|이라는 것이다|라는 것이다)$"
        r"|(?:으로|로)\s(?:나뉜다|나뉘어\S*|나눠\S*|구성\S*|이뤄\S*|짜\S*|요약\S*|압축\S*|정리\S*|꼽\S*)[^,]*$"
        r"|(?:이|가)\s(?:있다|꼽힌다|포함\S*|담겼다|담긴다|담겨\s?있다|골자\S*|핵심\S*|해당한다"
        r"|들어\s?있다|들어간다|주요 내용\S*)[^,]*$"
    )


@cache
def _object() -> re.Pattern[str]:
    return re.compile(r"(?:을|를)\s[^,]*$")


def right_edge(view: View, start: int, end: int, *, closed: bool = False) -> int:
    """Where the last item of a forward list ends; -1 when no list ends here.

    ``closed`` asks for a sentence that is nothing but the list.
    """
    last = max(
        view.text.rfind(",", start, end),
        view.text.rfind("·", start, end),
        view.text.rfind(" 및 ", start, end),
    )
    if last < 0 and not joins(view.text, Piece(start, end)):
        return -1
    after = max(last, start)
    etc = _etc().search(view.text, after, end) or _said().search(view.text, after, end)
    if etc is not None:
        return etc.start()
    match = _close().search(view.text, after, end)
    if match is not None and _is_copula_fit(view.text, match.start(), match.group()):
        return match.start()
    if closed:
        return -1 if not _is_nominal(view.text, end) else end
    verb = _object().search(view.text, after, end)
    while verb is not None:
        later = _object().search(view.text, verb.start() + 1, end)
        if later is None:
            return verb.start()
        verb = later
    return end if _is_nominal(view.text, end) else -1


def _is_copula_fit(text: str, at: int, closing: str) -> bool:
    """다 alone is a copula behind a vowel (나무 심기다), but not in 필요하다, 크다, 아니다, 다르다."""
    return closing != "다" or (final(text[at - 1]) == 0 and text[at - 1] not in "하크니르쁘프")


def _is_nominal(text: str, end: int) -> bool:
    """Whether a stretch ends in a noun: no verb closes it."""
    return text[end - 1 : end] not in ("다", "요", "까", "며", "고")


def left_edge(view: View, start: int, end: int, number: int | None) -> int:
    """Where the first item of a backward list begins: behind the last topic or adjunct."""
    commas = parts(view.text, start, end, comma())
    if not commas:
        return end
    first = _first_part(view.text, commas, number)
    piece = commas[first]
    cut = _behind_name(view.text, piece)
    for at, stop in _frame(view.text, piece) if cut == piece.start else ():
        cut = at if stop else cut
    return trimmed(view.text, cut, piece.end).start


def _behind_name(text: str, piece: Piece) -> int:
    """…지킬 원칙으로 | 장부 날마다 공개: the noun that names the list ends what stands before it."""
    found = piece.start
    for match in re.compile(r"(\S+?)(?:으로|로)\s").finditer(text, piece.start, piece.end):
        if match.group(1).endswith(listing.NAMING_NOUNS):
            found = match.end()
    return found


def _first_part(text: str, parts: list[Piece], number: int | None) -> int:
    """The first of the parts that can be an item: behind a part that ends as a clause does."""
    first = 0 if number is None else max(0, len(parts) - number)
    for index in range(len(parts) - 2, first - 1, -1):
        if _ends_a_clause(text[parts[index].start : parts[index].end]):
            return index + 1
    return first


def _ends_a_clause(part: str) -> bool:
    """…늘렸고, …하며, 시는,: what stands before the comma is no item."""
    words = part.rsplit(" ", 2)
    word = read_word(words[-1])
    if len(words) > 1 and _is_of_a_noun(word, read_word(words[-2])):
        return False
    if word.core in grammar.NEVER_IN_A_TITLE or word.core in listing.NOUNS_IN_GO:
        return word.core in grammar.NEVER_IN_A_TITLE
    if (
        word.core.endswith(("고", "며", "면서", "지만", "는데", "은데", "면", "해", "여", "자", "서", "데다"))
        and len(word.core) > 1
    ):
        return word.tail in ("chain", "switch") or word.core.endswith(("고", "며", "면서", "지만", "는데"))
    return word.particle in ("topic", "subject") or (
        word.particle == "other" and word.core.endswith(("에서", "까지", "부터", "에"))
    )


def _is_of_a_noun(word: Word, before: Word) -> bool:
    """어르신 우선, 청사 이전: behind a noun it is no adverb."""
    return word.core in listing.BEHIND_NOUNS and before.fits and not before.particle


def _frame(text: str, piece: Piece) -> Iterator[tuple[int, bool]]:
    """For each word of the first part: where the next begins, and whether an item may begin there."""
    words = [match.span() for match in re.compile(r"\S+").finditer(text, piece.start, piece.end)]
    readings = [read_word(text[left:right]) for left, right in words]
    framed = False
    for index in range(len(words) - 1):
        word, after = readings[index], readings[index + 1]
        inside = after.tail == "adnominal" or after.core.startswith(listing.LINKS_INSIDE_ITEMS)
        together = (
            word.core in listing.TOGETHER and index > 0 and readings[index - 1].core.endswith(("와", "과"))
        )
        raised = framed and word.core in listing.RAISING_VERBS
        if word.core.endswith(("로", "세까지", "살까지", "학년까지")) and any(
            later.tail == "adnominal" for later in readings[index + 1 :]
        ):
            inside = True
        noun = index > 0 and _is_of_a_noun(word, readings[index - 1])
        framed = framed or word.particle in ("topic", "other")
        yield (
            words[index + 1][0],
            together or raised or (_is_frame(word) and not noun and (word.particle != "other" or not inside)),
        )


@cache
def _date() -> re.Pattern[str]:
    """28일, 2027년, 3월: a date; 2년 is a span and may belong to an item."""
    return re.compile(r"(?:(?:19|20)\d\d년|\d{1,2}[월일])(?:까지|부터|에)?")


def _is_frame(word: Word) -> bool:
    """A topic, an adjunct of time, place or purpose, an adverb, or a verb that leads on."""
    core = word.core
    if core[:1] == MASKED and core.lstrip(MASKED) in listing.BEHIND_MASKS:
        return True  # ‘…대책’은, “…”며
    if core in grammar.NEVER_IN_A_TITLE:
        return core not in listing.INSIDE_ITEMS
    if _date().fullmatch(core) or word.tail == "adnominal":
        return word.tail != "adnominal"
    if word.particle in ("topic", "subject", "other"):
        return _is_adjunct(word)
    leads = word.tail in ("chain", "switch") or core.endswith(listing.LEADING_ON)
    return leads and core not in listing.NOUNS_IN_GO


def _is_adjunct(word: Word) -> bool:
    """시는, 내년까지, 광장에서; not 어르신에게, which may open an item."""
    if word.particle == "subject":
        return bool(word.head)
    if word.particle == "topic":
        return not word.core.endswith("도") and (len(word.lemma) > 1 or bool(word.head))
    return not word.core.endswith(listing.PARTICLES_INSIDE_ITEMS)
