"""What a personal name looks like: Korean names by their syllables, foreign ones by theirs."""

from __future__ import annotations

from functools import lru_cache

from reader.analyse.korean import foreign, naming, nouns
from reader.analyse.syllables import final, is_syllable


@lru_cache(maxsize=8192)
def looks_like_name(word: str) -> bool:
    """Whether a word can be a Korean name: a surname, then one or two syllables of given names."""
    if not 2 <= len(word) <= 4 or word in naming.NOT_NAMES or word in naming.LONG_SURNAMES:
        return False
    if word in foreign.FOREIGN_NAMES or (len(word) == 3 and word[-1] == "장"):
        return False  # 은행장
    surname = surname_of(word)
    given = word[len(surname) :]
    if not surname or not 1 <= len(given) <= 2:
        return False
    if word[-1] in naming.NEVER_LAST:
        if len(word) == 3 and word[::2] not in naming.NO_COUNTIES:
            return False
        given = given[:-1]  # 김태군
    return naming.GIVEN.issuperset(given) and not _ends_like_a_noun(word)


def may_be_name(word: str) -> bool:
    """김알료나, 최막둥: a surname and two or three other syllables, where only a person can stand."""
    native = len(word) == 3 and naming.GIVEN.issuperset(word[1:])
    return (
        3 <= len(word) <= 4
        and (surname_of(word) != "" or native)
        and word not in naming.NOT_NAMES
        and word not in nouns.HEADS
        and all(map(is_syllable, word))
    )


def is_rare_name(word: str) -> bool:
    """판소담, 빙가온: right before a post."""
    if len(word) == 3 and word[-1] == "들" and word[:2] not in nouns.HEADS:
        return surname_of(word) != "" and word[1] in naming.GIVEN and word not in naming.NOT_NAMES  # 금산들
    rare = len(word) == 3 and word[0] in naming.RARE_SURNAMES and word not in naming.NOT_NAMES
    return rare and naming.GIVEN.issuperset(word[1:]) and not _ends_like_a_noun(word)


def is_foreign_like(word: str) -> bool:
    """아미나, 나탈리야: three syllables or more, nearly all of them open, as few Korean nouns are."""
    if not 3 <= len(word) <= 6 or word[-1] in naming.VERB_ENDINGS or looks_like_name(word):
        return looks_foreign(word)
    return looks_foreign(word) or sum(final(char) != 0 for char in word) <= len(word) - 3


def are_names(word: str) -> bool:
    """Whether a word is a name or several with middots between: 이정아·전우람."""
    return all(map(looks_like_name, word.split("·")))


def is_sure_name(word: str) -> bool:
    """A name of three syllables or more: two-syllable ones are too often everyday words."""
    return len(word) >= 3 and looks_like_name(word)


def surname_of(word: str) -> str:
    """The surname that a name begins with; empty when it begins with none."""
    if word[:2] in naming.LONG_SURNAMES and len(word) > 2:
        return word[:2]
    return word[:1] if word[:1] in naming.SURNAMES else ""


def _ends_like_a_noun(word: str) -> bool:
    """정의원, 이사장, 전문가: what ends in a post or a body of people is no name."""
    if word in nouns.HEADS:
        return True
    for size in range(2, len(word)):
        ending = word[-size:]
        if nouns.HEADS.get(ending) and ending not in nouns.EXACT_HEADS:
            return True
    return False


def looks_foreign(word: str) -> bool:
    """Whether a word has a syllable that Korean names do not have: 응우옌, 스미스."""
    return word in foreign.FOREIGN_NAMES or not naming.LOAN_SYLLABLES.isdisjoint(word)


def is_anonymous(name: str) -> bool:
    """김모, 최아무개, A, ○○○: printed so that nobody is named."""
    if not name:
        return True
    if name[0].isascii() and len(name) <= 2:
        return True
    return "○" in name or name[1:] in naming.UNNAMED_MARK or name in naming.UNNAMED_MARK
