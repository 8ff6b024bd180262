"""All words of an article, looked up where one sentence alone does not tell who is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from reader.analyse.foreign import foreign_start, may_begin_foreign
from reader.analyse.korean import nouns
from reader.analyse.titles import bare_at, lemmas, name_in
from reader.analyse.tokens import Token


class Printed:
    """The words of all texts; each index is made once, when it is asked for."""

    def __init__(self) -> None:
        self.texts: list[Sequence[Token]] = []
        self._nouns: set[str] | None = None
        self._counts: Counter[str] | None = None
        self._posts: dict[str, set[tuple[str, str]]] | None = None
        self._longer: dict[str, str] | None = None
        self._deaths: list[str] | None = None

    def is_noun(self, word: str) -> bool:
        """Whether a word that looks like a name stands somewhere with another particle than 는."""
        if self._nouns is None:
            words = (token.word for text in self.texts for token in text)
            self._nouns = {word.lemma for word in words if word is not None and not word.tail}
        return word in self._nouns

    def is_twice(self, word: str) -> bool:
        """Whether a word stands in two places or more."""
        if self._counts is None:
            self._counts = Counter(token.word.lemma for text in self.texts for token in text if token.word)
        return self._counts[word] > 1

    def before_posts(self, syllable: str) -> Collection[tuple[str, str]]:
        """판소담 의원: the words before posts that begin with a syllable, each with its post."""
        if self._posts is None:
            self._posts = {}
            for text in self.texts:
                _note_posts(text, self._posts)
        return self._posts.get(syllable, ())

    def longer_name(self, name: str) -> str:
        """The foreign name of two words whose last one is this; empty where it stands alone."""
        if self._longer is None:
            self._longer = {}
            for text in self.texts:
                _note_pairs(text, self._longer)
        return self._longer.get(name, "")

    def before_deaths(self) -> Sequence[str]:
        """The words before the first word of each text that tells of a death, the last one first."""
        if self._deaths is None:
            self._deaths = [name for text in self.texts for name in _before_death(text)]
        return self._deaths


def _note_posts(text: Sequence[Token], found: dict[str, set[tuple[str, str]]]) -> None:
    for token, after in pairwise(text):
        if token.word is None or after.word is None or after.word.head != "title":
            continue
        name = token.word.core
        if 2 < len(name) < 5:
            found.setdefault(name[0], set()).add((name, after.word.lemma))


def _note_pairs(text: Sequence[Token], found: dict[str, str]) -> None:
    for index, token in enumerate(text):
        before = bare_at(text, index - 1)
        word = token.word
        if word is None or before is None or not (may_begin_foreign(before) or may_begin_foreign(word)):
            continue
        for name in {word.lemma, name_in(word)}:
            start = foreign_start(text, index, name)
            if start < index and not (word.stop or word.tail):
                found.setdefault(name, " ".join([*lemmas(text, start, index), name]))


def _before_death(text: Sequence[Token]) -> list[str]:
    """The words before the one that tells of a death, as names."""
    for index, token in enumerate(text):
        if token.word is not None and token.word.core.startswith(nouns.DEATHS):
            return [name_in(near.word) for near in reversed(text[:index]) if near.word is not None]
    return []
