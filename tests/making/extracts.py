"""A made story as the web extractor gave it: the deck doubled, the story told once and once more in part.

The extractor emits a ``<div>`` whole, and then once more every text that follows a ``<br>``; a text
behind a slot follows none.
"""

from __future__ import annotations

from random import Random

from tests.making import stories
from tests.making.truth import Photo, Story


def extracted(seed: int) -> tuple[Story, str, int]:
    """A story, its text as extracted, and the character at which the replay begins."""
    rng = Random(seed)
    story = stories.story(rng)
    if story.lines or story.genre in ("interview", "chant"):
        story.deck.clear()  # verse and answers cannot be told from a deck's lines where no picture parts them
    head = [story.headline, *story.deck, *story.deck[1:]]
    cells = [_cell(rng, photo) for photo in story.photos]
    told = list(story.paragraphs)
    if story.signed.tail:
        told[-1] = f"{told[-1]} {story.signed.lines[0]}"
    else:
        told += story.signed.lines
    again = [line for at, line in enumerate(told) if at and not _behind_slot(rng, at, len(told))]
    told_once = "\n".join([*head, *cells, *told])
    if len(story.paragraphs) < 2 or not again or again[-1] != told[-1]:
        return story, told_once, len(told_once)
    return story, "\n".join([told_once, *again]), len(told_once)


def _behind_slot(rng: Random, at: int, count: int) -> bool:
    """Whether a slot stands before this paragraph; the byline has none."""
    return at < count - 3 and rng.random() < 0.25


def _cell(rng: Random, photo: Photo) -> str:
    words = photo.printed
    return rng.choice((f"![]() {words} |", f"![]({photo.image}) {words} |", f"![]()\n{words} |"))
