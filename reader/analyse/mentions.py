"""One person, group or document as printed: from its last word leftwards to its first."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.foreign import ends_foreign, foreign_before, foreign_start
from reader.analyse.fullnames import is_young, named
from reader.analyse.holders import far_name, is_clergy, is_name_before, like_an_adjective, surname_before
from reader.analyse.korean import naming, nouns
from reader.analyse.mention import Kind, Mention, made
from reader.analyse.names import is_anonymous
from reader.analyse.titles import (
    bare_at,
    body_start,
    bracket_title,
    front_title,
    lemmas,
    name_in,
    with_prefix,
    word_at,
)
from reader.analyse.tokens import Token
from reader.analyse.words import BRACKET, QUOTED, Word


def read_mention(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The mention whose last word is this one; None when the word cannot speak."""
    word = word_at(tokens, index)
    if word is None:
        return None
    if word.head == "ssi" or is_young(tokens, index, word):
        return _polite(text, tokens, index, word)
    if word.head in ("title", "person"):
        return _titled(tokens, index, word)
    if word.head in ("group", "document", "side"):
        return _body(tokens, index, word)
    if word.head == "pronoun":
        kind: Kind = "plural" if word.lemma in nouns.PLURAL_PRONOUNS else "pronoun"
        return made(tokens, (index, index), kind)
    return named(text, tokens, index)


def _polite(text: str, tokens: Sequence[Token], index: int, word: Word) -> Mention:
    """X씨: the name is in the word, or is the word before."""
    name, first = word.lemma[:-1], index
    before = bare_at(tokens, index - 1) or (_short_word(tokens, index - 1) if not name else None)
    if not name and before is not None:
        name, first = name_in(before), index - 1
        before = bare_at(tokens, first - 1)
    if is_anonymous(name):
        if name in naming.UNNAMED_MARK and before is not None and before.lemma in naming.SURNAMES:
            first -= 1
        return made(tokens, (first, index), "unnamed", title=front_title(tokens, first)[1])
    start = foreign_start(tokens, first, name)
    if start < first:
        name = " ".join([*lemmas(tokens, start, first), name])
        first = start
    if len(name) == 1 or name in naming.LONG_SURNAMES:
        return made(tokens, (first, index), "person", name)
    title = front_title(tokens, first)[1] or bracket_title(text, tokens[index])
    return made(tokens, (first, index), "person", name, title, full=True)


def _short_word(tokens: Sequence[Token], index: int) -> Word | None:
    """응우옌 티 란 씨: whatever stands right before 씨 is a name."""
    word = word_at(tokens, index)
    return word if word is not None and len(word.core) < 5 and not (word.comma or word.stop) else None


def _titled(tokens: Sequence[Token], index: int, word: Word) -> Mention:
    """A post or a role: with a name before it, a surname before it, or neither."""
    first, title = with_prefix(tokens, index, word.lemma)
    before = bare_at(tokens, first - 1) or like_an_adjective(tokens, first - 1)
    if before is not None and is_name_before(tokens, first - 1, before, word):
        return made(tokens, (first - 1, index), "person", name_in(before), title, full=True)
    if (religious := word_at(tokens, first - 1)) is not None and is_clergy(religious, word):
        return made(tokens, (first - 1, index), "person", name_in(religious), title, full=True)
    short = surname_before(tokens, first, word)
    if short == "plural":
        return made(tokens, (first - 1, index), "plural")
    if short and (len(short) > 1 or not ends_foreign(tokens, first - 1)):
        return made(tokens, (first - 1, index), "person", short, title)
    away = _named_away(tokens, first, index, title)
    return away if away is not None else _role(tokens, first, index, word, title)


def _named_away(tokens: Sequence[Token], first: int, index: int, title: str) -> Mention | None:
    """A name with its affiliation between it and the title, or a foreign one."""
    far = far_name(tokens, first)
    name = word_at(tokens, far) if far is not None else None
    if far is not None and name is not None:
        title = " ".join([*lemmas(tokens, far + 1, first), title])
        return made(tokens, (far, index), "person", name_in(name), title, full=True)
    foreign = foreign_before(tokens, first)
    head = tokens[index].word
    if foreign is None or head is None or head.head != "title":
        return None
    start, stop = foreign
    title = " ".join([*lemmas(tokens, stop, first), title])
    return made(tokens, (start, index), "person", " ".join(lemmas(tokens, start, stop)), title, full=True)


def _role(tokens: Sequence[Token], first: int, index: int, word: Word, title: str) -> Mention:
    """Nobody's name is printed: a post alone (시장은), or somebody of a kind (한 주민, 시 관계자)."""
    before = bare_at(tokens, first - 1)
    whose = _whose(tokens, first, word)
    if whose < first or (before is not None and before.lemma in nouns.UNNAMED_DETERMINERS):
        start = whose if whose < first else first - 1
        return made(tokens, (start, index), "unnamed", title=title if word.lemma in nouns.ADVOCATES else "")
    start = body_start(tokens, first)
    title = " ".join([*lemmas(tokens, start, first), title])
    if word.head == "title":
        return made(tokens, (start, index), "person", title=title)
    if start > 0 and (maybe := bare_at(tokens, start - 1)) and maybe.lemma in nouns.UNNAMED_DETERMINERS:
        start -= 1
    if start == first:
        return made(tokens, (start, index), "role", title=title)
    official = word.lemma.endswith(nouns.OFFICIALS)
    return made(tokens, (start, index), "unnamed", title=title if official else "")


def _whose(tokens: Sequence[Token], first: int, word: Word) -> int:
    """서 군의 어머니, A씨의 변호인, 또 다른 시민: where the words begin that tell who of a kind it is."""
    before = word_at(tokens, first - 1)
    if before is not None and before.core == "다른":
        again = word_at(tokens, first - 2)
        return first - 2 if again is not None and again.core == "또" else first - 1
    if before is None or before.particle != "of" or word.lemma not in (*nouns.KIN, *nouns.ADVOCATES):
        return first
    if before.head == "ssi":
        return first - 1
    young = before.lemma in naming.YOUNG and word_at(tokens, first - 2) is not None
    return first - 2 if young else first


def _section(tokens: Sequence[Token], index: int, word: Word) -> int:
    """광주시 자원순환과 측: 과 is the section's last syllable there, no particle."""
    before = word_at(tokens, index - 1)
    section = word.lemma == "측" and before is not None and not before.comma and before.core.endswith("과")
    return body_start(tokens, index - 1 if section else index)


def _body(tokens: Sequence[Token], index: int, word: Word) -> Mention:
    """A group, its spokesmen (측) or a document, with the words that name it."""
    kind: Kind = "document" if word.head == "document" else "group"
    body = made(tokens, (_section(tokens, index, word), index), kind)
    if word.lemma[:1] == QUOTED:
        return Mention((index, index), (tokens[index].start + 1, tokens[index].end - 2), kind)
    bracket = word.stem.find(BRACKET)
    if bracket > 0 and word.stem.endswith(BRACKET):
        body.end -= len(word.stem) - bracket  # 민사11부(유상호 부장판사)
    return body
