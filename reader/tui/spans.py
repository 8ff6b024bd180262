"""Stretches of the story that are shown in another light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["marked", "note", "linked"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` of one paragraph, half open."""

    paragraph: int
    start: int
    end: int
    kind: Kind = "marked"
