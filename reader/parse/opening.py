"""The head of an extracted text: headline, deck, date, before the story begins.

Deck lines A B C come out as A B C B C: the first never repeats, the others once more, in order.
"""

from __future__ import annotations

from reader.parse.byline import read_bylines
from reader.parse.dates import read_date
from reader.parse.furniture import words_of_furniture
from reader.parse.item import Item
from reader.parse.prose import is_prose, opens_item

_LONGEST_HEADLINE = 90
_LONGEST_DECK = 80
_MOST_DECK_LINES = 8
_SHORTEST_SENTENCE = 15


def split_opening(items: list[Item]) -> tuple[list[Item], list[Item]]:
    """The items of the head, each with its kind or its reason, and those of the story.

    A text that opens with a sentence of the story has lost its head: the first part is empty.
    """
    if not items or items[0].kind == "image" or _is_story(items[0].text) or read_bylines(items[0].text):
        return [], items
    head = items[:1]
    head[0].kind = "headline"
    at = _past_headline_again(items)
    head = items[:at]
    first, again = _doubled_deck(items, at)
    if again:
        _mark_doubled(items[at : at + first + again], first)
        at += first + again
        head = items[:at]
    rest = _single_lines(items, at)
    return [*head, *rest], items[at + len(rest) :]


def _past_headline_again(items: list[Item]) -> int:
    """The place behind the headline, which may stand there twice."""
    at = 1
    while at < len(items) and items[at].kind == "paragraph" and items[at].key == items[0].key:
        items[at].was = "headline"
        items[at].remove("doubled-headline")
        at += 1
    return at


def _is_story(text: str) -> bool:
    """Whether a line can only be a sentence of the story: heads have no full stop."""
    closed = text.rstrip('”"’ )')
    if closed.endswith((".", "!", "?")) and is_prose(text) and len(text) > 40:
        return True
    return len(text) > _LONGEST_HEADLINE or (
        len(text) >= _SHORTEST_SENTENCE and closed.endswith(("다.", "요."))
    )


def _doubled_deck(items: list[Item], at: int) -> tuple[int, int]:
    """How many lines a doubled deck has, and how many of them stand there again; zeroes without one.

    A text that lost its first lines may open in mid-deck: then all of what is left of it stands there twice.
    """
    for lead in (1, 0):
        for again in range(1, _MOST_DECK_LINES):
            second = at + lead + again
            deck = items[at : second + again]
            if len(deck) < lead + 2 * again or any(
                one.kind != "paragraph" or _is_story(one.text) for one in deck
            ):
                break
            same = [one.text for one in items[at + lead : second]] == [
                one.text for one in items[second : second + again]
            ]
            if same and _story_follows(items, second + again):
                return lead + again, again
    return 0, 0


def _story_follows(items: list[Item], at: int) -> bool:
    """Whether prose or a picture comes next: behind a poem's doubled line there is neither."""
    for item in items[at : at + 3]:
        if item.kind == "image" or is_prose(item.text) or _is_story(item.text):
            return True
        if not (
            read_date(item.text)
            or words_of_furniture(item.text)
            or read_bylines(item.text)
            or opens_item(item.text)
        ):
            return False
    return at >= len(items)


def _mark_doubled(deck: list[Item], count: int) -> None:
    for item in deck[:count]:
        item.kind = "deck"
    for item in deck[count:]:
        item.was = "deck"
        item.remove("doubled-deck")


def _single_lines(items: list[Item], at: int) -> list[Item]:
    """Lines of the head that stand there once: a deck's, a date, buttons; none when no story follows them."""
    taken: list[Item] = []
    for item in items[at : at + 8]:
        if item.kind == "image" or _is_story(item.text) or opens_item(item.text) or read_bylines(item.text):
            return taken
        _name_line(item)
        if item.kind == "deck" and len(item.text) > _LONGEST_DECK:
            item.kind = "paragraph"
            return taken
        taken.append(item)
    for item in taken:
        item.kind, item.reason = "paragraph", None
    return []


def _name_line(item: Item) -> None:
    reason = words_of_furniture(item.text)
    if len(item.text) < 45 and read_date(item.text):
        item.kind = "date"
    elif reason:
        item.remove(reason)
    else:
        item.kind = "deck"
