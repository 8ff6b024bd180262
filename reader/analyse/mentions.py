"""One person, group or document as printed: from its last word leftwards to its first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from reader.analyse.foreign import foreign_before, foreign_start, goes_on
from reader.analyse.holders import far_name, is_clergy, is_name_before, name_further_left, surname_before
from reader.analyse.korean import naming, nouns
from reader.analyse.names import are_names, is_anonymous, is_sure_name, looks_foreign
from reader.analyse.titles import (
    bare_at,
    body_start,
    bracket_title,
    front_title,
    is_affiliation,
    lemmas,
    name_in,
    with_prefix,
    word_at,
)
from reader.analyse.tokens import Token
from reader.analyse.words import BRACKET, Word

Kind: TypeAlias = Literal["person", "role", "unnamed", "group", "document", "pronoun", "plural"]


class Mention:
    """A stretch of print that can speak."""

    __slots__ = ("end", "first", "full", "kind", "last", "name", "start", "title")

    def __init__(  # noqa: PLR0913 — a value's fields
        self,
        tokens: tuple[int, int],
        place: tuple[int, int],
        kind: Kind,
        name: str = "",
        *,
        full: bool = False,
        title: str = "",
    ) -> None:
        self.first, self.last = tokens
        """Indices of its first and its last token."""
        self.start, self.end = place
        """Characters of the paragraph, half open, without particle."""
        self.kind = kind
        self.name = name
        """As far as printed here: a full name, a surname, or nothing."""
        self.full = full
        """Whether ``name`` is a full name."""
        self.title = title

    def entitled(self, title: str) -> Mention:
        """The same person under another title."""
        return Mention(
            (self.first, self.last), (self.start, self.end), self.kind, self.name, full=self.full, title=title
        )


def spread(mention: Mention, text: str) -> list[Mention]:
    """이정아·전우람 시의원 as two people, the title printed with the second."""
    names = mention.name.split("·")
    if len(names) < 2 or not mention.full or not all(names):
        return [mention]
    found: list[Mention] = []
    at = mention.start
    for name in names:
        at = text.find(name, at)
        if at < 0:
            return [mention]
        end = mention.end if name is names[-1] else at + len(name)
        start = mention.start if name is names[0] else at
        own = text.startswith("(", at + len(name))  # 현우진(교사)·현우선(약사)
        found.append(
            Mention(
                (mention.first, mention.last),
                (start, end),
                mention.kind,
                name,
                full=True,
                title=mention.title if not own or name is names[0] else "",
            )
        )
        at += len(name)
    return found


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
        return _made(tokens, (index, index), kind)
    return named(text, tokens, index)


def is_young(tokens: Sequence[Token], index: int, word: Word) -> bool:
    """서이안 군: a full name before 군, 양 or 옹."""
    before = bare_at(tokens, index - 1)
    return word.lemma in naming.YOUNG and before is not None and is_sure_name(name_in(before))


def named(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """A full name as last word, with the title before it or in brackets behind it."""
    word = word_at(tokens, index)
    if word is None or word.head:
        return None
    if not are_names(word.lemma):
        return _foreign(tokens, index, word)
    if len(word.lemma) == 2 and name_further_left(tokens, index):
        return None
    first, title = front_title(tokens, index)
    if not title:
        title = bracket_title(text, tokens[index])
    return _made(tokens, (first, index), "person", word.lemma, title, full=True)


def _foreign(tokens: Sequence[Token], index: int, word: Word) -> Mention | None:
    """외국인 타자 라몬 에르난데스는: two foreign words behind a title, or one behind a player's."""
    before, after = bare_at(tokens, index - 1), bare_at(tokens, index)
    foreign = looks_foreign(word.lemma) or (before is not None and looks_foreign(before.lemma))
    if not foreign or is_affiliation(word.lemma) or (after is not None and goes_on(tokens, index)):
        return None
    start = foreign_start(tokens, index, word.lemma)
    first, title = front_title(tokens, start)
    if not title or (start == index and not title.endswith(nouns.PLAYERS)):
        return None
    return _made(
        tokens,
        (first, index),
        "person",
        " ".join([*lemmas(tokens, start, index), word.lemma]),
        title,
        full=True,
    )


