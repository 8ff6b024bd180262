"""What the user set: flag before environment before file before default."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.errors import BadConfig
from reader.paths import config_file
from reader.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, as it holds in this run."""

    lang: str = "auto"
    """``auto`` (the locale's), ``ko`` or ``en``."""
    color: str = "auto"
    """``auto`` (on a terminal), ``always`` or ``never``."""
    theme: str = "auto"
    """A theme's name; ``auto`` for the last one used, else dark or light by the terminal."""
    width: int | None = None
    """Cells of the story's column; None for the last one used."""
    ambiguous: str = "auto"
    """Cells of · “ ” … ▲: ``auto`` (asked of the terminal), ``1`` or ``2``."""
    save_folder: Path = Path()
    """Where stories are saved."""
    save_form: str = "markdown"
    """The form they are saved in."""
    rss: tuple[str, ...] = ()
    """Feeds shown on the front page."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Id of a key binding → the keys that replace its own."""
    selectors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Part of a page → CSS selectors tried before the reader's own."""


def load(*, lang: str | None = None, color: str | None = None) -> Settings:
    """The settings of this run.

    Raises:
        BadConfig: the file or a variable cannot be used; names it, its key and the nearest valid one.

    """
    given = {"lang": lang, "color": color}
    return _settings(given, from_environment(), from_file(config_file()))


def load_or_default(*, lang: str | None = None, color: str | None = None) -> Settings:
    """The settings of this run, without the file and the variables where those cannot be used."""
    try:
        return load(lang=lang, color=color)
    except BadConfig:
        return _settings({"lang": lang, "color": color})


def _settings(*layers: Mapping[str, Any]) -> Settings:
    """The settings that the layers give, the first of them winning."""
    found: dict[str, Any] = {}
    for layer in reversed(layers):
        found |= {name: value for name, value in layer.items() if value is not None}
    return Settings(**found)


def from_environment() -> dict[str, Any]:
    """Field → value, for each setting that the environment gives; raises BadConfig."""
    if not any(name.startswith("ILBO_") for name in os.environ):
        return {}
    from reader.settingtable import from_environment

    return from_environment()


def from_file(path: Path) -> dict[str, Any]:
    """Field → value, for each setting that a file gives; nothing without the file. Raises BadConfig."""
    if not path.exists():
        return {}
    from reader.configfile import read
    from reader.settingtable import TABLE, TABLES

    return read(path, TABLE, TABLES)
