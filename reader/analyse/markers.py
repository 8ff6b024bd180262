"""Marked items: ▲, ①, 1., 가., 첫째, 하나, 제1조; where each mark stands and what it counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

BULLETS = "▲△▶▷►●○◆◇■□◎◉★☆◦•▪▫"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DARK = "❶❷❸❹❺❻❼❽❾❿"
_HANGUL_CIRCLED = "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"
_JAMO_CIRCLED = "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭"
_SYLLABLES = "가나다라마바사아자차카타파하"
_ORDINALS = ("첫", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_ORDINALS_LONG = ("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_CARDINALS = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_GLYPH_ROWS = (_CIRCLED, _BRACKETED, _DARK, _HANGUL_CIRCLED, _JAMO_CIRCLED)
_GLYPHS = BULLETS + "".join(_GLYPH_ROWS)


class Mark:
    """One marker as printed."""

    __slots__ = ("end", "family", "opens", "ordinal", "paragraph", "start")

    def __init__(  # noqa: PLR0913 — a value's fields
        self, paragraph: int, start: int, end: int, family: str, ordinal: int | None, *, opens: bool
    ) -> None:
        self.paragraph = paragraph
        self.start = start
        self.end = end
        """Behind the marker, its punctuation and the space."""
        self.family = family
        """What must be the same in all marks of one list."""
        self.ordinal = ordinal
        """None for a bullet; then every mark may follow every other."""
        self.opens = opens
        """Whether it stands at the beginning of its paragraph or line."""

    @property
    def place(self) -> tuple[int, int]:
        """Paragraph and character."""
        return self.paragraph, self.start


class _Kind(NamedTuple):
    """One family of markers: how it looks, and what must be in a paragraph for it to be looked for."""

    pattern: str
    evidence: tuple[str, ...]
    """Forms of the first item's marker, one of which must stand in an article for the family to make
    a list there; none for a pattern that is quick by itself."""  # fmt: skip
    read: Callable[[str], tuple[str, int | None]]
    """Family and ordinal of the marker's group."""


def _glyph(value: str) -> tuple[str, int | None]:
    row = next((row for row in _GLYPH_ROWS if value in row), None)
    return (row[0], row.index(value) + 1) if row is not None else (value, None)


def _numbered(value: str) -> tuple[str, int | None]:
    """1. 1) (1) 가. 가) (가)."""
    inner = value.strip("(.)")
    form = value.replace(inner, "")
    return (f"1{form}", int(inner)) if inner.isdigit() else (f"가{form}", _SYLLABLES.index(inner) + 1)


def _ordinal(value: str) -> tuple[str, int | None]:
    stem = value.removesuffix("째").removesuffix("번").strip()
    row = _ORDINALS if stem in _ORDINALS else _ORDINALS_LONG
    return "첫째", row.index(stem) + 1


_ORDER = {"먼저": 1, "우선": 1, "다음으로": 2, "이어": 2, "마지막으로": 99, "끝으로": 99}
_KINDS = (
    _Kind(rf"(?P<m>[{_GLYPHS}])[.)]?\s*", (), _glyph),
    _Kind(
        r"(?m:^)[ \t]*(?P<m>[-–—*·ㆍ])\s*(?=[^\s\d.-])",
        ("\n-", "\n–", "\n—", "\n*", "\n·", "\nㆍ", "\n ", "\n\t"),
        lambda value: (value, None),
    ),
    _Kind(rf"(?P<m>\((?:\d{{1,2}}|[{_SYLLABLES}])\))\s*", ("(1)", "(가)"), _numbered),
    _Kind(
        r"(?P<m>제\d{1,3}조)(?:의\d)?\s?(?:\([^()]{1,40}\))?[:.,]?\s+",
        ("제1조",),
        lambda value: ("제조", int(value[1:-1])),
    ),
    _Kind(r"(?P<m>\d{1,2}[.)])\s*(?=[^\s\d.)])", ("1.", "1)"), _numbered),
    _Kind(
        rf"(?P<m>[{_SYLLABLES}][.)])\s+",
        ("가. ", "가) ", "가)\n"),
        _numbered,
    ),
    _Kind(
        rf"(?P<m>(?:{'|'.join(_ORDINALS)})째)"
        r"(?:(?:는|로|로는|가)?[,:.]\s*|(?:는|로|로는)\s+|\s+(?=[^아딸날주해줄칸번들며느사]))",
        ("첫째",),
        _ordinal,
    ),
    _Kind(
        rf"(?P<m>(?:{'|'.join(_ORDINALS_LONG)}) ?번째)(?:(?:는|로|로는)?[,:]\s*|(?:는|로|로는)\s+)",
        ("첫 번째", "첫번째"),
        _ordinal,
    ),
    _Kind(
        rf"(?P<m>{'|'.join(_CARDINALS)})[,:.]\s+",
        ("하나,", "하나.", "하나:"),
        lambda value: ("하나", _CARDINALS.index(value) + 1),
    ),
    _Kind(rf"(?P<m>{'|'.join(_ORDER)}),?\s", ("마지막으로", "끝으로"), lambda value: ("먼저", _ORDER[value])),
)


