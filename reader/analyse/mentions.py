"""One person, group or document as printed: from its last word leftwards to its first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from reader.analyse.korean import grammar, naming, nouns
from reader.analyse.names import (
    are_names,
    is_anonymous,
    is_sure_name,
    looks_foreign,
    looks_like_name,
    surname_of,
)
from reader.analyse.tokens import Token
from reader.analyse.words import BRACKET, Word, head_of

Kind: TypeAlias = Literal["person", "role", "unnamed", "group", "document", "pronoun", "plural"]

_WORDS_BETWEEN = 3  # 한도윤 | 나루시 | 기획실 | 재난안전과 | 주무관: no longer run was met in print


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
    if len(names) < 2 or not mention.full:
        return [mention]
    found: list[Mention] = []
    at = mention.start
    for name in names:
        at = text.index(name, at)
        end = mention.end if name is names[-1] else at + len(name)
        start = mention.start if name is names[0] else at
        found.append(
            Mention(
                (mention.first, mention.last),
                (start, end),
                mention.kind,
                name,
                full=True,
                title=mention.title,
            )
        )
        at += len(name)
    return found


def word_at(tokens: Sequence[Token], index: int) -> Word | None:
    """The word of a token; None outside the sentence and for a quotation."""
    return tokens[index].word if 0 <= index < len(tokens) else None


def bare_at(tokens: Sequence[Token], index: int) -> Word | None:
    """The word, if it may stand inside a name or a title."""
    word = word_at(tokens, index)
    return word if word is not None and word.bare and not word.stop and not word.comma else None


def name_in(word: Word) -> str:
    """The word as a name: whole, for 이상은 is no 이상 with a particle when a title follows."""
    return word.core.replace(BRACKET, "")


def read_mention(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The mention whose last word is this one; None when the word cannot speak."""
    word = word_at(tokens, index)
    if word is None:
        return None
    if word.head == "ssi":
        return _polite(text, tokens, index, word)
    if word.head in ("title", "person"):
        return _titled(tokens, index, word)
    if word.head in ("group", "document", "side"):
        return _body(tokens, index, word)
    if word.head == "pronoun":
        kind: Kind = "plural" if word.lemma in nouns.PLURAL_PRONOUNS else "pronoun"
        return _made(tokens, (index, index), kind)
    return named(text, tokens, index)


