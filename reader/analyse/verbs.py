"""The reporting verb behind a quotation: which word it is, and how much of the print it takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analyse.korean import grammar, saying
from reader.analyse.reporting import is_reporting
from reader.analyse.syllables import ends_in_nieun
from reader.analyse.tokens import Token


class Verb:
    """A reporting verb in the sentence."""

    __slots__ = ("first", "last", "text")

    def __init__(self, first: int, last: int, text: str) -> None:
        self.first = first
        """Index of its first token."""
        self.last = last
        self.text = text
        """As printed, without punctuation."""


@cache
def _say() -> re.Pattern[str]:
    """하다 right behind 고: “…”고 한 반면, “…”고 하며."""
    return re.compile(r"하[며고자]|하면서|하지만|하는|한|한다며|했.*|해")


def _is_say(core: str) -> bool:
    return core[:1] in "하했한해" and _say().fullmatch(core) is not None


@cache
def _idioms() -> re.Pattern[str]:
    """Several words that together report: 입을 모았다, 못 박았다."""
    return re.compile("|".join(saying.REPORTING_IDIOMS))


def find_verb(  # noqa: PLR0913 — where to look, and for what
    text: str, tokens: Sequence[Token], first: int, last: int, *, after_go: bool, idioms: bool = True
) -> Verb | None:
    """The first reporting verb among tokens ``first`` to ``last``, half open.

    After 고 any verb that follows at once reports, known or not (“…”고 일갈했다); after 며 only a
    known one does, for acts stand there as well (“…”며 고개를 숙였다).
    """
    for index in range(first, last):
        word = tokens[index].word
        if word is None:
            return None
        idiom = _idiom_at(text, tokens, index, last) if idioms else None
        if idiom is not None:
            return idiom
        if after_go and index == first and _is_say(word.core):
            return _with_helpers(text, tokens, index, last)
        if word.core.endswith(saying.EMBEDDED) or (word.core.endswith("하다") and not word.stop):
            continue  # 밝히라고 요구했다; 부인하다 고개를 떨궜다
        if word.core.startswith(saying.POSTING) and not _is_posted(tokens, index):
            continue
        if is_reporting(word.core) and (after_go or not word.core.startswith(("하", "했", "한", "해"))):
            return _with_helpers(text, tokens, _leads_to(tokens, index, last), last)
    opens = after_go and (_is_defined(tokens, first, last) or _is_open(tokens, first, last))
    return _with_helpers(text, tokens, first, last) if opens else None


def _is_posted(tokens: Sequence[Token], index: int) -> bool:
    """글을 올렸다; not 가마솥에 불을 올렸다."""
    before = tokens[index - 1].word if index else None
    return before is None or before.particle != "object" or before.lemma.endswith(saying.POSTS)


def _is_open(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb that no list knows follows 고 at once: “…”고 일갈했다."""
    word = tokens[first].word if first < last else None
    if word is None or word.core in saying.NOT_REPORTING:
        return False
    ends = word.stop or first + 1 == len(tokens)
    return _open_verb().search(word.core) is not None or (ends and word.core.endswith(saying.PAST))


def _is_defined(tokens: Sequence[Token], first: int, last: int) -> bool:
    """“…”고 가르친 사람은: whatever the verb, somebody said it."""
    if first + 1 >= last:
        return False
    word, noun = tokens[first].word, tokens[first + 1].word
    relative = word is not None and ends_in_nieun(word.core) and not word.particle
    return relative and noun is not None and noun.lemma in grammar.RELATIVE_NOUNS and noun.particle == "topic"


def _leads_to(tokens: Sequence[Token], index: int, last: int) -> int:
    """따져 물었다: of two verbs side by side the second reports."""
    word, after = tokens[index].word, tokens[index + 1].word if index + 1 < last else None
    if word is None or after is None or not word.core.endswith(("져", "어", "아", "펴", "러", "여")):
        return index
    return index + 1 if is_reporting(after.core) else index


@cache
def _open_verb() -> re.Pattern[str]:
    return re.compile(r"[가-힣]{2,}(?:했다|하며|했고|했으며|하고|하자|한)$")


def _idiom_at(text: str, tokens: Sequence[Token], index: int, last: int) -> Verb | None:
    word = tokens[index].word
    assert word is not None
    if word.lemma not in saying.IDIOM_STARTS and word.core not in saying.IDIOM_STARTS:
        return None
    start = tokens[index].start
    end = tokens[min(index + 2, last - 1)].end
    match = _idioms().match(text, start, end)
    if match is None:
        return None
    upto = index
    while upto + 1 < last and tokens[upto].end < match.end():
        upto += 1
    return Verb(index, upto, printed(text[start : tokens[upto].end]))


def _with_helpers(text: str, tokens: Sequence[Token], index: int, last: int) -> Verb:
    """The verb with the helping words that its form takes: 말하기도 했다, 말한 바 있다, 주장해 왔다."""
    upto = index
    words = [tokens[i].word for i in range(index, min(index + 3, last))]
    cores = [word.core if word is not None else "" for word in words]
    cores += ["", ""]
    if cores[0].endswith(("기도", "기까지")) and cores[1][:1] in ("했", "하", "한"):
        upto = index + 1
    elif cores[0].endswith(("한", "힌", "친", "린", "던")) and cores[1] == "바" and cores[2].startswith("있"):
        upto = index + 2
    elif (cores[0].endswith("고") and cores[1].startswith(("나섰", "있", "나선"))) or (
        cores[0].endswith(("해", "혀", "러")) and cores[1].startswith(("왔", "온", "오고"))
    ):
        upto = index + 1
    return Verb(index, upto, printed(text[tokens[index].start : tokens[upto].end]))


def printed(verb: str) -> str:
    """A verb without punctuation, and without the 고 that a relay hangs on it (말했다고 전했다)."""
    verb = verb.strip(" \t\n,.!?…·;:’'\"”)")
    return verb[:-1] if verb.endswith("다고") else verb
