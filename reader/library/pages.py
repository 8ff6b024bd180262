"""Rows straight from the pages of a damaged file, whatever the tree above them has come to.

Only what https://www.sqlite.org/fileformat.html says of leaf pages, records and overflow pages is
read; what does not fit together is passed over.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Value: TypeAlias = int | float | str | bytes | None

_LEAF = 13
_HEADER_BYTES = 8
_FIRST_PAGE_OFFSET = 100
_WIDTHS = (0, 1, 2, 3, 4, 6, 8)
_LONGEST = 100_000_000
"""Bytes of one row at most: a longer one is nonsense."""


def rows(data: bytes, size: int) -> Iterator[tuple[int, list[Value]]]:
    """The number and the columns of every row of every table that can be read."""
    for number in range(len(data) // size):
        page = data[number * size : (number + 1) * size]
        start = 0 if number else _FIRST_PAGE_OFFSET
        if page[start] == _LEAF:
            for cell in _cells(page, start):
                row = _row(data, size, page, cell)
                if row is not None:
                    yield row


def _cells(page: bytes, start: int) -> list[int]:
    """Where the rows of a leaf page begin."""
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    first = start + _HEADER_BYTES
    cells = page[first : first + 2 * count]
    return [cell for (cell,) in struct.iter_unpack(">H", cells[: len(cells) // 2 * 2]) if cell < len(page)]


def _row(data: bytes, size: int, page: bytes, cell: int) -> tuple[int, list[Value]] | None:
    """One row; None when it does not fit together."""
    try:
        length, at = _varint(page, cell)
        number, at = _varint(page, at)
        if length > _LONGEST:
            return None
        return number, _record(_payload(data, size, page, at, length))
    except (IndexError, UnicodeDecodeError, struct.error):
        return None


def _payload(data: bytes, size: int, page: bytes, at: int, length: int) -> bytes:
    """The bytes of a row: those in its page, then those in its overflow pages."""
    most = size - 35
    if length <= most:
        return page[at : at + length]
    least = (size - 12) * 32 // 255 - 23
    local = least + (length - least) % (size - 4)
    local = local if local <= most else least
    parts, left = [page[at : at + local]], length - local
    following = int.from_bytes(page[at + local : at + local + 4], "big")
    while left > 0:
        start = (following - 1) * size
        if following < 1 or start + size > len(data):
            raise IndexError
        parts.append(data[start + 4 : start + 4 + min(left, size - 4)])
        left -= size - 4
        following = int.from_bytes(data[start : start + 4], "big")
    return b"".join(parts)


def _record(payload: bytes) -> list[Value]:
    """The columns of a row."""
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, end = _value(payload, end, kind)
        values.append(value)
    return values


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    """One column by its serial type, and where the next begins."""
    if kind == 0:
        return None, at
    if kind in {8, 9}:
        return kind - 8, at
    width = _WIDTHS[kind] if kind < len(_WIDTHS) else 8 if kind == 7 else (kind - 12) // 2
    part = payload[at : at + width]
    if len(part) < width or kind in {10, 11}:
        raise IndexError
    if kind == 7:
        return struct.unpack(">d", part)[0], at + width
    if kind < 7:
        return int.from_bytes(part, "big", signed=True), at + width
    return (part.decode() if kind % 2 else part), at + width


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9
