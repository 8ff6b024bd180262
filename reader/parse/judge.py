"""Which lines of a container are no story because of where they stand: hidden, in a slot, in a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.byline import read_bylines
from reader.parse.caption import has_credit
from reader.parse.furniture import words_of_furniture
from reader.parse.prose import ends_sentence
from reader.parse.slots import slots_among, tells

if TYPE_CHECKING:
    from reader.article import Reason
    from reader.parse.line import Line, Region

_LEAST_PROSE = 30
_LONGEST_HEADING = 30


def verdicts(found: list[Line], addresses: tuple[str, ...] = ()) -> list[Reason | None]:
    """For each line why its place makes it no story; None for those that may be story.

    ``addresses`` are those that the page has, and gives for itself.
    """
    placed = [line for line in found if line.regions or line.link]
    if not placed:
        return [_said(line) if line.image is None else None for line in found]
    _acquit(found, placed)
    slots = slots_among(found, addresses)
    links = _link_adverts(found, placed)
    reasons = [_verdict(line, slot=at in slots, links=links) for at, line in enumerate(found)]
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


def _link_adverts(found: list[Line], placed: list[Line]) -> bool:
    """Whether lines that are all link are no story: always, unless they are most of it and tell it."""
    linked = [line.text for line in placed if line.linked]
    if not linked:
        return False
    chars = sum(map(len, linked))
    others = sum([len(line.text) for line in found]) - chars
    return chars < others or not any(map(tells, linked))


def _verdict(line: Line, *, slot: bool, links: bool) -> Reason | None:
    regions = line.regions
    if not regions and not line.link:
        return _said(line) if line.image is None else None
    kinds = {region.kind for region in regions}
    aside: Reason | None = "hidden-copy" if "hidden" in kinds else "advert" if "advert" in kinds else None
    if aside or line.image is not None:
        return aside or ("advert" if slot else None)
    said = _said(line)
    if said or (line.cell is not None and not slot) or read_bylines(line.text):
        return said
    return _by_place(line, kinds, slot=slot, links=links)


def _said(line: Line) -> Reason | None:
    """What a line says itself to be; a caption with its credit says what its picture shows."""
    if line.cell is not None and has_credit(line.text):
        return None
    return words_of_furniture(line.text)


def _by_place(line: Line, kinds: set[str], *, slot: bool, links: bool) -> Reason | None:
    """The verdict on words that do not say themselves what they are."""
    if "furniture" in kinds:
        return "furniture"
    if line.linked and links:
        return "furniture" if any(region.tag == "li" for region in line.regions) else "advert"
    return "advert" if slot else None
