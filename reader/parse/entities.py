"""Entities that were escaped twice, so that a reader would see ``&quot;`` in a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import pattern
from reader.text import clean_text

if TYPE_CHECKING:
    import re

# The names that Korean newspapers' pages use; numbers are read as they are. The parser has undone
# one escape of all 2,231 names already, this is for the second.
_NAMES = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "nbsp": " ",
    "middot": "·",
    "centerdot": "·",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "hellip": "…",
    "ndash": "–",
    "mdash": "—",
    "bull": "•",
    "copy": "©",
    "times": "×",
    "deg": "°",
    "laquo": "«",
    "raquo": "»",
    "rarr": "→",
    "larr": "←",
    "sim": "∼",
    "prime": "′",
    "Prime": "″",
    "ensp": " ",
    "emsp": " ",
    "thinsp": " ",
    "zwnj": "",
    "zwj": "",
    "shy": "",
}


def unescaped(text: str) -> str:
    """The text with every entity that is left in it read; unknown names stay as they are.

    What comes out is clean again: ``&#27;[31m`` is a way past the door that stood before this.
    """
    if "&" not in text or ";" not in text:
        return text
    for _ in range(2):
        text = pattern(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,9}));").sub(_character, text)
    return clean_text(text)


def _character(found: re.Match[str]) -> str:
    name = found[3]
    if name:
        return _NAMES.get(name, str(found[0]))
    number = int(found[1]) if found[1] else int(found[2], 16)
    if not 0 < number < 0x110000 or 0xD800 <= number < 0xE000:
        return "\ufffd"
    character = chr(number)
    return " " if character.isspace() else character
