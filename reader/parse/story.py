"""A container → its items, cleaned: the passes of HTML pages, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Finding
from reader.parse.copies import without_copies
from reader.parse.dateline import split_dateline
from reader.parse.figures import with_figures, without_repeated_captions
from reader.parse.flow import lines
from reader.parse.guard import refuse_long
from reader.parse.headcopies import without_head_copies, without_lines_above
from reader.parse.joining import items
from reader.parse.judge import verdicts
from reader.parse.signing import merged, with_bylines
from reader.parse.subheads import mark_subheads
from reader.values import dataclass

if TYPE_CHECKING:
    from reader.article import Byline
    from reader.parse.container import Place
    from reader.parse.header import Header
    from reader.parse.item import Item


_GUESSES = ("a credit, no picture", "the line below the picture", "an agency in the last line")


@dataclass(frozen=True, slots=True)
class Story:
    """What a container tells: its items, who signed it, where it was filed from."""

    items: list[Item]
    bylines: tuple[Byline, ...]
    dateline: str
    findings: tuple[Finding, ...]


def story(place: Place, head: Header, marks: dict[int, str] | None = None) -> Story:
    """Everything in the elements of a story, in order, each item kept or removed with its reason.

    ``marks`` say of elements, by their number, what the user's own selectors call them.
    """
    several = len(place.nodes) > 1
    found = [line for node in place.nodes for line in lines(node, marks, among_others=several)]
    refuse_long(len(found))
    told = items(found, verdicts(found, head.addresses))
    told = with_figures(told)
    told = with_bylines(told)
    if place.finding.guessed:
        without_lines_above(told, head.headline)
    without_head_copies(told, head.headline, head.deck)
    mark_subheads(told)
    without_copies(told)
    without_repeated_captions(told)
    dateline, wire = split_dateline(told)
    return Story(told, merged(told, wire), dateline, _findings(told, dateline))


def _findings(told: list[Item], dateline: str) -> tuple[Finding, ...]:
    """By which rules the names and captions were found, each once; what stands by itself was guessed."""
    rules = {("dateline", "the head of the first paragraph"): None} if dateline else {}
    for item in told:
        if item.rule and item.reason is None:
            rules["byline" if item.kind == "byline" else "caption", item.rule] = None
    return tuple([Finding(part, rule, guessed=rule in _GUESSES) for part, rule in rules])
