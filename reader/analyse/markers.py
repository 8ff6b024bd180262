"""Marked items: ▲, ①, 1., 가., 첫째, 하나, 제1조; where each mark stands and what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.values import dataclass

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


@dataclass(frozen=True, slots=True)
class Mark:
    """One marker as printed."""

    paragraph: int
    start: int
    end: int
    """Behind the marker, its punctuation and the space."""
    family: str
    """What must be the same in all marks of one list."""
    ordinal: int | None
    """None for a bullet; then every mark may follow every other."""
    opens: bool
    """Whether it stands at the beginning of its paragraph or line."""

    @property
    def place(self) -> tuple[int, int]:
        """Paragraph and character."""
        return self.paragraph, self.start


@cache
def _pattern() -> re.Pattern[str]:
    """All markers; named groups tell the families apart."""
    glyphs = "".join(_GLYPH_ROWS)
    ordinals = "|".join(_ORDINALS)
    longs = "|".join(_ORDINALS_LONG)
    cardinals = "|".join(_CARDINALS)
    return re.compile(
        rf"(?P<bullet>[{BULLETS}])\s*"
        rf"|(?P<glyph>[{glyphs}])[.)]?\s*"
        r"|(?P<dash>(?:^|(?<=\n))\s*[-–—*·ㆍ])\s*(?=[^\s\d.-])"
        r"|(?<![\d.(가-힣A-Za-z])\((?P<round>\d{1,2}|[가나다라마바사아자차카타파하])\)\s*"
        r"|(?P<article>제\d{1,3}조)(?:의\d)?\s?(?:\([^()]{1,40}\))?[:.,]?\s+"
        r"|(?:(?<=^)|(?<=\s)|(?<=[(“]))(?:(?P<number>\d{1,2})(?P<point>[.)])\s*(?=[^\s\d.)])"
        rf"|(?P<syllable>[{_SYLLABLES}])(?P<dot>[.)])\s+"
        rf"|(?P<ordinal>{ordinals})째(?:(?:는|로|로는|가)?[,:.]\s*|(?:는|로|로는)\s+|\s+(?=[^아딸날주해줄칸번아들며며느사]))"
        rf"|(?P<long>{longs}) ?번째(?:(?:는|로|로는)?[,:]\s*|(?:는|로|로는)\s+)"
        rf"|(?P<cardinal>{cardinals})[,:.]\s+"
        r"|(?P<first>먼저|우선)[,]?\s|(?P<next>다음으로(?:는)?|이어)[,]?\s|(?P<last>마지막으로|끝으로)[,]?\s)"
    )


@cache
def _some_mark() -> re.Pattern[str]:
    """What a marker begins with; a paragraph without it is read no further."""
    glyphs = BULLETS + "".join(_GLYPH_ROWS)
    return re.compile(
        rf"[{glyphs}]|\d[.)]\s?[^\s\d]|(?<![가-힣])[{_SYLLABLES}][.)]\s|제\d+조|\n\s*[-–—*·ㆍ]|(?:하나|둘)[,:.]"
    )


def _may_hold_marks(text: str) -> bool:
    if text.lstrip()[:1] in "-–—*·ㆍ" or any(word in text for word in _WORDED):
        return True
    return _some_mark().search(text) is not None


_WORDED = ("째", "먼저", "우선", "마지막으로", "끝으로")


def marks(paragraph: int, text: str) -> Iterator[Mark]:
    """Every marker of a paragraph, in order."""
    if not _may_hold_marks(text):
        return
    for match in _pattern().finditer(text):
        kind = match.lastgroup
        family, ordinal = _reading(match)
        at = match.start(kind) if kind and kind not in ("point", "dot") else match.start()
        if family:
            opens = not text[:at].strip() or text[:at].rstrip(" ")[-1:] == "\n"
            yield Mark(paragraph, at, match.end(), family, ordinal, opens)


def _reading(match: re.Match[str]) -> tuple[str, int | None]:
    """Family and ordinal of one marker."""
    groups = match.groupdict()
    if groups["bullet"]:
        return groups["bullet"], None
    if groups["glyph"]:
        row = next(row for row in _GLYPH_ROWS if groups["glyph"] in row)
        return row[0], row.index(groups["glyph"]) + 1
    if groups["dash"]:
        return groups["dash"].strip(), None
    if groups["round"]:
        return _counted("()", groups["round"])
    if groups["article"]:
        return "제조", int(groups["article"][1:-1])
    if groups["number"]:
        return _counted(groups["point"], groups["number"])
    if groups["syllable"]:
        return _counted(groups["dot"], groups["syllable"])
    return _worded(groups)


def _counted(form: str, value: str) -> tuple[str, int]:
    if value.isdigit():
        return f"1{form}", int(value)
    return f"가{form}", _SYLLABLES.index(value) + 1


def _worded(groups: dict[str, str | None]) -> tuple[str, int | None]:
    """첫째, 두 번째, 하나, 먼저."""
    if groups["ordinal"]:
        return "첫째", _ORDINALS.index(groups["ordinal"]) + 1
    if groups["long"]:
        return "첫째", _ORDINALS_LONG.index(groups["long"]) + 1
    if groups["cardinal"]:
        return "하나", _CARDINALS.index(groups["cardinal"]) + 1
    if groups["first"]:
        return "먼저", 1
    return ("먼저", 2) if groups["next"] else ("먼저", 99)


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
