"""Full names in print: before 군 and 양, beside a title, before an age, foreign ones of several words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.foreign import foreign_run, foreign_start, goes_on, may_begin_foreign
from reader.analyse.holders import name_further_left
from reader.analyse.korean import foreign, naming, nouns
from reader.analyse.mention import Mention, made
from reader.analyse.names import are_names, is_foreign_like, is_sure_name, looks_foreign, may_be_name
from reader.analyse.titles import (
    bare_at,
    bracket_title,
    front_title,
    has_age,
    is_affiliation,
    lemmas,
    name_in,
    word_at,
)
from reader.analyse.tokens import Token
from reader.analyse.words import Word


def is_young(tokens: Sequence[Token], index: int, word: Word) -> bool:
    """서이안 군, 최막둥 옹: a full name before 군, 양 or 옹."""
    if word.lemma not in naming.YOUNG:
        return False
    before = bare_at(tokens, index - 1)
    return before is not None and not before.head and may_be_name(name_in(before))


def named(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """A full name as last word, with the title before it or in brackets behind it."""
    word = word_at(tokens, index)
    if word is None or word.head:
        return None
    if is_posted(tokens, index, word):
        return made(tokens, (index - 1, index), "person", _before(tokens, index), word.lemma, full=True)
    if not are_names(word.lemma) or _is_foreign_given(tokens, index, word):
        return _foreign(tokens, index, word) or _aged(text, tokens, index, word)
    if len(word.lemma) == 2 and name_further_left(tokens, index):
        return None
    first, title = front_title(tokens, index)
    if not title:
        title = bracket_title(text, tokens[index])
    return made(tokens, (first, index), "person", word.lemma, title, full=True)


def _is_foreign_given(tokens: Sequence[Token], index: int, word: Word) -> bool:
    """와타나베 | 유이: what could be a Korean name of two syllables, but for the word before."""
    before = bare_at(tokens, index - 1)
    if before is None or before.head or len(word.lemma) != 2 or is_affiliation(before.lemma):
        return False
    return is_foreign_like(before.lemma) and before.lemma not in naming.APPOSED


def _foreign(tokens: Sequence[Token], index: int, word: Word) -> Mention | None:
    """외국인 타자 라몬 에르난데스는: two foreign words behind a title, or one behind a player's."""
    before, after = bare_at(tokens, index - 1), bare_at(tokens, index)
    led = before is not None and may_begin_foreign(before)
    name = _last_part(word, led=led)
    led = led or (before is not None and _is_of_a_nation(tokens, index - 1))
    if (
        not (looks_foreign(name) or led)
        or _is_no_name(word)
        or (after is not None and name == word.lemma and goes_on(tokens, index))
    ):
        return None
    start = foreign_start(tokens, index, name)
    first, title = front_title(tokens, start)
    whose = word_at(tokens, start - 1)
    related = start < index and whose is not None and whose.lemma in nouns.KIN
    if not (title or related) or (start == index and not title.endswith(nouns.PLAYERS)):
        return None
    full = " ".join([*lemmas(tokens, start, index), name])
    mention = made(tokens, (first, index), "person", full, title, full=True)
    mention.end -= len(word.lemma) - len(name)
    return mention


def is_last_of_foreign(tokens: Sequence[Token], index: int) -> bool:
    """제임스 | 왕이: bare as it looks, it ends the name."""
    word, before = word_at(tokens, index), bare_at(tokens, index - 1)
    if word is None or before is None or not may_begin_foreign(before):
        return False
    return _last_part(word, led=True) != word.lemma


def _is_of_a_nation(tokens: Sequence[Token], start: int) -> bool:
    """네덜란드 화가 나리 | 수완은: a nation and a calling before the two words."""
    called, nation = bare_at(tokens, start - 1), bare_at(tokens, start - 2)
    if called is None or called.head not in ("title", "person"):
        return False
    return nation is not None and nation.lemma in naming.COUNTRIES


def _is_no_name(word: Word) -> bool:
    """A body, a noun of a kind (밀키트화), a verb at the end of its sentence."""
    return is_affiliation(word.lemma) or word.lemma[-1:] in "화적성률" or (word.stop and not word.particle)


def _last_part(word: Word, *, led: bool) -> str:
    """제임스 | 왕이: behind a foreign word one syllable and 이 are a name and its particle."""
    short = led and not word.particle and len(word.lemma) == 2 and word.lemma[-1] in "이가"
    return word.lemma[:-1] if short and word.lemma not in foreign.FOREIGN_NAMES else word.lemma


def _aged(text: str, tokens: Sequence[Token], index: int, word: Word) -> Mention | None:
    """응오 반 탄(34)은, 김알료나(43)가: whatever the syllables, an age makes a person."""
    if not word.lemma or not has_age(text, tokens[index]) or is_affiliation(word.lemma):
        return None
    start = index if may_be_name(word.lemma) else foreign_run(tokens, index)
    if start == index and not (may_be_name(word.lemma) or looks_foreign(word.lemma)):
        return None
    first, title = front_title(tokens, start)
    name = " ".join([*lemmas(tokens, start, index), word.lemma])
    return made(
        tokens, (first, index), "person", name, title or bracket_title(text, tokens[index]), full=True
    )


def is_posted(tokens: Sequence[Token], index: int, word: Word) -> bool:
    """감윤서 조련관은: a word behind a full name that ends as posts do, though no list has it."""
    if word.lemma[-1:] not in nouns.RANK_SYLLABLES or len(word.lemma) < 2 or is_sure_name(word.lemma):
        return False
    return is_sure_name(_before(tokens, index)) and word.particle in ("topic", "subject", "of", "and")


def _before(tokens: Sequence[Token], index: int) -> str:
    """The word before, as a name; empty where it is none."""
    before = bare_at(tokens, index - 1)
    return before.lemma if before is not None and not (before.head or before.particle) else ""
