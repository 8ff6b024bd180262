"""What is wrong with the filters of a search, said so that they can be put right."""

from __future__ import annotations

from reader.language import _
from reader.library.query import DAYS, FILTERS, TOKEN, Query, days, understood
from reader.text import one_line
from reader.values import replace


def wrong_day(text: str) -> tuple[str, str] | None:
    """The first filter that asks for a day and holds none, and how it is written; None where all are well."""
    for name, value in _named(text):
        if FILTERS.get(name.lower()) in DAYS and value and days(value) is None:
            told = _("there is no day in {filter}").format(filter=f"{name}:{value}")
            return told, _("after {filter}: stands 2023-10 or 2023-10-12").format(filter=name)
    return None


def unknown_filter(text: str) -> tuple[str, str] | None:
    """The first word that looks like a filter and is none, and what filters there are; None where all are."""
    for name, value in _named(text):
        # A time of day and an address have a colon as well.
        if name.lower() not in FILTERS and not name.isdecimal() and value and not value.startswith("//"):
            known = _("section: speaker: tag: from: to: date: starred: read: unread: marked:")
            told = _("there is no filter “{filter}”").format(filter=name)
            return told, _("the filters are {known}").format(known=known)
    return None


def why_nothing(text: str) -> str:
    """Why a search found nothing, as far as its filters tell; empty where they do not."""
    if wrong := wrong_day(text):
        return wrong[1]
    if unknown := unknown_filter(text):
        return "\n\n".join(unknown)
    query = understood(text)
    if query.starred and replace(query, starred=False) == Query():
        return _("No article is starred")
    return ""


def _named(text: str) -> list[tuple[str, str]]:
    """Names before a colon and what stands behind it; what must not stand in an article is no filter."""
    found = TOKEN.findall(one_line(text))
    return [(name, next(filter(None, values), "")) for minus, name, *values in found if name and not minus]
