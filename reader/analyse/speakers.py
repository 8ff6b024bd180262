"""Whose turn it is: short forms, pronouns and dropped subjects resolved over the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyse import korean
from reader.analyse.mentions import (
    Mention,
    bare_at,
    body_start,
    front_title,
    name_in,
    read_mention,
    spread,
    word_at,
)
from reader.analyse.names import is_sure_name, looks_like_name
from reader.analyse.people import People, Person
from reader.analyse.tokens import Token
from reader.analyse.words import head_of
from reader.analysis import Found, Speaker
from reader.values import dataclass

Place = tuple[int, int]


@dataclass(slots=True)
class Memory:
    """Who spoke and who was spoken of, up to here in the section."""

    spoke: tuple[Speaker, ...] = ()
    """The last turn's speakers, for what follows without a subject."""
    subject: tuple[Speaker, ...] = ()
    """The last person who was the topic of a sentence, for 그는."""
    several: tuple[Speaker, ...] = ()
    """The last ones who spoke or acted together, for 이들은."""

    other: tuple[Speaker, ...] = ()
    """The person who was the topic before ``subject``, for 두 사람."""

    pair: tuple[Speaker, ...] = ()
    """The two people of the paragraph in which 두 사람 stands."""

    def last_two(self) -> tuple[Speaker, ...]:
        """The two people spoken of last."""
        both = self.other + self.subject
        return both if len(both) == 2 and all(speaker.name for speaker in both) else ()

    def forget(self) -> None:
        """A subhead or an impersonal turn: nothing is carried over it."""
        self.spoke = self.subject = self.several = self.other = ()

    def note(self, speakers: tuple[Speaker, ...], *, spoke: bool) -> None:
        """Remember the subject of a sentence."""
        if not speakers:
            return
        if len(speakers) > 1 or is_plural(speakers[0]):
            self.several = speakers
        if len(speakers) == 1 and not is_plural(speakers[0]):
            if speakers[0].name is not None and self.subject and self.subject[0].name != speakers[0].name:
                self.other = self.subject
            self.subject = speakers
        if spoke:
            self.spoke = speakers


def is_plural(speaker: Speaker) -> bool:
    """Whether one speaker is many."""
    return speaker.name is None and speaker.surface.endswith(korean.PLURAL_ENDINGS)


def read_speakers(
    text: str, tokens: Sequence[Token], index: int, people: People, memory: Memory, place: Place
) -> tuple[Speaker, ...]:
    """The speakers whose last word is at ``index``."""
    if (token := tokens[index]).word is not None and not token.word.lemma:
        return _signed(text, token)
    found: list[Speaker] = []
    for joined in joint(text, tokens, index, people):
        for mention in spread(joined, text):
            found += resolve(text, mention, people, memory, place)
    return tuple(found)


def _signed(text: str, token: Token) -> tuple[Speaker, ...]:
    """The speaker in the brackets behind a quotation: (남보름·34·회사원)."""
    parts = [part.strip() for part in re.split(r"[·,/]", text[token.start + 1 : token.end].rstrip(") .,"))]
    name = parts[0]
    title = next((part for part in parts[1:] if head_of(part.split(" ")[-1]) in ("title", "person")), None)
    return (Speaker(name, name if looks_like_name(name) else None, title),) if name else ()


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
    found = [last]
    while (before := _joined_before(text, tokens, found[0], people)) is not None:
        found.insert(0, before)
    return found


def _young(tokens: Sequence[Token], index: int, people: People) -> Mention | None:
    """도담군: the given name alone, of somebody named before."""
    word = word_at(tokens, index)
    if word is None or word.lemma[-1:] not in ("군", "양"):
        return None
    person = people.by_given.get(word.lemma[:-1])
    if person is None:
        return None
    start = tokens[index].start + word.lead
    return Mention(index, index, start, start + len(word.stem), "person", person.name, full=True)


def _unknown(tokens: Sequence[Token], index: int) -> Mention | None:
    """A subject of no known kind: some body, by the words printed."""
    word = word_at(tokens, index)
    if word is None or not word.lemma:
        return None
    first = body_start(tokens, index)
    head = tokens[first].word
    assert head is not None
    section = word.particle == "and" and word.core.endswith("과는")
    end = tokens[index].start + word.lead + (len(word.core) - 1 if section else len(word.stem))
    return Mention(first, index, tokens[first].start + head.lead, end, "group")


