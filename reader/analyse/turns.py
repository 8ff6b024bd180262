"""The speaking turns of one sentence: which quotations one subject says, and with which verb."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.answering import is_asked, parts
from reader.analyse.behind import look_behind, read_noun
from reader.analyse.cues import Cue, cue
from reader.analyse.heads import is_whole
from reader.analyse.korean import grammar, saying
from reader.analyse.names import looks_foreign
from reader.analyse.people import People
from reader.analyse.subjects import Subject, subjects
from reader.analyse.titles import word_at
from reader.analyse.tokens import Sentence, Token
from reader.analyse.turn import Reading, Turn
from reader.analyse.verbs import Verb, find_verb
from reader.analyse.words import Word


def turns(text: str, sentence: Sentence, people: People) -> list[Turn]:
    """The turns of one sentence, in order."""
    reading = Reading(text, sentence.tokens, people)
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
    found = dict(reversed(found.items()))
    _lead_on(tokens, found)
    return found


def _lead_on(tokens: Sequence[Token], found: dict[int, Cue]) -> None:
    """“…”며 “…이제 시작”이라고 몸을 낮췄다: behind speech that leads on, a noun with 고 is speech as well."""
    for one in list(found.values()):
        at = one.after
        if one.follows != "chain" or at in found or at + 1 >= len(tokens) or tokens[at].quote is None:
            continue
        word = tokens[at + 1].word
        if (
            word is not None
            and tokens[at + 1].start == tokens[at].end
            and word.core in ("이라고", "라고", "고")
        ):
            found[at] = Cue("go", at + 2)
    ordered = sorted(found.items())
    found.clear()
    found.update(ordered)


def _is_comma(token: Token) -> bool:
    return token.word is not None and not token.word.core


def _take(reading: Reading, index: int, found: Cue, before: int) -> None:
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
    if chosen is None and not is_asked(reading, found) and not parts(reading, last, verb, index):
        last.quotes.append(index)
        last.cue = found
        last.verb = verb.text if verb is not None else last.verb
        return
    _finish(reading, last, index, verb)
    outer = None if is_asked(reading, found) else reading.topic
    reading.turns.append(_opened(index, found, chosen, outer))


def _before_colon(reading: Reading, index: int) -> Subject | None:
    """김 시장: “…”; ▲김보람(26·학생)=“…”."""
    if index and reading.text[reading.tokens[index - 1].end - 1] in ":=":
        return Subject(index - 1, topic=True, closed=False)
    return None


def _unknown(reading: Reading, found: Cue, before: int, index: int) -> Subject | None:
    """나루교통은 “…”고 밝혔다: a topic that no list knows, with nothing but adverbs before the quotation."""
    if found.follows not in ("go", "chain"):
        return None
    for at in range(index - 1, before - 1, -1):
        word = reading.tokens[at].word
        if word is None:
            return None
        if _announces(reading, at) or (word.particle == "object" and _announces(reading, at + 1)):
            continue  # 논평을 내고
        if word.particle == "object" or (word.tail == "chain" and _opens(reading)):
            continue  # 구단은 사진을 올리고
        foreign = at == 0 and word.particle == "topic" and looks_foreign(word.lemma)  # 브렌트퍼드는
        if (word.tail and not foreign) or word.particle == "subject":
            return None
        if word.particle == "topic":
            silent = len(word.lemma) < 2 or is_whole(word.lemma) or word.lemma in grammar.NEVER_IN_A_TITLE
            before_it = word_at(reading.tokens, at - 1)
            apposed = before_it is not None and before_it.bare and bool(before_it.head)
            times = word.lemma.endswith(grammar.TIMES) or (word.core.endswith("도") and not apposed)
            times = times or word.lemma.endswith(grammar.VERBS_BEFORE_TOPICS)
            return None if silent or times else Subject(at, topic=True, closed=True)
    return None


def _opens(reading: Reading) -> bool:
    """Whether the sentence opens with a topic."""
    first = reading.tokens[0].word
    return first is not None and first.particle == "topic"


def _announces(reading: Reading, at: int) -> bool:
    """논평을 내고, 회견을 열고, 성명을 통해: an object with the verb that leads on to what is said."""
    word, before = word_at(reading.tokens, at), word_at(reading.tokens, at - 1)
    leads = word is not None and word.core in saying.ANNOUNCING
    return leads and before is not None and before.particle == "object"


def _opened(index: int, found: Cue, chosen: Subject | None, topic: int | None) -> Turn:
    turn = Turn([index], found)
    if chosen is not None:
        turn.subject = chosen.at
        turn.sure = not chosen.closed
        turn.inner = not chosen.topic
    elif topic is not None:
        turn.subject = topic
    return turn


def _verb_between(reading: Reading, last: Turn, index: int) -> Verb | None:
    after_go = last.cue.follows in ("go", "direct", "on")
    idioms = last.cue.follows != "adnominal"  # “…”는 반응을 보였다: the noun belongs to the quotation
    return find_verb(reading.text, reading.tokens, last.cue.after, index, after_go=after_go, idioms=idioms)


def _belongs_before(last: Turn, chosen: Subject, verb: Verb | None) -> bool:
    """“…”고 김 시장은 말하며 “…”: the subject between mark and verb is the first quotation's."""
    return last.subject is None and verb is not None and chosen.at < verb.first


def _finish(reading: Reading, turn: Turn, upto: int, verb: Verb | None) -> None:
    """Settle verb and subject of a turn that another one follows."""
    if verb is not None:
        turn.verb = verb.text
    answered = parts(reading, turn, verb, upto)
    if turn.cue.follows == "adnominal":
        read_noun(reading, turn, upto)
        if answered and not turn.inner:
            turn.subject = turn.subject if turn.subject != reading.topic else None
            turn.nobody = turn.asked = True
    elif answered and not turn.inner:
        turn.subject = None
        turn.asked = True
        turn.nobody = not (turn.verb or "").endswith("니")  # 물었더니: whoever the story goes on with


def _close(reading: Reading, upto: int) -> None:
    """Settle verb and subject of the last turn, and the verbs that turns share (각각 말했다)."""
    if not reading.turns:
        return
    last = reading.turns[-1]
    if last.cue.follows == "signed":
        last.subject = last.cue.after - 1
        return
    verb = _verb_between(reading, last, upto)
    if last.cue.follows == "adnominal":
        read_noun(reading, last, upto)
    if verb is not None:
        last.verb = verb.text
    if last.subject is None and not last.nobody:
        look_behind(reading, last, verb, upto)
    for turn in reading.turns[:-1]:
        if turn.verb is None and not turn.nobody and _shares(reading, turn):
            turn.verb = last.verb


def _shares(reading: Reading, turn: Turn) -> bool:
    """A는 “…”라고, B는 “…”고 각각 말했다; but “…”고 말을 자르자 B는 “…”고 답했다."""
    if turn.cue.follows == "chain":
        return True
    behind = reading.tokens[turn.cue.after : turn.cue.after + _NEAR_WORDS]
    acts = any(token.word is not None and _closes(token.word) for token in behind)
    return turn.cue.follows == "go" and not acts


def _closes(word: Word) -> bool:
    """자르자, 자르며: a predicate of its own."""
    return word.tail in ("switch", "chain") or (word.core.endswith("자") and not word.head)


_NEAR_WORDS = 3
