"""One word as printed between two spaces: its noun, its particle, and whether it can speak."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

from reader.analyse.heads import head_of, is_whole
from reader.analyse.korean import foreign, grammar, naming, nouns, saying
from reader.analyse.names import are_names, is_sure_name, looks_foreign, looks_like_name
from reader.analyse.syllables import agrees, final, is_syllable

Tail: TypeAlias = Literal["", "adnominal", "switch", "chain"]

BRACKET: Final = "\x01"
"""Stands for each character of a bracket and what is in it; see ``tokens``."""
QUOTED: Final = "\x03"
"""Stands for each character of a ‘name’ with its marks."""

_LONGEST_WORD_CHARS = 40  # longer runs without a space are no Korean words and would fill the cache


class Word:
    """What one printed word can be; made once for each and shared, so nothing changes it."""

    __slots__ = (
        "bare",
        "comma",
        "core",
        "fits",
        "head",
        "lead",
        "lemma",
        "marked",
        "names",
        "particle",
        "refers",
        "stem",
        "stop",
        "tail",
        "told",
    )

    def __init__(self, text: str, lead: int, closing: str) -> None:
        self.lead = lead
        """Characters of opening marks before the word itself."""
        self.core = core = text[lead : len(text) - len(closing)]
        """Without punctuation around it."""
        self.stem, self.particle = stem, particle = split_particle(core)
        """Without its particle; may hold a masked bracket."""
        bracket = BRACKET in stem
        self.lemma = lemma = stem.replace(BRACKET, "") if bracket else stem
        """The stem without its bracket."""
        self.head: nouns.Head = head_of(lemma)
        named = self.head or lemma in foreign.FOREIGN_NAMES or _is_sure_subject(core, lemma, particle)
        self.tail: Tail = "" if named else _tail(core)
        """adnominal: closes a clause before a noun; switch: closes it for another subject."""
        self.comma = "," in closing or ";" in closing
        self.stop = bool(closing) and _stops(core, closing)
        """Ends a sentence."""
        self.bare = (
            not (self.head and particle)
            and not closing.strip("·")
            and _is_bare(core, particle, self.tail, lemma)
            and (not lemma[:1].isdigit() or self.head == "group" or lemma.endswith("학년"))
        )
        """A noun without particle."""
        self.fits = self.bare and not (self.stop or self.comma)
        """Fit to stand inside a name or a title, with more of it behind."""
        self.names = self.head in _NAMING_HEADS or (bracket and are_names(lemma))
        """Whether a full name may end here."""
        self.told = (
            self.names
            or bracket
            or lemma in naming.YOUNG
            or lemma in naming.APPOSED
            or (self.bare and not self.head and is_sure_name(lemma))
        )
        """Whether it may tell of somebody: a full name or what stands beside one, 군, an age."""
        self.refers = self.head == "pronoun" or lemma in nouns.PLURAL_DETERMINERS
        """그, 이들, 두: stands for somebody named before."""
        self.marked = self.stop or self.refers
        """Whether it tells anything of its sentence; most words do not."""


_NAMING_HEADS: Final = frozenset(("title", "person", "ssi"))


def _is_sure_subject(core: str, lemma: str, particle: grammar.Particle) -> bool:
    """김민지가: a full name with a particle that no verb ends in."""
    return particle in ("topic", "subject") and core[-1] in "은이가" and is_sure_name(lemma)


@cache
def _particles() -> dict[str, tuple[tuple[str, grammar.Particle], ...]]:
    """Particles by their last syllable, longest first."""
    found: dict[str, list[tuple[str, grammar.Particle]]] = {}
    for kind, words in grammar.PARTICLES:
        for word in words.split():
            found.setdefault(word[-1], []).append((word, kind))
    return {last: tuple(sorted(words, key=lambda pair: -len(pair[0]))) for last, words in found.items()}


_OPENING: Final = "…([<‘'·▲△▶▷●◆■◇○□*-–—:=/~"
_CLOSING: Final = ")]>’'·,.!?…;:~=/"


@lru_cache(maxsize=16384)
def read_word(text: str) -> Word:
    """The reading of one printed word; the same text always reads the same."""
    if len(text) > _LONGEST_WORD_CHARS:
        return _unread(text)
    inner = text.lstrip(_OPENING)
    return Word(text, len(text) - len(inner), inner[len(inner.rstrip(_CLOSING)) :])


def read_quoted(printed: str, word: Word) -> Word:
    """‘돌봄 공백 보고서’는: a document that is printed in marks speaks as others do."""
    name = printed[1 : word.stem.rfind(QUOTED)]
    if word.particle not in ("topic", "subject") or head_of(name.rsplit(" ", 1)[-1]) != "document":
        return word
    document = Word(word.stem, 0, "")
    document.core, document.stem, document.particle = word.core, word.stem, word.particle
    document.head, document.tail, document.bare, document.fits = "document", "", False, False
    return document


def _unread(text: str) -> Word:
    """A run too long for a word: nothing is known of it."""
    word = Word("", 0, "")
    word.core = word.stem = word.lemma = text
    return word


def _stops(core: str, closing: str) -> bool:
    """A full stop ends a sentence, but not after a number (5. 18.) or an initial (J. 박)."""
    if not ("." in closing or "!" in closing or "?" in closing or "…" in closing):
        return False
    last = core[-1:]
    return bool(last) and not last.isdigit() and not (len(core) == 1 and not is_syllable(core))


def split_particle(core: str) -> tuple[str, grammar.Particle]:
    """A word parted from its one particle; a noun that speaks as it stands keeps all of it (작가)."""
    if _stands_whole(core.replace(BRACKET, "")):
        return core, ""
    fallback: tuple[str, grammar.Particle] | None = None
    for particle, kind in _particles().get(core[-1:], ()):
        if not core.endswith(particle):
            continue
        stem = core[: -len(particle)]
        lemma = stem.replace(BRACKET, "")
        if not lemma or not agrees(particle, lemma[-1]):
            continue
        if head_of(lemma) or lemma in foreign.FOREIGN_NAMES:
            return stem, kind
        if particle == "만은" and is_sure_name(core[:-1]):
            continue  # 국영만은
        if particle == "인" and looks_foreign(core) and len(core) < 5:
            return core, ""  # 클라인
        if fallback is None and particle not in grammar.AFTER_SPEAKERS and _may_follow(particle, lemma):
            fallback = (stem, kind)
    if fallback is None:
        return core, ""
    named = fallback[1] == "topic" and len(fallback[0]) == 3 and is_sure_name(fallback[0])  # 길해연도
    return (core, "") if is_whole(core) and not named else fallback


def _stands_whole(bare: str) -> bool:
    """작가, 소피아, 리베로: no particle at its end, whatever the last syllable looks like."""
    if bare in foreign.FOREIGN_NAMES or bare in nouns.HEADS or bare in naming.APPOSED:
        return True
    return bool(head_of(bare)) and not (bare[-1] == "도" and head_of(bare[:-1]))


def _may_follow(particle: str, lemma: str) -> bool:
    """Whether what stands before is a noun: of one syllable few are (물은, but not 선도)."""
    return len(lemma) > 1 or particle in grammar.AFTER_ONE_SYLLABLE or lemma in grammar.SHORT_NOUNS


def _tail(core: str) -> Tail:
    """What a word that is no speaker does to the clause before it."""
    last = core[-1:]
    switch, adnominal, chain = _tails().get(last, _NO_TAILS)
    if core.endswith(switch) or (last == "자" and len(core) > 2):
        return "switch"
    if core in grammar.SHORT_ADNOMINALS or (last == "는" and final(core[-2:-1] or " ") > 0):
        return "adnominal"  # 짓는, 먹는: no topic, for that would be 은
    if (last in grammar.ADNOMINAL_SYLLABLES or core.endswith(adnominal)) and (
        core not in grammar.NOUNS_LIKE_ADNOMINALS
    ):
        return "adnominal"
    return "chain" if core.endswith(chain) and core not in grammar.NOUNS_LIKE_ADNOMINALS else ""


_Endings: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_NO_TAILS: Final[_Endings] = ((), (), ())


@cache
def _tails() -> dict[str, _Endings]:
    """Switch, adnominal and chain endings by their last syllable: of a hundred few can fit a word."""
    kinds = (grammar.SWITCH_ENDINGS, grammar.ADNOMINAL_ENDINGS, grammar.CHAIN_ENDINGS)
    found: dict[str, _Endings] = {}
    for last in {ending[-1] for endings in kinds for ending in endings}:
        switch, adnominal, chain = (tuple(one for one in endings if one[-1] == last) for endings in kinds)
        found[last] = (switch, adnominal, chain)
    return found


def _is_bare(core: str, particle: grammar.Particle, tail: Tail, lemma: str) -> bool:
    """A noun as it stands, or a name that only looks like noun and particle (이상은) or a verb (곽노진)."""
    if not particle and not tail:
        return _fits_a_title(lemma)
    name = core.replace(BRACKET, "")
    if (
        looks_foreign(name)
        and not particle
        and core[-1] in naming.LOAN_ENDINGS
        and not core.endswith(naming.VERBS_LIKE_LOANS)
    ):
        return len(name) < 5  # 칼릴, 클라인
    if core in grammar.NEVER_IN_A_TITLE or (particle and lemma in foreign.FOREIGN_NAMES):
        return False  # 하지만, 하산이
    return len(name) > 2 and looks_like_name(name) and not name.endswith(naming.VERBS_LIKE_NAMES)


def _fits_a_title(lemma: str) -> bool:
    small = lemma in grammar.NEVER_IN_A_TITLE or lemma in saying.QUOTATIVES
    return bool(lemma) and not small
