"""Whose name stands before a title: a full name, a surname, a name in religion, or one further off."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import grammar, naming, nouns
from reader.analyse.names import are_names, is_rare_name, is_sure_name, looks_like_name, may_be_name
from reader.analyse.titles import WORDS_BETWEEN, bare_at, is_affiliation, is_done, name_in, word_at
from reader.analyse.tokens import Token
from reader.analyse.words import BRACKET, Word


def name_further_left(tokens: Sequence[Token], index: int) -> bool:
    """염주희 상의 조사부장: of a name of two syllables and one of three before it the latter is meant."""
    before = bare_at(tokens, index - 1)
    return before is not None and is_sure_name(name_in(before))


def is_clergy(before: Word, title: Word) -> bool:
    """원각 스님: a name in religion has no surname."""
    if title.lemma not in nouns.CLERGY or before.head or before.tail or before.comma or before.stop:
        return False
    name = name_in(before)
    return 1 < len(name) < 5 and not name.endswith(nouns.TEMPLES) and name not in grammar.NEVER_IN_A_TITLE


def surname_before(tokens: Sequence[Token], first: int, title: Word) -> str:
    """The surname that stands alone before a title; ``plural`` for 두 사람, 두 학생."""
    before = word_at(tokens, first - 1)
    if before is None or before.stop or before.comma or before.core != before.lemma:
        return ""
    lemma = before.lemma
    if before.head == "group" and title.lemma.endswith(nouns.OFFICIALS):
        return ""  # 도 관계자
    if lemma == "차" and _is_counter(tokens, first - 2):
        return ""  # 4년 차 청년
    surname = lemma != "두" and (lemma in naming.SURNAMES or lemma in naming.LONG_SURNAMES)
    if lemma in nouns.PLURAL_DETERMINERS and (title.lemma == "사람" or not surname):
        return "plural"
    unnamed = title.head == "person" and lemma in nouns.UNNAMED_DETERMINERS
    return lemma if surname and not unnamed and not _is_office(tokens, first - 1) else ""


def _is_counter(tokens: Sequence[Token], index: int) -> bool:
    """4년, 2주, 십 년: a number with its unit."""
    word = word_at(tokens, index)
    return word is not None and (word.core[:1].isdigit() or word.core in ("년", "주", "일", "개월"))


def is_name_before(tokens: Sequence[Token], index: int, before: Word, title: Word) -> bool:
    """Whether the word before a title is its holder's name.

    Names of two syllables are everyday words as well (상의 조사부장, 연탄 할아버지): they count with an age
    in brackets, or before a post with no longer name further left.
    """
    if _holds_office(name_in(before), title):
        return True
    if not are_names(name_in(before)):
        return _is_loose(before, title)
    if _is_where(before, title) or _is_body_behind_name(tokens, index, before) or is_done(tokens, index):
        return False
    if len(name_in(before)) > 2 or BRACKET in before.core:
        return True
    return title.head == "title" and not before.head and not name_further_left(tokens, index)


def _is_body_behind_name(tokens: Sequence[Token], index: int, before: Word) -> bool:
    """성일서 가람초 교감: of two words like names the one that ends as schools and bodies do is one."""
    further = bare_at(tokens, index - 1)
    body = BRACKET not in before.core and before.lemma.endswith(nouns.BODY_ENDINGS)
    return body and further is not None and not further.head and is_sure_name(name_in(further))


def like_an_adjective(tokens: Sequence[Token], index: int) -> Word | None:
    """편대한 상인회장: a name that ends as 성실한 does, at the beginning of its sentence."""
    word, before = word_at(tokens, index), word_at(tokens, index - 1)
    if word is None or not word.core.endswith("한") or len(word.core) != 3 or word.comma or word.stop:
        return None
    opens = index == 0 or (before is not None and before.stop)
    named = looks_like_name(word.core) and word.core[:-1] not in naming.ADJECTIVES
    return word if opens and named else None


def _is_loose(before: Word, title: Word) -> bool:
    """김알료나(43) 관장, 최막둥 할아버지: who only begins like a name, but has an age or is old."""
    name = name_in(before)
    person = BRACKET in before.core or title.lemma in naming.OLD
    person = person or (title.head == "title" and is_rare_name(name))
    return person and not before.head and may_be_name(name) and not is_affiliation(before.lemma)


def _holds_office(name: str, title: Word) -> bool:
    """문인 북구청장: before the head of an authority a calling is a name."""
    return (
        len(name) == 2
        and title.lemma.endswith(nouns.OFFICES)
        and len(title.lemma) > 3
        and name[0] in naming.SURNAMES
        and nouns.HEADS.get(name) in ("title", "person")
        and not name.endswith("장")
    )


def _is_where(word: Word, title: Word) -> bool:
    """나루대 교수: the university, although it could be a name."""
    return word.lemma.endswith("대") and title.lemma.endswith(nouns.ACADEMIC)


def _is_office(tokens: Sequence[Token], index: int) -> bool:
    """길상호 도 기획실장: 도, 시, 구 between a full name and its title are no surname."""
    word, before = word_at(tokens, index), bare_at(tokens, index - 1)
    return word is not None and word.head == "group" and before is not None and is_sure_name(name_in(before))


def far_name(tokens: Sequence[Token], first: int) -> int | None:
    """The name before an affiliation of one to three words: 한도윤 나루시 기획실 주무관."""
    found: int | None = _short_name_far(tokens, first)
    for index in range(first - 1, max(first - 2 - WORDS_BETWEEN, -1), -1):
        word = bare_at(tokens, index)
        if word is None or word.head == "ssi":
            return found
        if index < first - 1 and is_sure_name(name_in(word)) and not word.head:
            if not word.lemma.endswith(nouns.BODY_ENDINGS):
                return index
            found = index if found is None else found
        if word.head == "person" and _leads(tokens, index):
            continue  # 강영빈 퇴직자 비상대책위원장
        if word.head in ("person", "title") and not word.lemma.endswith(("위원", "의원")):
            return found
    return found


def _short_name_far(tokens: Sequence[Token], first: int) -> int | None:
    """나윤 국립수산과학원 연구관: a name of two syllables that opens its clause, an affiliation behind it."""
    at = first - 2
    word, body = bare_at(tokens, at), bare_at(tokens, first - 1)
    if word is None or body is None or word.head or len(name_in(word)) != 2:
        return None
    before = word_at(tokens, at - 1)
    opens = before is None or before.stop or before.comma or before.tail == "adnominal"
    named = looks_like_name(name_in(word)) and not is_affiliation(word.lemma)
    return at if opens and named and is_affiliation(body.lemma) and not is_sure_name(body.lemma) else None


def _leads(tokens: Sequence[Token], index: int) -> bool:
    """Whether those of a kind are led by who stands before them."""
    before, after = bare_at(tokens, index - 1), word_at(tokens, index + 1)
    if before is None or after is None or before.head or not is_sure_name(name_in(before)):
        return False
    return after.lemma.endswith(("위원장", "회장", "대표", "단장"))
