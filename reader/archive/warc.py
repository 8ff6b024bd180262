"""Web archives (WARC, WACZ) → the pages in them."""

from __future__ import annotations

import errno
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from reader.archive.item import Failure, Item
from reader.errors import NetworkError, UsageError
from reader.fetch.coding import Body
from reader.fetch.limits import MAX_BYTES
from reader.language import _
from reader.page import Page
from reader.text import legible, one_line

if TYPE_CHECKING:
    from typing import BinaryIO

_KST = timezone(timedelta(hours=9))
_KINDS = frozenset({"", "text/html", "application/xhtml+xml", "text/plain"})
"""Content types that may be pages; a server that names none may mean one."""
_CHUNK_HEAD = rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n"


def looks_like_warc(head: bytes) -> bool:
    """Whether bytes begin a web archive, packed or not."""
    return head.startswith((b"WARC/", b"\x1f\x8b", b"\x28\xb5\x2f\xfd"))


def warc_file(path: str) -> Iterator[Item]:
    """The pages of a WARC file, or of all that a WACZ file holds, in their order."""
    name = legible(path)
    try:
        if path.lower().endswith(".wacz"):
            with zipfile.ZipFile(path) as packed:
                for member in packed.namelist():
                    if member.startswith("archive/"):
                        with packed.open(member) as stream:
                            yield from warc_stream(stream, f"{name}/{legible(member)}")
        else:
            with open(path, "rb") as file:  # noqa: PTH123
                yield from warc_stream(file, name)
    except (OSError, ValueError, zipfile.BadZipFile, RuntimeError) as error:
        yield Item(name, Failure("unreadable", one_line(f"{name}: {error}"), 2))


def warc_stream(stream: BinaryIO | Any, name: str) -> Iterator[Item]:  # noqa: ANN401 — any binary stream
    """The pages of one web archive; what is damaged ends it with a failure that says where.

    Raises:
        UsageError: the library that reads web archives is not installed.

    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise UsageError(
            _("web archives need a part that is not installed"), _("install kwangju-reader[archive]")
        ) from error
    number = 0
    kinds = WarcRecordType.response | WarcRecordType.resource
    try:
        for number, record in enumerate(ArchiveIterator(_Counted(stream), kinds, parse_http=False), 1):
            if (item := _item(record, f"{name}#{number}")) is not None:
                yield item
    except BaseException as error:
        if not isinstance(error, (OSError, ValueError, EOFError, RuntimeError)) and not _is_panic(error):
            raise
        message = _("{name} is damaged after page {number}: {why}").format(
            name=name, number=number, why=error
        )
        yield Item(f"{name}#{number + 1}", Failure("unreadable", one_line(message), 2))


class _Counted:
    """A stream that knows how far it is: the library asks, and a pipe cannot tell."""

    def __init__(self, stream: BinaryIO | Any) -> None:  # noqa: ANN401 — any binary stream
        self._stream = stream
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        data: bytes = self._stream.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        raise OSError(errno.ESPIPE, f"no place {offset} from {whence} in a stream")

    def close(self) -> None:
        """Leave the stream to who opened it."""


def _is_panic(error: BaseException) -> bool:
    """Whether the library, which is Rust, gave up on what it read: no Exception in Python's eyes."""
    return type(error).__name__ == "PanicException"


def _item(record: Any, name: str) -> Item | None:  # noqa: ANN401 — the library has no types
    """The page in a record; None for pictures, redirects and errors of the site."""
    told = record.content_length or 0
    if told > 2 * MAX_BYTES:
        return None
    record.freeze()  # the library takes a record that breaks off for a whole one
    if (record.content_length or 0) < told or not told:
        raise OSError(_("it breaks off"))
    record.parse_http(auto_decode="none")
    if record.is_http and (record.http_headers is None or record.http_headers.status_code != 200):
        return None
    address = one_line(record.headers.get("WARC-Target-URI") or "").strip("<>")
    kind = str((record.http_content_type if record.is_http else record.headers.get("Content-Type")) or "")
    if kind.partition(";")[0].strip().lower() not in _KINDS or address.endswith("/robots.txt"):
        return None
    try:
        body = _unpacked(record.reader.read(), record.http_headers if record.is_http else {})
    except NetworkError as error:
        return Item(name, Failure("unreadable", str(error), 2), told)
    page = Page(
        body,
        address=address or None,
        charset=str(record.http_charset).lower() if record.is_http and record.http_charset else None,
        fetched=_in_korea(record.headers.get("WARC-Date") or ""),
    )
    return Item(name, page, max(1, len(body)))


def _unpacked(body: bytes, headers: Any) -> bytes:  # noqa: ANN401
    """The page as it was before the server packed it; many crawlers keep it so, whatever its head says."""
    if "chunked" in str(headers.get("Transfer-Encoding") or "").lower() and re.match(_CHUNK_HEAD, body):
        body = b"".join(_chunks(body))
    encoding = str(headers.get("Content-Encoding") or "").strip().lower()
    if encoding in {"gzip", "x-gzip", "deflate"} and body.lstrip()[:1] == b"<":
        encoding = ""
    packed = Body(encoding, MAX_BYTES)
    packed.add(body)
    return packed.bytes()


def _chunks(body: bytes) -> Iterator[bytes]:
    """The pieces of a body in chunks; what is no chunk ends it."""
    at = 0
    while (head := re.compile(_CHUNK_HEAD).match(body, at)) and (size := int(head[1], 16)):
        yield body[head.end() : head.end() + size]
        at = head.end() + size + 2


def _in_korea(date: str) -> str | None:
    """A record's date, ISO 8601 in Korean time; None for one that cannot be read."""
    try:
        return datetime.fromisoformat(date.strip()).astimezone(_KST).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return None
