"""Interim replies counted: HTTP lets a server send any number of them before its answer.

The HTTP library passes over them one by one, for as long as they come; so its connections are
watched from below.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

MOST_INTERIM = 16
TOO_MANY = "too many interim replies"
"""What the error says that the library raises."""
_END = b"\r\n\r\n"
_LONGEST_HEAD = 1 << 17
"""The library's own bound is below it."""


class Watched(httpcore.AsyncNetworkBackend):
    """Connections as another backend makes them, whose heads are counted."""

    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self._inner = inner

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 — as the library has it
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to a host."""
        return _Stream(await self._inner.connect_tcp(host, port, timeout, local_address, socket_options))

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._inner.sleep(seconds)


class _Stream(httpcore.AsyncNetworkStream):
    """One connection; what is read after each request is looked at until its answer begins."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self._waiting = True
        self._head = b""
        self._interim = 0

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """The next bytes; raises RemoteProtocolError after too many interim replies."""
        data = await self._inner.read(max_bytes, timeout)
        if self._waiting:
            self._count(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Send bytes, of the next request perhaps."""
        self._waiting, self._head, self._interim = True, b"", 0
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted."""
        return _Stream(await self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 — as the library has it
        """What is known of the connection."""
        return self._inner.get_extra_info(info)

    def _count(self, data: bytes) -> None:
        self._head += data
        while _END in self._head:
            if not self._head.startswith((b"HTTP/1.1 1", b"HTTP/1.0 1")):
                break
            self._head = self._head.partition(_END)[2]
            self._interim += 1
            if self._interim > MOST_INTERIM:
                raise httpcore.RemoteProtocolError(TOO_MANY)
        else:
            self._waiting = len(self._head) < _LONGEST_HEAD
            return
        self._waiting, self._head = False, b""
