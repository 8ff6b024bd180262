"""Links inside the story: paragraphs that speak of a clause, places of a phrase quoted in the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyse.korean import listing
from reader.analyse.marks import Span, spans
from reader.analyse.spoken import is_sentence
from reader.analyse.words import read_word
from reader.analysis import Clause, ClauseList, HeadlineQuote
from reader.values import replace

_MOST_LOOK_UPS = 20_000_000  # items × characters: a page beyond that is no article, and gets no links


class Squeezed:
    """The paragraphs without spaces and marks, made when the first of them is asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._made: list[str] | None = None

    def all(self) -> list[str]:
        """Each paragraph squeezed, in order."""
        if self._made is None:
            self._made = _squeezed(self._texts)
        return self._made


def _squeezed(texts: Sequence[str]) -> list[str]:
    """All paragraphs in one go: of one long text the marks are sooner gone than of many short ones."""
    whole = squeeze("\x00".join(texts))
    made = whole.split("\x00")
    return made if len(made) == len(texts) else [squeeze(text) for text in texts]


def with_mentions(lists: Sequence[ClauseList], paragraphs: Squeezed) -> tuple[ClauseList, ...]:
    """The lists with, for each item, the other paragraphs that speak of it."""
    items = sum([len(listed.items) for listed in lists])
    if not items:
        return tuple(lists)
    squeezed = paragraphs.all()
    if items * sum(map(len, squeezed)) > _MOST_LOOK_UPS:
        return tuple(lists)
    return tuple(
        replace(listed, items=tuple([_linked(item, listed, squeezed) for item in listed.items]))
        for listed in lists
    )


def squeeze(text: str) -> str:
    """Text without spaces and marks: 미래 차 and 미래차 are one word to a reader."""
    if text.isalnum():
        return text
    text = "".join(text.split())
    for mark in _LOOSE:
        text = text.replace(mark, "")
    return text


_LOOSE = "·ㆍ‘’“”\"'()<>「」『』,.!?…-–"


def _linked(item: Clause, listed: ClauseList, squeezed: Sequence[str]) -> Clause:
    own = {item.paragraph, listed.paragraph, *(other.paragraph for other in listed.items)}
    keys = weighted(item.text)
    enough = 11 * sum(weight for _, weight in keys)
    found = [
        index for index, text in enumerate(squeezed) if index not in own and held(text, keys) * 20 > enough
    ]
    return replace(item, mentions=tuple(found)) if found else item


def content(text: str) -> list[str]:
    """The content words of an item: nouns without particles; a lone syllable with the word before it."""
    keys: list[str] = []
    before = ""
    for printed in text.replace("·", " ").split():
        word = read_word(printed)
        noun = squeeze(word.stem if len(word.stem) > 1 else word.core)
        if len(noun) == 1 and before:
            noun = before + noun
            if keys and keys[-1] == before:
                keys.pop()
        if len(noun) > 1 and noun not in listing.WEAK_WORDS and noun not in keys and not noun.isdigit():
            keys.append(noun)
        before = squeeze(printed)
    return keys


def weighted(text: str) -> list[tuple[str, int]]:
    """The content words with their weights: longer ones weigh more, and what opens an item tells it from
    others (미래차 생태계, AI 생태계).
    """  # fmt: skip
    return [(key, len(key) * (3 if index == 0 else 2)) for index, key in enumerate(content(text))]


def held(squeezed: str, keys: Sequence[tuple[str, int]]) -> int:
    """The weight of the content words that a paragraph holds."""
    weight = 0
    for key, own in keys:
        if key in squeezed:
            weight += own
    return weight


def headline_quotes(
    lines: Sequence[str], texts: Sequence[str], paragraphs: Squeezed, quotations: Sequence[Sequence[Span]]
) -> tuple[HeadlineQuote, ...]:
    """Each phrase quoted in headline and deck, looked up in the story."""
    phrases = dict.fromkeys([phrase for line in lines for phrase in _phrases(line)])
    if not phrases:
        return ()
    squeezed = paragraphs.all()
    return tuple(
        [
            _verbatim(phrase, texts, squeezed) or _shortened(phrase, texts, squeezed, quotations)
            for phrase in phrases
        ]
    )


@cache
def _single() -> re.Pattern[str]:
    return re.compile(r"‘([^‘’]{2,120})’|(?<![^\s(])'([^']{2,120})'")


def _phrases(line: str) -> list[str]:
    """What stands in “ ”, and in ‘ ’ where it ends as speech does: a term is no quotation."""
    double = [line[span.start : span.end].strip() for span in spans(line)[0]]
    single: list[str] = []
    if "‘" in line or "'" in line:
        single = [(match.group(1) or match.group(2)).strip() for match in _single().finditer(line)]
    return [phrase for phrase in double if phrase] + [phrase for phrase in single if is_sentence(phrase)]


_GAP = r"[\s·ㆍ‘’“”\"',.!?…]{0,3}"


def _verbatim(phrase: str, texts: Sequence[str], squeezed: Sequence[str]) -> HeadlineQuote | None:
    """Where the phrase stands word for word, whatever marks and spaces are between its letters."""
    letters = squeeze(phrase)
    for index, text in enumerate(texts):
        if letters and letters in squeezed[index]:
            match = re.search(_GAP.join(map(re.escape, letters)), text)
            if match is not None:
                return HeadlineQuote(phrase, "verbatim", index, match.start(), match.end())
    return None


_ENOUGH = 0.66  # two of three words: headlines drop one for space, an invented phrase shares fewer


def _shortened(
    phrase: str, texts: Sequence[str], squeezed: Sequence[str], quotations: Sequence[Sequence[Span]]
) -> HeadlineQuote:
    """The quotation, or else the sentence, that holds most of the phrase's content words."""
    keys = [_stem(key) for key in content(phrase)]
    best, most = HeadlineQuote(phrase, "missing"), 0.0
    for index, text in enumerate(texts):
        if not keys or _share(squeezed[index], keys) < _ENOUGH:
            continue
        for rank, (start, end) in enumerate(_stretches(text, quotations[index])):
            share = _share(squeeze(text[start:end]), keys) - rank * 1e-6
            if share >= _ENOUGH - 1e-3 and share > most:
                best, most = HeadlineQuote(phrase, "shortened", index, start, end), share
    return best


def _share(squeezed: str, keys: Sequence[str]) -> float:
    """How many of the words a text without spaces holds."""
    return sum([key in squeezed for key in keys]) / len(keys)


def _stem(key: str) -> str:
    """A verb's beginning: headlines change its ending (선도 for 선도하겠다)."""
    return key if len(key) < 3 else key[: max(2, len(key) - 1)]


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"\S[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*")


def _stretches(text: str, quotations: Sequence[Span]) -> list[tuple[int, int]]:
    """The quotations of a paragraph, then its sentences."""
    quoted = [(span.start, span.end) for span in quotations if span.end > span.start]
    return quoted + [match.span() for match in _sentence().finditer(text)]
