"""Where things are: what is shipped with the reader, and what it keeps on this machine."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_ROOM = Path(__file__).parent


def shipped(folder: str) -> Path:
    """The folder ``styles`` or ``samples``: inside an installed wheel, beside it in a checkout.

    An editable install ignores the wheel's force-include, so both places are looked at.
    """
    inside = _ROOM / folder
    return inside if inside.is_dir() else _ROOM.parent / folder


@cache
def config_file() -> Path:
    """The settings file; ``ILBO_CONFIG`` names another. It need not exist."""
    told = os.environ.get("ILBO_CONFIG")
    return Path(told).expanduser() if told else _platform("config") / "config.toml"


@cache
def data_folder() -> Path:
    """Where the library is kept; ``ILBO_DATA`` names another. It need not exist."""
    told = os.environ.get("ILBO_DATA")
    return Path(told).expanduser() if told else _platform("data")


@cache
def cache_folder() -> Path:
    """Where fetched pages are kept for a day; ``ILBO_CACHE`` names another. It need not exist."""
    told = os.environ.get("ILBO_CACHE")
    return Path(told).expanduser() if told else _platform("cache")


@cache
def state_folder() -> Path:
    """Where logs and crash reports go; ``ILBO_STATE`` names another. It need not exist."""
    told = os.environ.get("ILBO_STATE")
    return Path(told).expanduser() if told else _platform("state")


def _platform(kind: str) -> Path:
    from platformdirs import PlatformDirs

    places = PlatformDirs("ilbo", appauthor=False)
    return Path(getattr(places, f"user_{kind}_dir"))