def _made(  # noqa: PLR0913 — a value's fields
    tokens: Sequence[Token],
    span: tuple[int, int],
    kind: Kind,
    name: str = "",
    title: str = "",
    *,
    full: bool = False,
) -> Mention:
    head, tail = tokens[span[0]], tokens[span[1]]
    assert head.word is not None
    assert tail.word is not None
    start = head.start + head.word.lead
    end = tail.start + tail.word.lead + len(tail.word.stem)
    return Mention(span, (start, end), kind, name, full=full, title=title)


def _polite(text: str, tokens: Sequence[Token], index: int, word: Word) -> Mention:
    """X씨: the name is in the word, or is the word before."""
    name, first = word.lemma[:-1], index
    before = bare_at(tokens, index - 1)
    if not name and before is not None:
        name, first = before.lemma, index - 1
        before = bare_at(tokens, first - 1)
    if is_anonymous(name):
        if name in naming.UNNAMED_MARK and before is not None and before.lemma in naming.SURNAMES:
            first -= 1
        return _made(tokens, (first, index), "unnamed", title=front_title(tokens, first)[1])
    start = foreign_start(tokens, first, name)
    if start < first:
        name = " ".join([*lemmas(tokens, start, first), name])
        first = start
    if len(name) == 1 or name in naming.LONG_SURNAMES:
        return _made(tokens, (first, index), "person", name)
    title = front_title(tokens, first)[1] or bracket_title(text, tokens[index])
    return _made(tokens, (first, index), "person", name, title, full=True)


def _titled(tokens: Sequence[Token], index: int, word: Word) -> Mention:
    """A post or a role: with a name before it, a surname before it, or neither."""
    first, title = with_prefix(tokens, index, word.lemma)
    before = bare_at(tokens, first - 1)
    if before is not None and is_name_before(tokens, first - 1, before, word):
        return _made(tokens, (first - 1, index), "person", name_in(before), title, full=True)
    if (religious := word_at(tokens, first - 1)) is not None and is_clergy(religious, word):
        return _made(tokens, (first - 1, index), "person", name_in(religious), title, full=True)
    short = surname_before(tokens, first, word)
    if short == "plural":
        return _made(tokens, (first - 1, index), "plural")
    if short:
        return _made(tokens, (first - 1, index), "person", short, title)
    away = _named_away(tokens, first, index, title)
    return away if away is not None else _role(tokens, first, index, word, title)


def _named_away(tokens: Sequence[Token], first: int, index: int, title: str) -> Mention | None:
    """A name with its affiliation between it and the title, or a foreign one."""
    far = far_name(tokens, first)
    name = word_at(tokens, far) if far is not None else None
    if far is not None and name is not None:
        title = " ".join([*lemmas(tokens, far + 1, first), title])
        return _made(tokens, (far, index), "person", name_in(name), title, full=True)
    foreign = foreign_before(tokens, first)
    head = tokens[index].word
    if foreign is None or head is None or head.head != "title":
        return None
    start, stop = foreign
    title = " ".join([*lemmas(tokens, stop, first), title])
    return _made(tokens, (start, index), "person", " ".join(lemmas(tokens, start, stop)), title, full=True)


def _role(tokens: Sequence[Token], first: int, index: int, word: Word, title: str) -> Mention:
    """Nobody's name is printed: a post alone (시장은), or somebody of a kind (한 주민, 시 관계자)."""
    before = bare_at(tokens, first - 1)
    if before is not None and before.lemma in nouns.UNNAMED_DETERMINERS:
        return _made(tokens, (first - 1, index), "unnamed", title="")
    start = body_start(tokens, first)
    title = " ".join([*lemmas(tokens, start, first), title])
    if word.head == "title":
        return _made(tokens, (start, index), "person", title=title)
    if start > 0 and (maybe := bare_at(tokens, start - 1)) and maybe.lemma in nouns.UNNAMED_DETERMINERS:
        start -= 1
    if start == first:
        return _made(tokens, (start, index), "role", title=title)
    official = word.lemma.endswith(nouns.OFFICIALS)
    return _made(tokens, (start, index), "unnamed", title=title if official else "")


def _body(tokens: Sequence[Token], index: int, word: Word) -> Mention:
    """A group, its spokesmen (측) or a document, with the words that name it."""
    kind: Kind = "document" if word.head == "document" else "group"
    made = _made(tokens, (body_start(tokens, index), index), kind)
    bracket = word.stem.find(BRACKET)
    if bracket > 0 and word.stem.endswith(BRACKET):
        made.end -= len(word.stem) - bracket  # 민사11부(유상호 부장판사)
    return made
