"""What is typed into a search, understood: words, phrases and filters; pure.

    군공항 "이전 부지" -광주시 section:정치 speaker:강기정 from:2023-10 to:2023-12 tag:읽기 starred:

Every word must be found. A filter may be written in Korean as well; what looks like a filter but
is none is searched for as it stands.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from reader.library.fold import squeezed
from reader.text import one_line

TOKEN = re.compile(r'(-?)(?:(\w+):)?(?:"([^"]*)"?|“([^”]*)”?|(\S*))')
_DAY = re.compile(r"(\d{4})(?:[-./]?(\d{1,2})(?:[-./]?(\d{1,2}))?)?[-./]?$")
# A whole article pasted into the field is cut to what the index can be asked in one go.
_WORDS = 24
_WORD_CHARS = 60


@dataclass(frozen=True, slots=True)
class Query:
    """A search, understood."""

    words: tuple[str, ...] = ()
    """Squeezed: small letters, without spaces and marks."""
    without: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    starred: bool = False
    read: bool | None = None
    marked: bool = False

    @property
    def empty(self) -> bool:
        """Whether it asks for everything."""
        return self == Query()


def understood(text: str) -> Query:
    """The search that a text asks for; every text is one."""
    query = Query()
    for minus, name, *values in TOKEN.findall(one_line(text)):
        value = next(filter(None, values), "")
        read = FILTERS.get(name.lower()) if name and not minus else None
        if read in _VALUED and _begun(read, value):
            continue
        filtered = read(query, value) if read else None
        query = filtered or _with_word(query, f"{name}:{value}" if name else value, minus)
    return query


def _begun(read: _Filter, value: str) -> bool:
    """Whether a filter is only begun: it holds nothing back while it is typed."""
    return not squeezed(value) or (read in DAYS and value.isdecimal() and len(value) < len("2023"))


def _with_word(query: Query, text: str, minus: str) -> Query:
    """The query with one more word, or one more word that must not stand there."""
    word = squeezed(text)[:_WORD_CHARS]
    if not word or len(query.words) + len(query.without) == _WORDS:
        return query
    if minus:
        return replace(query, without=(*query.without, word))
    return replace(query, words=(*query.words, word))


def _section(query: Query, value: str) -> Query | None:
    return replace(query, sections=(*query.sections, value))


def _speaker(query: Query, value: str) -> Query | None:
    return replace(query, speakers=(*query.speakers, value))


def _tag(query: Query, value: str) -> Query | None:
    return replace(query, tags=(*query.tags, value))


def _from(query: Query, value: str) -> Query | None:
    span = days(value)
    return replace(query, first=span[0]) if span else None


def _to(query: Query, value: str) -> Query | None:
    span = days(value)
    return replace(query, last=span[1]) if span else None


def _on(query: Query, value: str) -> Query | None:
    span = days(value)
    return replace(query, first=span[0], last=span[1]) if span else None


def _starred(query: Query, _value: str) -> Query:
    return replace(query, starred=True)


def _read(query: Query, _value: str) -> Query:
    return replace(query, read=True)


def _unread(query: Query, _value: str) -> Query:
    return replace(query, read=False)


def _marked(query: Query, _value: str) -> Query:
    return replace(query, marked=True)


_Filter: TypeAlias = Callable[[Query, str], Query | None]
DAYS: tuple[_Filter, ...] = (_from, _to, _on)
_VALUED: tuple[_Filter, ...] = (_section, _speaker, _tag, *DAYS)
_NAMES: tuple[tuple[str, _Filter], ...] = (
    ("section 분야 면 섹션", _section),
    ("speaker 말한이 화자 발언", _speaker),
    ("tag 꼬리표 태그", _tag),
    ("from 부터", _from),
    ("to 까지", _to),
    ("date on 날짜", _on),
    ("starred star 별표", _starred),
    ("read 읽음", _read),
    ("unread 안읽음", _unread),
    ("marked notes 표시 메모", _marked),
)
FILTERS = {name: read for names, read in _NAMES for name in names.split()}


def days(text: str) -> tuple[date, date] | None:
    """The first and the last day of ``2023``, ``2023-10`` or ``2023-10-12``; None when it is none."""
    told = _DAY.match(text)
    if told is None:
        return None
    year, month, day = (int(part) if part else None for part in told.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        return first, date(year or 0, last_month, day or monthrange(year or 0, last_month)[1])
    except ValueError:
        return None
