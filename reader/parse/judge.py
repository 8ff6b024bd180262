"""Which lines of a container are no story because of where they stand: hidden, in a slot, in a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.byline import read_bylines
from reader.parse.furniture import words_of_furniture
from reader.parse.prose import ends_sentence

if TYPE_CHECKING:
    from reader.article import Reason
    from reader.parse.line import Line, Region

# A slot's texts are a small part of a story that stands bare around it (in the paper's pages a
# few dozen characters beside a thousand); when they are more, they are the story.
_SLOTS_AT_MOST = 0.3
_BARE_AT_LEAST = 120
_LEAST_PROSE = 30
_LONGEST_HEADING = 30


def verdicts(found: list[Line]) -> list[Reason | None]:
    """For each line why its place makes it no story; None for those that may be story."""
    placed = [line for line in found if line.regions or line.linked]
    if not placed:
        return [words_of_furniture(line.text) if line.image is None else None for line in found]
    _acquit(found, placed)
    slots = _bare_slots(placed)
    links = _link_adverts(found, placed)
    reasons = [_verdict(line, slots, links=links) for line in found]
    if links:
        _judge_headings(found, reasons)
    return reasons


def _judge_headings(found: list[Line], reasons: list[Reason | None]) -> None:
    """Take the heading of a list of links for what its list is: ``연재 나루 이야기`` above other stories."""
    members: dict[Region, list[int]] = {}
    for at, line in enumerate(found):
        if line.regions:
            members.setdefault(line.regions[-1], []).append(at)
    for places in members.values():
        words = [at for at in places if not found[at].linked]
        if len(places) - len(words) >= 2 and all(_is_heading(found[at]) for at in words):
            for at in words:
                reasons[at] = reasons[at] or "furniture"


def _is_heading(line: Line) -> bool:
    """Whether a line may be the heading of a list, and is nobody's name."""
    short = line.image is None and len(line.text) <= _LONGEST_HEADING
    return short and not ends_sentence(line.text) and not read_bylines(line.text)


def _acquit(found: list[Line], placed: list[Line]) -> None:
    """Take back what a name says when most of the story stands there: ``print_area``, ``lead``."""
    within: dict[Region, int] = {}
    for line in placed:
        chars = len(line.text)
        if chars >= _LEAST_PROSE and not line.linked:
            for region in line.regions:
                if region.kind:
                    within[region] = within.get(region, 0) + chars
    if not within:
        return
    prose_chars = sum(
        [len(line.text) for line in found if len(line.text) >= _LEAST_PROSE and not line.linked]
    )
    for region, chars in within.items():
        share = 0.9 if region.kind in ("hidden", "summary") else 0.45
        if chars > prose_chars * share:
            region.kind = ""


def _bare_slots(placed: list[Line]) -> frozenset[Region]:
    """Nameless ``<div>``s among paragraphs that stand bare in their parent: the paper's slots."""
    chars: dict[Region, int] = {}
    for line in placed:
        for region in line.regions:
            if region.tag == "div" and not region.named and region.outer_chars >= _BARE_AT_LEAST:
                chars[region] = chars.get(region, 0) + len(line.text)
    if not chars:
        return frozenset()
    outer = max(region.outer_chars for region in chars)
    return frozenset(chars) if sum(chars.values()) <= _SLOTS_AT_MOST * outer else frozenset()


def _link_adverts(found: list[Line], placed: list[Line]) -> bool:
    """Whether lines that are all link are no story: always, unless they are most of it."""
    linked = sum([len(line.text) for line in placed if line.linked])
    return linked > 0 and linked * 2 < sum([len(line.text) for line in found])


def _verdict(line: Line, slots: frozenset[Region], *, links: bool) -> Reason | None:
    regions = line.regions
    if not regions and not line.linked:
        return words_of_furniture(line.text) if line.image is None else None
    kinds = {region.kind for region in regions}
    if "hidden" in kinds:
        return "hidden-copy"
    if "advert" in kinds:
        return "advert"
    if line.image is not None:
        return None
    said = words_of_furniture(line.text)
    if said or line.cell is not None or read_bylines(line.text):
        return said
    return _by_place(line, kinds, slots, links=links)


def _by_place(line: Line, kinds: set[str], slots: frozenset[Region], *, links: bool) -> Reason | None:
    """The verdict on words that do not say themselves what they are."""
    if "furniture" in kinds:
        return "furniture"
    if line.linked and links:
        return "furniture" if any(region.tag == "li" for region in line.regions) else "advert"
    return "advert" if slots and not line.row and not line.bold and slots.intersection(line.regions) else None
