"""The head of an extracted text: headline, deck, date, before the story begins.

Deck lines A B C come out as A B C B C: the first never repeats, the others once more, in order.
"""

from __future__ import annotations

from reader.paper import NAME
from reader.parse.byline import read_bylines
from reader.parse.dates import read_date
from reader.parse.furniture import is_button, words_of_furniture
from reader.parse.header import headline_of
from reader.parse.item import Item
from reader.parse.prose import ends_sentence, is_prose, opens_item

_LONGEST_HEADLINE = 90
_LONGEST_DECK = 80
_MOST_DECK_LINES = 8
_SHORTEST_SENTENCE = 15
_LONGEST_DATE = 45


def split_opening(items: list[Item]) -> tuple[list[Item], list[Item]]:
    """The items of the head, each with its kind or its reason, and those of the story.

    A text that opens with a sentence of the story has lost its head: the first part is empty.
    """
    lead = _buttons_above(items)
    if lead:
        head, story = split_opening(items[lead:])
        return [*items[:lead], *head], story
    if not items or items[0].kind == "image" or _is_story(items[0].text) or read_bylines(items[0].text):
        return [], items
    items[0].kind = "headline"
    if NAME in items[0].text:
        items[0].reword(headline_of(items[0].text) or items[0].text)
    at = _past_dates(items, _past_headline_again(items))
    first, again = _doubled_deck(items, at)
    _mark_doubled(items[at : at + first + again], first)
    at += first + again
    at += len(_single_lines(items, at))
    for item in items[1:at]:
        if item.kind == "deck" and item.reason is None and item.key == items[0].key:
            item.was = "headline"
            item.remove("doubled-headline")
    return items[:at], items[at:]


def _buttons_above(items: list[Item]) -> int:
    """How many lines above the headline are a menu's and buttons'; they are removed."""
    lead = 0
    for item in items:
        if item.kind != "paragraph" or not is_button(item.text):
            break
        item.remove("furniture")
        lead += 1
    return lead if lead < len(items) else 0


def _past_headline_again(items: list[Item]) -> int:
    """The place behind the headline, which may stand there twice."""
    at = 1
    while at < len(items) and items[at].kind == "paragraph" and items[at].key == items[0].key:
        items[at].was = "headline"
        items[at].remove("doubled-headline")
        at += 1
    return at


def _past_dates(items: list[Item], at: int) -> int:
    """The place behind a date and buttons that stand right below the headline."""
    while at < len(items) and items[at].kind == "paragraph" and _is_date_or_button(items[at].text):
        _name_line(items[at])
        at += 1
    return at


def _is_date_or_button(text: str) -> bool:
    return (len(text) < _LONGEST_DATE and read_date(text) != "") or words_of_furniture(text) is not None


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
            if same and (_story_follows(items, second + again) or _is_dated(items, second + again)):
                return lead + again, again
    return 0, 0


def _is_dated(items: list[Item], at: int) -> bool:
    """Whether the date stands at a place: what is doubled right above it is a deck, whatever follows."""
    return at < len(items) and len(items[at].text) < _LONGEST_DATE and read_date(items[at].text) != ""


def _story_follows(items: list[Item], at: int) -> bool:
    """Whether a sentence or a picture comes next: behind a poem's doubled line there is neither."""
    for item in items[at : at + 4]:
        if item.kind == "image" or is_prose(item.text) or ends_sentence(item.text):
            return True
        if not (_is_date_or_button(item.text) or read_bylines(item.text) or opens_item(item.text)):
            return False
    return False


def _mark_doubled(deck: list[Item], count: int) -> None:
    for item in deck[:count]:
        item.kind = "deck"
    for item in deck[count:]:
        item.was = "deck"
        item.remove("doubled-deck")


def _single_lines(items: list[Item], at: int) -> list[Item]:
    """Lines of the head that stand there once: a deck's, a date, buttons; none when no story follows them."""
    taken: list[Item] = []
    for number, item in enumerate(items[at : at + 8], at):
        if item.kind != "image" and read_bylines(item.text):
            above_story = number + 1 < len(items) and _story_follows(items, number + 1)
            return taken if above_story else _given_back(taken)
        if item.kind == "image" or _is_story(item.text) or opens_item(item.text):
            return taken
        _name_line(item)
        if item.kind == "deck" and len(item.text) > _LONGEST_DECK:
            item.kind = "paragraph"
            return taken
        taken.append(item)
    return _given_back(taken)


def _given_back(taken: list[Item]) -> list[Item]:
    """The lines of the head as far as the date; those behind it, or all without one, are the story's."""
    dated = max((at for at, item in enumerate(taken, 1) if item.kind == "date"), default=0)
    for item in taken[dated:]:
        item.kind, item.reason = "paragraph", None
    return taken[:dated]


def _name_line(item: Item) -> None:
    reason = words_of_furniture(item.text)
    if len(item.text) < _LONGEST_DATE and read_date(item.text):
        item.kind = "date"
    elif reason:
        item.remove(reason)
    else:
        item.kind = "deck"
