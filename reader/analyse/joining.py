"""The words of a subject as mentions: a name the table knows, several joined by 와, one in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.korean import nouns
from reader.analyse.mention import Mention, made
from reader.analyse.mentions import read_mention
from reader.analyse.names import is_sure_name
from reader.analyse.people import People
from reader.analyse.person import Person
from reader.analyse.titles import bare_at, body_start, front_title, name_in, word_at
from reader.analyse.tokens import Token


def joint(text: str, tokens: Sequence[Token], index: int, people: People) -> list[Mention]:
    """The mention at ``index`` and those joined to it by 와/과 or a comma, in the order of print."""
    word = word_at(tokens, index)
    if word is not None and word.lemma == "등" and index:
        index -= 1
    last = (
        _young(tokens, index, people)
        or read_mention(text, tokens, index)
        or _bare_name(tokens, index, people)
        or _unknown(tokens, index)
    )
    if last is None:
        return []
    found = [_behind_a_word(tokens, last, people)]
    while (before := _joined_before(text, tokens, found[0], people)) is not None:
        found.insert(0, before)
    return found


def _young(tokens: Sequence[Token], index: int, people: People) -> Mention | None:
    """도담군, 우진씨: the given name alone, of somebody named before."""
    word = word_at(tokens, index)
    if word is None or word.lemma[-1:] not in ("군", "양", "씨"):
        return None
    given = word.lemma[:-1]
    surname = bare_at(tokens, index - 1) if not given else None
    if surname is not None and len(known := people.by_surname.get(surname.core, [])) == 1:
        place = (tokens[index - 1].start + surname.lead, tokens[index].start + word.lead + len(word.stem))
        return Mention((index - 1, index), place, "person", known[0].name, full=True)  # 양 양
    person = people.by_given.get(given) or people.pupil(word.lemma)
    if person is None or (word.lemma[-1] == "씨" and (len(given) < 2 or person.name == given)):
        return None
    start = tokens[index].start + word.lead
    return Mention((index, index), (start, start + len(word.stem)), "person", person.name, full=True)


def _behind_a_word(tokens: Sequence[Token], mention: Mention, people: People) -> Mention:
    """그린 사장, 판 의원, 두 판사: the word before the post is part of a name the article knows."""
    if mention.full or mention.kind not in ("person", "plural", "role", "unnamed"):
        return mention
    first = mention.first if mention.kind == "plural" else mention.first - 1
    nearer = word_at(tokens, mention.last - 1) if mention.first < mention.last else None
    if nearer is not None and people.called(name_in(nearer)) is not None:
        first = mention.last - 1
    word, head = word_at(tokens, first), word_at(tokens, mention.last)
    if word is None or head is None or word.stop or word.comma or mention.name:
        return mention
    name = name_in(word)
    known = people.by_surname.get(name, []) if name in nouns.PLURAL_DETERMINERS else []
    single = known[0] if len(known) == 1 and known[0].holds(head.lemma) else None
    person = single or (people.behind(name, head.lemma) if mention.kind != "plural" else None)
    if person is None:
        return mention
    place = (tokens[first].start + word.lead, mention.end)
    return Mention((first, mention.last), place, "person", person.name, full=True, title=head.lemma)


def _unknown(tokens: Sequence[Token], index: int) -> Mention | None:
    """A subject of no known kind: some body, by the words printed."""
    word = word_at(tokens, index)
    if word is None or not word.lemma:
        return None
    first = body_start(tokens, index)
    head = tokens[first].word
    assert head is not None
    before = bare_at(tokens, index - 1)
    if before is not None and not (before.head or before.particle) and is_sure_name(before.lemma):
        return made(tokens, (index - 1, index), "person", before.lemma, word.lemma, full=True)
    section = word.particle == "and" and word.core.endswith("과는")
    end = tokens[index].start + word.lead + (len(word.core) - 1 if section else len(word.stem))
    return Mention((first, index), (tokens[first].start + head.lead, end), "group")


def _bare_name(tokens: Sequence[Token], index: int, people: People) -> Mention | None:
    """A word of the name table that does not look like a Korean name, or a noun behind a name."""
    word = word_at(tokens, index)
    if word is None or word.head:
        return None
    person, first = people.called(word.lemma) or people.pupil(word.lemma), index
    before = bare_at(tokens, index - 1)
    if person is None and before is not None and before.lemma in people.by_part:
        person = people.by_part[before.lemma]
        person = person if word.lemma in person.name.split(" ") else None
    if person is None and before is not None:
        person, first = people.by_name.get(name_in(before)), index - 1
        if person is None and is_sure_name(name_in(before)) and word.lemma[-1:] in nouns.RANK_SYLLABLES:
            person = Person(name_in(before))
            person.add(word.lemma)
    beside = word_at(tokens, index - 1)
    if person is None and beside is not None and len(beside.core) == 1:
        person, first = people.by_slip(beside.core, word.lemma), index - 1
    if person is None:
        return None
    parts = person.name.split(" ")
    while len(parts) > 1 and (left := word_at(tokens, first - 1)) is not None and left.core in parts:
        first -= 1
    start = tokens[first].start
    end = tokens[index].start + word.lead + len(word.stem)
    return Mention((first, index), (start, end), "person", person.name, title=person.title() or "", full=True)


def _joined_before(text: str, tokens: Sequence[Token], mention: Mention, people: People) -> Mention | None:
    """The person before 와/과 or a comma, if both are persons or both are groups."""
    at = front_title(tokens, mention.first)[0] - 1
    word = word_at(tokens, at)
    if word is not None and word.core in ("출신", "국적", "태생"):
        at -= 2  # 지회장과 네팔 출신 용접공 수만 타파씨
        word = word_at(tokens, at)
    if word is None or word.stop or not (word.particle == "and" or (word.comma and not word.particle)):
        return None
    before = read_mention(text, tokens, at) or _bare_name(tokens, at, people)
    if before is None:
        return None
    same = _is_person(before) == _is_person(mention) and before.kind != "pronoun"
    return before if same else None


def _is_person(mention: Mention) -> bool:
    return mention.kind in ("person", "role", "unnamed", "pronoun")
