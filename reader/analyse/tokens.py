"""One paragraph as words and quotations, cut into sentences.

Quotations, brackets and ‘names’ are masked character by character first, so that words inside
them are not taken for words of the sentence, and offsets stay those of the print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reader.analyse.korean import saying
from reader.analyse.marks import Span, cut_open, spans
from reader.analyse.words import BRACKET, QUOTED, Word, read_quoted, read_word

_QUOTE, _INSIDE = "\x04", "\x02"
_BREAKS: Final = ".!?…"


class Token:
    """One word of the sentence, or one whole quotation (then ``word`` is None)."""

    __slots__ = ("end", "quote", "start", "word")

    def __init__(self, start: int, end: int, word: Word | None, quote: Span | None = None) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.quote = quote


class Sentence:
    """The tokens of one sentence of one paragraph."""

    __slots__ = ("order", "paragraph", "quoting", "refers", "tokens")

    def __init__(self, paragraph: int, tokens: tuple[Token, ...], *, quoting: bool, refers: bool) -> None:
        self.order = 0
        """Its number in the article."""
        self.paragraph = paragraph
        self.tokens = tokens
        self.quoting = quoting
        """Whether it holds a quotation."""
        self.refers = refers
        """Whether it speaks of somebody by 그, 이들 or 두 사람."""


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(
        r"\([^()<>\x04]{0,80}\)|<[^()<>\x04]{0,40}>|\[[^\[\]\x04]{0,40}\]|（[^（）\x04]{0,80}）"
    )


@cache
def _names() -> re.Pattern[str]:
    return re.compile(
        r"‘[^‘’\x04]{1,120}’|(?<![^\s(])'[^'\x04]{1,120}'|[「『《〈][^「『《〈」』》〉\x04]{1,80}[」』》〉]"
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\x04\x02*|[^\s\x04\x02]+")


def plain(text: str) -> str:
    """The text with a space for each control character: the masks must be the only ones."""
    return text if text.isprintable() else text.translate(_CONTROLS)


_CONTROLS = dict.fromkeys((1, 2, 3, 4), " ")


def mask(text: str, found: tuple[Span, ...]) -> str:
    """The paragraph with quotations, brackets and names as runs of one character, equally long."""
    pieces: list[str] = []
    last = 0
    for span in found:
        pieces += (text[last : span.outer_start], _QUOTE, _INSIDE * (span.outer_end - span.outer_start - 1))
        last = span.outer_end
    pieces.append(text[last:])
    masked = "".join(pieces)
    if "‘" in masked or "'" in masked or "「" in masked or "『" in masked or "《" in masked or "〈" in masked:
        masked = _names().sub(lambda match: QUOTED * len(match.group()), masked)
    if "(" in masked or "<" in masked or "[" in masked or "（" in masked:
        masked = _brackets().sub(lambda match: BRACKET * len(match.group()), masked)
    return masked


def tokens(text: str, *, inside: bool = False) -> tuple[list[Token], bool]:
    """Words and quotations of a paragraph in order, and whether it ends inside a quotation."""
    found, still_open = spans(text, inside=inside)
    if found and not all(span.closed for span in found):
        found, still_open = cut_open(text, found, still_open=still_open)
    masked = mask(plain(text), found)
    if not text.isprintable():  # what is printable has no white space but the space
        masked = _spaces().sub(" ", masked)
    waiting = iter(found)
    named = QUOTED in masked
    listed: list[Token] = []
    start = 0
    for chunk in masked.split(" "):  # twice as quick as a pattern that finds words
        end = start + len(chunk)
        if found and _QUOTE in chunk:
            listed += _parts(chunk, start, waiting)
        elif chunk:
            word = read_word(chunk)
            if named and chunk[0] == QUOTED:
                word = read_quoted(text[start:end], word)
            listed.append(Token(start, end, word))
        start = end + 1
    return listed, still_open


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(r"\s")


def _parts(chunk: str, start: int, waiting: Iterator[Span]) -> Iterator[Token]:
    """A stretch without space that holds a quotation: “…”고."""
    for match in _words().finditer(chunk):
        word = match.group()
        at = start + match.start()
        if word[0] == _QUOTE:
            yield Token(at, at + len(word), None, next(waiting))
        else:
            yield Token(at, at + len(word), read_word(word))


def sentences(paragraph: int, text: str, listed: list[Token]) -> list[Sentence]:
    """The sentences of a paragraph."""
    last = len(listed) - 1
    telling = [index for index, token in enumerate(listed) if (word := token.word) is None or word.marked]
    goes_on = _goes_on(listed, telling)
    cut: list[Sentence] = []
    first = 0
    quoting = refers = False
    for index in telling:
        token = listed[index]
        if token.word is None:
            quoting = True
            ends = token.quote is not None and index not in goes_on and _ends_inside(text, token.quote)
        else:
            ends = token.word.stop
            refers = refers or token.word.refers
        if ends and index < last:
            cut.append(Sentence(paragraph, tuple(listed[first : index + 1]), quoting=quoting, refers=refers))
            first, quoting, refers = index + 1, False, False
    if listed:
        cut.append(Sentence(paragraph, tuple(listed[first:]), quoting=quoting, refers=refers))
    return cut


def _ends_inside(text: str, quote: Span) -> bool:
    """“….” brings its own full stop."""
    inside = text[quote.start : quote.end].rstrip()
    return not inside or inside[-1] in _BREAKS or not quote.closed


def _goes_on(listed: list[Token], telling: list[int]) -> set[int]:
    """The quotations that are taken up by what follows them (고, 라며, 를 …)."""
    found: set[int] = set()
    for index in reversed(telling):
        token = listed[index]
        if token.quote is None or index + 1 == len(listed):
            continue
        after = listed[index + 1]
        if after.word is None:
            on = index + 1 in found
        elif after.start == token.end:
            on = bool(after.word.core)
        else:
            on = after.word.core in saying.QUOTATIVES
        if on:
            found.add(index)
    return found
