"""Whose a sentence is that is nothing but a quotation: the words around it tell."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import grammar, saying
from reader.analyse.memory import Speakers, again, is_plural
from reader.analyse.mentions import read_mention
from reader.analyse.names import is_sure_name
from reader.analyse.story import Story
from reader.analyse.subjects import asked, first_subject, owner, subject
from reader.analyse.titles import word_at
from reader.analyse.tokens import Sentence, Token
from reader.analyse.turn import Turn
from reader.analyse.verbs import Verb, find_verb
from reader.analyse.words import Word


def around(story: Story, index: int, sentence: Sentence, turn: Turn) -> Speakers:
    """The speaker of a whole-quotation sentence: behind it, else before it."""
    answering = _asked(story, index, sentence)
    if answering:
        return again(answering, "inferred")
    closes = index + 1 == len(story.sentences) or story.sentences[index + 1].paragraph != sentence.paragraph
    owning = _owning(story, index, sentence)
    if closes and owning:
        return again(owning, "inferred")
    for other, step in ((index + 1, 1), (index - 1, -1)):
        if not 0 <= other < len(story.sentences):
            continue
        near = story.sentences[other]
        if near.quoting or abs(near.paragraph - sentence.paragraph) > 1:
            continue
        speakers = _introduced(story, near, turn, behind=step > 0)
        if speakers:
            return speakers
    acting = _acting(story, index, sentence) or _acted(story, index, sentence) or owning
    if acting:
        return again(acting, "inferred")
    return again(_following(story, index), "inferred") if not story.memory.speakers() else ()


def _asked(story: Story, index: int, sentence: Sentence) -> Speakers:
    """하씨에게 언제까지 할 거냐고 물었다. “….”: who was asked answers."""
    near = story.sentences[index - 1] if index else None
    if near is None or near.quoting or near.paragraph != sentence.paragraph:
        return ()
    at = asked(near.tokens)
    speakers = story.speakers_at(near, at) if at is not None else ()
    return speakers if len(speakers) == 1 else ()


def _acting(story: Story, index: int, sentence: Sentence) -> Speakers:
    """“….” 공 화백이 손을 흔들었다. “….” 공씨의 손이 떨렸다.: the quotation opens the paragraph, its
    speaker acts.
    """  # fmt: skip
    opens = not index or story.sentences[index - 1].paragraph != sentence.paragraph
    near = story.sentences[index + 1] if index + 1 < len(story.sentences) else None
    if not opens or near is None or near.quoting or near.paragraph != sentence.paragraph:
        return ()
    found = first_subject(near.tokens, story.people)
    speakers = story.speakers_at(near, found.at) if found is not None else _owner(story, near)
    return speakers if len(speakers) == 1 and not is_plural(speakers[0]) else ()


def _acted(story: Story, index: int, sentence: Sentence) -> Speakers:
    """천 처장이 먼저 일어섰다. “….”: who acts right before the quotation says it."""
    near = story.sentences[index - 1] if index else None
    if near is None or near.paragraph != sentence.paragraph:
        return ()
    first = max((at + 1 for at, token in enumerate(near.tokens) if token.quote is not None), default=0)
    found = first_subject(near.tokens[first:], story.people)
    at = found.at + first if found is not None else None
    if at is None or not _is_person(near, at):
        at = _told(near) if not near.quoting else None
    speakers = story.speakers_at(near, at) if at is not None else ()
    person = at is not None and (_is_person(near, at) or any(one.name for one in speakers))
    return speakers if person and len(speakers) == 1 and not is_plural(speakers[0]) else ()


def _is_person(near: Sentence, at: int) -> bool:
    word = near.tokens[at].word
    return word is not None and (
        word.head in ("title", "person", "ssi", "pronoun") or is_sure_name(word.lemma)
    )


def _told(near: Sentence) -> int | None:
    """4학년은 하온유양 혼자다: whom a sentence tells of at its end."""
    last, before = word_at(near.tokens, len(near.tokens) - 1), word_at(near.tokens, len(near.tokens) - 2)
    alone = last is not None and last.core in ("혼자다", "뿐이다", "하나다", "혼자였다", "뿐이었다")
    return len(near.tokens) - 2 if alone and before is not None and before.names else None


def _owning(story: Story, index: int, sentence: Sentence) -> Speakers:
    """왕도현의 다음 목표는 우승이다. “…”: the sentence before it is about something of somebody's."""
    near = story.sentences[index - 1] if index else None
    if near is None or near.quoting or near.paragraph != sentence.paragraph:
        return ()
    return _owner(story, near)


