"""How near an extractor's paragraphs come to a made page's answer."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from tests.making.truth import Made


def plain(text: str) -> str:
    """A text as it is compared: NFC, one space for any white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@dataclass
class Score:
    """What was right and wrong on one page."""

    right: int
    found: int
    wanted: int
    exact: bool
    doubled: int
    leaked: list[str] = field(default_factory=list)
    repeats_lost: int = 0
    repeats: int = 0
    header: list[str] = field(default_factory=list)
    """The parts of the head that came out wrong; empty for extractors that give none."""


def score(made: Made, paragraphs: list[str]) -> Score:
    """Compare paragraphs with the answer; those of other extractors may be one text a line."""
    story = made.story
    wanted = [plain(text) for text in story.paragraphs]
    found = [plain(text) for text in paragraphs if plain(text)]
    have, want = Counter(found), Counter(wanted)
    right = sum((have & want).values())
    doubled = sum(max(0, have[text] - want[text]) for text in want)
    whole = letters("\n".join(found))
    leaked = [text for text in _leaks(made) if letters(text) in whole]
    repeats = {plain(text) for text in story.repeats}
    lost = sum(max(0, want[text] - have[text]) for text in repeats)
    told = sum(want[text] for text in repeats)
    return Score(right, len(found), len(wanted), found == wanted, doubled, leaked, lost, told)


def _leaks(made: Made) -> list[str]:
    story = made.story
    body = letters("\n".join(story.paragraphs))
    texts = [*made.leaks, *(photo.caption for photo in story.photos), *story.signed.lines]
    return [text for text in texts if letters(text) and letters(text) not in body]
