"""The name that a story is saved under: date, headline, and nothing that a file system refuses."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.text import one_line

if TYPE_CHECKING:
    from reader.article import Article

SUFFIXES = {"plain": ".txt", "markdown": ".md", "json": ".json", "html": ".html"}
LIMIT_BYTES = 255
"""Of one name on ext4, XFS, APFS and NTFS alike (there counted in larger units)."""

# What Windows forbids, the strictest of all, as the full-width letter that looks the same.
_FORBIDDEN = {ord(mark): chr(ord(mark) + 0xFEE0) for mark in '/\\:*?"<>|'}
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved with any suffix too.
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")


def name(article: Article, form: str, number: int = 1) -> str:
    """``2023-10-12 headline.md``; from the second of that name on with its number before the suffix."""
    return file_name(f"{(article.published or '')[:10]} {article.headline}", SUFFIXES[form], number)


def file_name(text: str, suffix: str, number: int = 1) -> str:
    """A text as a file's name of at most 255 bytes, shortened at the border of a letter."""
    tail = (f" ({number})" if number > 1 else "") + suffix
    stem = one_line(text.translate(_FORBIDDEN)).strip(" .-~") or "기사"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return _shortened(stem, LIMIT_BYTES - len(tail.encode())) + tail


def _shortened(text: str, limit: int) -> str:
    """As much of the text as has at most that many bytes, never half a syllable."""
    if len(text.encode()) <= limit:
        return text
    kept = text.encode()[:limit].decode(errors="ignore")
    while kept and _joins(text[len(kept)]):
        kept = kept[:-1]
    return kept.rstrip(" .")


def _joins(letter: str) -> bool:
    """Whether it belongs to the letter before it: a combining mark, a vowel or final of old Hangul."""
    return (
        bool(unicodedata.combining(letter))
        or "\u1160" <= letter <= "\u11ff"
        or "\ud7b0" <= letter <= "\ud7fb"
    )
