"""Foreign names of several words: where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import grammar, naming, nouns
from reader.analyse.names import is_foreign_like, looks_foreign, looks_like_name
from reader.analyse.titles import WORDS_BETWEEN, bare_at, is_affiliation, word_at
from reader.analyse.tokens import Token
from reader.analyse.words import Word


def goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the next word belongs to the same name: 클레르 | 뒤몽은."""
    word = word_at(tokens, index + 1)
    if word is None or word.core in grammar.NEVER_IN_A_TITLE:
        return False
    return not word.head and word.particle in ("topic", "subject", "") and not word.tail


def foreign_start(tokens: Sequence[Token], first: int, name: str) -> int:
    """Where a foreign name of several words begins: at the leftmost word with foreign syllables."""
    if len(name) == 3 and name[0] in naming.SURNAMES and not looks_foreign(name):
        return first - _has_surname(tokens, first - 1)
    start = first
    for index in range(first - 1, max(first - 4, -1), -1):
        word = bare_at(tokens, index)
        if word is None or word.head or len(word.lemma) > 6 or _is_beside(word):
            break
        beside = index == first - 1 and not looks_like_name(name) and 1 < len(word.lemma) < 5
        surname_first = beside or (word.lemma in naming.SURNAMES and is_foreign_like(name))
        beside = index == first - 1 and is_foreign_like(word.lemma) and not is_affiliation(word.lemma)
        titled = bare_at(tokens, index - 1)
        beside = beside or (index == first - 1 and _is_given(word, titled, name))
        after_title = titled is not None and index == start - 1 and _is_titled(titled)
        if beside or looks_foreign(word.lemma) or surname_first or after_title:
            start = index
    return start


def _has_surname(tokens: Sequence[Token], index: int) -> bool:
    """박 | 이리나: a surname that stands alone before what looks like another."""
    word = bare_at(tokens, index)
    return word is not None and word.lemma in naming.SURNAMES and word.lemma not in nouns.DETERMINERS


def _is_beside(word: Word) -> bool:
    """출신, 선발: a word that stands beside a name and is no part of it."""
    return word.lemma in naming.NEVER_FOREIGN or word.lemma in naming.APPOSED


def _is_given(word: Word, before: Word | None, name: str) -> bool:
    """계절노동자 자야 | 위제: between a calling and what could be a name of two syllables."""
    called = before is not None and before.head in ("person", "title")
    return called and len(name) == 2 and 1 < len(word.lemma) < 5 and not is_affiliation(word.lemma)


def _is_titled(word: Word) -> bool:
    return word.head == "title" or word.lemma in naming.APPOSED


def foreign_run(tokens: Sequence[Token], index: int) -> int:
    """Where a name before an age begins (응오 | 반 | 탄(34)): the bare words that are nothing else."""
    start = index
    while start > 0 and index - start < WORDS_BETWEEN:
        word = bare_at(tokens, start - 1)
        if word is None or word.head or is_affiliation(word.lemma) or _is_beside(word):
            break
        if len(word.lemma) > 6 or word.lemma.endswith(("읍", "면", "동")):
            break
        start -= 1
    return start


def foreign_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The words of a foreign name before a title, its affiliation left out: 다나카 하루 | 시장."""
    stop = first
    while stop > 0 and first - stop < WORDS_BETWEEN:
        word = bare_at(tokens, stop - 1)
        if word is None or word.head == "ssi":
            return None
        compound = len(word.lemma) > 3 and not is_foreign_like(word.lemma)  # 생산기술 | 부사장
        if not (word.head or is_affiliation(word.lemma) or compound):
            break
        stop -= 1
    start = stop
    foreign = False
    while start > 0 and stop - start < WORDS_BETWEEN:
        word = bare_at(tokens, start - 1)
        if word is None or word.head or is_affiliation(word.lemma) or _is_beside(word):
            break
        foreign = foreign or looks_foreign(word.lemma)
        start -= 1
    lone = stop - start == 1 and not _plays(tokens, first)
    return (start, stop) if foreign and not lone else None


def _plays(tokens: Sequence[Token], index: int) -> bool:
    """공격수, 감독: what one foreign word may stand before; before other posts it is a firm or a trade."""
    word = word_at(tokens, index)
    return word is not None and word.lemma.endswith(nouns.PLAYERS)


def may_begin_foreign(word: Word) -> bool:
    """토마스 | 베르거: a bare word that can be the first of a foreign name."""
    if word.head or is_affiliation(word.lemma) or _is_beside(word):
        return False
    return is_foreign_like(word.lemma) or looks_foreign(word.lemma)
