"""What bytes are by their look: a label is often missing and often wrong."""

from __future__ import annotations

import re

from reader.errors import NotAnArticle
from reader.language import _, later

# The opening bytes of what people mistake for a page, from the formats' own definitions.
_KINDS: tuple[tuple[bytes, str], ...] = (
    (rb"%PDF-", later("a PDF document")),
    (rb"\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|RIFF....WEBP|....ftyp(?:avif|heic)", later("a picture")),
    (
        rb"PK\x03\x04|PK\x05\x06|7z\xbc\xaf|Rar!|\x1f\x8b|BZh[1-9]|\xfd7zXZ|\x28\xb5\x2f\xfd",
        later("a packed file"),
    ),
    (rb"\xd0\xcf\x11\xe0|HWP Document File", later("a word processor's document")),
    (rb"....ftyp|ID3|OggS|fLaC|\x1aE\xdf\xa3|RIFF....(?:AVI |WAVE)", later("sound or film")),
    (rb"\x7fELF|MZ.{58}|SQLite format 3\x00|bplist00|wOF[F2]", later("a program's file")),
)
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")


def other_kind(body: bytes) -> str | None:
    """What the bytes are instead of a page, in words; None when they may be a page."""
    if body.startswith(_TEXT_MARKS):
        return None
    for opening, name in _KINDS:
        if re.match(opening, body, re.DOTALL):
            return _(name)
    head = body[:4096]
    fewer, more = sorted((head[::2].count(0), head[1::2].count(0)))
    if more * 10 > len(head) and more > 4 * fewer:
        return None  # UTF-16 without its mark: every other byte of its Latin letters is nought
    # No text in any encoding of Korean has control characters; one in ten leaves room for damage.
    if len(head) - len(head.translate(None, _CONTROL)) > len(head) // 10:
        return _("binary data")
    return None


def require_text(body: bytes, name: str) -> bytes:
    """The same bytes.

    Raises:
        NotAnArticle: they are nothing, a picture, a document or something else that is no text.

    """
    if not body.strip():
        raise NotAnArticle(_("{name} is empty").format(name=name), _("nothing can be read from it"))
    if kind := other_kind(body):
        raise NotAnArticle(
            _("{name} is {kind}, no page").format(name=name, kind=kind), _("give a web page or a text file")
        )
    return body
