"""One word as printed between two spaces: its noun, its particle, and whether it can speak."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

from reader.analyse.korean import grammar, naming, nouns, saying
from reader.analyse.names import are_names, is_sure_name, looks_foreign, looks_like_name
from reader.analyse.syllables import agrees, ends_in_nieun, is_syllable
from reader.values import dataclass

Tail: TypeAlias = Literal["", "adnominal", "switch", "chain"]

BRACKET: Final = "\x01"
"""Stands for each character of a bracket and what is in it; see ``tokens``."""
QUOTED: Final = "\x03"
"""Stands for each character of a ‘name’ with its marks."""

_LONGEST_WORD_CHARS = 40  # longer runs without a space are no Korean words and would fill the cache


@dataclass(frozen=True, slots=True)
class Word:
    """What one printed word can be."""

    lead: int
    """Characters of opening marks before the word itself."""
    core: str
    """Without punctuation around it."""
    stem: str
    """Without its particle; may hold a masked bracket."""
    lemma: str
    """The stem without its bracket."""
    particle: grammar.Particle
    head: nouns.Head
    tail: Tail
    """adnominal: closes a clause before a noun; switch: closes it for another subject."""
    comma: bool
    stop: bool
    """Ends a sentence."""
    bare: bool
    """A noun without particle, fit to stand inside a name or a title."""
    names: bool
    """Whether a full name may end here."""
    refers: bool
    """그, 이들, 두: stands for somebody named before."""


@cache
def _particles() -> dict[str, tuple[tuple[str, grammar.Particle], ...]]:
    """Particles by their last syllable, longest first."""
    found: dict[str, list[tuple[str, grammar.Particle]]] = {}
    for kind, words in grammar.PARTICLES:
        for word in words.split():
            found.setdefault(word[-1], []).append((word, kind))
    return {last: tuple(sorted(words, key=lambda pair: -len(pair[0]))) for last, words in found.items()}


@cache
def _edges() -> re.Pattern[str]:
    """Opening marks, the word, closing marks."""
    return re.compile(r"([(\[<‘'·▲△▶▷●◆■◇○□*\-–—:=/~]*)(.*?)([)\]>’'·,.!?…;:~=/]*)", re.DOTALL)


@lru_cache(maxsize=8192)
def read_word(text: str) -> Word:
    """The reading of one printed word; the same text always reads the same."""
    match = _edges().fullmatch(text) if len(text) <= _LONGEST_WORD_CHARS else None
    if match is None:
        return Word(
            0, text, text, text, "", "", "", comma=False, stop=False, bare=False, names=False, refers=False
        )
    lead, core, closing = match.groups()
    stem, particle = split_particle(core)
    lemma = stem.replace(BRACKET, "")
    head = head_of(lemma)
    sure = particle in ("topic", "subject") and core[-1] in "은이가" and is_sure_name(lemma)
    tail: Tail = "" if head or sure else _tail(core)
    return Word(
        len(lead),
        core,
        stem,
        lemma,
        particle,
        head,
        tail,
        comma="," in closing or ";" in closing,
        stop=_stops(core, closing),
        bare=not closing.strip("·") and _is_bare(core, particle, tail, lemma) and not (head and particle),
        refers=head == "pronoun" or lemma in nouns.PLURAL_DETERMINERS,
        names=head in ("title", "person", "ssi") or (BRACKET in stem and are_names(lemma)),
    )


def _stops(core: str, closing: str) -> bool:
    """A full stop ends a sentence, but not after a number (5. 18.) or an initial (J. 박)."""
    if not any(mark in closing for mark in ".!?…"):
        return False
    last = core[-1:]
    return bool(last) and not last.isdigit() and not (len(core) == 1 and not is_syllable(core))


def split_particle(core: str) -> tuple[str, grammar.Particle]:
    """A word parted from its one particle; a noun that speaks as it stands keeps all of it (작가)."""
    bare = core.replace(BRACKET, "")
    if bare in nouns.HEADS or (head_of(bare) and not (bare[-1] == "도" and head_of(bare[:-1]))):
        return core, ""
    fallback: tuple[str, grammar.Particle] = (core, "")
    for particle, kind in _particles().get(core[-1:], ()):
        stem = core[: -len(particle)]
        lemma = stem.replace(BRACKET, "")
        if not lemma or not core.endswith(particle) or not agrees(particle, lemma[-1]):
            continue
        if particle in grammar.AFTER_SPEAKERS and not head_of(lemma):
            continue
        if head_of(lemma):
            return stem, kind
        whole = (
            len(lemma) == 1
            and particle not in grammar.AFTER_ONE_SYLLABLE
            and lemma not in grammar.SHORT_NOUNS
        )
        if not fallback[1] and not whole:
            fallback = (stem, kind)
    named = fallback[1] == "topic" and len(fallback[0]) == 3 and is_sure_name(fallback[0])  # 길해연도
    return (core, "") if is_whole(core) and not named else fallback


def is_whole(lemma: str) -> bool:
    """Whether a word is a noun as it stands: 작가, 회의, 환경공학과 have no particle."""
    endings = [lemma[-size:] for size in (2, 3, 4) if size <= len(lemma)]
    known = any(ending in nouns.HEADS and ending not in nouns.EXACT_HEADS for ending in endings)
    return known or lemma in nouns.HEADS or bool(head_of(lemma))


@lru_cache(maxsize=8192)
def head_of(lemma: str) -> nouns.Head:
    """The kind of speaker a noun can be, by its longest known ending."""
    for size in range(min(len(lemma), 6), 0, -1):
        ending = lemma[-size:]
        kind = nouns.HEADS.get(ending)
        if kind is None:
            continue
        if ending in nouns.EXACT_HEADS and size < len(lemma):
            continue
        return kind
    return _open_head(lemma)


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
    if lemma[-1:] == "도" and lemma[:-1].endswith(saying.SAID_NOUNS):
        return False  # 지적도 나왔다
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
    return name[-1] in "모○" or (len(name) == 3 and looks_like_name(name)) or _is_long_name(name)


def _tail(core: str) -> Tail:
    """What a word that is no speaker does to the clause before it."""
    if core.endswith(grammar.SWITCH_ENDINGS):
        return "switch"
    if core in grammar.NOUNS_LIKE_ADNOMINALS:
        return ""
    if core.endswith(grammar.ADNOMINAL_ENDINGS) or (
        ends_in_nieun(core) and core[-1] in grammar.ADNOMINAL_SYLLABLES
    ):
        return "adnominal"
    return "chain" if core.endswith(grammar.CHAIN_ENDINGS) else ""


def _is_bare(core: str, particle: grammar.Particle, tail: Tail, lemma: str) -> bool:
    """A noun as it stands, or a name that only looks like noun and particle (이상은) or a verb (곽노진)."""
    if not particle and not tail:
        return _fits_a_title(lemma)
    name = core.replace(BRACKET, "")
    if not particle and looks_foreign(name):
        return len(name) < 5  # 칼릴
    return len(name) > 2 and looks_like_name(name) and not name.endswith(naming.VERBS_LIKE_NAMES)


def _fits_a_title(lemma: str) -> bool:
    small = lemma in grammar.NEVER_IN_A_TITLE or lemma in saying.QUOTATIVES
    return bool(lemma) and not small and not lemma[0].isdigit()
