"""Stretches of the story that are shown in another light."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from reader.values import dataclass

Kind: TypeAlias = Literal["marked", "note", "linked"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` of one paragraph, half open."""

    paragraph: int
    start: int
    end: int
    kind: Kind = "marked"


class Bookmark(NamedTuple):
    """A place in the story that outlives the screen: -1 is before the first paragraph."""

    paragraph: int
    offset: int
