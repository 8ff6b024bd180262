"""The bytes of an answer as they were before the server packed them, never more than a limit.

The HTTP library unpacks a whole chunk at once (2 kB of a bomb become 2 GiB), and takes a torn
gzip body for a whole page; so it hands over the bytes as they came, and they are unpacked here.
"""

from __future__ import annotations

import zlib
from typing import Protocol

from reader.errors import NetworkError
from reader.language import _

ACCEPTED = "gzip, deflate"
_STEP = 1 << 16
_GZIP = b"\x1f\x8b"


class TooLarge(NetworkError):
    """More came than a page may have."""

    def __init__(self, max_bytes: int) -> None:
        super().__init__(
            _("the page is larger than {size} MB").format(size=max(1, max_bytes >> 20)),
            _("it is no article; check the address"),
        )


class Decoder(Protocol):
    """What unpacks a body piece by piece."""

    def feed(self, data: bytes) -> bytes:
        """What the next piece unpacks to, one byte over the limit at most."""

    def whole(self) -> bool:
        """Whether the body ended where it said it would."""


class _Plain:
    def feed(self, data: bytes) -> bytes:
        return data

    def whole(self) -> bool:
        return True


class _Zlib:
    """gzip, with as many members as it has, and deflate, with or without its zlib frame."""

    def __init__(self, max_bytes: int, *, gzip: bool) -> None:
        self._room = max_bytes + 1
        self._gzip = gzip
        self._started = False
        self._z = zlib.decompressobj(31 if gzip else 15)

    def feed(self, data: bytes) -> bytes:
        pieces: list[bytes] = []
        full = False  # then more may come of what was taken in already
        while (data or full) and self._room > 0:
            if self._z.eof and not self._next_member(data):
                break
            size = min(_STEP, self._room)
            pieces.append(self._unpack(data, size))
            full = len(pieces[-1]) == size
            self._room -= len(pieces[-1])
            data = self._z.unconsumed_tail or self._z.unused_data
        return b"".join(pieces)

    def whole(self) -> bool:
        return self._z.eof or not self._started

    def _unpack(self, data: bytes, size: int) -> bytes:
        try:
            piece = self._z.decompress(data, size)
        except zlib.error:
            if self._gzip or self._started:
                raise
            self._z = zlib.decompressobj(-15)  # "deflate" without the frame that its standard asks for
            piece = self._z.decompress(data, size)
        self._started = True
        return piece

    def _next_member(self, data: bytes) -> bool:
        """Begin another gzip member; what else follows the end is padding and is passed over."""
        if not (self._gzip and data.startswith(_GZIP)):
            return False
        self._z = zlib.decompressobj(31)
        return True


def decoder(encoding: str, max_bytes: int) -> Decoder:
    """What unpacks a body with that ``Content-Encoding``; raises NetworkError for one not asked for."""
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return _Zlib(max_bytes, gzip=True)
        case "deflate":
            return _Zlib(max_bytes, gzip=False)
    raise NetworkError(
        _("the server packed the page in a way that was not asked for ({name})").format(name=encoding[:20]),
        _("save the page in a browser and open the file"),
    )


class Body:
    """The body of one answer, growing up to its limit."""

    def __init__(self, encoding: str, max_bytes: int) -> None:
        self._decoder = decoder(encoding, max_bytes)
        self._max_bytes = max_bytes
        self._page = bytearray()  # not a list: a server may send a million pieces of one byte
        self._came = 0

    def add(self, data: bytes) -> None:
        """Take the next bytes as they came; raises NetworkError when they are damaged or too many."""
        self._came += len(data)
        try:
            piece = self._decoder.feed(data)
        except zlib.error as error:
            raise NetworkError(_("the page came damaged"), _("try again later")) from error
        self._page += piece
        if max(len(self._page), self._came) > self._max_bytes:
            raise TooLarge(self._max_bytes)

    def torn(self) -> bool:
        """Whether the packed page breaks off."""
        return not self._decoder.whole()

    def bytes(self) -> bytes:
        """The page; also unpacked when it is gzip that the server forgot to name."""
        page = bytes(self._page)
        if not page.startswith(_GZIP) or not isinstance(self._decoder, _Plain):
            return page
        inner = Body("gzip", self._max_bytes)
        inner.add(page)
        return page if inner.torn() else inner.bytes()
