"""Lists whose items carry markers: how far each item runs, what introduces the list, what is none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from reader.analyse.counts import counted
from reader.analyse.korean import listing
from reader.analyse.markers import BULLETS, Mark
from reader.analyse.marks import Span
from reader.analyse.names import is_sure_name
from reader.analyse.splitting import trimmed
from reader.analyse.syllables import final
from reader.analyse.views import View, views
from reader.analyse.words import read_word
from reader.analysis import Clause, ClauseList
from reader.values import dataclass, replace


class Page:
    """The paragraphs of an article; views are made for those in which a list may stand."""

    def __init__(self, texts: Sequence[str], quotations: Sequence[Sequence[Span]]) -> None:
        self.texts = texts
        self._quotations = quotations
        self._views: dict[int, list[View]] = {}

    def views(self, paragraph: int) -> list[View]:
        """The view outside the quotations first, then the inside of each."""
        made = self._views.get(paragraph)
        if made is None:
            made = self._views[paragraph] = views(self.texts[paragraph], self._quotations[paragraph])
        return made

    def inside(self, paragraph: int, at: int) -> View | None:
        """The view inside the quotation that holds this character; None outside quotations."""
        made = self.views(paragraph)
        index = bisect_right(made, at, lo=1, key=lambda view: view.start) - 1
        return made[index] if index and at < made[index].end else None


@dataclass(frozen=True, slots=True)
class _Lead:
    paragraph: int
    text: str
    declared: int | None


def marked_list(page: Page, row: Sequence[Mark], inner: Sequence[Sequence[Mark]]) -> ClauseList | None:
    """One list of marked items; None where the marks introduce something else."""
    items = tuple(_item(page, row, index) for index in range(len(row)))
    items = tuple(item for item in items if item.text)
    lead = _lead(page, row[0])
    lead = lead if lead.declared is not None else (_lead_behind(page, items) or lead)
    if len(items) < 2 or not _is_clauses(page, items, row, lead):
        return None
    nested = tuple(_with_inner(page, item, inner) for item in items)
    paragraph = lead.paragraph if lead.text else row[0].paragraph
    return ClauseList(paragraph, lead.text, lead.declared, nested)


def _with_inner(page: Page, item: Clause, rows: Sequence[Sequence[Mark]]) -> Clause:
    """An item with the items of the lists that stand inside it."""
    for row in rows:
        first, last = row[0], row[-1]
        if (
            first.paragraph == item.paragraph == last.paragraph
            and item.start <= first.start
            and last.end <= item.end
        ):
            limit = replace(item)
            found = tuple(_cut_at(page, _item(page, row, index), limit.end) for index in range(len(row)))
            return replace(item, inner=found)
    return item


def _cut_at(page: Page, item: Clause, limit: int) -> Clause:
    """An inner item without the bracket that closes the outer one."""
    text = page.texts[item.paragraph]
    end = min(item.end, limit)
    inside = text[item.start : end]
    if inside.count(")") > inside.count("("):
        end = item.start + inside.rindex(")")
    piece = trimmed(text, item.start, end)
    return replace(item, end=piece.end, text=text[piece.start : piece.end])


def _item(page: Page, row: Sequence[Mark], index: int) -> Clause:
    """One item: to the next marker, the end of its quotation or of its paragraph."""
    mark = row[index]
    text = page.texts[mark.paragraph]
    end = _limit(page, row, index)
    following = row[index + 1] if index + 1 < len(row) else None
    if following is None or following.paragraph != mark.paragraph:
        end = _last_end(page, row, index, end)
    piece = trimmed(text, mark.end, _without_tail(text, mark.end, end))
    if _is_nominal_sentence(text[piece.start : piece.end]):
        match = _closings()[1].search(text, piece.start, piece.end)
        piece = trimmed(text, piece.start, match.start() if match is not None else piece.end)
    if text[mark.start : mark.end].rstrip().endswith(("는", "가")):
        piece = trimmed(text, piece.start, _without_link(text, piece.start, piece.end))
    marker = _marker(text[mark.start : mark.end])
    return Clause(text[piece.start : piece.end], piece.start, piece.end, mark.paragraph, marker)


def _is_nominal_sentence(item: str) -> bool:
    """진료과 통폐합이다: one sentence without topic that only names something."""
    if not item.endswith(("이다", "입니다", "이었다")) or _stop().search(item):
        return False
    words = [read_word(word) for word in item.split()]
    return not any(word.particle in ("topic", "subject") and len(word.lemma) > 1 for word in words)


def _without_link(text: str, start: int, end: int) -> int:
    """첫째는 기다림이고, 둘째는 …: the copula that leads on."""
    match = re.compile(r"(?:이고|이며|이요)$").search(text, start, end)
    return match.start() if match is not None else end


def _marker(printed: str) -> str:
    """A marker without space, comma and particle: 첫째 of 첫째는."""
    marker = printed.strip().rstrip(",: ")
    return re.sub(r"(?<=째)(?:로는|는|로|가)$", "", marker)


def _limit(page: Page, row: Sequence[Mark], index: int) -> int:
    mark = row[index]
    end = len(page.texts[mark.paragraph])
    inside = page.inside(mark.paragraph, mark.start)
    if inside is not None:
        end = inside.end
    if index + 1 < len(row) and row[index + 1].paragraph == mark.paragraph:
        end = min(end, row[index + 1].start)
    return end


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?](?=\s|$)")


def _sentences(text: str) -> int:
    return len(_stop().findall(text))


def _last_end(page: Page, row: Sequence[Mark], index: int, end: int) -> int:
    """Where the last item of a paragraph ends.

    Items that are phrases end at 등 or before the predicate; items that are sentences are as many
    sentences long as the longest before them.
    """
    mark = row[index]
    text = page.views(mark.paragraph)[0].text
    if text[mark.start : mark.end] != page.texts[mark.paragraph][mark.start : mark.end]:
        text = page.texts[mark.paragraph]  # inside a quotation
    before = _same_paragraph(row, index)
    if not before:
        return end
    longest = max(_sentences(text[row[other].end : row[other + 1].start]) for other in before)
    if longest:
        stops = [match.end() for match in _stop().finditer(text, mark.end, end)]
        return stops[longest - 1] if len(stops) > longest else end
    stop = _stop().search(text, mark.end, end)
    end = stop.start() if stop is not None else end
    etc = _closings()[0].search(text, mark.end, end)
    if etc is not None:
        return etc.start()
    said = re.compile(
        r"(?<=다)는\s(?:내용|것|뜻|취지)(?:이다|을\s[^,]*다|으로\s[^,]*다|에\s[^,]*다)$"
    ).search(text, mark.end, end)
    if said is not None:
        return said.start()
    verbal = any(_is_verbal(text[row[other].end : row[other + 1].start]) for other in before)
    return end if verbal else _phrase_end(text, mark.end, end)


def _same_paragraph(row: Sequence[Mark], index: int) -> range:
    """The marks before this one in its paragraph."""
    first = index
    while first and row[first - 1].paragraph == row[index].paragraph:
        first -= 1
    return range(first, index)


def _is_verbal(item: str) -> bool:
    """하고, 하며, 한다: the item is a clause."""
    return item.rstrip(" ,.").endswith(("고", "며", "다", "면서", "지만", "하되"))


@cache
def _closings() -> tuple[re.Pattern[str], ...]:
    """What may stand behind the last item, tried in order: 등; a copula; an object's or another particle
    with the predicate, the last one, for an item may hold particles of its own.
    """  # fmt: skip
    return (
        re.compile(r"\s등(?=이|으로|을|를|의|에|은|도|과|$|\s|\.)"),
        re.compile(r"(?:이다|이었다|였다|입니다|이라는 것이다)$"),
        re.compile(rf"(?:을|를)\s(?:{'|'.join(listing.NAMING_NOUNS)}|골자|핵심|뼈대|목표|중심)(?:으로|로)\s"),
        re.compile(r"(?:을|를)\s(?!.*(?:을|를)\s)[^,]*다$"),
        re.compile(r"(?:이|가|으로|로|에|은|는|의|와|과)\s(?!.*(?:이|가|으로|로|에|와|과)\s)[^,]*다$"),
    )


def _phrase_end(text: str, start: int, end: int) -> int:
    for pattern in _closings():
        match = pattern.search(text, start, end)
        if match is not None:
            return match.start()
    return _copula_start(text, end)


def _copula_start(text: str, end: int) -> int:
    """심기다: 다 alone is a copula behind a vowel."""
    if text[end - 1 : end] == "다" and final(text[end - 2]) == 0 and text[end - 2] not in "하크니르":
        return end - 1
    return end


def _without_tail(text: str, start: int, end: int) -> int:
    """Without a joining word before the next marker."""
    match = re.compile(r"\s(?:그리고|및|또|또한|이어)\s*$").search(text, max(start, end - 8), end)
    return match.start() if match is not None else end


def _lead(page: Page, first: Mark) -> _Lead:
    """The words that introduce the list: a counted phrase nearby, else a noun that names lists."""
    for paragraph in (first.paragraph, first.paragraph - 1):
        if paragraph < 0:
            break
        end = first.start if paragraph == first.paragraph else len(page.texts[paragraph])
        for view in _views_before(page, first, paragraph):
            window = View(view.text, max(view.start, end - _LEAD_CHARS), min(view.end, end))
            found = [phrase for phrase in counted(window, marked=True) if phrase.end <= end]
            if found:
                last = found[-1]
                return _Lead(paragraph, page.texts[paragraph][last.start : last.end], last.number)
        name = _named(page.texts[paragraph], end)
        if name:
            return _Lead(paragraph, name, None)
        if page.texts[paragraph][:end].strip() and paragraph == first.paragraph:
            break
    return _Lead(first.paragraph, "", None)


_LEAD_CHARS = 400  # two long sentences


def _views_before(page: Page, first: Mark, paragraph: int) -> list[View]:
    """Where the count may stand: in the quotation of the first item, else outside quotations."""
    inside = page.inside(first.paragraph, first.start) if paragraph == first.paragraph else None
    outside = page.views(paragraph)[0]
    return [inside, outside] if inside is not None else [outside]


def _lead_behind(page: Page, items: Sequence[Clause]) -> _Lead | None:
    """▲A ▲B ▲C 등 3대 대책: the count behind the last item."""
    if not items:
        return None
    last = items[-1]
    view = page.inside(last.paragraph, last.start) or page.views(last.paragraph)[0]
    return _count_behind(page, view, last) if last.end < view.end else None


def _count_behind(page: Page, view: View, last: Clause) -> _Lead | None:
    text = page.texts[last.paragraph]
    etc = re.compile(r"\s?등(?:의|을|이)?\s(?:모두|총|주요)?\s?").match(text, last.end, view.end)
    at = etc.end() if etc is not None else last.end
    for phrase in counted(View(view.text, at, min(view.end, at + 40)), marked=True):
        if phrase.start <= at + 1:
            return _Lead(last.paragraph, text[phrase.start : phrase.end], phrase.number)
    return None


@cache
def _names() -> re.Pattern[str]:
    nouns = "|".join(sorted(listing.NAMING_NOUNS, key=len, reverse=True))
    return re.compile(rf"(?:(?<=\s)|^)[가-힣]{{0,6}}(?:{nouns})(?=은|는|을|를|으로|로|에|이|가|:|\s|$|도|의)")


def _named(text: str, end: int) -> str:
    """The last noun in the introducing sentence that names a list, with the noun before it."""
    stop = text.rfind(". ", 0, max(end - 2, 0))
    start = max(stop + 2 if stop >= 0 else 0, end - 120, 0)
    found = list(_names().finditer(text, start, end))
    if not found:
        return ""
    at = found[-1].start()
    before = text[start:at].rsplit(" ", 2)[-2:] if at > start else []
    word = read_word(before[0]) if len(before) == 2 and not before[1] else None
    if (
        word is not None
        and word.bare
        and not word.head
        and word.core == before[0]
        and word.core not in listing.RAISING_VERBS
    ):
        at -= len(before[0]) + 1
    return text[at : found[-1].end()]


def _is_interview(page: Page, paragraph: int) -> bool:
    """-질문 ▲답: in one paragraph, or question and answer by turns."""
    before = page.texts[paragraph - 1].lstrip() if paragraph else ""
    text = page.texts[paragraph].lstrip()
    if before[:1] in _DASHES and before and text[:1] not in _DASHES:
        return True
    return text[:1] in "-–—" and (
        "▲" in text or "△" in text or text.endswith(("?", "가.", "나.", "까.", "은.", "는."))
    )


_DASHES = "-–—"


def _is_clauses(page: Page, items: Sequence[Clause], row: Sequence[Mark], lead: _Lead) -> bool:
    """Whether the items are things agreed or planned: no people, notices, prizes, times and places."""
    if any(_is_interview(page, mark.paragraph) for mark in row):
        return False
    if row[0].family == "먼저":
        return lead.declared == len(items)
    if lead.declared is not None:
        return True
    strange = sum(_is_strange(item.text) for item in items)
    if strange * 2 >= len(items):
        return False
    return (
        bool(lead.text)
        or row[0].ordinal is not None
        or (len(items) >= 2 and row[0].family in BULLETS + "-–—*·ㆍ")
    )


@cache
def _notice() -> re.Pattern[str]:
    words = "|".join(listing.NOTICE_WORDS)
    return re.compile(
        rf"(?:{words})(?:\s|:|=|\(|,|$)|\d+\s?[-:대]\s?\d+|^\d{{1,2}}(?:월|일|:\d\d)|^[^,]{{1,12}}[:=]\s?\d|\d+(?:원|점|위)$|^[A-Z]조\s"
    )


def _is_strange(text: str) -> bool:
    """A person, a prize, a score, a date or a line of a notice; never a sentence."""
    if re.search(r"[:=]\s?“", text[:60]) or text.startswith(("-", "“")):
        return True
    if text.endswith("다"):
        return False
    return _notice().search(text[:30]) is not None or _is_person(text) or _is_prize(text)


def _is_prize(text: str) -> bool:
    """대상=채우림(소설): names behind an equals sign."""
    before, equals, after = text.partition("=")
    return (
        bool(equals)
        and len(before) < 12
        and any(is_sure_name(part) for part in re.split(r"[\s,·()]+", after))
    )


def _is_person(text: str) -> bool:
    words = [read_word(word) for word in text.split()[:8]]
    names = [word for word in words if is_sure_name(word.lemma)]
    people = [word for word in words if word.head in ("title", "ssi", "person")]
    return bool(names and (people or len(words) <= 3))
