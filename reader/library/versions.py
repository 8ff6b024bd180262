"""What the paper changed in an article without saying so: by part, by paragraph, by word; pure."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reader.article import Figure, Paragraph
from reader.kept import Change, WordEdit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Article, Block
    from reader.kept import Part

_ALIKE = 0.4
"""From which share of equal words on two paragraphs are one that was edited; below it one went and
another came. Half-rewritten paragraphs measured 0.45–0.7, unrelated ones of one story below 0.25."""
_WORD = re.compile(r"\S+\s*")


def changes(before: Article, after: Article) -> tuple[Change, ...]:
    """Every part of both wordings, in the order of the later one, each with what became of it."""
    found = [
        *_single("headline", before.headline, after.headline),
        *_single("published", before.published or "", after.published or ""),
        *_runs([("deck", line) for line in before.deck], [("deck", line) for line in after.deck]),
        *_runs(_bylines(before), _bylines(after)),
        *_runs(_blocks(before), _blocks(after)),
    ]
    return tuple(found)


def edited(before: Article, after: Article) -> bool:
    """Whether the paper changed the words.

    A print or mobile view may come without deck, captions or bylines: that is no edit.
    """
    if content_parts(before) == content_parts(after):
        return False
    there = _parts(before) & _parts(after) | {"headline", "paragraph", "subhead"}
    return any(change.kind != "same" and change.part in there for change in changes(before, after))


def content_parts(article: Article) -> tuple[object, ...]:
    """What is compared: everything that is read, in order."""
    return (article.headline, article.deck, tuple(_bylines(article)), tuple(_blocks(article)))


def _parts(article: Article) -> set[str]:
    """The kinds of parts that a page of the article has."""
    found = {part for part, _text in (*_bylines(article), *_blocks(article))}
    return found | ({"deck"} if article.deck else set())


def _single(part: Part, before: str, after: str) -> Iterator[Change]:
    """The change of a part that there is one of; nothing when it is empty in both."""
    if before == after:
        if before:
            yield Change("same", part, before, after)
    elif not before or not after:
        yield Change("removed" if before else "added", part, before, after)
    else:
        yield Change("changed", part, before, after, words=words(before, after))


def _bylines(article: Article) -> list[tuple[Part, str]]:
    told = [(line.name or line.agency or "", line.role or "") for line in article.bylines]
    return [("byline", f"{name} {role}".strip()) for name, role in told]


def _blocks(article: Article) -> list[tuple[Part, str]]:
    return [_block(block) for block in article.blocks]


def _block(block: Block) -> tuple[Part, str]:
    if isinstance(block, Figure):
        return "caption", f"{block.caption} {block.credit}".strip()
    return ("paragraph" if isinstance(block, Paragraph) else "subhead"), block.text


def _runs(before: list[tuple[Part, str]], after: list[tuple[Part, str]]) -> Iterator[Change]:
    """The changes of parts that there are several of."""
    numbers = _numbers(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            for at in range(c, d):
                yield Change("same", after[at][0], after[at][1], after[at][1], numbers[at])
        else:
            yield from _replaced(before[a:b], after[c:d], numbers[c:d])


def _numbers(parts: list[tuple[Part, str]]) -> list[int | None]:
    """The index among the paragraphs of each part that is one."""
    told: list[int | None] = []
    count = 0
    for part, _text in parts:
        told.append(count if part == "paragraph" else None)
        count += part == "paragraph"
    return told


def _replaced(
    before: list[tuple[Part, str]], after: list[tuple[Part, str]], numbers: list[int | None]
) -> Iterator[Change]:
    """The changes of a stretch in which no part is equal: alike ones are paired, in order."""
    partners = _partners(before, after)
    shown = 0
    for at, (part, text) in enumerate(after):
        partner = partners.get(at)
        if partner is None:
            yield Change("added", part, "", text, numbers[at])
            continue
        for gone, words_gone in before[shown:partner]:
            yield Change("removed", gone, words_gone, "")
        shown = partner + 1
        old = before[partner][1]
        yield Change("changed", part, old, text, numbers[at], words(old, text))
    for gone, words_gone in before[shown:]:
        yield Change("removed", gone, words_gone, "")


def _partners(before: Sequence[tuple[Part, str]], after: Sequence[tuple[Part, str]]) -> dict[int, int]:
    """For parts of the later wording the earlier part each was made of, both rising."""
    partners: dict[int, int] = {}
    start = 0
    for at, (part, text) in enumerate(after):
        likes = [
            (_likeness(old, text), -place)
            for place, (kind, old) in enumerate(before)
            if place >= start and kind == part
        ]
        best, place = max(likes, default=(0.0, 0))
        if best >= _ALIKE:
            partners[at] = -place
            start = -place + 1
    return partners


def _likeness(one: str, other: str) -> float:
    """The share of equal words in order, from 0 to 1."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def words(before: str, after: str) -> tuple[WordEdit, ...]:
    """The way from one wording to the other, word by word; spaces go with the word before them."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(
        None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False
    )
    edits: list[WordEdit] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            # At the end of one wording no space follows, though another word does in the other.
            edits.append(WordEdit("same", max("".join(new[c:d]), "".join(old[a:b]), key=len)))
            continue
        if a < b:
            edits.append(WordEdit("removed", "".join(old[a:b])))
        if c < d:
            edits.append(WordEdit("added", "".join(new[c:d])))
    return tuple(edits)