def _owner(story: Story, near: Sentence) -> Speakers:
    """Whose the subject of a sentence is: 왕도현의 다음 목표는, 김씨의 손이."""
    at = owner(near.tokens, story.people)
    speakers = story.speakers_at(near, at) if at is not None else ()
    return speakers if len(speakers) == 1 and speakers[0].name is not None else ()


def _introduced(story: Story, near: Sentence, turn: Turn, *, behind: bool) -> Speakers:
    """X는 이렇게 말했다; X의 말이다."""
    text, tokens = story.texts[near.paragraph], near.tokens
    for index, token in enumerate(tokens):
        if behind and _is_said_by(token.word, word_at(tokens, index + 1)):
            return story.speakers_at(near, index)
    found = subject(tokens, 0, len(tokens), story.people)
    if found is None:
        return ()
    verb = _last_verb(text, tokens, found.at + 1)
    like_this = any(token.word is not None and token.word.core in grammar.LIKE_THIS for token in tokens)
    ends = verb is not None and verb.last == len(tokens) - 1 and (behind or _asks(tokens, verb.first))
    if verb is None or not (like_this or ends) or (behind and _acts_on(tokens, verb.first)):
        return ()
    turn.verb = verb.text
    return story.speakers_at(near, found.at)


def _last_verb(text: str, tokens: Sequence[Token], first: int) -> Verb | None:
    """까닭을 묻자 이렇게 답했다: of several reporting verbs the last."""
    found: Verb | None = None
    while (verb := find_verb(text, tokens, first, len(tokens), after_go=False)) is not None:
        found, first = verb, verb.last + 1
    return found


def _acts_on(tokens: Sequence[Token], first: int) -> bool:
    """산회를 선포했다: what is done is named, and is nothing said."""
    before = word_at(tokens, first - 1)
    return before is not None and before.particle == "object" and not before.lemma.endswith(saying.SAID_NOUNS)


def _asks(tokens: Sequence[Token], first: int) -> bool:
    """할머니가 내게 물었다. “…”: no 고 before the verb, so that what was asked must stand elsewhere."""
    verb, before = word_at(tokens, first), word_at(tokens, first - 1)
    spoken = verb is not None and verb.core.startswith(saying.TURNING_TO)
    return spoken and before is not None and before.particle in ("other", "topic", "subject", "")


def _is_said_by(word: Word | None, after: Word | None) -> bool:
    """X의 말이다, at the end of the sentence."""
    if word is None or after is None or word.particle != "of" or not after.stop:
        return False
    return after.stem.endswith(saying.SAID_NOUNS) and after.core.endswith("다")


def _following(story: Story, index: int) -> Speakers:
    """The subject of the next sentence, for a quotation that opens the story or a section."""
    for near in story.sentences[index + 1 : index + 4]:
        quote = next(
            (at for at, token in enumerate(near.tokens) if token.quote is not None), len(near.tokens)
        )
        if not quote:
            continue
        found = subject(near.tokens, 0, quote, story.people)
        at = found.at if found is not None else _first_named(story, near)
        if at is None and not near.quoting:
            continue
        return story.speakers_at(near, at) if at is not None else ()
    return ()


def _first_named(story: Story, sentence: Sentence) -> int | None:
    """The first word of a sentence that ends a full name: 전기태(78) 할아버지의 손은 새까맣다."""
    text = story.texts[sentence.paragraph]
    for index, token in enumerate(sentence.tokens):
        if token.word is not None and token.word.names:
            mention = read_mention(text, sentence.tokens, index)
            if mention is not None and mention.full and mention.name in story.people.by_name:
                return index
    return None
