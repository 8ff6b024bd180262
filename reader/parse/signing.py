"""Who signed the story: the lines and tails of paragraphs that are bylines, taken out of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.byline import read_bylines, read_guest, split_tail
from reader.parse.item import Item
from reader.parse.prose import pattern

if TYPE_CHECKING:
    from reader.article import Byline

_LONGEST_AGENCY = 8


def with_bylines(items: list[Item]) -> list[Item]:
    """The items with every byline an item of its own; a paragraph's signed end is cut off."""
    made: list[Item] = []
    items = _with_guests(items)
    _sign_agency(items)
    for item in items:
        made.append(item)
        if item.text.endswith("다.") and not item.regions:
            continue  # a sentence: nobody signs so
        if item.reason is not None or item.bylines or item.kind not in ("paragraph", "subhead"):
            continue
        if signed := read_bylines(item.text):
            _sign(item, signed, "a line of its own")
            continue
        if item.regions and item.within("byline") and (signed := _of_box(item)):
            _sign(item, signed, "a writer's box")
            continue
        text, tail = split_tail(item.text)
        if tail:
            item.reword(text)
            byline = Item(tail)
            _sign(byline, read_bylines(tail), "the end of a paragraph")
            made.append(byline)
    return made


def _sign_agency(items: list[Item]) -> None:
    """Take an agency's name alone at the end of a story for who signed it."""
    last = next((item for item in reversed(items) if item.reason is None and item.kind == "paragraph"), None)
    if last is None or len(last.text) > _LONGEST_AGENCY or last is items[0]:
        return
    if (signed := read_bylines(f"/{last.text}")) and signed[0].agency == last.text:
        _sign(last, signed, "an agency in the last line")


def _of_box(item: Item) -> tuple[Byline, ...]:
    """Who a writer's box names, whatever links it has behind the name."""
    words = pattern(
        r"\s*(?:[^\W\da-zA-Z_]{2,4}\s)?(?:기자의?\s)?(?:다른|최신|모든)\s?기사.*$|\s*(?:구독|프로필|기사\s?더).*$"
    ).sub("", item.text)
    return read_bylines(words) or read_bylines(f"/{words}")


def _with_guests(items: list[Item]) -> list[Item]:
    """The items, a guest's name and post on two lines made one: ``계하루 / 한울대 사학과 교수``."""
    story = [item for item in items if item.reason is None and item.kind == "paragraph"]
    gone: set[int] = set()
    for name, post in (story[:2], story[-2:]) if len(story) > 2 else ():
        signed = read_guest(name.text, post.text)
        if signed:
            name.reword(f"{name.text} {post.text}")
            _sign(name, signed, "a guest's name and post")
            gone.add(id(post))
    return [item for item in items if id(item) not in gone] if gone else items


def _sign(item: Item, signed: tuple[Byline, ...], rule: str) -> None:
    item.kind = "byline"
    item.bylines = signed
    item.rule = rule


def merged(items: list[Item], wire: tuple[Byline, ...] = ()) -> tuple[Byline, ...]:
    """Everybody who signed, once, in order, those of the dateline first.

    A mail on a line of its own goes to the name above it. A line that says only what an earlier one
    said is removed as its copy.
    """
    people = list(wire)
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
