"""All quotations of an article, turn by turn, with their speakers and verbs."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.around import around
from reader.analyse.korean import grammar, saying
from reader.analyse.memory import Note, Speakers, again
from reader.analyse.people import People
from reader.analyse.story import Story
from reader.analyse.titles import word_at
from reader.analyse.tokens import Sentence
from reader.analyse.turn import Turn
from reader.analyse.turns import turns
from reader.analysis import Quote, Segment


class _Reader:
    """Goes through the article once."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.found: list[Quote] = []
        self._goes_on = -1
        """Paragraph in which the last turn goes on, its quotation left open; -1 for none."""

    def read(self, index: int, sentence: Sentence) -> None:
        """A sentence with quotations."""
        story = self.story
        found = turns(story.texts[sentence.paragraph], sentence, story.people)
        if not found:
            story.memory.add(sentence)
        for turn in found:
            speakers = _speakers(story, index, sentence, turn)
            story.memory.asking = speakers
            self.found.append(_quote(story, sentence, turn, speakers))
            if turn.quotes[0] == 0 and self._goes_on == sentence.paragraph:
                speakers = self._joined(turn)
            self._goes_on = _open_end(story, sentence, turn)
            if speakers or (turn.nobody and not turn.asked):
                story.memory.add(Note(speakers))
        story.memory.asking = ()

    def _joined(self, turn: Turn) -> Speakers:
        """The last two turns made one: the quotation ran over the end of the paragraph."""
        last, before = self.found.pop(), self.found.pop()
        own = turn.subject is not None and any(
            one.found in ("carried", "inferred") for one in before.speakers
        )
        speakers = last.speakers if own or not before.speakers else before.speakers
        verb = last.verb or before.verb
        self.found.append(Quote(before.paragraph, before.segments + last.segments, speakers, verb))
        return speakers


def quotes(
    texts: Sequence[str], sentences: Sequence[Sentence], people: People, breaks: frozenset[int]
) -> tuple[Quote, ...]:
    """The turns of the article in order; ``breaks`` are the paragraphs that a subhead precedes."""
    people.join_foreign()
    story = Story(texts, sentences, people)
    reader = _Reader(story)
    last_paragraph = -1
    for index, sentence in enumerate(sentences):
        sentence.order = index
        story.memory.paragraph = sentence.paragraph
        if sentence.paragraph != last_paragraph and sentence.paragraph in breaks:
            story.memory.forget()
        last_paragraph = sentence.paragraph
        if sentence.quoting:
            reader.read(index, sentence)
        else:
            story.memory.add(sentence)
    return tuple(reader.found)


def _open_end(story: Story, sentence: Sentence, turn: Turn) -> int:
    """The next paragraph, when the turn's last quotation was left open at the end of this one."""
    span = sentence.tokens[turn.quotes[-1]].quote
    assert span is not None
    open_end = not span.closed and span.outer_end == len(story.texts[sentence.paragraph])
    return sentence.paragraph + 1 if open_end else -1


def _quote(story: Story, sentence: Sentence, turn: Turn, speakers: Speakers) -> Quote:
    segments = tuple(_segment(story, sentence, index) for index in turn.quotes)
    return Quote(sentence.paragraph, segments, speakers, turn.verb)


def _segment(story: Story, sentence: Sentence, index: int) -> Segment:
    """The words inside one pair of marks, without space at either end."""
    span = sentence.tokens[index].quote
    assert span is not None
    text = story.texts[sentence.paragraph]
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    end = span.end - len(inside) + len(inside.rstrip())
    return Segment(text[start:end], start, max(start, end), sentence.paragraph)


def _is_aired(story: Story, index: int) -> bool:
    """학부모 사이에선 걱정도 있다. “…”는 것이다.: the sentence before tells what is voiced, by nobody."""
    near = story.sentences[index - 1] if index else None
    if near is None or near.quoting or near.paragraph != story.sentences[index].paragraph:
        return False
    for at, token in enumerate(near.tokens):
        after = word_at(near.tokens, at + 1)
        core = token.word.core if token.word is not None else ""
        aired = core[:-1].endswith(saying.AIRED_NOUNS) and core[-1] in "이가은는도"
        if aired and after is not None and after.stop and after.core.startswith(saying.IMPERSONAL_VERBS):
            return True
    return False


def _speakers(story: Story, index: int, sentence: Sentence, turn: Turn) -> Speakers:
    """Who says a turn: its own subject, the words around it, or whoever spoke before."""
    if turn.subject is not None:
        speakers = story.speakers_at(sentence, turn.subject)
        return speakers if turn.sure else again(speakers, "inferred")
    if turn.nobody:
        return ()
    if turn.cue.follows == "whole" and len(sentence.tokens) == len(turn.quotes):
        found = around(story, index, sentence, turn)
        if found:
            return found
    if turn.cue.follows in ("adnominal", "whole") and _is_aired(story, index):
        return ()
    turning = word_at(sentence.tokens, 0)
    sure = not (turning is not None and turning.core in grammar.TURNING_WORDS)
    return again(story.memory.speakers(), "carried" if sure else "inferred")
