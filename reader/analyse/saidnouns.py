"""The noun behind “…”는: it tells what is said from what is written, named or meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyse.korean import saying
from reader.analyse.reporting import is_reporting
from reader.analyse.spoken import is_sentence
from reader.analyse.tokens import Token
from reader.analyse.words import Word

_NOTHING = (Token(0, 0, None), Token(0, 0, None))


def is_said(tokens: Sequence[Token], after: int, inside: str) -> bool:
    """“…”는 입장: the noun behind tells what is said from what is written or named."""
    speech = is_sentence(inside) or _is_stressed(tokens, after)
    stance = tokens[after].word if after < len(tokens) else None
    if stance is not None and stance.lemma in ("태도", "자세"):
        return stance.particle == "object" and (speech or _has_topic(inside))
    for index in range(after, min(after + 4, len(tokens))):
        word = tokens[index].word
        if word is None:
            break
        noun = _bare_noun(word)
        if word.core in saying.THING_NOUNS:
            continue
        meant = noun in saying.MEANING_NOUNS and word.particle in ("of", "")
        if meant or noun.endswith(saying.WRITTEN_NOUNS):
            return False
        if noun.endswith(saying.SAID_NOUNS):
            nominal = noun.endswith(saying.NOMINAL_SAID) or _is_told(tokens, index, word)
            return speech or nominal or _is_owned(tokens, after, index)
        if word.particle not in ("", "of"):
            break
    return speech


def _has_topic(inside: str) -> bool:
    """당사자는 각 회원사: a clause without its copula."""
    return any(word.endswith(("은", "는")) for word in inside.split(" ")[:-1])


def _is_stressed(tokens: Sequence[Token], after: int) -> bool:
    """…라는 점을 분명히 했다: what is stressed is said, were it but a noun."""
    noun, verb = (token.word for token in (*tokens[after : after + 2], *_NOTHING)[:2])
    if noun is None or verb is None or noun.core not in ("점을", "사실을", "점도"):
        return False
    return verb.core in ("분명히", "거듭", "다시") or is_reporting(verb.core)


def _is_told(tokens: Sequence[Token], index: int, word: Word) -> bool:
    """…라는 말이다, …라는 말이 돈다; not …라는 말이 부끄럽다."""
    if not word.core.startswith("말이"):
        return False
    after = tokens[index + 1].word if index + 1 < len(tokens) else None
    return word.core != "말이" or (after is not None and after.core.startswith(saying.IMPERSONAL_VERBS))


def _is_owned(tokens: Sequence[Token], after: int, index: int) -> bool:
    """X의 지론: whoever's it is said it, were it but a noun."""
    before = tokens[index - 1].word
    return index > after and before is not None and before.particle == "of"


@cache
def _copula() -> re.Pattern[str]:
    return re.compile(r"(?<=[가-힣]{2})(?:이었|였|이)?다$")


@cache
def _leading_copula() -> re.Pattern[str]:
    """입장이어서, 입장이라, 입장이지만: the copula that leads on to another clause."""
    return re.compile(
        r"(?<=[가-힣])(?:이어서|이라서?|이며|이면서|이지만|이었지만|이었으나|이나|이고|이자|이니|이므로|인데|이었는데)$"
    )


def _bare_noun(word: Word) -> str:
    """The noun without its particles, two of them even: 구호만으로."""
    going_on = _leading_copula().search(word.core)
    if going_on is not None:
        return word.core[: going_on.start()]
    noun = word.stem if word.particle else word.core
    noun = _copula().sub("", noun)
    return noun[:-1] if noun.endswith(("만", "뿐")) and len(noun) > 2 else noun
