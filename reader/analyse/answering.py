"""Who asks and who answers in one sentence: the first quotation is said to the subject, not by it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.cues import Cue
from reader.analyse.korean import saying
from reader.analyse.titles import word_at
from reader.analyse.tokens import Token
from reader.analyse.turn import Reading, Turn
from reader.analyse.verbs import Verb


def parts(reading: Reading, last: Turn, verb: Verb | None, index: int) -> bool:
    """Whether the next quotation is another's although no new subject is printed.

    “…”는 질문에 “…”, “…”고 묻자 “…”, 노조가 “…”고 주장한 데 대해 “…”: the first is said to the
    subject of the sentence, not by it.
    """
    if last.cue.follows == "adnominal":
        return _is_answered(reading.tokens, last.cue.after, index)
    if verb is None:
        return False
    word = reading.tokens[verb.last].word
    after = word_at(reading.tokens, verb.last + 1)
    answered = verb.text.endswith(("자", "자마자", "니", "더니")) or (
        after is not None
        and after.lemma in saying.ANSWERED_NOUNS
        and not _adds(reading.tokens, verb.last + 2)
        and word is not None
        and word.tail == "adnominal"
    )
    return answered or (last.inner and reading.topic is not None)


def _adds(tokens: Sequence[Token], index: int) -> bool:
    """…고 촉구한 데 이어 “…”: the same one goes on."""
    word = word_at(tokens, index)
    return word is not None and word.core.startswith(("이어", "그치지"))


def is_asked(reading: Reading, found: Cue) -> bool:
    """“…”는 추궁을 받자 “…”: this quotation is said to the subject, and another one answers it."""
    return found.follows == "adnominal" and _is_answered(reading.tokens, found.after, len(reading.tokens))


def _is_answered(tokens: Sequence[Token], after: int, index: int) -> bool:
    """는 질문에, 는 지적에 대해, 는 요청을 받고: somebody answers what was said."""
    for token in tokens[after : min(after + 4, index)]:
        word = token.word
        if word is None:
            return False
        if word.stem.endswith(saying.ANSWERED_SPEECH) and word.particle in ("other", "object"):
            return True
    return False
