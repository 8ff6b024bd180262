"""Marked items that are no clauses: interviews, people, prizes, scores, lines of notices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyse.korean import listing
from reader.analyse.leads import Lead, Page
from reader.analyse.markers import BULLETS, Mark
from reader.analyse.names import is_sure_name
from reader.analyse.words import read_word
from reader.analysis import Clause


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


def is_clauses(page: Page, items: Sequence[Clause], row: Sequence[Mark], lead: Lead) -> bool:
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
    deaths = "|".join(listing.DEATH_NOTICES)
    return re.compile(
        rf"(?:{deaths})|^(?:{words})(?:\s|:|=|\(|,|$)|\d+\s?[-:대]\s?\d+|^\d{{1,2}}(?:월|일|:\d\d)|^[^,]{{1,12}}[:=]\s?\d|\d+(?:원|점|위)$|^[A-Z]조\s"
    )


def _is_strange(text: str) -> bool:
    """A person, a prize, a score, a date or a line of a notice; never a sentence."""
    if re.search(r"[:=]\s?“", text[:60]) or text.startswith(("-", "“")):
        return True
    if text.endswith("다"):
        return False
    strange = _notice().search(text[:30]) is not None or _is_amount(text)
    return strange or _is_person(text) or _is_prize(text)


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(
        r"^\D{1,20}\s\d[\d,.]*\s?(?:[만천억조]\s?\d*)?(?:원|㎜|㎝|㎞|㎡|m|℃|도|%|명|표|점|건|곳|t|㏊|배|위|가구|마리)?(?:\s순)?$"
    )


def _is_amount(text: str) -> bool:
    """구례 84.5㎜, 함평나비 38만: what was measured or counted."""
    return _amount().match(text) is not None


def _is_prize(text: str) -> bool:
    """대상=채우림(소설): names behind an equals sign."""
    before, equals, after = text.partition("=")
    return (
        bool(equals)
        and len(before) < 12
        and any(is_sure_name(part) for part in re.split(r"[\s,·()]+", after))
    )


def _is_person(text: str) -> bool:
    if is_sure_name(text.rsplit(" ", 1)[-1]) and ("부문" in text or "학년" in text or "’" in text):
        return True  # 시 부문 ‘빈 배’ 하나래
    words = [read_word(word) for word in text.split()[:8]]
    names = [word for word in words if is_sure_name(word.lemma)]
    people = [word for word in words if word.head in ("title", "ssi", "person")]
    return bool(names and (people or len(words) == 1))
