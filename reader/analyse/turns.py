"""The speaking turns of one sentence: which quotations one subject says, and with which verb."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.cues import Cue, cue
from reader.analyse.korean import grammar, saying
from reader.analyse.people import People
from reader.analyse.subjects import Subject, can_speak, subject, subjects
from reader.analyse.titles import word_at
from reader.analyse.tokens import Sentence, Token
from reader.analyse.verbs import Verb, find_verb
from reader.analyse.words import Word, head_of, is_whole


class Turn:
    """One turn before its speaker is known."""

    __slots__ = ("cue", "inner", "nobody", "quotes", "subject", "sure", "verb")

    def __init__(self, quotes: list[int], cue: Cue) -> None:
        self.quotes = quotes
        """Indices of its quotations among the tokens."""
        self.cue = cue
        """Of the last quotation."""
        self.subject: int | None = None
        """Index of the word that ends the subject; None when the sentence prints none."""
        self.sure = True
        """False for a subject found by weaker signs."""
        self.nobody = False
        """An impersonal verb, or somebody unknown: nothing may be carried over."""
        self.verb: str | None = None
        self.inner = False
        """The subject is a nominative inside another's sentence."""


class _Reading:
    """What the functions below share about one sentence."""

    __slots__ = ("cues", "people", "text", "tokens", "topic", "turns")

    def __init__(self, text: str, tokens: Sequence[Token], people: People) -> None:
        self.text = text
        self.tokens = tokens
        self.people = people
        self.cues: dict[int, Cue] = {}
        self.turns: list[Turn] = []
        self.topic: int | None = None
        """The topic printed last so far."""


def turns(text: str, sentence: Sentence, people: People) -> list[Turn]:
    """The turns of one sentence, in order."""
    reading = _Reading(text, sentence.tokens, people)
    reading.cues = _cues(text, sentence.tokens)
    before = 0
    for index, found in reading.cues.items():
        _take(reading, index, found, before)
        before = found.after
    _close(reading, len(sentence.tokens))
    return reading.turns


def _cues(text: str, tokens: Sequence[Token]) -> dict[int, Cue]:
    """The quotations that are speech, with what follows each."""
    found: dict[int, Cue] = {}
    following: Cue | None = None
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].quote is None:
            continue
        near = index + 1 < len(tokens) and (
            tokens[index + 1].quote is not None or (_is_comma(tokens[index + 1]) and index + 2 < len(tokens))
        )
        following = cue(text, tokens, index, following if near else None)
        if following.speech:
            found[index] = following
    return dict(reversed(found.items()))


def _is_comma(token: Token) -> bool:
    return token.word is not None and not token.word.core


def _take(reading: _Reading, index: int, found: Cue, before: int) -> None:
    """Give one quotation to the turn that is open, or open another."""
    topic, nominative = subjects(reading.tokens, before, index, reading.people)
    if topic is not None:
        reading.topic = topic.at
    chosen = nominative if nominative is not None and not nominative.closed else topic or None
    if not reading.turns:
        chosen = (
            chosen or nominative or _before_colon(reading, index) or _unknown(reading, found, before, index)
        )
        reading.turns.append(_opened(index, found, chosen, reading.topic))
        return
    last = reading.turns[-1]
    verb = _verb_between(reading, last, index)
    if chosen is not None and _belongs_before(last, chosen, verb):
        last.subject, chosen = chosen.at, None
    if chosen is None and not _is_asked(reading, found) and not _parts(reading, last, verb, index):
        last.quotes.append(index)
        last.cue = found
        last.verb = verb.text if verb is not None else last.verb
        return
    _finish(reading, last, index, verb)
    outer = None if _is_asked(reading, found) else reading.topic
    reading.turns.append(_opened(index, found, chosen, outer))


def _before_colon(reading: _Reading, index: int) -> Subject | None:
    """김 시장: “…”; ▲김보람(26·학생)=“…”."""
    if index and reading.text[reading.tokens[index - 1].end - 1] in ":=":
        return Subject(index - 1, topic=True, closed=False)
    return None


