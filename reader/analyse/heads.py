"""The kind of speaker that a noun can be, by its ending: a post, a role, a body, a document."""

from __future__ import annotations

from functools import cache, lru_cache

from reader.analyse.korean import foreign, naming, nouns, saying
from reader.analyse.names import is_foreign_like, is_rare_name, is_sure_name, looks_like_name
from reader.analyse.syllables import is_syllable


def is_whole(lemma: str) -> bool:
    """Whether a word is a noun as it stands: 작가, 회의, 환경공학과 have no particle."""
    for size in (2, 3, 4):
        ending = lemma[-size:]
        if ending in nouns.HEADS and ending not in nouns.EXACT_HEADS and size <= len(lemma):
            return True
    return lemma in nouns.HEADS or bool(head_of(lemma))


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """How long the known nouns are that end in a syllable, the longest first."""
    found: dict[str, set[int]] = {}
    for noun in nouns.HEADS:
        if len(noun) <= _LONGEST_HEAD_CHARS:
            found.setdefault(noun[-1], set()).add(len(noun))
    return {last: tuple(sorted(sizes, reverse=True)) for last, sizes in found.items()}


_LONGEST_HEAD_CHARS = 6


@lru_cache(maxsize=16384)
def head_of(lemma: str) -> nouns.Head:
    """The kind of speaker a noun can be, by its longest known ending."""
    if lemma in foreign.FOREIGN_NAMES:
        return ""
    last, length = lemma[-1:], len(lemma)
    for size in _sizes().get(last, ()):
        if size > length:
            continue
        ending = lemma[-size:]
        kind = nouns.HEADS.get(ending)
        if kind is not None and (size == length or ending not in nouns.EXACT_HEADS):
            return kind
    return _open_head(lemma) if last in _open_endings() else ""


@cache
def _open_endings() -> frozenset[str]:
    """The syllables in which a noun of the open kinds ends."""
    return (
        nouns.PLACE_ENDINGS | {word[-1] for word in nouns.COMPANIES} | frozenset("씨양군측부팀과장사청들당")
    )


def _open_head(lemma: str) -> nouns.Head:
    """The open endings: 씨, 측, …장, and bodies of people."""
    last = lemma[-1:]
    if lemma == "씨" or (len(lemma) > 1 and (last == "씨" or (last in "양군" and _is_young(lemma)))):
        return "ssi"
    if last == "측":
        return "side"
    if last in "부팀과" and lemma[-2:-1].isdigit():
        return "group"  # 민사11부
    if last == "장" and len(lemma) > 1 and lemma[-2] in nouns.POST_SYLLABLES:
        return "title"
    if lemma.endswith("이사") and len(lemma) > 3:
        return "title"  # 구매이사; 이사 alone is moving house
    return "group" if _is_body(lemma) else ""


def _is_body(lemma: str) -> bool:
    """상인들, 바람산업, 나루시, 새길당: people together, a firm, an authority, a party."""
    if lemma[-1:] == "청" and len(lemma) > 3 and not lemma.endswith(nouns.ASKINGS):
        return True  # 광주고용노동청
    if lemma.endswith("들"):
        return head_of(lemma[:-1]) in ("title", "person", "ssi", "group", "pronoun")
    if lemma.endswith(nouns.COMPANIES) and len(lemma) > 3:
        return True
    if lemma[-1:] == "도" and (lemma[:-1].endswith(saying.SAID_NOUNS) or is_foreign_like(lemma[:-1])):
        return False  # 지적도 나왔다, 아사니도
    if is_sure_name(lemma):
        return False  # 김태군
    placed = lemma[-1:] in nouns.PLACE_ENDINGS or lemma.endswith("당")
    return placed and len(lemma) > 2 and is_syllable(lemma[-2])


def _is_long_name(name: str) -> bool:
    """박빛나래: a surname and a native name of three syllables."""
    return len(name) == 4 and looks_like_name(name[:3]) and name[3] in naming.GIVEN


def _is_young(lemma: str) -> bool:
    """온서윤양, 박모군, B양, 온양: a name or a surname before 양/군, but no 태양, 육군."""
    name = lemma[:-1]
    if len(name) == 1:
        return (name in naming.SURNAMES and lemma not in naming.NOT_YOUNG) or (
            name.isascii() and name.isalpha()
        )
    return (
        name[-1] in "모○"
        or (len(name) == 3 and (looks_like_name(name) or is_rare_name(name)))
        or (_is_long_name(name))
    )