_ALONE = (_numbered, _ordinal)
_BEFORE = frozenset(("", " ", "\n", "\t", "(", "“", "‘", "\xa0"))
"""What may stand before a number or a word that marks an item: 3.1절, 그렇다. are none."""


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def marks(texts: Sequence[str]) -> list[Mark]:
    """Every marker of an article, in order; only families of which a list can be made are looked for."""
    among = _kinds("\n".join(("", *texts)))
    if not among:
        return []
    return [mark for index, text in enumerate(texts) for mark in _marks(index, text, among)]


def _marks(paragraph: int, text: str, among: Sequence[_Kind]) -> list[Mark]:
    """Every marker of some families in a paragraph, in order."""
    found: list[Mark] = []
    for kind in among:
        for match in _pattern(kind.pattern).finditer(text):
            at = match.start("m")
            if kind.read in _ALONE and text[at - 1 : at] not in _BEFORE:
                continue
            family, ordinal = kind.read(match.group("m"))
            found.append(Mark(paragraph, at, match.end(), family, ordinal, opens=_opens(text, at)))
    return sorted(found, key=lambda mark: mark.start) if len(found) > 1 else found


def _opens(text: str, at: int) -> bool:
    """Whether a character begins its paragraph or line, a few spaces aside."""
    before = text[max(0, at - _MOST_SPACES) : at].rstrip(" \t")
    return before[-1:] == "\n" or (not before and at < _MOST_SPACES)


_MOST_SPACES = 8  # of an indented line


def _kinds(whole: str) -> list[_Kind]:
    """The families that an article can hold: with what they need, and twice at least."""
    return [
        kind
        for kind in _KINDS
        if _holds(whole, kind.evidence) and len(_pattern(kind.pattern).findall(whole)) > 1
    ]


def _holds(whole: str, evidence: tuple[str, ...]) -> bool:
    for word in evidence:
        if word in whole:
            return True
    return not evidence


def sequences(found: Sequence[Mark]) -> list[list[Mark]]:
    """The marks that belong together: a bullet to its like, an ordinal to the one before it."""
    running: dict[str, list[Mark]] = {}
    done: list[list[Mark]] = []
    for mark in found:
        row = running.get(mark.family)
        if row is not None and _continues(row[-1], mark):
            row.append(mark)
            continue
        if row is not None:
            done.append(row)
            del running[mark.family]
        if mark.ordinal in (None, 1):
            running[mark.family] = [mark]
    done += running.values()
    return sorted((row for row in done if len(row) > 1), key=lambda row: row[0].place)


_NEAR_PARAGRAPHS = 4  # an item with its explanation and a quotation in between


def _continues(last: Mark, mark: Mark) -> bool:
    """Whether a mark goes on where another of its family stopped."""
    gap = mark.paragraph - last.paragraph
    if mark.ordinal is None or last.ordinal is None:
        return gap == 0 or (gap <= 2 and mark.opens)
    if last.family == "하나" and mark.ordinal == 1:
        return gap <= 2  # a pledge begins each article with 하나
    rises = mark.ordinal == last.ordinal + 1 or (last.family == "먼저" and mark.ordinal >= last.ordinal)
    return rises and gap <= _NEAR_PARAGRAPHS
