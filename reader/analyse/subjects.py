"""The subject of a stretch of a sentence: who does what its verb says."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import grammar, naming, nouns, saying
from reader.analyse.names import is_sure_name, looks_foreign
from reader.analyse.people import People
from reader.analyse.titles import bare_at, name_in, word_at
from reader.analyse.tokens import Token
from reader.analyse.words import Word


class Subject:
    """A word that can be the subject."""

    __slots__ = ("at", "closed", "topic")

    def __init__(self, at: int, *, topic: bool, closed: bool) -> None:
        self.at = at
        """Index of its token."""
        self.topic = topic
        """은/는 rather than 이/가."""
        self.closed = closed
        """Another predicate stands between it and the end of the stretch: its own clause is over."""


def subjects(
    tokens: Sequence[Token], first: int, last: int, people: People
) -> tuple[Subject | None, Subject | None]:
    """The last topic and the last nominative among tokens ``first`` to ``last``, half open."""
    topic: Subject | None = None
    nominative: Subject | None = None
    for index in range(first, last):
        word = tokens[index].word
        if word is None:
            continue
        if word.core in ("역시", "또한") and index > first and _stands_bare(tokens, index - 1, people):
            topic, nominative = Subject(index - 1, topic=True, closed=False), None
        elif word.tail and not (word.particle and _is_name_after_all(tokens, index, word, people)):
            if nominative is not None and word.tail != "chain":
                nominative.closed = True
        elif word.core.endswith("과는") and _is_section(tokens, index):
            topic, nominative = Subject(index, topic=True, closed=False), None
        elif word.particle in ("topic", "subject") and can_speak(tokens, index, word, people):
            if word.particle == "topic":
                topic, nominative = Subject(index, topic=True, closed=False), None
            else:
                nominative = Subject(index, topic=False, closed=False)
    return topic, nominative


def subject(tokens: Sequence[Token], first: int, last: int, people: People) -> Subject | None:
    """The one that speaks at the end of the stretch.

    A topic outranks a nearer nominative whose clause is over (김 의원은 정부가 미루는 사업에 대해
    “…”), not one that stands right before the quotation (대변인은 시장이 “…”고 말했다고).
    """
    topic, nominative = subjects(tokens, first, last, people)
    if nominative is not None and not nominative.closed:
        return nominative
    return topic or nominative


def _is_section(tokens: Sequence[Token], index: int) -> bool:
    """시 보육과는: the section of an office, not 과 and 는."""
    before = bare_at(tokens, index - 1)
    return before is not None and before.head == "group"


def _stands_bare(tokens: Sequence[Token], index: int, people: People) -> bool:
    """마상철씨 역시: 역시 does for the particle."""
    word = tokens[index].word
    return word is not None and not word.particle and can_speak(tokens, index, word, people)


def _is_name_after_all(tokens: Sequence[Token], index: int, word: Word, people: People) -> bool:
    """서태오는, 김민지는: a verb by its ending, a name by the table or right before a quotation."""
    if people.called(word.lemma) is not None or (
        is_sure_name(word.lemma) and people.printed.is_noun(word.lemma)
    ):
        return True
    before_quote = index + 1 < len(tokens) and tokens[index + 1].quote is not None
    return before_quote and is_sure_name(word.lemma) and not word.core.endswith(grammar.VERBS_BEFORE_QUOTES)


def first_subject(tokens: Sequence[Token], people: People) -> Subject | None:
    """What a sentence without quotation is about: its last topic, else its first nominative."""
    topic, _ = subjects(tokens, 0, len(tokens), people)
    if topic is not None:
        return topic
    for index, token in enumerate(tokens):
        word = token.word
        if word is not None and word.particle == "subject" and can_speak(tokens, index, word, people):
            return Subject(index, topic=False, closed=False)
    return None


def owner(tokens: Sequence[Token], people: People) -> int | None:
    """Whose the topic of a sentence is that opens with it: 왕도현의 다음 목표는, 두 교사의 손은."""
    for index, token in enumerate(tokens[:_NEAR_WORDS]):
        word = token.word
        if word is None or word.stop:
            return None
        known = word.names or is_sure_name(word.lemma) or people.called(word.lemma) is not None
        known = known or (word.lemma[-1:] in naming.YOUNG and word.lemma[:-1] in people.by_given)
        if word.particle == "of" and known:
            owned = [after.word for after in tokens[index + 1 : index + 1 + _NEAR_WORDS]]
            topical = [one.particle in ("topic", "subject") for one in owned if one is not None]
            return index if any(topical) else None
    return None


_NEAR_WORDS = 4


def asked(tokens: Sequence[Token]) -> int | None:
    """하씨에게 언제까지 할 거냐고 물었다: who was asked, where the reporter is not printed."""
    last = tokens[-1].word if tokens else None
    if last is None or not last.core.startswith(saying.ASKED):
        return None
    for at, token in enumerate(tokens):
        if token.word is None or token.word.particle in ("topic", "subject"):
            return None
        if token.word.head and token.word.core.endswith(("에게", "한테", "께")):
            return at
    return None


def can_speak(tokens: Sequence[Token], index: int, word: Word, people: People) -> bool:
    """Whether the word is a person, a group or a document."""
    if word.head:
        return not (word.head == "pronoun" and not _is_pronoun(tokens, index))
    known = people.called(word.lemma) or people.pupil(word.lemma)
    if known is not None or word.lemma == "등" or is_counted(tokens, index, word):
        return True
    before = bare_at(tokens, index - 1)
    if is_sure_name(word.lemma) or (before is not None and _is_named_before(before, word, people)):
        return True
    name = name_in(before) if before is not None else ""
    beside = word_at(tokens, index - 1)
    if beside is not None and len(beside.core) == 1 and people.by_slip(beside.core, word.lemma) is not None:
        return True
    return name in people.by_name or (is_sure_name(name) and word.lemma[-1:] in nouns.RANK_SYLLABLES)


def _is_named_before(before: Word, word: Word, people: People) -> bool:
    """양 양은, 제임스 왕은: the word before tells who it is."""
    if word.lemma in naming.YOUNG and before.core in people.by_surname:
        return True
    return looks_foreign(before.lemma) and people.called(before.lemma) is not None


def is_counted(tokens: Sequence[Token], index: int, word: Word) -> bool:
    """어민 40여명이: so many of them."""
    before = bare_at(tokens, index - 1)
    counted = word.lemma.endswith("명") and word.lemma[:1].isdigit()
    return counted and before is not None and before.head in ("person", "title", "group")


def _is_pronoun(tokens: Sequence[Token], index: int) -> bool:
    """그는, but not 이 그가: a pronoun stands alone."""
    before = word_at(tokens, index - 1)
    return before is None or not (before.bare and before.lemma in ("이", "저"))
