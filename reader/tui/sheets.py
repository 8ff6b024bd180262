"""Where the sheets of a screen are; a screen names its own, and they are read when it first opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.paths import shipped

if TYPE_CHECKING:
    from pathlib import PurePath


def sheets(*names: str) -> list[str | PurePath]:
    """The paths of some sheets in ``styles/``; absolute, as Textual looks beside the code else."""
    return [shipped("styles").resolve() / f"{name}.tcss" for name in names]