def _bare_name(tokens: Sequence[Token], index: int, people: People) -> Mention | None:
    """A word of the name table that does not look like a Korean name, or a noun behind a name."""
    word = word_at(tokens, index)
    if word is None or word.head:
        return None
    person, first = people.called(word.lemma), index
    if person is None and (before := bare_at(tokens, index - 1)) is not None:
        person, first = people.by_name.get(name_in(before)), index - 1
        if person is None and is_sure_name(name_in(before)) and word.lemma[-1:] in korean.RANK_SYLLABLES:
            person = Person(name_in(before), [word.lemma])
    if person is None:
        return None
    start = tokens[first].start
    end = tokens[index].start + word.lead + len(word.stem)
    return Mention(first, index, start, end, "person", person.name, title=person.title() or "", full=True)


def _joined_before(text: str, tokens: Sequence[Token], mention: Mention, people: People) -> Mention | None:
    """The person before 와/과 or a comma, if both are persons or both are groups."""
    at = front_title(tokens, mention.first)[0] - 1
    word = word_at(tokens, at)
    if word is None or word.stop or not (word.particle == "and" or (word.comma and not word.particle)):
        return None
    before = read_mention(text, tokens, at) or _bare_name(tokens, at, people)
    if before is None:
        return None
    same = _is_person(before) == _is_person(mention) and before.kind != "pronoun"
    return before if same else None


def _is_person(mention: Mention) -> bool:
    return mention.kind in ("person", "unnamed", "pronoun")


def resolve(text: str, mention: Mention, people: People, memory: Memory, place: Place) -> tuple[Speaker, ...]:
    """One mention as speakers: several for 두 사람."""
    surface = text[mention.start : mention.end]
    if mention.kind == "plural":
        return _again(surface, _several(surface, memory)) or (Speaker(surface),)
    if mention.kind == "pronoun":
        return _again(surface, memory.subject or memory.spoke) or (Speaker(surface),)
    if mention.kind in ("group", "document"):
        return (Speaker(surface),)
    if mention.kind == "unnamed":
        return (Speaker(surface, title=mention.title or None),)
    if mention.full:
        return (_named(surface, people.called(mention.name), mention),)
    return (_short(text, surface, mention, people, place),)


def _several(surface: str, memory: Memory) -> tuple[Speaker, ...]:
    """두 사람 are two with names, if there are two; 이들 are the last that were several."""
    if surface.endswith("들"):
        return memory.several
    if memory.pair:
        return memory.pair
    named = len(memory.several) > 1 and all(speaker.name for speaker in memory.several)
    return memory.several if named else memory.last_two()


def _again(surface: str, speakers: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """The same people under another form; a group is one speaker without a name."""
    if not all(speaker.name for speaker in speakers) and len(speakers) > 1:
        return ()
    return tuple([Speaker(surface, speaker.name, speaker.title, "short") for speaker in speakers])


def _named(surface: str, person: Person | None, mention: Mention) -> Speaker:
    title = person.title() if person is not None else mention.title
    return Speaker(surface, person.name if person is not None else mention.name, title or None)


def _short(text: str, surface: str, mention: Mention, people: People, place: Place) -> Speaker:
    """강 시장, 시장, 강씨."""
    if mention.name:
        among = people.short(mention.name, mention.title)
    else:
        among = people.with_title(mention.title) if mention.title else []
    if among:
        person = people.nearest(among, place)
        found: Found = "short" if len(among) == 1 else "inferred"
        return Speaker(surface, person.name, person.title(), found)
    return Speaker(_without_determiner(surface, mention), None, mention.title or None)


def _without_determiner(surface: str, mention: Mention) -> str:
    """이 시장은 without a 이 시장 in the article is this mayor: the mayor."""
    if (
        mention.name in korean.DETERMINERS
        and mention.name not in korean.UNNAMED_DETERMINERS
        and mention.title
    ):
        return surface[len(mention.name) :].lstrip()
    return surface


def carried(memory: Memory, *, sure: bool) -> tuple[Speaker, ...]:
    """The last speakers once more, marked as carried over."""
    found: Found = "carried" if sure else "inferred"
    return tuple(Speaker(speaker.surface, speaker.name, speaker.title, found) for speaker in memory.spoke)
