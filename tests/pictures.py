"""Pictures made from a name: a sky, a river and hills in colours of their own, as PNG."""

from __future__ import annotations

import hashlib
import struct
import zlib

WIDTH, HEIGHT = 320, 214


def picture(name: str) -> bytes:
    """The same picture for the same name."""
    seed = hashlib.sha256(name.encode()).digest()
    sky, hill, river = (tuple(90 + byte // 2 for byte in seed[at : at + 3]) for at in (0, 3, 6))
    horizon, bank = HEIGHT // 3 + seed[9] % 30, HEIGHT * 2 // 3 + seed[10] % 20
    rows = b"".join(
        b"\0" + bytes(sky if y < horizon else hill if y < bank else river) * WIDTH for y in range(HEIGHT)
    )
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in pieces)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
