"""Headline and deck that the page prints again at the top of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import head_letters, is_prose, key

if TYPE_CHECKING:
    from reader.parse.item import Item

# A head is printed again before anything of the story; pictures and buttons may stand between.
_MOST = 12


def without_head_copies(items: list[Item], headline: str, deck: tuple[str, ...]) -> None:
    """Remove what opens the story and is only its headline or deck again."""
    heads = {head_letters(line) for line in (headline, *deck)}
    if not any(item.head in heads for item in items[:_MOST]):
        return
    above = key(headline)
    lines = {key(line) for line in deck}
    whole = "".join(key(line) for line in deck)
    for item in items:
        if item.reason is not None or item.kind in ("figure", "image", "byline"):
            continue
        if item.key and item.key == above:
            item.was = "headline"
            item.remove("doubled-headline")
        elif item.key and (item.key in lines or item.key == whole):
            item.was = "deck"
            item.remove("doubled-deck")
        else:
            return


def without_lines_above(items: list[Item], headline: str) -> None:
    """Remove what stands above the headline in a place that was only guessed: a menu, a desk's name."""
    above = key(headline)
    if not above:
        return
    for at, item in enumerate(items):
        if item.reason is None and item.kind == "paragraph" and is_prose(item.text):
            return
        if item.key == above:
            for one in items[:at]:
                if one.reason is None and one.kind not in ("figure", "byline"):
                    one.remove("furniture")
            return
