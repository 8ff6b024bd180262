"""All quotations of an article, turn by turn, with their speakers and verbs."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse import korean
from reader.analyse.mentions import read_mention, word_at
from reader.analyse.people import People
from reader.analyse.speakers import Memory, carried, read_speakers
from reader.analyse.subjects import first_subject, subject
from reader.analyse.tokens import Sentence, Token
from reader.analyse.turns import Turn, turns
from reader.analyse.verbs import find_verb
from reader.analysis import Quote, Segment, Speaker
from reader.values import dataclass, field


@dataclass(slots=True)
class _Story:
    """What is read and what is known while going through the article once."""

    texts: Sequence[str]
    sentences: Sequence[Sentence]
    people: People
    memory: Memory = field(default_factory=Memory)
    found: list[Quote] = field(default_factory=list)
    goes_on: int = -1
    """Paragraph in which the last turn goes on, its quotation having been left open; -1 for none."""


def quotes(
    texts: Sequence[str], sentences: Sequence[Sentence], people: People, breaks: frozenset[int]
) -> tuple[Quote, ...]:
    """The turns of the article in order; ``breaks`` are the paragraphs that a subhead precedes."""
    story = _Story(texts, sentences, people)
    last_paragraph = -1
    for index, sentence in enumerate(sentences):
        if sentence.paragraph != last_paragraph and sentence.paragraph in breaks:
            story.memory.forget()
        last_paragraph = sentence.paragraph
        if sentence.quoting:
            _read_quoting(story, index, sentence)
        else:
            _read_plain(story, sentence)
    return tuple(story.found)


def _read_plain(story: _Story, sentence: Sentence) -> None:
    """A sentence without quotation: its subject may be taken up later."""
    found = first_subject(sentence.tokens, story.people)
    if found is None:
        return
    speakers = _speakers_at(story, sentence, found.at)
    if not found.topic:
        if len(speakers) > 1 or any(speaker.name is not None for speaker in speakers):
            story.memory.note(speakers, spoke=False)
        return
    person = any(speaker.name is not None or speaker.title is not None for speaker in speakers)
    story.memory.note(speakers, spoke=person or not story.memory.spoke)


def _speakers_at(story: _Story, sentence: Sentence, index: int) -> tuple[Speaker, ...]:
    text = story.texts[sentence.paragraph]
    place = (sentence.paragraph, sentence.tokens[index].start)
    if sentence.tokens[index].word is not None and _is_several(sentence.tokens, index):
        story.memory.pair = _pair(story, sentence)
    return read_speakers(text, sentence.tokens, index, story.people, story.memory, place)


def _is_several(tokens: Sequence[Token], index: int) -> bool:
    """두 사람, 두 학생."""
    before = word_at(tokens, index - 1)
    return before is not None and before.lemma in korean.PLURAL_DETERMINERS


def _pair(story: _Story, sentence: Sentence) -> tuple[Speaker, ...]:
    """The two people of this paragraph, if it names just two before this sentence."""
    names: dict[str, Speaker] = {}
    for near in story.sentences:
        if near.paragraph == sentence.paragraph:
            if near is sentence:
                break
            _name_people(story, near, names)
    return tuple(names.values()) if len(names) == 2 else ()


def _name_people(story: _Story, sentence: Sentence, names: dict[str, Speaker]) -> None:
    text = story.texts[sentence.paragraph]
    for index, token in enumerate(sentence.tokens):
        if token.word is None or token.word.head not in ("title", "ssi", "person"):
            continue
        place = (sentence.paragraph, token.start)
        for speaker in read_speakers(text, sentence.tokens, index, story.people, story.memory, place):
            if speaker.name is not None:
                names.setdefault(speaker.name, speaker)


def _read_quoting(story: _Story, index: int, sentence: Sentence) -> None:
    """A sentence with quotations."""
    found = turns(story.texts[sentence.paragraph], sentence, story.people)
    if not found:
        _read_plain(story, sentence)
    for turn in found:
        speakers = _speakers(story, index, sentence, turn)
        story.found.append(_quote(story, sentence, turn, speakers))
        if turn.quotes[0] == 0 and story.goes_on == sentence.paragraph:
            speakers = _joined(story, turn)
        story.goes_on = _open_end(story, sentence, turn)
        if turn.nobody and not speakers:
            story.memory.spoke = ()
        story.memory.note(speakers, spoke=True)


def _open_end(story: _Story, sentence: Sentence, turn: Turn) -> int:
    """The next paragraph, when the turn's last quotation was left open at the end of this one."""
    span = sentence.tokens[turn.quotes[-1]].quote
    assert span is not None
    open_end = not span.closed and span.outer_end == len(story.texts[sentence.paragraph])
    return sentence.paragraph + 1 if open_end else -1


