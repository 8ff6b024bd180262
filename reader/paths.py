"""Where things are: what is shipped with the reader, and what it keeps on this machine."""

from __future__ import annotations

import os
import sys
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


# https://specifications.freedesktop.org/basedir-spec: what platformdirs does on Linux, without the
# 11 ms that it takes to import, which every command would pay.
_XDG = {
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "data": ("XDG_DATA_HOME", "~/.local/share"),
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
    "state": ("XDG_STATE_HOME", "~/.local/state"),
}


def _platform(kind: str) -> Path:
    """The platform's folder of that kind for this program."""
    if sys.platform == "linux":
        variable, usual = _XDG[kind]
        told = os.environ.get(variable, "")
        return Path(told if os.path.isabs(told) else os.path.expanduser(usual), "ilbo")  # noqa: PTH111, PTH117
    from platformdirs import PlatformDirs

    return Path(getattr(PlatformDirs("ilbo", appauthor=False), f"user_{kind}_dir"))
