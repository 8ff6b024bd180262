"""Text from outside, made safe once, at the door.

What comes from a page, a file, a server or the command line passes through ``clean_text`` before
anything else sees it: NFC, no control character, no escape sequence, no bidirectional override,
no zero-width trick. Everything behind the door may rely on that.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Whole sequences go, not only their ESC: "\x1b[31m" without its first character would leave "[31m"
# in the story. ECMA-48 (CSI; OSC, DCS, SOS, PM, APC; lone escapes), in 7-bit and 8-bit form. A
# string that nothing ends on its line loses its opener alone: the words after it may be the story's.
_SEQUENCES = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]{0,65536}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]?"
)
# C0 but tab and newline, DEL, C1; soft hyphen and combining grapheme joiner; fillers that are
# drawn as nothing; zero-width and bidirectional marks; variation selectors; byte order mark;
# interlinear marks; tag characters; surrogates and noncharacters.
_INVISIBLE = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\ufffe\uffff\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# More than four marks on one letter are a tower that leaves its line (no script needs them).
_MARK = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_TOWER = rf"(?<={_MARK}{{4}}){_MARK}+"
_LINE_ENDS = r"\r\n?|[\x0b\x0c\x85\u2028\u2029]"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compile at first use: a start that shows no text from outside pays for nothing."""
    return re.compile(source)


def clean_text(text: str) -> str:
    """Text without anything that a terminal, a file name or an eye could be tricked with.

    Line ends become a newline; tabs stay. What comes back is NFC; cleaning it again changes nothing.
    """
    if _is_clean(text):
        return text
    text = _pattern(_LINE_ENDS).sub("\n", text)
    text = _pattern(_SEQUENCES).sub("", text)
    text = _pattern(_INVISIBLE).sub("", text)
    text = unicodedata.normalize("NFC", text)
    return _pattern(_TOWER).sub("", text)


# What ``str.isprintable`` lets pass though nothing is drawn, or marks are piled up by it.
_DRAWN_AS_NOTHING = (
    r"[\u0300-\u036f\u0483-\u0489\u115f\u1160\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    r"\u3164\ufe00-\ufe2f\uffa0\U000e0100-\U000e01ef]"
)


def _is_clean(text: str) -> bool:
    """Whether there is surely nothing to clean: a look a seventh as long as the cleaning itself."""
    flat = text.replace("\n", " ")
    if not flat.isprintable():
        return False
    return text.isascii() or (
        _pattern(_DRAWN_AS_NOTHING).search(text) is None and unicodedata.is_normalized("NFC", text)
    )


def json_safe(text: str) -> str:
    """JSON that says the same, with what a terminal or an eye could be tricked with as an escape.

    The text of a story has none of it; the name of a file may.
    """
    if text.replace("\n", "").isprintable():
        return text
    return _pattern(_INVISIBLE).sub(lambda found: _escaped(found[0]), text)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def one_line(text: str) -> str:
    """Clean text on one line: every run of white space is one space, none at the ends."""
    return " ".join(clean_text(text).split())


def legible(name: str) -> str:
    r"""What may hold the name of a file, on one line: bytes that are no text are shown as ``\xb1``.

    Python keeps such bytes as lone surrogates, and all of a Korean name where the locale is ASCII.
    """
    return clean_text(_pattern("[\udc80-\udcff]+").sub(_bytes_shown, name)).replace("\n", " ")


def _bytes_shown(found: re.Match[str]) -> str:
    return found[0].encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
