"""Answers that come too slowly, and answers that are too large."""

from __future__ import annotations

import gzip
import socket
import zlib

from tests.misbehaving.way import ARTICLE, forever, head, reply, wait, way


@way
def silent(sock: socket.socket, _address: str) -> None:
    wait(sock)


@way
def drip(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Type: text/html")
    forever(sock, b"<p>", 0.05)


@way
def dripping_head(sock: socket.socket, _address: str) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    forever(sock, b"x", 0.05)


@way
def interim_for_ever(sock: socket.socket, _address: str) -> None:
    forever(sock, b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n", 0.001)


@way
def interim_now_and_then(sock: socket.socket, _address: str) -> None:
    forever(sock, b"HTTP/1.1 100 Continue\r\n\r\n", 0.01)


@way
def stalls(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Length: 9000")
    sock.sendall(ARTICLE[:200])
    wait(sock)


@way
def endless(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Type: text/html")
    forever(sock, b"<p>x</p>" * 8192)


@way
def endless_chunks(sock: socket.socket, _address: str) -> None:
    head(sock, "Transfer-Encoding: chunked")
    forever(sock, b"8000\r\n" + b"x" * 0x8000 + b"\r\n")


@way
def says_it_is_large(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Length: 99999999999")
    wait(sock)


@way
def large_head(sock: socket.socket, _address: str) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\n")
    forever(sock, b"X-Filler: " + b"x" * 60_000 + b"\r\n")


@way
def many_headers(sock: socket.socket, _address: str) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\n")
    forever(sock, b"X: y\r\n" * 1000)


def _bomb(window: int) -> bytes:
    """64 MiB of zeros, packed to 64 kB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()


@way
def gzip_bomb(sock: socket.socket, _address: str) -> None:
    reply(sock, _bomb(31), "Content-Encoding: gzip")


@way
def gzip_bomb_unnamed(sock: socket.socket, _address: str) -> None:
    reply(sock, _bomb(31), "Content-Type: text/html")


@way
def deflate_bomb(sock: socket.socket, _address: str) -> None:
    reply(sock, _bomb(15), "Content-Encoding: deflate")


@way
def brotli_bomb(sock: socket.socket, _address: str) -> None:
    # The first bytes of 1 GiB of zeros; whoever unpacks this was not asked to.
    reply(sock, bytes.fromhex("cfffff7ff825007102d0ff03") * 40, "Content-Encoding: br")


@way
def zstd_bomb(sock: socket.socket, _address: str) -> None:
    # A frame of 128 KiB blocks, each one byte repeated (RFC 8878, RLE_Block).
    reply(sock, bytes.fromhex("28b52ffd0058") + bytes.fromhex("02001000") * 4000, "Content-Encoding: zstd")


@way
def packed_twice(sock: socket.socket, _address: str) -> None:
    reply(sock, gzip.compress(gzip.compress(ARTICLE)), "Content-Encoding: gzip, gzip")
