"""Bytes → text, whatever the page, its header or its maker say about them.

The order: byte order mark, UTF-16 by its zeroes, strict UTF-8, strict cp949, and for bytes that
neither reads whole, whichever of the two loses less. Names told by a server or a ``<meta>`` are
wrong so often on this paper that they only break a tie.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from reader.values import dataclass

_SAMPLE_BYTES = 20_000
_HEAD_BYTES = 2_048
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text, the encoding that read it as Python names it, and what was lost or mended."""

    text: str
    encoding: str
    note: str = ""


def decode(body: bytes, charset: str | None = None) -> Decoded:
    """The text of a page and the encoding that read it; never fails.

    What no encoding explains is one U+FFFD where a character was lost, and nothing where a
    byte was added.
    """
    marked = _by_mark(body)
    if marked:
        return marked
    for encoding in ("utf-8", "cp949"):
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _is_korean(text) or not _looks_utf8(body, charset):
            return Decoded(text, encoding)
    if _looks_utf8(body, charset):
        return Decoded(body.decode("utf-8", _utf8_handler()), "utf-8", "stray bytes")
    return Decoded(body.decode("cp949", _cp949_handler()), "cp949", "broken pairs")


def is_plainly_utf8(body: bytes) -> bool:
    """Whether the head of a page is markup and UTF-8 with Hangul in it: all of the page will be."""
    head = body[:_HEAD_BYTES].removeprefix(codecs.BOM_UTF8)
    cut = len(head) if len(body) <= _HEAD_BYTES else head.rfind(b"<")
    head = head[:cut]
    if b"<html" not in head.lower() or b"\0" in head or head.startswith(_MARKS):
        return False
    return re.search(rb"[\xea-\xed][\x80-\xbf][\x80-\xbf]", head) is not None and is_utf8(head)


def decode_lossy(body: bytes, encoding: str) -> str:
    """Bytes read as ``utf-8`` or ``cp949`` come what may, by the same rules as a page."""
    return body.decode(encoding, _utf8_handler() if encoding == "utf-8" else _cp949_handler())


def _by_mark(body: bytes) -> Decoded | None:
    """The text of a page with a byte order mark, or of UTF-16 without one."""
    head = body[:4]
    if head.startswith(codecs.BOM_UTF8):
        rest = body[3:]
        note = "" if is_utf8(rest) else "stray bytes"
        return Decoded(rest.decode("utf-8", _utf8_handler()), "utf-8", note)
    if head in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"):
        return Decoded(body.decode("utf-32", "replace"), "utf-32")
    if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return Decoded(body.decode("utf-16", "replace"), "utf-16")
    sample = body[:4096]
    if b"\0" not in sample:
        return None
    low, high = sample[::2].count(0), sample[1::2].count(0)
    if max(low, high) * 10 > len(sample) and max(low, high) > 4 * min(low, high):
        encoding = "utf-16-be" if low > high else "utf-16-le"
        return Decoded(body.decode(encoding, "replace"), encoding)
    return None


def is_utf8(body: bytes) -> bool:
    """Whether all of a page's bytes are UTF-8."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_korean(text: str) -> bool:
    """Whether bytes read as cp949 cannot have been UTF-8: 다 is B4D9 and 이 C0CC, which no UTF-8 holds."""
    return "다" in text or "이" in text


def _looks_utf8(body: bytes, charset: str | None) -> bool:
    """Whether bytes that are not clean UTF-8 are still mostly that: by their three-byte letters.

    A Hangul syllable in UTF-8 is one of EA–ED and two of 80–BF; in cp949 text such triples are
    rare, and two-byte letters with a trail outside 80–BF are half of all.
    """
    high = bytes(re.sub(rb"[\x00-\x7f]+", b" ", body[:_SAMPLE_BYTES] if len(body) < 200_000 else body))
    triples = 3 * len(re.findall(rb"[\xe2-\xed][\x80-\xbf][\x80-\xbf]", high))
    strays = len(high) - high.count(b" ") - triples
    if abs(triples - strays) <= 6:
        return "utf" in (charset or "") or b"utf-8" in body[:2048].lower()
    return triples > strays


@cache
def _cp949_handler() -> str:
    """The name of an error handler that loses one character for one broken pair, and no more.

    Python's own "replace" gives up one byte, and pairs all that follow wrongly; a browser eats the
    pair when its second byte cannot be ASCII. https://encoding.spec.whatwg.org/#euc-kr-decoder
    """

    def one_pair(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        lead, trail = error.object[error.start], error.object[error.start + 1 : error.start + 2]
        eaten = 2 if 0x81 <= lead <= 0xFE and trail and trail[0] >= 0x80 else 1
        return "\ufffd", error.start + eaten

    codecs.register_error("ilbo-cp949", one_pair)
    return "ilbo-cp949"


@cache
def _utf8_handler() -> str:
    """The name of an error handler that drops bytes which were added, and marks letters that lost one.

    A torn letter is one U+FFFD. A run that reads as Hangul in cp949 was pasted from another page.
    Windows' no-break space alone is a space.
    """
    pasted_run = re.compile(rb"(?:[\x81-\xfe][\x80-\xfe])*[\x80-\xff]?")

    def one_stray(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        run = pasted_run.match(error.object, error.start)
        stray = error.object[error.start : error.end]
        if run and len(run[0]) >= 4 and (pasted := _hangul(run[0])):
            return pasted, run.end()
        if 0xC2 <= stray[0] <= 0xF4 or len(stray) > 1:
            return "\ufffd", error.end
        return (" " if stray == b"\xa0" else ""), error.end

    codecs.register_error("ilbo-utf8", one_stray)
    return "ilbo-utf8"


def _hangul(run: bytes) -> str:
    """A run of bytes as Hangul in cp949; empty when it is not that, or is UTF-8 in part."""
    if re.search(rb"[\xea-\xed][\x80-\xbf]{2}", run) or is_utf8(run[1:]):
        return ""
    try:
        text = run.decode("cp949")
    except UnicodeDecodeError:
        return ""
    return text if re.fullmatch("[가-힣]+", text) else ""
