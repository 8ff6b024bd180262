"""Who signed the story: the lines and tails of paragraphs that are bylines, taken out of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.byline import read_bylines, split_tail
from reader.parse.item import Item

if TYPE_CHECKING:
    from reader.article import Byline


def with_bylines(items: list[Item]) -> list[Item]:
    """The items with every byline an item of its own; a paragraph's signed end is cut off."""
    made: list[Item] = []
    for item in items:
        made.append(item)
        if item.reason is not None or item.kind not in ("paragraph", "subhead"):
            continue
        signed = read_bylines(item.text)
        if signed:
            _sign(item, signed)
            continue
        text, tail = split_tail(item.text)
        if tail:
            item.reword(text)
            byline = Item(tail)
            _sign(byline, read_bylines(tail))
            made.append(byline)
    return made


def _sign(item: Item, signed: tuple[Byline, ...]) -> None:
    item.kind = "byline"
    item.bylines = signed


def merged(items: list[Item]) -> tuple[Byline, ...]:
    """Everybody who signed, once, in order; a mail on a line of its own goes to the name above it.

    A line that says only what an earlier one said is removed as its copy.
    """
    people: list[Byline] = []
    for item in items:
        if item.kind != "byline" or item.reason is not None:
            continue
        fresh = [one for one in item.bylines if not _join(people, one)]
        if not fresh and item.bylines and all(one.name or one.agency for one in item.bylines) and people:
            item.remove("byline-copy")
        people += fresh
    return tuple(one for one in people if one.name or one.agency or one.email)


def _join(people: list[Byline], one: Byline) -> bool:
    """Whether someone is there already; what is new about them is added."""
    for index in range(len(people) - 1, -1, -1):
        known = people[index]
        nameless = not one.name and not one.agency
        if nameless and known.name and (known.email is None or known.email == one.email):
            people[index] = _filled(known, one)
            return True
        same = (known.name, known.agency) == (one.name, one.agency)
        if same and (known.email is None or one.email is None or known.email == one.email):
            people[index] = _filled(known, one)
            return True
    return False


def _filled(known: Byline, one: Byline) -> Byline:
    from reader.article import Byline

    return Byline(
        known.name,
        known.role or one.role,
        known.email or one.email,
        known.place or one.place,
        known.agency or one.agency,
    )
