"""What every way is made of."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from collections.abc import Callable
from typing import TypeAlias

ARTICLE = """<html><head><meta charset="utf-8"><title>나루시, 강변 산책길 새로 낸다</title></head><body>
<div id="joinskmbox">나루시가 강변을 따라 3㎞의 산책길을 새로 낸다.<br><br>
시는 “내년 봄까지 마치겠다”고 밝혔다.<br><br>/한누리 기자 nuri@example.com</div></body></html>""".encode()
Way: TypeAlias = Callable[[socket.socket, str], None]
WAYS: dict[str, Way] = {}
_SECONDS = 60
"""How long a way goes on at most when nobody hangs up."""


def way(function: Way) -> Way:
    """Serve a way under its name."""
    WAYS[function.__name__] = function
    return function


def reply(sock: socket.socket, body: bytes = b"", *headers: str, status: str = "200 OK") -> None:
    """Send one whole answer."""
    lines = (f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", "")
    sock.sendall("\r\n".join(lines).encode("utf-8") + body)


def head(sock: socket.socket, *headers: str, status: str = "200 OK") -> None:
    """Send the head of an answer only."""
    sock.sendall("\r\n".join((f"HTTP/1.1 {status}", *headers, "", "")).encode("latin-1"))


def forever(sock: socket.socket, piece: bytes, pause: float = 0.0) -> None:
    """Send the same again and again until the other side hangs up."""
    end = time.monotonic() + _SECONDS
    with contextlib.suppress(OSError):
        while time.monotonic() < end:
            sock.sendall(piece)
            if pause:
                time.sleep(pause)


def wait(sock: socket.socket) -> None:
    """Send nothing until the other side hangs up."""
    sock.settimeout(_SECONDS)
    with contextlib.suppress(OSError):
        sock.recv(1)


def reset(sock: socket.socket) -> None:
    """Hang up rudely."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()
