"""What introduces marked items: a counted phrase before or behind them, else a noun that names lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from reader.analyse.counts import counted
from reader.analyse.korean import listing
from reader.analyse.markers import Mark
from reader.analyse.marks import Span
from reader.analyse.views import View, views
from reader.analyse.words import read_word
from reader.analysis import Clause
from reader.values import dataclass


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

    def outside(self, mark: Mark, paragraph: int) -> str:
        """A paragraph without its quotations, unless the mark stands in one of them; offsets stay."""
        text = self.texts[paragraph]
        if paragraph == mark.paragraph and self.inside(paragraph, mark.start) is not None:
            return text
        for span in self._quotations[paragraph]:
            text = (
                text[: span.outer_start] + " " * (span.outer_end - span.outer_start) + text[span.outer_end :]
            )
        return text

    def inside(self, paragraph: int, at: int) -> View | None:
        """The view inside the quotation that holds this character; None outside quotations."""
        made = self.views(paragraph)
        index = bisect_right(made, at, lo=1, key=lambda view: view.start) - 1
        return made[index] if index and at < made[index].end else None


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that introduce a list, where they stand, and the number that they declare."""

    paragraph: int
    text: str
    declared: int | None


def lead_before(page: Page, first: Mark) -> Lead:
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
                return Lead(paragraph, page.texts[paragraph][last.start : last.end], last.number)
        name = _named(page.outside(first, paragraph), end)
        if name:
            return Lead(paragraph, name, None)
        if page.texts[paragraph][:end].strip() and paragraph == first.paragraph:
            break
    return Lead(first.paragraph, "", None)


_LEAD_CHARS = 400  # two long sentences


def _views_before(page: Page, first: Mark, paragraph: int) -> list[View]:
    """Where the count may stand: in the quotation of the first item, else outside quotations."""
    inside = page.inside(first.paragraph, first.start) if paragraph == first.paragraph else None
    outside = page.views(paragraph)[0]
    return [inside, outside] if inside is not None else [outside]


def lead_behind(page: Page, items: Sequence[Clause]) -> Lead | None:
    """▲A ▲B ▲C 등 3대 대책: the count behind the last item."""
    if not items:
        return None
    last = items[-1]
    view = page.inside(last.paragraph, last.start) or page.views(last.paragraph)[0]
    return (
        (_count_behind(page, view, last) or _noun_behind(page, view, last)) if last.end < view.end else None
    )


def _noun_behind(page: Page, view: View, last: Clause) -> Lead | None:
    """▲A ▲B 등을 담은 대책, ▲A ▲B 등의 방안: the noun behind the last item names the list."""
    text = page.texts[last.paragraph]
    noun = _behind().match(text, last.end, view.end)
    return Lead(last.paragraph, noun.group("noun"), None) if noun is not None else None


@cache
def _behind() -> re.Pattern[str]:
    naming = "|".join(sorted(listing.NAMING_NOUNS, key=len, reverse=True))
    parts = "|".join(sorted((*listing.NAMING_NOUNS, *listing.PART_NOUNS), key=len, reverse=True))
    adnominal = r"(?:[가-힣]+[은는한된긴인]\s){0,2}"
    return re.compile(
        rf"(?:\s?등(?:의|을|이|으로)?\s{adnominal}|[을를]\s(?=[가-힣]{{2,5}}(?:으로|로)\s))"
        rf"(?P<noun>(?:[가-힣]{{1,6}}\s)?[가-힣]{{0,4}}(?:{naming})|(?:{parts}))(?=[을를이가은는도]\s|으로|로|$)"
    )


@cache
def _quoted_count() -> re.Pattern[str]:
    return re.compile(r"\s?(?:등\s|등의\s|[을를]\s|등을\s)?‘(?P<inside>[^‘’]{2,30})’")


def _count_behind(page: Page, view: View, last: Clause) -> Lead | None:
    text = page.texts[last.paragraph]
    quoted = _quoted_count().match(text, last.end, view.end)
    if quoted is not None:  # ▲A ▲B를 ‘3대 약속’으로
        for phrase in counted(View(text, quoted.start("inside"), quoted.end("inside")), marked=True):
            return Lead(last.paragraph, text[phrase.start : phrase.end], phrase.number)
    etc = re.compile(r"\s?(?:등(?:의|을|이)?|이라는|라는|[을를](?=\s\d))\s(?:모두|총|주요)?\s?").match(
        text, last.end, view.end
    )
    at = etc.end() if etc is not None else last.end
    for phrase in counted(View(view.text, at, min(view.end, at + 40)), marked=True):
        if phrase.start <= at + 1:
            return Lead(last.paragraph, text[phrase.start : phrase.end], phrase.number)
    return None


def _topic_before(text: str, start: int, end: int) -> str:
    """수법은 ▲A ▲B, 부대 행사로는 ▲A ▲B: a noun for the parts of something right before the first marker."""
    words = text[start:end].split()
    word = read_word(words[-1]) if words else None
    fits = word is not None and word.lemma.endswith(listing.PART_NOUNS)
    return word.lemma if word is not None and fits and word.particle in ("topic", "other") else ""


@cache
def _names() -> re.Pattern[str]:
    nouns = "|".join(sorted(listing.NAMING_NOUNS, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=[\s‘])|^)[가-힣]{{0,6}}(?:{nouns})(?=은|는|을|를|으로|로|에|이|가|:|\s|$|도|의|’)"
    )


def _named(text: str, end: int) -> str:
    """The last noun in the introducing sentence that names a list, with the noun before it."""
    stop = text.rfind(". ", 0, max(end - 2, 0))
    start = max(stop + 2 if stop >= 0 else 0, end - 120, 0)
    found = list(_names().finditer(text, start, end))
    if not found:
        return _topic_before(text, start, end)
    at = found[-1].start()
    if text[found[-1].end() : found[-1].end() + 1] == "’":
        return text[max(text.rfind("‘", start, at) + 1, start) : found[-1].end()]
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
