"""Speakers behind their quotation: in its noun, between mark and verb, in what the verb modifies."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.heads import head_of
from reader.analyse.korean import grammar, saying
from reader.analyse.subjects import can_speak, subject
from reader.analyse.titles import word_at
from reader.analyse.tokens import Token
from reader.analyse.turn import Reading, Turn
from reader.analyse.verbs import Verb
from reader.analyse.words import Word


def read_noun(reading: Reading, turn: Turn, upto: int) -> None:
    """“…”는 X의 설명이다, “…”는 지적이 나온다, “…”는 비판을 받았다, “…”는 김씨."""
    tokens = reading.tokens
    for index in range(turn.cue.after, min(turn.cue.after + 6, upto)):
        word = tokens[index].word
        if word is None:
            return
        if word.particle == "of" and can_speak(tokens, index, word, reading.people):
            turn.subject, turn.inner, turn.sure = index, True, True
            return
        if word.stem.endswith(saying.SAID_NOUNS):
            turn.nobody = _is_impersonal(tokens, index, word, topical=turn.subject is not None)
            turn.subject = None if turn.nobody else turn.subject
            if not word.core.endswith(saying.THING_NOUNS):
                return
        elif word.particle in ("subject", "topic") and not word.head and _is_open(tokens, index):
            turn.nobody, turn.subject = True, None
            return
        elif turn.subject is None and _is_subject(reading, index, word):
            turn.subject = index
            return


def _is_open(tokens: Sequence[Token], index: int) -> bool:
    """“…”는 볼멘소리가 터져 나온다: whatever the noun, its predicate names nobody."""
    after = word_at(tokens, index + 1)
    return after is not None and after.core.startswith((*saying.IMPERSONAL_VERBS, "없"))


def _is_subject(reading: Reading, index: int, word: Word) -> bool:
    """“…”는 김씨는: a speaker with a particle or at the end of the sentence."""
    particle = word.particle in ("topic", "subject", "") and not word.bare
    return bool(word.head) and particle and can_speak(reading.tokens, index, word, reading.people)


def _is_impersonal(tokens: Sequence[Token], index: int, word: Word, *, topical: bool) -> bool:
    """지적이 나온다, 목소리가 높다, 비판을 받는다: nobody in the sentence says it."""
    after = word_at(tokens, index + 1)
    if word.particle in ("subject", "topic"):
        return after is not None and (not topical or after.core.startswith(saying.IMPERSONAL_VERBS))
    return _is_received(tokens, index, word)


def _is_received(tokens: Sequence[Token], index: int, word: Word) -> bool:
    after = word_at(tokens, index + 1)
    return word.particle == "object" and after is not None and after.core.startswith(saying.RECEIVING_VERBS)


def look_behind(reading: Reading, turn: Turn, verb: Verb | None, upto: int) -> None:
    """The subject behind the quotation, else in X에 따르면."""
    tokens, after = reading.tokens, turn.cue.after
    if verb is not None:
        found = subject(tokens, after, verb.first, reading.people)
        index = found.at if found is not None else _relative_head(reading, verb, upto)
    else:
        index = _said_by(reading, after, upto)
        near = (
            subject(tokens, after, min(after + _NEAR_WORDS, upto), reading.people) if index is None else None
        )
        index = near.at if near is not None and turn.cue.follows in ("go", "chain") else index
    if index is None:
        index = _according_to(reading, upto)
    if index is not None:
        turn.subject = index


_NEAR_WORDS = 2  # “…”라며 고씨가 주먹을 쥐었다: an act with its subject at once behind the mark


def _relative_head(reading: Reading, verb: Verb, upto: int) -> int | None:
    """“…”고 말한 김 시장, “…”고 말한 사람은 김 시장이다."""
    word = reading.tokens[verb.last].word
    if word is None or not word.core.endswith(grammar.RELATIVE_ENDINGS):
        return None
    defined = False
    for index in range(verb.last + 1, min(verb.last + 6, upto)):
        word = reading.tokens[index].word
        if word is None or (word.tail and word.tail != "chain" and not word.bare and not defined):
            return None
        if word.lemma in grammar.RELATIVE_NOUNS and word.particle == "topic":
            defined = True  # …고 가르친 사람은 퇴직한 X다
            continue
        if can_speak(reading.tokens, index, word, reading.people) and (
            word.particle or word.stop or word.comma
        ):
            return index
        if not word.bare and not word.tail:
            return None
    return None


def _said_by(reading: Reading, after: int, upto: int) -> int | None:
    """“…” X의 말이다, “…”라는 게 X의 설명이다."""
    tokens = reading.tokens
    for index in range(after, min(upto, after + 8) - 1):
        word, noun = tokens[index].word, tokens[index + 1].word
        if word is None or noun is None:
            return None
        if word.particle == "of" and noun.lemma.endswith(saying.SAID_NOUNS):
            return index if can_speak(tokens, index, word, reading.people) else None
    return None


def _according_to(reading: Reading, upto: int) -> int | None:
    """X에 따르면 “…”."""
    tokens = reading.tokens
    for index in range(min(upto, len(tokens)) - 1):
        word, after = tokens[index].word, tokens[index + 1].word
        if word is None or after is None:
            continue
        if word.core.endswith("에") and after.core.startswith(("따르면", "의하면")) and head_of(word.lemma):
            return index
    return None
