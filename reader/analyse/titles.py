"""Titles around a name: what stands before it, between it and its post, in brackets behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyse.heads import head_of
from reader.analyse.korean import foreign, grammar, naming, nouns
from reader.analyse.names import is_sure_name, looks_like_name
from reader.analyse.tokens import Token
from reader.analyse.words import BRACKET, QUOTED, Word

WORDS_BETWEEN = 3  # 한도윤 | 나루시 | 기획실 | 재난안전과 | 주무관: no longer run was met in print


def word_at(tokens: Sequence[Token], index: int) -> Word | None:
    """The word of a token; None outside the sentence and for a quotation."""
    return tokens[index].word if 0 <= index < len(tokens) else None


def bare_at(tokens: Sequence[Token], index: int) -> Word | None:
    """The word, if it may stand inside a name or a title."""
    word = tokens[index].word if 0 <= index < len(tokens) else None
    return word if word is not None and word.fits else None


def name_in(word: Word) -> str:
    """The word as a name: whole, for 이상은 is no 이상 with a particle when a title follows."""
    return word.core.replace(BRACKET, "")


def lemmas(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    """The nouns of some tokens; quotations have none, and names in marks are left out."""
    words = (token.word for token in tokens[first:last] if token.word is not None)
    return [word.lemma for word in words if QUOTED not in word.lemma and BRACKET not in word.lemma]


def with_prefix(tokens: Sequence[Token], index: int, title: str) -> tuple[int, str]:
    """전 의원, 관장 내정자: where the title begins, and all of it."""
    before = bare_at(tokens, index - 1)
    if before is not None and before.head == "title" and title.endswith(nouns.CONTINUING_POSTS):
        return index - 1, f"{before.lemma} {title}"
    if before is None or before.lemma not in nouns.TITLE_PREFIXES:
        return index, title
    two_before = bare_at(tokens, index - 2)
    if two_before is None:
        return index, title
    lemma = two_before.lemma
    is_name = looks_like_name(lemma) or lemma in naming.SURNAMES or lemma in naming.LONG_SURNAMES
    return (index - 1, f"{before.lemma} {title}") if is_name or two_before.head == "group" else (index, title)


def is_affiliation(lemma: str) -> bool:
    """Whether a word says where somebody belongs: 나루대, 환경과, 타이거즈."""
    if lemma in foreign.FOREIGN_NAMES:
        return False
    if lemma in naming.COUNTRIES or (len(lemma) > 3 and lemma.endswith("주")):
        return True  # 미국, 타밀나두주
    return bool(head_of(lemma)) or lemma.endswith((*nouns.BODY_ENDINGS, *naming.LOAN_NOUNS))


def is_done(tokens: Sequence[Token], index: int) -> bool:
    """집을 | 지은 | 목수: behind an object two syllables that end as relative verbs do are one."""
    word, what = word_at(tokens, index), word_at(tokens, index - 1)
    if word is None or what is None or what.particle != "object" or len(word.core) != 2:
        return False
    relative = word.core[-1] == "은" or word.core[-1] in grammar.ADNOMINAL_SYLLABLES
    return relative and not word.head and word.core not in grammar.NOUNS_LIKE_ADNOMINALS


def body_start(tokens: Sequence[Token], index: int) -> int:
    """The first of the bare nouns that lead up to this word."""
    start = index
    while start > 0 and index - start < WORDS_BETWEEN:
        word = bare_at(tokens, start - 1)
        if word is None or word.lemma in nouns.UNNAMED_DETERMINERS or word.lemma in nouns.COUNTING:
            break
        if is_done(tokens, start - 1):
            break
        start -= 1
    beside = word_at(tokens, start - 1)
    return start - 1 if start < index and beside is not None and beside.core == "옆" else start


def front_title(tokens: Sequence[Token], first: int) -> tuple[int, str]:
    """The title printed before a name (나루시 시장 한도윤, 위원장인 한도윤씨) and where it begins."""
    word = word_at(tokens, first - 1)
    if word is None or word.stop or word.comma or word.head not in ("title", "person", ""):
        return first, ""
    apposed = word.core.endswith("인") and head_of(word.lemma[:-1] if word.stem == word.core else word.lemma)
    if apposed in ("title", "person"):
        lemma = word.lemma if word.stem != word.core else word.lemma[:-1]
        return first, " ".join([*lemmas(tokens, body_start(tokens, first - 1), first - 1), lemma])
    if not word.bare or not _leads_a_name(word):
        return first, ""
    start = body_start(tokens, first - 1)
    if any(looks_like_name(lemma) and len(lemma) == 3 for lemma in lemmas(tokens, start, first - 1)):
        return first, ""  # that title is another person's: 한도윤 의원 김민수 의원
    return start, " ".join(lemmas(tokens, start, first))


def _leads_a_name(word: Word) -> bool:
    """A post or a calling; no name of its own, and not whose grandfather somebody is (할아버지 피강수씨)."""
    titled = word.head in ("title", "person") or word.lemma in naming.APPOSED
    return titled and not is_sure_name(word.lemma) and word.lemma not in nouns.KIN


def has_age(text: str, token: Token) -> bool:
    """한도윤(46), 한도윤(여·46·나루동): an age in the brackets behind a word."""
    word = token.word
    if word is None or BRACKET not in word.stem:
        return False
    at = token.start + word.lead + word.stem.index(BRACKET)
    return _age().match(text, at) is not None


@cache
def _age() -> re.Pattern[str]:
    return re.compile(r"\((?:[남여가-힣]{1,6}\s?[·,/]\s?)?\d{1,2}(?:세|살)?\s?[)·,/]")


def bracket_title(text: str, token: Token) -> str:
    """The post in the brackets behind a name: 한도윤(나루시장), 한도윤(46·나루고 교사)."""
    word = token.word
    if word is None or BRACKET not in word.stem:
        return ""
    at = token.start + word.lead + word.stem.index(BRACKET)
    inside = text[at + 1 : at + word.stem.count(BRACKET) - 1].partition(")")[0]
    parts = [part.strip() for part in inside.replace("·", ",").replace("/", ",").split(",")]
    return next((part for part in parts if head_of(part.split(" ")[-1]) in ("title", "person")), "")
