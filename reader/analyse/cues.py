"""What follows the closing mark: it tells speech from slogans, titles and emphasis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from reader.analyse.heads import head_of
from reader.analyse.korean import saying
from reader.analyse.reporting import is_reporting
from reader.analyse.saidnouns import is_said
from reader.analyse.spoken import is_sentence
from reader.analyse.tokens import Token
from reader.analyse.verbs import find_verb
from reader.analyse.words import Word

Follows: TypeAlias = Literal[
    "signed", "term", "go", "chain", "adnominal", "on", "whole", "copula", "listed", "direct", "next"
]
"""go: 고/라고; chain: 며/면서; adnominal: 는/라는 + noun; on: 는데/지만; whole: the quotation is the
sentence; copula: 이다; listed: 등의 의견; direct: a verb or speaker without 고; next: another
quotation, which decides; signed: the speaker in brackets; term: no speech."""


class Cue:
    """The reading of what follows one quotation."""

    __slots__ = ("after", "follows")

    def __init__(self, follows: Follows, after: int) -> None:
        self.follows = follows
        self.after = after
        """Index of the first token behind the quotation and its 고/며/는."""

    @property
    def speech(self) -> bool:
        """Whether somebody says it."""
        return self.follows != "term"


@cache
def _attached() -> tuple[tuple[Follows, re.Pattern[str]], ...]:
    """The forms of what is attached to a closing mark, in the order in which they are tried."""
    return (
        ("go", re.compile(r"(?:이?라|하)?고(?:는|도|만|서|까지|요)?")),
        ("chain", re.compile(r"(?:이?라|하)?(?:며|면서)(?:도|까지)?|거나|든지|든가")),
        ("adnominal", re.compile(r"(?:이?라)?[는던]|이?란|이?라던")),
        ("on", re.compile(r"(?:이?라)?(?:는데|지만|더니|는지|는가)|이?라니|했지만|하더니|이?라자|하자")),
        ("copula", re.compile(r"(?:이[다며고었라]|였|입니|일|인).*")),
    )


def cue(text: str, tokens: Sequence[Token], index: int, following: Cue | None) -> Cue:
    """The reading of what follows the quotation at ``index``.

    ``following`` is the reading of the next quotation when it stands right behind this one.
    """
    quote = tokens[index].quote
    assert quote is not None
    inside = text[quote.start : quote.end]
    after = index + 1
    if after >= len(tokens):
        return Cue("whole" if is_sentence(inside) or index == 0 else "term", after)
    word = tokens[after].word
    if word is None:
        speech = following is not None and following.speech
        return Cue("next" if speech else "term", after) if not is_whole(following) else _whole(inside, after)
    attached = tokens[after].start == tokens[index].end
    if attached and word.core and not word.lemma and is_sentence(inside):
        return Cue("signed", after + 1)
    if attached and not word.core:
        return _behind_punctuation(tokens, index, inside, following)
    if not attached and word.core not in saying.QUOTATIVES:
        return _detached(tokens, after, inside)
    return _by_form(text, tokens, after, word, inside)


def is_whole(following: Cue | None) -> bool:
    """Whether the next quotation is a sentence by itself."""
    return following is not None and following.follows == "whole"


def _whole(inside: str, after: int) -> Cue:
    return Cue("whole" if is_sentence(inside) else "term", after)


def _behind_punctuation(tokens: Sequence[Token], index: int, inside: str, following: Cue | None) -> Cue:
    """A comma or full stop follows the mark: “…”, “…”라고 …; “…”."""
    after = index + 2
    if after >= len(tokens):
        return _whole(inside, after) if index else Cue("whole", after)
    if tokens[after].word is None:
        return Cue(
            "next" if following is not None and following.speech and not is_whole(following) else "term",
            after,
        )
    return _detached(tokens, after, inside)


def _by_form(text: str, tokens: Sequence[Token], after: int, word: Word, inside: str) -> Cue:
    """Something is attached to the mark."""
    form = word.core
    follows, glued = _read_form(form)
    if follows != "term":
        return Cue("go", after) if glued else _judge(text, follows, tokens, after + 1, inside)
    if form in ("으로", "로") and inside.endswith("것") and _reports(text, tokens, after + 1):
        return Cue("go", after + 1)  # “…할 것”으로 내다봤다
    if form.startswith("등"):
        return _listed(tokens, after, inside)
    if form.startswith(("했", "하더", "한다", "하는")) and is_sentence(inside):
        return Cue("direct", after)
    return Cue("term", after)


@lru_cache(maxsize=1024)
def _read_form(form: str) -> tuple[Follows, bool]:
    """What an attached form is, and whether its verb is glued to it: “…”고했다, the space missing."""
    for follows, pattern in _attached():
        if pattern.fullmatch(form) is not None:
            return follows, False
    glued = re.match(r"(?:이?라)?고(?=[가-힣])", form)
    if glued is not None and is_reporting(form[glued.end() :]):
        return "go", True
    return "term", False


def _judge(text: str, follows: Follows, tokens: Sequence[Token], after: int, inside: str) -> Cue:
    """Whether the form before ``after`` means speech here."""
    if follows == "go":
        speech = not _is_naming(tokens, after) and (is_sentence(inside) or _reports(text, tokens, after))
    elif follows == "chain":
        speech = True
    elif follows == "adnominal":
        speech = is_said(tokens, after, inside)
    elif follows == "copula":
        speech = is_sentence(inside) and not _names_a_slogan(tokens, after)
    else:
        speech = is_sentence(inside)
    return Cue(follows if speech else "term", after)


@cache
def _naming() -> re.Pattern[str]:
    return re.compile("|".join(saying.NAMING_VERBS))


@lru_cache(maxsize=4096)
def _names(core: str) -> bool:
    """불리는, 적힌: a verb that names or writes."""
    return _naming().match(core) is not None


def _is_naming(tokens: Sequence[Token], after: int) -> bool:
    """“…”이라고 불리는, “…”라고 적힌: the words are a name or stand written somewhere."""
    for index in range(after, min(after + 3, len(tokens))):
        word = tokens[index].word
        if word is None:
            return False
        if _names(word.core) and (index == after or not word.core.startswith(("지었", "지은"))):
            return True  # 쓴웃음을 지었다 names nothing
        if is_reporting(word.core):
            return False
    return False


def _reports(text: str, tokens: Sequence[Token], after: int) -> bool:
    """Whether a reporting verb follows in the same sentence before the next quotation."""
    return find_verb(text, tokens, after, min(after + _NEAR_WORDS, len(tokens)), after_go=True) is not None


_NEAR_WORDS = 25  # 고 … verb: adverbs, addressees and a relative clause; keeps a page of marks linear


def _names_a_slogan(tokens: Sequence[Token], after: int) -> bool:
    """구호는 “…”이다: the subject of the sentence is a slogan or a title."""
    return any(
        token.word is not None and token.word.stem.endswith(saying.WRITTEN_NOUNS)
        for token in tokens[max(after - _NEAR_WORDS, 0) : max(after - 2, 0)]
    )


def _detached(tokens: Sequence[Token], after: int, inside: str) -> Cue:
    """Only a space follows the mark."""
    word = tokens[after].word
    assert word is not None
    if word.core.startswith("등") and (word.stem == "등" or word.core == "등"):
        return _listed(tokens, after, inside)
    if not is_sentence(inside):
        return Cue("term", after)
    for index in range(after, min(after + 5, len(tokens))):
        word = tokens[index].word
        if word is None:
            return Cue("term", after)
        if is_reporting(word.core) or word.core in saying.QUOTATIVES:
            return Cue("direct", after)
        if word.lemma.endswith(saying.SAID_NOUNS) and word.core.endswith(("이다", "다", "였다")):
            return Cue("direct", after)
        if word.particle not in ("of", "topic", "subject", "") or (word.particle and not head_of(word.lemma)):
            break
    return Cue("term", after)


def _listed(tokens: Sequence[Token], after: int, inside: str) -> Cue:
    """“…”, “…” 등의 의견: speech if the noun behind says so."""
    if not is_sentence(inside):
        return Cue("term", after)
    for index in range(after, min(after + 4, len(tokens))):
        word = tokens[index].word
        if word is None or word.stem.endswith(saying.WRITTEN_NOUNS):
            return Cue("term", after)
        if word.stem.endswith(saying.SAID_NOUNS):
            return Cue("listed", after)
    return Cue("term", after)
