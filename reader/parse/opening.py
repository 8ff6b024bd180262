"""The head of an extracted text: headline, deck, date, before the story begins.

Deck lines A B C come out as A B C B C: the first never repeats, the others once more, in order.
"""

from __future__ import annotations

from reader.parse.byline import read_bylines
from reader.parse.dates import read_date
from reader.parse.furniture import words_of_furniture
from reader.parse.item import Item
from reader.parse.prose import ends_sentence, is_prose, opens_item

_LONGEST_HEADLINE = 90
_LONGEST_DECK = 80
_MOST_DECK_LINES = 8


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
    count = _doubled_deck(items, at)
    if count:
        _mark_doubled(items[at : at + 2 * count - 1], count)
        at += 2 * count - 1
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
    """Whether a line can only be a sentence of the story."""
    return (is_prose(text) and text.rstrip('”"’ ').endswith((".", "!", "?")) and len(text) > 40) or len(
        text
    ) > _LONGEST_HEADLINE


def _doubled_deck(items: list[Item], at: int) -> int:
    """How many lines a deck has whose lines but the first stand there twice; 0 without one."""
    for count in range(2, _MOST_DECK_LINES + 1):
        once = items[at + 1 : at + count]
        again = items[at + count : at + 2 * count - 1]
        if len(again) < count - 1 or any(
            item.kind != "paragraph" or _is_story(item.text) for item in items[at : at + count]
        ):
            return 0
        if [item.text for item in once] == [item.text for item in again]:
            return count if _story_follows(items, at + 2 * count - 1) else 0
    return 0


def _story_follows(items: list[Item], at: int) -> bool:
    """Whether prose or a picture comes next: behind a poem's doubled line there is neither."""
    for item in items[at : at + 3]:
        if item.kind == "image" or is_prose(item.text):
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
        if item.kind == "image" or is_prose(item.text) or ends_sentence(item.text) or opens_item(item.text):
            return taken
        if read_bylines(item.text):
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
