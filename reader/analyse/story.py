"""One article while its quotations are read: what all steps share."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import nouns
from reader.analyse.memory import Memory, Note, Speakers
from reader.analyse.names import is_sure_name
from reader.analyse.people import People
from reader.analyse.speakers import read_speakers
from reader.analyse.subjects import asked, first_subject, owner
from reader.analyse.titles import word_at
from reader.analyse.tokens import Sentence, Token
from reader.analysis import Speaker


class Story:
    """The sentences of an article, its people, and who spoke so far."""

    def __init__(self, texts: Sequence[str], sentences: Sequence[Sentence], people: People) -> None:
        self.texts = texts
        self.sentences = sentences
        self.people = people
        self.memory = Memory(people, self._subject)

    def speakers_at(self, sentence: Sentence, index: int) -> Speakers:
        """The speakers whose last word is the token at ``index``."""
        text = self.texts[sentence.paragraph]
        first = sentence.tokens[0].word
        self.memory.lately = first is not None and first.core.startswith("생전")
        place = (sentence.paragraph, sentence.tokens[index].start)
        if _is_several(sentence.tokens, index):
            self.memory.add(Note(self._pair(sentence), topic=False, spoke=False))
        return read_speakers(text, sentence.tokens, index, self.memory, place)

    def _subject(self, sentence: Sentence) -> Note:
        """What a sentence without quotation is about."""
        found = first_subject(sentence.tokens, self.people)
        if found is not None and not self._is_known(sentence, found.at):
            found = None
        if found is None and (at := asked(sentence.tokens)) is not None:
            return Note(self.speakers_at(sentence, at), topic=True, spoke=False)
        if found is None:
            return self._owner(sentence)
        speakers = self.speakers_at(sentence, found.at)
        named = len(speakers) > 1 or any(one.name is not None for one in speakers)
        return Note(speakers if found.topic or named else (), topic=found.topic, spoke=False)

    def _is_known(self, sentence: Sentence, index: int) -> bool:
        """은행잎이, 문구점은: what only looks like a name is nobody's until it is printed twice."""
        word = sentence.tokens[index].word
        if word is None or word.head or not is_sure_name(word.lemma):
            return True
        return self.people.called(word.lemma) is not None or self.people.printed.is_twice(word.lemma)

    def _owner(self, sentence: Sentence) -> Note:
        """온 소장의 바람은 소박하다: what follows may be his."""
        at = owner(sentence.tokens, self.people) if self._opens_paragraph(sentence) else None
        speakers = self.speakers_at(sentence, at) if at is not None else ()
        single = len(speakers) == 1 and speakers[0].name is not None
        return Note(speakers if single else (), topic=single, spoke=False)

    def _opens_paragraph(self, sentence: Sentence) -> bool:
        before = self.sentences[sentence.order - 1] if sentence.order else None
        return before is None or before.paragraph != sentence.paragraph

    def _pair(self, sentence: Sentence) -> Speakers:
        """The two people of this paragraph, if it names just two before this sentence."""
        names: dict[str, Speaker] = {}
        at = sentence.order
        for near in self.sentences[max(0, at - _FEW_SENTENCES) : at]:
            if near.paragraph == sentence.paragraph:
                self._name_people(near, names)
        return tuple(names.values()) if len(names) == 2 else ()

    def _name_people(self, sentence: Sentence, names: dict[str, Speaker]) -> None:
        text = self.texts[sentence.paragraph]
        for index, token in enumerate(sentence.tokens):
            if token.word is None or token.word.head not in ("title", "ssi", "person"):
                continue
            place = (sentence.paragraph, token.start)
            for one in read_speakers(text, sentence.tokens, index, self.memory, place):
                if one.name is not None:
                    names.setdefault(one.name, one)


_FEW_SENTENCES = 8  # of one paragraph


def _is_several(tokens: Sequence[Token], index: int) -> bool:
    """두 사람, 두 학생."""
    before = word_at(tokens, index - 1)
    return before is not None and before.lemma in nouns.PLURAL_DETERMINERS
