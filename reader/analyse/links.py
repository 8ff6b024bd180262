"""Links inside the story: paragraphs that speak of a clause, places of a phrase quoted in the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.analyse import korean
from reader.analyse.cues import is_sentence
from reader.analyse.marks import spans
from reader.analyse.words import read_word
from reader.analysis import Clause, ClauseList, HeadlineQuote

_MOST_LOOK_UPS = 20_000_000  # items × characters: a page beyond that is no article, and gets no links


def with_mentions(lists: Sequence[ClauseList], texts: Sequence[str]) -> tuple[ClauseList, ...]:
    """The lists with, for each item, the other paragraphs that speak of it."""
    items = sum(len(listed.items) for listed in lists)
    if not items or items * sum(map(len, texts)) > _MOST_LOOK_UPS:
        return tuple(lists)
    squeezed = [squeeze(text) for text in texts]
    return tuple(
        replace(listed, items=tuple(_linked(item, listed, squeezed) for item in listed.items))
        for listed in lists
    )


def squeeze(text: str) -> str:
    """Text without spaces and marks: 미래 차 and 미래차 are one word to a reader."""
    return _loose().sub("", text)


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(r"[\s·ㆍ‘’“”\"'()<>「」『』,.!?…\-–]+")


def _linked(item: Clause, listed: ClauseList, squeezed: Sequence[str]) -> Clause:
    own = {item.paragraph, listed.paragraph, *(other.paragraph for other in listed.items)}
    keys = content(item.text)
    found = tuple(index for index, text in enumerate(squeezed) if index not in own and speaks_of(text, keys))
    return replace(item, mentions=found)


def content(text: str) -> tuple[str, ...]:
    """The content words of an item: nouns without particles; a lone syllable with the word before it."""
    keys: list[str] = []
    before = ""
    for printed in re.split(r"[\s·ㆍ]+", text):
        word = squeeze(read_word(printed).stem)
        if len(word) == 1 and before:
            word = before + word
            if keys and keys[-1] == before:
                keys.pop()
        if len(word) > 1 and word not in korean.WEAK_WORDS and not word.isdigit():
            keys.append(word)
        before = squeeze(printed)
    return tuple(dict.fromkeys(keys))


def speaks_of(squeezed: str, keys: Sequence[str]) -> bool:
    """Whether a paragraph holds most of the content words, longer and earlier ones weighing more.

    What opens an item tells it from others (미래차 생태계, AI 생태계): 미래차 alone is enough.
    """
    weights = [len(key) * (3 if index == 0 else 2) for index, key in enumerate(keys)]
    held = sum(weight for key, weight in zip(keys, weights, strict=True) if key in squeezed)
    return bool(keys) and held * 20 > sum(weights) * 11


def headline_quotes(lines: Sequence[str], texts: Sequence[str]) -> tuple[HeadlineQuote, ...]:
    """Each phrase quoted in headline and deck, looked up in the story."""
    phrases = dict.fromkeys(phrase for line in lines for phrase in _phrases(line))
    return tuple(_looked_up(phrase, texts) for phrase in phrases)


@cache
def _single() -> re.Pattern[str]:
    return re.compile(r"‘([^‘’]{2,120})’|(?<![^\s(])'([^']{2,120})'")


def _phrases(line: str) -> list[str]:
    """What stands in “ ”, and in ‘ ’ where it ends as speech does: a term is no quotation."""
    double = [line[span.start : span.end].strip() for span in spans(line)[0]]
    single = [(match.group(1) or match.group(2)).strip() for match in _single().finditer(line)]
    return [phrase for phrase in double if phrase] + [phrase for phrase in single if is_sentence(phrase)]


def _looked_up(phrase: str, texts: Sequence[str]) -> HeadlineQuote:
    letters = _letters(phrase)
    if not letters:
        return HeadlineQuote(phrase, "missing")
    verbatim = re.compile(_GAP.join(map(re.escape, letters)))
    for index, text in enumerate(texts):
        match = verbatim.search(text)
        if match is not None:
            return HeadlineQuote(phrase, "verbatim", index, match.start(), match.end())
    return _shortened(phrase, texts)


_GAP = r"[\s·ㆍ‘’“”\"',.!?…]{0,3}"


def _letters(phrase: str) -> str:
    return squeeze(phrase)


def _shortened(phrase: str, texts: Sequence[str]) -> HeadlineQuote:
    """The quotation, or else the sentence, that holds most of the phrase's content words."""
    keys = content(phrase)
    best: tuple[float, HeadlineQuote] = (0.0, HeadlineQuote(phrase, "missing"))
    if not keys:
        return best[1]
    for index, text in enumerate(texts):
        for rank, (start, end) in enumerate(_stretches(text)):
            squeezed = squeeze(text[start:end])
            share = sum(_stem(key) in squeezed for key in keys) / len(keys) - rank * 1e-6
            if share >= _ENOUGH and share > best[0]:
                best = (share, HeadlineQuote(phrase, "shortened", index, start, end))
    return best[1]


_ENOUGH = 0.66  # two of three words: headlines drop one for space, an invented phrase shares fewer


def _stem(key: str) -> str:
    """A verb's beginning: headlines change its ending (선도 for 선도하겠다)."""
    return key if len(key) < 3 else key[: max(2, len(key) - 1)]


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"\S[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*")


def _stretches(text: str) -> list[tuple[int, int]]:
    """The quotations of a paragraph, then its sentences."""
    quoted = [(span.start, span.end) for span in spans(text)[0] if span.end > span.start]
    return quoted + [match.span() for match in _sentence().finditer(text)]
