"""Foreign names of several words: where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import grammar, naming
from reader.analyse.names import looks_foreign, looks_like_name
from reader.analyse.titles import WORDS_BETWEEN, bare_at, is_affiliation, word_at
from reader.analyse.tokens import Token


def goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the next word belongs to the same name: 클레르 | 뒤몽은."""
    word = word_at(tokens, index + 1)
    if word is None or word.core in grammar.NEVER_IN_A_TITLE:
        return False
    return not word.head and word.particle in ("topic", "subject", "") and not word.tail


def foreign_start(tokens: Sequence[Token], first: int, name: str) -> int:
    """Where a foreign name of several words begins: at the leftmost word with foreign syllables."""
    if len(name) == 3 and name[0] in naming.SURNAMES and not looks_foreign(name):
        return first
    start = first
    for index in range(first - 1, max(first - 4, -1), -1):
        word = bare_at(tokens, index)
        if word is None or word.head or word.lemma in naming.NEVER_FOREIGN or len(word.lemma) > 6:
            break
        beside = index == first - 1 and not looks_like_name(name) and 1 < len(word.lemma) < 5
        surname_first = beside or (word.lemma in naming.SURNAMES and looks_foreign(name))
        titled = bare_at(tokens, index - 1)
        after_title = titled is not None and titled.head == "title" and index == start - 1
        if looks_foreign(word.lemma) or surname_first or after_title:
            start = index
    return start


def foreign_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The words of a foreign name before a title, its affiliation left out: 다나카 하루 | 시장."""
    stop = first
    while stop > 0 and first - stop < WORDS_BETWEEN:
        word = bare_at(tokens, stop - 1)
        if word is None or word.head == "ssi":
            return None
        if not (word.head or is_affiliation(word.lemma)):
            break
        stop -= 1
    start = stop
    foreign = False
    while start > 0 and stop - start < WORDS_BETWEEN:
        word = bare_at(tokens, start - 1)
        if word is None or word.head or is_affiliation(word.lemma) or word.lemma in naming.NEVER_FOREIGN:
            break
        foreign = foreign or looks_foreign(word.lemma)
        start -= 1
    return (start, stop) if foreign else None