def _unknown(reading: _Reading, found: Cue, before: int, index: int) -> Subject | None:
    """나루교통은 “…”고 밝혔다: a topic that no list knows, with nothing but adverbs before the quotation."""
    if found.follows not in ("go", "chain"):
        return None
    for at in range(index - 1, before - 1, -1):
        word = reading.tokens[at].word
        if word is None or word.tail or word.particle in ("subject", "object"):
            return None
        if word.particle == "topic":
            silent = len(word.lemma) < 2 or is_whole(word.lemma) or word.lemma in grammar.NEVER_IN_A_TITLE
            times = word.lemma.endswith(grammar.TIMES) or word.core.endswith("도")
            times = times or word.lemma.endswith(grammar.VERBS_BEFORE_TOPICS)
            return None if silent or times else Subject(at, topic=True, closed=True)
    return None


def _opened(index: int, found: Cue, chosen: Subject | None, topic: int | None) -> Turn:
    turn = Turn([index], found)
    if chosen is not None:
        turn.subject = chosen.at
        turn.sure = not chosen.closed
        turn.inner = not chosen.topic
    elif topic is not None:
        turn.subject = topic
    return turn


def _verb_between(reading: _Reading, last: Turn, index: int) -> Verb | None:
    after_go = last.cue.follows in ("go", "direct", "on")
    return find_verb(reading.text, reading.tokens, last.cue.after, index, after_go=after_go)


def _belongs_before(last: Turn, chosen: Subject, verb: Verb | None) -> bool:
    """“…”고 김 시장은 말하며 “…”: the subject between mark and verb is the first quotation's."""
    return last.subject is None and verb is not None and chosen.at < verb.first


def _parts(reading: _Reading, last: Turn, verb: Verb | None, index: int) -> bool:
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
    answered = verb.text.endswith(("자", "자마자")) or (
        after is not None
        and after.lemma in saying.ANSWERED_NOUNS
        and word is not None
        and word.tail == "adnominal"
    )
    return answered or (last.inner and reading.topic is not None)


def _is_asked(reading: _Reading, found: Cue) -> bool:
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


def _finish(reading: _Reading, turn: Turn, upto: int, verb: Verb | None) -> None:
    """Settle verb and subject of a turn that another one follows."""
    if verb is not None:
        turn.verb = verb.text
    answered = _parts(reading, turn, verb, upto)
    if turn.cue.follows == "adnominal":
        _read_noun(reading, turn, upto)
        if answered and not turn.inner:
            turn.subject, turn.nobody = turn.subject if turn.subject != reading.topic else None, True
    elif answered and not turn.inner:
        turn.subject, turn.nobody = None, True


def _close(reading: _Reading, upto: int) -> None:
    """Settle verb and subject of the last turn, and the verbs that turns share (각각 말했다)."""
    if not reading.turns:
        return
    last = reading.turns[-1]
    if last.cue.follows == "signed":
        last.subject = last.cue.after - 1
        return
    verb = _verb_between(reading, last, upto)
    if last.cue.follows == "adnominal":
        _read_noun(reading, last, upto)
    if verb is not None:
        last.verb = verb.text
    if last.subject is None and not last.nobody:
        _look_behind(reading, last, verb, upto)
    for turn in reading.turns[:-1]:
        if turn.verb is None and not turn.nobody and turn.cue.follows in ("go", "chain"):
            turn.verb = last.verb


def _read_noun(reading: _Reading, turn: Turn, upto: int) -> None:
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
        elif turn.subject is None and _is_subject(reading, index, word):
            turn.subject = index
            return


def _is_subject(reading: _Reading, index: int, word: Word) -> bool:
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


def _look_behind(reading: _Reading, turn: Turn, verb: Verb | None, upto: int) -> None:
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


def _relative_head(reading: _Reading, verb: Verb, upto: int) -> int | None:
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


def _said_by(reading: _Reading, after: int, upto: int) -> int | None:
    """“…” X의 말이다, “…”라는 게 X의 설명이다."""
    tokens = reading.tokens
    for index in range(after, min(upto, after + 8) - 1):
        word, noun = tokens[index].word, tokens[index + 1].word
        if word is None or noun is None:
            return None
        if word.particle == "of" and noun.lemma.endswith(saying.SAID_NOUNS):
            return index if can_speak(tokens, index, word, reading.people) else None
    return None


def _according_to(reading: _Reading, upto: int) -> int | None:
    """X에 따르면 “…”."""
    tokens = reading.tokens
    for index in range(min(upto, len(tokens)) - 1):
        word, after = tokens[index].word, tokens[index + 1].word
        if word is None or after is None:
            continue
        if word.core.endswith("에") and after.core.startswith(("따르면", "의하면")) and head_of(word.lemma):
            return index
    return None
