"""Foreign names of several words: where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import foreign as names
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
        if is_affiliation(word.lemma) and word.lemma not in names.FOREIGN_NAMES:
            break
        if _joins(tokens, index, word, name, start):
            start = index
        elif len(word.lemma) > 2:
            break
    return start


def _joins(tokens: Sequence[Token], index: int, word: Word, name: str, start: int) -> bool:
    """Whether a word belongs to the foreign name that begins at ``start`` so far."""
    if is_foreign_like(word.lemma) or (word.lemma in naming.SURNAMES and is_foreign_like(name)):
        return True
    before = bare_at(tokens, index - 1)
    if index == start - 1 and before is not None and _is_titled(before):
        return True
    length = len(word.lemma)
    short = (1 < length < 5 or len(name) == 1 or looks_foreign(name)) and not looks_like_name(name)
    return index == start - 1 and start == index + 1 and (short or _is_given(word, before, name))


def _has_surname(tokens: Sequence[Token], index: int) -> bool:
    """박 | 이리나: a surname that stands alone before what looks like another."""
    word = bare_at(tokens, index)
    return word is not None and word.lemma in naming.SURNAMES and word.lemma not in nouns.DETERMINERS


def _is_beside(word: Word) -> bool:
    """출신, 선발: a word that stands beside a name and is no part of it."""
    return word.lemma in naming.NEVER_FOREIGN or word.lemma in naming.APPOSED or word.lemma[:1].isdigit()


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
    start = _first_foreign(tokens, first)
    if start is None:
        return None
    before = bare_at(tokens, start - 1)
    if before is not None and len(before.lemma) == 1 and before.lemma not in nouns.DETERMINERS:
        start -= 0 if before.head else 1  # 존 | 데이비스
    stop = start + _length(tokens, start, first)
    if stop - start == 1 and before is not None and _may_lead(before):
        start -= 1  # 나랑 | 체첵
    lone = stop - start == 1 and not _plays(tokens, first)
    return None if lone else (start, stop)


def _may_lead(word: Word) -> bool:
    return not (word.head or is_affiliation(word.lemma) or _is_beside(word)) and len(word.lemma) < 4


def _first_foreign(tokens: Sequence[Token], first: int) -> int | None:
    """The leftmost word before a title that can begin a foreign name, a common name before any other."""
    found: int | None = None
    for index in range(first - 1, max(first - 7, -1), -1):
        word = bare_at(tokens, index)
        if word is None or word.head in ("ssi", "title", "person") or _is_beside(word):
            break
        beside = found is None or not _is_known(tokens, found) or not _is_known(tokens, found + 1)
        if word.lemma in names.FOREIGN_NAMES or (may_begin_foreign(word) and beside):
            found = index
    return found


def _is_known(tokens: Sequence[Token], index: int | None) -> bool:
    word = word_at(tokens, index) if index is not None else None
    return word is not None and word.lemma in names.FOREIGN_NAMES


def _length(tokens: Sequence[Token], start: int, first: int) -> int:
    """How many words the name has: two, as a rule; what stands between it and the title is no name."""
    following = [tokens[index].word for index in range(start, first)]
    words = [word.lemma for word in following if word is not None and not word.head]
    parts = [word for word in words if word in names.FOREIGN_NAMES or not is_affiliation(word)]
    if len(parts) < 2 or parts[1] != words[1] or (len(parts[1]) > 3 and not is_foreign_like(parts[1])):
        return 1
    if parts[0] in names.VIETNAMESE and len(parts[1]) < 3:
        return 1 + sum(len(part) < 3 for part in parts[1:4])
    return 3 if len(parts) > 2 and parts[1] in names.BETWEEN else 2


def ends_foreign(tokens: Sequence[Token], index: int) -> bool:
    """제임스 | 왕 교수: a Korean surname behind a foreign given name."""
    before, further = bare_at(tokens, index - 1), bare_at(tokens, index - 2)
    if before is None or may_begin_foreign(before):
        return before is not None
    return len(before.lemma) < 3 and further is not None and may_begin_foreign(further)


def _plays(tokens: Sequence[Token], index: int) -> bool:
    """공격수, 감독: what one foreign word may stand before; before other posts it is a firm or a trade."""
    word = word_at(tokens, index)
    return word is not None and word.lemma.endswith(nouns.PLAYERS)


def may_begin_foreign(word: Word) -> bool:
    """토마스 | 베르거: a bare word that can be the first of a foreign name."""
    if word.lemma in names.FOREIGN_NAMES:
        return True
    apart = word.head or is_affiliation(word.lemma) or _is_beside(word)
    return not apart and is_foreign_like(word.lemma)
