r"""Korean that was read in a western encoding on its way here, and how to read it back.

``±¤ÁÖ½Ã`` is 광주시 in EUC-KR bytes read as Latin-1; ``ê´\x91ì£¼`` is 광주 in UTF-8 bytes read so.
Where no byte was lost on the way the text comes back whole.
"""

from __future__ import annotations

import re
from functools import cache

from reader.parse.decode import Decoded, decode_lossy
from reader.values import dataclass, replace

# Bytes that Windows-1252 gives a letter of its own; the five it leaves open come through as C1.
_WESTERN_ONLY = bytes(byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D))


_LEAST_HANJA = 12
GARBLED = "garbled beyond repair"


@dataclass(frozen=True, slots=True)
class Repaired:
    """Text read back, and how many of its characters could not be."""

    text: str
    lost: int


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def has_hangul(text: str) -> bool:
    """Whether there is any Hangul in a text, composed or as jamo."""
    if any(syllable in text for syllable in "다이가의는"):
        return True
    return _pattern("[가-힣]|[\u1100-\u11ff]|[\u3131-\u318e]").search(text) is not None


def looks_garbled(text: str) -> bool:
    """Whether a text without Hangul has runs of western letters that no language writes."""
    runs = _pattern(r"[\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd]{4,}").findall(text)
    return sum(map(len, runs)) >= 12


def repaired(text: str) -> Repaired | None:
    """The Korean text behind a garbled one; None where no Korean comes out."""
    raw = _bytes_of(text)
    cp949 = _read(raw, "cp949")
    best = cp949 if cp949.lost == 0 else min(cp949, _read(raw, "utf-8"), key=lambda read: read.lost)
    hangul = len(_pattern("[가-힣]").findall(best.text))
    return best if hangul >= 8 and best.lost * 10 <= hangul else None


def _bytes_of(text: str) -> bytes:
    """The bytes that a western encoding made this text of; ``?`` where it is from none."""
    for encoding in ("latin-1", "cp1252"):
        try:
            return text.encode(encoding)
        except UnicodeEncodeError:
            continue
    return text.translate(_back()).encode("latin-1", "replace")


def mended(read: Decoded) -> Decoded:
    """A page with its Korean read back where it came garbled; as it was where nothing is garbled."""
    if "\ufffd" in read.text and _is_misread_utf8(read.text):
        return replace(read, note=GARBLED)
    if has_hangul(read.text) or not looks_garbled(read.text):
        return read
    found = repaired(read.text)
    if found is None:
        return replace(read, note=GARBLED)
    lost = f", {found.lost} characters lost" if found.lost else ""
    return replace(read, text=found.text, note=f"garbled Korean read back{lost}")


def _is_misread_utf8(text: str) -> bool:
    """Whether a text was UTF-8 and read as cp949, which loses letters: as many Hanja as Hangul, and holes."""
    hanja = len(_pattern("[\u4e00-\u9fff\uf900-\ufaff]").findall(text))
    return hanja >= _LEAST_HANJA and hanja * 3 > len(_pattern("[가-힣]").findall(text))


@cache
def _back() -> dict[int, int]:
    """Windows-1252's own letters to the bytes they were."""
    return {ord(bytes([byte]).decode("cp1252")): byte for byte in _WESTERN_ONLY}


def _read(raw: bytes, encoding: str) -> Repaired:
    text = decode_lossy(raw, encoding)
    return Repaired(text, text.count("\ufffd"))
