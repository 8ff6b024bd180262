"""How the reader wants the screen: what the settings file and the command line say about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from reader.values import dataclass, field

Ambiguous: TypeAlias = Literal["auto", 1, 2]
"""Cells that · “ ” … ▲ take: asked of the terminal, one, or two."""


@dataclass(frozen=True, slots=True)
class Options:
    """The reader's wishes for the screen; what is empty or None is remembered or found out."""

    theme: str = ""
    """Name of a theme; empty for the last one used, else one that suits the terminal."""
    width: int | None = None
    """Cells of the story's column; None for the last one used, else 72."""
    ambiguous: Ambiguous = "auto"
    keys: Mapping[str, str] = field(default_factory=dict)
    """Id of a binding → keys that replace its own, comma separated."""
    animation: bool = True
