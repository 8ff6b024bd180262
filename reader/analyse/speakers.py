"""Mentions as speakers: short forms, pronouns and 두 사람 resolved over the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analyse.heads import head_of
from reader.analyse.joining import joint
from reader.analyse.korean import nouns
from reader.analyse.memory import Memory, Speakers, again
from reader.analyse.mention import Mention, spread
from reader.analyse.names import looks_like_name
from reader.analyse.people import People
from reader.analyse.person import Person
from reader.analyse.tokens import Token
from reader.analysis import Found, Speaker

Place = tuple[int, int]
"""Paragraph and character."""


def read_speakers(text: str, tokens: Sequence[Token], index: int, memory: Memory, place: Place) -> Speakers:
    """The speakers whose last word is at ``index``."""
    token = tokens[index]
    if token.word is not None and not token.word.lemma:
        return _signed(text, token)
    found: list[Speaker] = []
    for joined in joint(text, tokens, index, memory.people):
        for mention in spread(joined, text):
            if mention.start < mention.end:
                found += resolve(text, mention, memory, place)
    return tuple(found)


def _signed(text: str, token: Token) -> tuple[Speaker, ...]:
    """The speaker in the brackets behind a quotation: (남보름·34·회사원)."""
    parts = [part.strip() for part in re.split(r"[·,/]", text[token.start + 1 : token.end].rstrip(") .,"))]
    name = parts[0]
    title = next((part for part in parts[1:] if head_of(part.split(" ")[-1]) in ("title", "person")), None)
    return (Speaker(name, name if looks_like_name(name) else None, title, "named"),) if name else ()


def resolve(text: str, mention: Mention, memory: Memory, place: Place) -> Speakers:
    """One mention as speakers: several for 이들 and 두 사람."""
    surface = text[mention.start : mention.end]
    if mention.kind == "plural":
        return _together(surface, memory) or (Speaker(surface, None, None, "named"),)
    if mention.kind == "pronoun":
        return _meant(surface, memory) or (Speaker(surface, None, None, "named"),)
    if mention.kind in ("group", "document"):
        return (Speaker(surface, None, None, "named"),)
    if mention.kind == "unnamed":
        return (Speaker(surface, None, mention.title or None, "named"),)
    if mention.full:
        return (_named(surface, memory.people.called(mention.name), mention),)
    return (_short(surface, mention, memory.people, place),)


def _meant(surface: str, memory: Memory) -> Speakers:
    """그, 고인: whoever was spoken of, or who died."""
    late = memory.people.late() if surface == "고인" or memory.lately else None
    if late is not None:
        return (Speaker(surface, late.name, late.title(), "short"),)
    return again(memory.person() or memory.speakers(), "short", surface)


def _together(surface: str, memory: Memory) -> Speakers:
    """이들, 두 사람: each by name where all have one; a group stays one speaker without a name."""
    found = memory.several() if surface.endswith("들") else memory.two()
    return again(found, "short", surface) if all(one.name for one in found) else ()


def _named(surface: str, person: Person | None, mention: Mention) -> Speaker:
    title = person.title() if person is not None else mention.title
    return Speaker(surface, person.name if person is not None else mention.name, title or None, "named")


def _short(surface: str, mention: Mention, people: People, place: Place) -> Speaker:
    """강 시장, 시장, 강씨."""
    if mention.name:
        among = people.short(mention.name, mention.title)
    else:
        among = people.with_title(mention.title) if mention.title else []
    if among:
        person = people.nearest(among, place)
        found: Found = "short" if len(among) == 1 else "inferred"
        return Speaker(surface, person.name, person.title(), found)
    if mention.kind == "role" and not mention.title.endswith(nouns.OFFICIALS):
        return Speaker(surface, None, None, "named")
    return Speaker(_without_determiner(surface, mention), None, mention.title or None, "named")


def _without_determiner(surface: str, mention: Mention) -> str:
    """이 시장은 without a 이 시장 in the article is this mayor: the mayor."""
    if mention.name in nouns.DETERMINERS and mention.name not in nouns.UNNAMED_DETERMINERS and mention.title:
        return surface[len(mention.name) :].lstrip()
    return surface
