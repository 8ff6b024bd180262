"""Answers that break off, and answers that nobody understands."""

from __future__ import annotations

import gzip
import socket
import time

from tests.misbehaving.way import ARTICLE, head, reply, reset, wait, way


@way
def short(sock: socket.socket, _address: str) -> None:
    head(sock, f"Content-Length: {len(ARTICLE) + 500}")
    sock.sendall(ARTICLE)


@way
def torn_gzip(sock: socket.socket, _address: str) -> None:
    reply(sock, gzip.compress(ARTICLE)[:-40], "Content-Encoding: gzip")


@way
def torn_gzip_by_closing(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Encoding: gzip", "Connection: close")
    sock.sendall(gzip.compress(ARTICLE)[:-40])


@way
def gzip_with_a_wrong_sum(sock: socket.socket, _address: str) -> None:
    whole = gzip.compress(ARTICLE)
    reply(sock, whole[:-8] + bytes(4) + whole[-4:], "Content-Encoding: gzip")


@way
def plain_called_gzip(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, "Content-Encoding: gzip")


@way
def torn_chunks(sock: socket.socket, _address: str) -> None:
    head(sock, "Transfer-Encoding: chunked")
    sock.sendall(b"%x\r\n%s\r\n" % (len(ARTICLE), ARTICLE))


@way
def bad_chunks(sock: socket.socket, _address: str) -> None:
    head(sock, "Transfer-Encoding: chunked")
    sock.sendall(b"zz\r\n" + ARTICLE)


@way
def reset_before(sock: socket.socket, _address: str) -> None:
    reset(sock)


@way
def reset_within(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Length: 9000")
    sock.sendall(ARTICLE[:300])
    time.sleep(0.05)
    reset(sock)


@way
def hangs_up(sock: socket.socket, _address: str) -> None:
    sock.close()


@way
def nothing(sock: socket.socket, _address: str) -> None:
    reply(sock, b"")


@way
def white_space(sock: socket.socket, _address: str) -> None:
    reply(sock, b" \r\n\t\n")


@way
def no_content(sock: socket.socket, _address: str) -> None:
    head(sock, status="204 No Content")


@way
def a_part(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE[:200], f"Content-Range: bytes 0-199/{len(ARTICLE)}", status="206 Partial Content")


@way
def unchanged_unasked(sock: socket.socket, _address: str) -> None:
    head(sock, status="304 Not Modified")


@way
def garbage(sock: socket.socket, _address: str) -> None:
    sock.sendall(bytes(range(256)) * 8 + b"\r\n\r\n")


@way
def another_protocol(sock: socket.socket, _address: str) -> None:
    sock.sendall(b"220 mail.example.com ESMTP\r\n")


@way
def bad_header(sock: socket.socket, _address: str) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\n: no name\r\nA B: c\r\n\r\n" + ARTICLE)


@way
def two_lengths(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Length: 5", "Content-Length: 90")
    sock.sendall(ARTICLE)


@way
def negative_length(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Length: -5")
    sock.sendall(ARTICLE)


@way
def switching_protocols(sock: socket.socket, _address: str) -> None:
    head(sock, "Upgrade: x", "Connection: upgrade", status="101 Switching Protocols")
    wait(sock)


@way
def status_000(sock: socket.socket, _address: str) -> None:
    head(sock, status="000 Nothing")


@way
def status_999(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, status="999 Beyond")
