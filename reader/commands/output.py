"""Data on standard output, talk on standard error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.settings import Settings


def say(text: str) -> None:
    """Print text as it is; a newline is added where it has none."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def say_json(value: object, *, line: bool = False) -> None:
    """Print one JSON value, Korean unescaped: indented, or on one line."""
    say(json_line(value) if line else json_text(value))


def json_text(value: object) -> str:
    """The value indented, as a person reads it."""
    from json import dumps

    return dumps(value, ensure_ascii=False, indent=2) + "\n"


def json_line(value: object) -> str:
    """The value as one line of JSON Lines."""
    from json import dumps

    return dumps(value, ensure_ascii=False) + "\n"


def talk(text: str) -> None:
    """Tell the person at the terminal something that is no data."""
    from reader.text import one_line

    print(f"ilbo: {one_line(text)}", file=sys.stderr)


def coloured(settings: Settings) -> bool:
    """Whether standard output may carry colour and style."""
    if settings.color != "auto":
        return settings.color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