def _joined(story: _Story, turn: Turn) -> tuple[Speaker, ...]:
    """The last two turns made one: the quotation ran over the end of the paragraph."""
    last, before = story.found.pop(), story.found.pop()
    own = turn.subject is not None and any(one.found in ("carried", "inferred") for one in before.speakers)
    speakers = last.speakers if own or not before.speakers else before.speakers
    verb = last.verb or before.verb
    story.found.append(Quote(before.paragraph, before.segments + last.segments, speakers, verb))
    return speakers


def _quote(story: _Story, sentence: Sentence, turn: Turn, speakers: tuple[Speaker, ...]) -> Quote:
    segments = tuple(_segment(story, sentence, index) for index in turn.quotes)
    return Quote(sentence.paragraph, segments, speakers, turn.verb)


def _segment(story: _Story, sentence: Sentence, index: int) -> Segment:
    """The words inside one pair of marks, without space at either end."""
    span = sentence.tokens[index].quote
    assert span is not None
    text = story.texts[sentence.paragraph]
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    end = span.end - len(inside) + len(inside.rstrip())
    return Segment(text[start:end], start, max(start, end), sentence.paragraph)


def _speakers(story: _Story, index: int, sentence: Sentence, turn: Turn) -> tuple[Speaker, ...]:
    """Who says a turn: its own subject, the words around it, or whoever spoke before."""
    if turn.subject is not None:
        return _speakers_at(story, sentence, turn.subject)
    if turn.nobody:
        return ()
    if turn.cue.follows == "whole" and len(sentence.tokens) == len(turn.quotes):
        around = _around(story, index, sentence, turn)
        if around:
            return around
    turning = word_at(sentence.tokens, 0)
    sure = not (turning is not None and turning.core in korean.TURNING_WORDS)
    return carried(story.memory, sure=sure)


def _around(story: _Story, index: int, sentence: Sentence, turn: Turn) -> tuple[Speaker, ...]:
    """The speaker of a whole-quotation sentence: behind it, else before it."""
    for other, step in ((index + 1, 1), (index - 1, -1)):
        if not 0 <= other < len(story.sentences):
            continue
        near = story.sentences[other]
        if near.quoting or abs(near.paragraph - sentence.paragraph) > 1:
            continue
        speakers = _introduced(story, near, turn, behind=step > 0)
        if speakers:
            return speakers
    acting = _acting(story, index, sentence)
    if acting:
        return acting
    return _following(story, index) if not story.memory.spoke else ()


def _acting(story: _Story, index: int, sentence: Sentence) -> tuple[Speaker, ...]:
    """“….” 공 화백이 손을 흔들었다.: a quotation opens the paragraph, and somebody acts in the next sentence."""
    opens = not index or story.sentences[index - 1].paragraph != sentence.paragraph
    near = story.sentences[index + 1] if index + 1 < len(story.sentences) else None
    if not opens or near is None or near.quoting or near.paragraph != sentence.paragraph:
        return ()
    found = first_subject(near.tokens, story.people)
    speakers = _speakers_at(story, near, found.at) if found is not None else ()
    return speakers if any(speaker.name for speaker in speakers) else ()


def _introduced(story: _Story, near: Sentence, turn: Turn, *, behind: bool) -> tuple[Speaker, ...]:
    """X는 이렇게 말했다; X의 말이다."""
    text, tokens = story.texts[near.paragraph], near.tokens
    for index, token in enumerate(tokens):
        after = word_at(tokens, index + 1)
        word = token.word
        if behind and word is not None and word.particle == "of" and after is not None and after.stop:
            if after.stem.endswith(korean.SAID_NOUNS) and after.core.endswith("다"):
                return _speakers_at(story, near, index)
    found = subject(tokens, 0, len(tokens), story.people)
    if found is None:
        return ()
    verb = find_verb(text, tokens, found.at + 1, len(tokens), after_go=False)
    like_this = any(token.word is not None and token.word.core in korean.LIKE_THIS for token in tokens)
    if verb is None or not (like_this or (behind and verb.last == len(tokens) - 1)):
        return ()
    turn.verb = verb.text
    return _speakers_at(story, near, found.at)


def _following(story: _Story, index: int) -> tuple[Speaker, ...]:
    """The subject of the next sentence, for a quotation that opens the story or a section."""
    for near in story.sentences[index + 1 : index + 4]:
        quote = next(
            (at for at, token in enumerate(near.tokens) if token.quote is not None), len(near.tokens)
        )
        if not quote:
            continue
        found = subject(near.tokens, 0, quote, story.people)
        at = found.at if found is not None else _first_named(story, near)
        return _speakers_at(story, near, at) if at is not None else ()
    return ()


def _first_named(story: _Story, sentence: Sentence) -> int | None:
    """The first word of a sentence that ends a full name: 전기태(78) 할아버지의 손은 새까맣다."""
    text = story.texts[sentence.paragraph]
    for index, token in enumerate(sentence.tokens):
        if token.word is not None and token.word.names:
            mention = read_mention(text, sentence.tokens, index)
            if mention is not None and mention.full and mention.name in story.people.by_name:
                return index
    return None
