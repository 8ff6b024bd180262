"""The paper's advertising slots that no name tells: a ``<div>`` among paragraphs that are none.

text<br><br><div>slot</div>text<br><br>          <p>text</p><div>slot</div><p>text</p>
What reads as a newspaper's sentence there is a paragraph all the same, and so are headings, items,
rows, captions, and verse set in ``<div>``s. In a story whose paragraphs are ``<div>``s a slot shows
only by a link that leads away from the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.caption import has_credit
from reader.parse.hosts import is_foreign, own_domains
from reader.parse.prose import ends_sentence, opens_item

if TYPE_CHECKING:
    from reader.parse.line import Line, Region

# A slot's texts are a small part of the story around it (in the paper's pages a few dozen
# characters beside a thousand); when they are more, they are the story.
_AT_MOST = 1.0
_BARE_AT_LEAST = 40
_LEAST_TOLD = 20
_LIST = 3
_TELLING = frozenset(("photo", "caption", "subhead", "byline", "summary", "box"))


def slots_among(found: list[Line], addresses: tuple[str, ...]) -> frozenset[int]:
    """The places of the lines that stand in such slots; ``addresses`` are those of the page itself."""
    placed = [(at, region) for at, line in enumerate(found) if line.regions and (region := _div_of(line))]
    linked = any(line.link for line in found)
    if not placed and not linked:
        return frozenset()
    own = own_domains(addresses)
    pictured = any(line.image is not None for line in found)
    away = _foreign_pictures(found, own) if pictured else set()
    regions: dict[int, Region] = {}
    told_in_divs: set[Region] = set()
    outer = 0
    for at, region in placed:
        line = found[at]
        outer = max(outer, region.outer_chars)
        if tells(line.text):
            told_in_divs.add(region)
        elif at in away or _is_story(found, at):
            continue
        elif _leads_away(line, own):
            away.add(at)
        elif region.outer_chars >= _BARE_AT_LEAST and line.image is None:
            regions[at] = region
    away |= _repeated(found, placed)
    if not regions or sum(len(found[at].text) for at in regions) > _AT_MOST * outer:
        return frozenset(away)
    # One div may hold the story once more; many are the paragraphs, and what is bare is their copy.
    in_divs = {at for at, _ in placed}
    told = sum(tells(line.text) for at, line in enumerate(found) if at not in in_divs)
    if 2 * len(told_in_divs) > max(2, told):
        return frozenset(away)
    return frozenset(away) | _without_lists(regions)


def _repeated(found: list[Line], placed: list[tuple[int, Region]]) -> set[int]:
    """The places of a line without a full stop that stands behind several sentences, each time by itself."""
    if len({found[at].text for at, _ in placed}) == len(placed):
        return set()
    again: dict[str, list[int]] = {}
    for at, _ in placed:
        text = found[at].text
        if at and text and not ends_sentence(text) and not _is_story(found, at) and tells(found[at - 1].text):
            again.setdefault(text, []).append(at)
    return {at for places in again.values() if len(places) > 1 for at in places}


def _foreign_pictures(found: list[Line], own: frozenset[str]) -> set[int]:
    """The places of banners and of their words: they lead to another host, or come from one in a slot."""
    out: set[int] = set()
    cells: set[object] = set()
    captioned = {line.cell for line in found if line.cell and line.image is None and _is_caption(line)}
    for at, line in enumerate(found):
        if line.image is None or not (line.link or line.regions) or line.cell in captioned - {None}:
            continue
        if is_foreign(line.link, own) or (line.cell and is_foreign(line.image, own) and _is_slot(line)):
            out.add(at)
            cells.add(line.cell)
    cells.discard(None)
    return out.union(at for at, line in enumerate(found) if line.cell in cells) if cells else out


def _is_slot(line: Line) -> bool:
    """Whether a line stands in a div among paragraphs that are none."""
    region = _div_of(line)
    return region is not None and region.outer_chars >= _BARE_AT_LEAST


def _is_caption(line: Line) -> bool:
    return (
        ends_sentence(line.text) or has_credit(line.text) or any(one.kind in _TELLING for one in line.regions)
    )


def _div_of(line: Line) -> Region | None:
    """The nameless ``<div>`` that a line may be advertising in: the first that stands among bare text."""
    first = None
    for region in line.regions:
        if region.kind in _TELLING:
            return None
        if region.tag == "div" and not region.named:
            if region.outer_chars >= _BARE_AT_LEAST:
                return region
            first = region
    return first


def _is_story(found: list[Line], at: int) -> bool:
    """Whether a line reads as a part of the story, wherever it stands."""
    line = found[at]
    text = line.text
    if line.row or line.bold or line.cell is not None or opens_item(text) or has_credit(text):
        return True
    return at > 0 and found[at - 1].image is not None and ends_sentence(text)


def tells(text: str) -> bool:
    """Whether a line is a newspaper's sentence: long, and closed by -다; an advert says -니다, or nothing."""
    closed = text.rstrip(" ”’\"')")
    return len(text) >= _LEAST_TOLD and closed.endswith("다.") and not closed.endswith("니다.")


def _leads_away(line: Line, own: frozenset[str]) -> bool:
    """Whether a line leads to another host than the paper's, and does not name it."""
    return line.link != "" and is_foreign(line.link, own) and "www." not in line.text and line.image is None


def _without_lists(regions: dict[int, Region]) -> frozenset[int]:
    """The places but for those of three lines and more that follow each other, each in a div of its own."""
    kept: set[int] = set()
    run: list[int] = []
    for at in sorted(regions):
        if run and (at != run[-1] + 1):
            kept.update(_but_a_list(run, regions))
            run = []
        run.append(at)
    return frozenset(kept.union(_but_a_list(run, regions)))


def _but_a_list(run: list[int], regions: dict[int, Region]) -> list[int]:
    return run if len({regions[at] for at in run}) < _LIST else []