def named(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """A full name as last word, with the title before it or in brackets behind it."""
    word = word_at(tokens, index)
    if word is None or word.head:
        return None
    if not are_names(word.lemma):
        return _foreign(tokens, index, word)
    if len(word.lemma) == 2 and _name_further_left(tokens, index):
        return None
    first, title = front_title(tokens, index)
    if not title:
        title = bracket_title(text, tokens[index])
    return _made(tokens, (first, index), "person", word.lemma, title, full=True)


def _foreign(tokens: Sequence[Token], index: int, word: Word) -> Mention | None:
    """외국인 타자 라몬 에르난데스는: two foreign words behind a title, or one behind a player's."""
    before, after = bare_at(tokens, index - 1), bare_at(tokens, index)
    foreign = looks_foreign(word.lemma) or (before is not None and looks_foreign(before.lemma))
    if not foreign or _is_affiliation(word.lemma) or (after is not None and _goes_on(tokens, index)):
        return None
    start = _foreign_start(tokens, index, word.lemma)
    first, title = front_title(tokens, start)
    if not title or (start == index and not title.endswith(nouns.PLAYERS)):
        return None
    return _made(
        tokens,
        (first, index),
        "person",
        " ".join([*_lemmas(tokens, start, index), word.lemma]),
        title,
        full=True,
    )


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the next word belongs to the same name: 클레르 | 뒤몽은."""
    word = word_at(tokens, index + 1)
    return word is not None and not word.head and word.particle in ("topic", "subject", "") and not word.tail


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
    start = _foreign_start(tokens, first, name)
    if start < first:
        name = " ".join([*_lemmas(tokens, start, first), name])
        first = start
    if len(name) == 1 or name in naming.LONG_SURNAMES:
        return _made(tokens, (first, index), "person", name)
    title = front_title(tokens, first)[1] or bracket_title(text, tokens[index])
    return _made(tokens, (first, index), "person", name, title, full=True)


def _lemmas(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    return [token.word.lemma for token in tokens[first:last] if token.word is not None]


def _foreign_start(tokens: Sequence[Token], first: int, name: str) -> int:
    """Where a foreign name of several words begins: at the leftmost word with foreign syllables."""
    if looks_like_name(name) and len(name) == 3:
        return first
    start = first
    for index in range(first - 1, max(first - 4, -1), -1):
        word = bare_at(tokens, index)
        if word is None or word.head or word.lemma in naming.NEVER_FOREIGN or len(word.lemma) > 6:
            break
        beside = index == first - 1 and not looks_like_name(name) and 1 < len(word.lemma) < 5
        surname_first = beside or (word.lemma in naming.SURNAMES and looks_foreign(name))
        titled = bare_at(tokens, index - 1)
        after_title = titled is not None and titled.head == "title" and index == start - 1
        if looks_foreign(word.lemma) or surname_first or after_title:
            start = index
    return start


def _titled(tokens: Sequence[Token], index: int, word: Word) -> Mention:
    """A post or a role: with a name before it, a surname before it, or neither."""
    first, title = _with_prefix(tokens, index, word.lemma)
    before = bare_at(tokens, first - 1)
    if before is not None and _is_name_before(tokens, first - 1, before, word):
        return _made(tokens, (first - 1, index), "person", name_in(before), title, full=True)
    if (religious := word_at(tokens, first - 1)) is not None and _is_clergy(religious, word):
        return _made(tokens, (first - 1, index), "person", name_in(religious), title, full=True)
    short = _surname_before(tokens, first, word)
    if short == "plural":
        return _made(tokens, (first - 1, index), "plural")
    if short:
        return _made(tokens, (first - 1, index), "person", short, title)
    far = _far_name(tokens, first)
    if far is not None:
        title = " ".join([*_lemmas(tokens, far + 1, first), title])
        name = tokens[far].word
        assert name is not None
        return _made(tokens, (far, index), "person", name_in(name), title, full=True)
    foreign = _foreign_before(tokens, first)
    if foreign is not None and word.head == "title":
        start, stop = foreign
        title = " ".join([*_lemmas(tokens, stop, first), title])
        return _made(
            tokens, (start, index), "person", " ".join(_lemmas(tokens, start, stop)), title, full=True
        )
    return _role(tokens, first, index, word, title)


def _name_further_left(tokens: Sequence[Token], index: int) -> bool:
    """염주희 상의 조사부장: of a name of two syllables and one of three before it the latter is meant."""
    before = bare_at(tokens, index - 1)
    return before is not None and is_sure_name(name_in(before))


def _is_clergy(before: Word, title: Word) -> bool:
    """원각 스님: a name in religion has no surname."""
    if title.lemma not in nouns.CLERGY or before.head or before.tail or before.comma or before.stop:
        return False
    name = name_in(before)
    return 1 < len(name) < 5 and not name.endswith(nouns.TEMPLES) and name not in grammar.NEVER_IN_A_TITLE


def _surname_before(tokens: Sequence[Token], first: int, title: Word) -> str:
    """The surname that stands alone before a title; ``plural`` for 두 사람, 두 학생."""
    before = word_at(tokens, first - 1)
    if before is None or before.stop or before.comma or before.core != before.lemma:
        return ""
    lemma = before.lemma
    surname = lemma in naming.SURNAMES or lemma in naming.LONG_SURNAMES
    if lemma in nouns.PLURAL_DETERMINERS and (title.lemma == "사람" or not surname):
        return "plural"
    unnamed = title.head == "person" and lemma in nouns.UNNAMED_DETERMINERS
    return lemma if surname and not unnamed and not _is_office(tokens, first - 1) else ""


def _is_name_before(tokens: Sequence[Token], index: int, before: Word, title: Word) -> bool:
    """Whether the word before a title is its holder's name.

    Names of two syllables are everyday words as well (상의 조사부장, 연탄 할아버지): they count with an age
    in brackets, or before a post with no longer name further left.
    """
    if not are_names(name_in(before)) or _is_where(before, title):
        return False
    if len(name_in(before)) > 2 or BRACKET in before.core:
        return True
    return title.head == "title" and not before.head and not _name_further_left(tokens, index)


def _is_where(word: Word, title: Word) -> bool:
    """나루대 교수: the university, although it could be a name."""
    return word.lemma.endswith("대") and title.lemma.endswith(nouns.ACADEMIC)


def _is_office(tokens: Sequence[Token], index: int) -> bool:
    """길상호 도 기획실장: 도, 시, 구 between a full name and its title are no surname."""
    word, before = word_at(tokens, index), bare_at(tokens, index - 1)
    return word is not None and word.head == "group" and before is not None and is_sure_name(name_in(before))


def _with_prefix(tokens: Sequence[Token], index: int, title: str) -> tuple[int, str]:
    """전 의원, 관장 내정자: where the title begins, and all of it."""
    before = bare_at(tokens, index - 1)
    if before is not None and before.head == "title" and title.endswith(nouns.CONTINUING_POSTS):
        return index - 1, f"{before.lemma} {title}"
    if before is None or before.lemma not in nouns.TITLE_PREFIXES:
        return index, title
    two_before = bare_at(tokens, index - 2)
    if two_before is None:
        return index, title
    lemma = two_before.lemma
    is_name = looks_like_name(lemma) or lemma in naming.SURNAMES or lemma in naming.LONG_SURNAMES
    return (index - 1, f"{before.lemma} {title}") if is_name or two_before.head == "group" else (index, title)


def _far_name(tokens: Sequence[Token], first: int) -> int | None:
    """The name before an affiliation of one to three words: 한도윤 나루시 기획실 주무관."""
    found: int | None = None
    for index in range(first - 1, max(first - 2 - _WORDS_BETWEEN, -1), -1):
        word = bare_at(tokens, index)
        if word is None or word.head == "ssi":
            return found
        if index < first - 1 and is_sure_name(name_in(word)) and not word.head:
            if not word.lemma.endswith(nouns.BODY_ENDINGS):
                return index
            found = index if found is None else found
        if word.head in ("person", "title") and not word.lemma.endswith(("위원", "의원")):
            return found
    return found


def _foreign_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The words of a foreign name before a title, its affiliation left out: 다나카 하루 | 시장."""
    stop = first
    while stop > 0 and first - stop < _WORDS_BETWEEN:
        word = bare_at(tokens, stop - 1)
        if word is None or word.head == "ssi":
            return None
        if not (word.head or _is_affiliation(word.lemma)):
            break
        stop -= 1
    start = stop
    foreign = False
    while start > 0 and stop - start < _WORDS_BETWEEN:
        word = bare_at(tokens, start - 1)
        if word is None or word.head or _is_affiliation(word.lemma) or word.lemma in naming.NEVER_FOREIGN:
            break
        foreign = foreign or looks_foreign(word.lemma)
        start -= 1
    return (start, stop) if foreign else None


def _is_affiliation(lemma: str) -> bool:
    return bool(head_of(lemma)) or lemma.endswith((*nouns.BODY_ENDINGS, *naming.LOAN_NOUNS))


def _role(tokens: Sequence[Token], first: int, index: int, word: Word, title: str) -> Mention:
    """Nobody's name is printed: a post alone (시장은), or somebody of a kind (한 주민, 시 관계자)."""
    before = bare_at(tokens, first - 1)
    if before is not None and before.lemma in nouns.UNNAMED_DETERMINERS:
        return _made(tokens, (first - 1, index), "unnamed", title="")
    start = body_start(tokens, first)
    title = " ".join([*_lemmas(tokens, start, first), title])
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
    return _made(tokens, (body_start(tokens, index), index), kind)


def body_start(tokens: Sequence[Token], index: int) -> int:
    """The first of the bare nouns that lead up to this word."""
    start = index
    while start > 0 and index - start < _WORDS_BETWEEN:
        word = bare_at(tokens, start - 1)
        if word is None or word.lemma in nouns.UNNAMED_DETERMINERS:
            break
        start -= 1
    return start


def front_title(tokens: Sequence[Token], first: int) -> tuple[int, str]:
    """The title printed before a name (나루시 시장 한도윤, 위원장인 한도윤씨) and where it begins."""
    word = word_at(tokens, first - 1)
    if word is None or word.stop or word.comma or word.head not in ("title", "person", ""):
        return first, ""
    apposed = word.core.endswith("인") and head_of(word.lemma[:-1] if word.stem == word.core else word.lemma)
    if apposed in ("title", "person"):
        lemma = word.lemma if word.stem != word.core else word.lemma[:-1]
        return first, " ".join([*_lemmas(tokens, body_start(tokens, first - 1), first - 1), lemma])
    if not word.bare or word.head not in ("title", "person") or is_sure_name(word.lemma):
        return first, ""
    start = body_start(tokens, first - 1)
    if any(looks_like_name(lemma) and len(lemma) == 3 for lemma in _lemmas(tokens, start, first - 1)):
        return first, ""  # that title is another person's: 한도윤 의원 김민수 의원
    return start, " ".join(_lemmas(tokens, start, first))


def bracket_title(text: str, token: Token) -> str:
    """The post in the brackets behind a name: 한도윤(나루시장), 한도윤(46·나루고 교사)."""
    word = token.word
    if word is None or BRACKET not in word.stem:
        return ""
    at = token.start + word.lead + word.stem.index(BRACKET)
    inside = text[at + 1 : at + word.stem.count(BRACKET) - 1]
    parts = [part.strip() for part in inside.replace("·", ",").replace("/", ",").split(",")]
    return next((part for part in parts if head_of(part.split(" ")[-1]) in ("title", "person")), "")


__all__ = ["Mention", "bare_at", "named", "read_mention", "surname_of", "word_at"]
