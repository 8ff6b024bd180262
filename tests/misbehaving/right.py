"""What is right, for comparison: whole pages, packed or not, at once or at the second try."""

from __future__ import annotations

import gzip
import socket
import time
import zlib

from tests.misbehaving.way import ARTICLE, head, reply, reset, way


@way
def article(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, "Content-Type: text/html; charset=utf-8")


@way
def packed(sock: socket.socket, _address: str) -> None:
    reply(sock, gzip.compress(ARTICLE), "Content-Encoding: gzip")


@way
def packed_in_members(sock: socket.socket, _address: str) -> None:
    half = len(ARTICLE) // 2
    reply(
        sock,
        gzip.compress(ARTICLE[:half]) + gzip.compress(ARTICLE[half:]) + bytes(8),
        "Content-Encoding: gzip",
    )


@way
def packed_unnamed(sock: socket.socket, _address: str) -> None:
    reply(sock, gzip.compress(ARTICLE), "Content-Type: text/html")


@way
def deflated(sock: socket.socket, _address: str) -> None:
    reply(sock, zlib.compress(ARTICLE), "Content-Encoding: deflate")


@way
def deflated_bare(sock: socket.socket, _address: str) -> None:
    reply(sock, zlib.compress(ARTICLE)[2:-4], "Content-Encoding: deflate")


@way
def chunked(sock: socket.socket, _address: str) -> None:
    head(sock, "Transfer-Encoding: chunked")
    for start in range(0, len(ARTICLE), 100):
        piece = ARTICLE[start : start + 100]
        sock.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
    sock.sendall(b"0\r\n\r\n")


@way
def announced(sock: socket.socket, address: str) -> None:
    """Some interim replies, then a page that speaks of very many."""
    interim = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
    for piece in (interim[:30], interim[30:] + interim * 3):
        sock.sendall(piece)
        time.sleep(0.02)
    article(sock, address)


@way
def unhurried(sock: socket.socket, _address: str) -> None:
    head(sock, f"Content-Length: {len(ARTICLE)}")
    for start in range(0, len(ARTICLE), 100):
        sock.sendall(ARTICLE[start : start + 100])
        time.sleep(0.1)


@way
def labelled_as_a_picture(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, "Content-Type: image/png")


def flaky(sock: socket.socket, name: str, attempt: int) -> None:
    """``flaky-503-2`` answers twice with 503 before it gives the page; ``flaky-reset-1`` resets once."""
    _, what, times = name.split("-")
    if attempt > int(times):
        article(sock, "")
    elif what == "reset":
        reset(sock)
    elif what == "short":
        head(sock, "Content-Length: 9000")
        sock.sendall(ARTICLE[:200])
    else:
        reply(sock, b"", "Retry-After: 0", status=f"{what} Busy")
