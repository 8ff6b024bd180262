"""Other things than a page, and errors with a fine page inside."""

from __future__ import annotations

import socket

from tests.misbehaving.way import ARTICLE, WAYS, Way, forever, head, reply, way


@way
def pdf(sock: socket.socket, _address: str) -> None:
    reply(sock, b"%PDF-1.7\n" + bytes(400), "Content-Type: text/html")


@way
def picture(sock: socket.socket, _address: str) -> None:
    reply(sock, b"\x89PNG\r\n\x1a\n" + bytes(400), "Content-Type: text/html; charset=utf-8")


@way
def noise(sock: socket.socket, _address: str) -> None:
    reply(sock, bytes(i * 7919 % 251 % 32 for i in range(5000)), "Content-Type: text/html")


def _with_article(status: str) -> Way:
    def send(sock: socket.socket, _address: str) -> None:
        reply(sock, ARTICLE, "Content-Type: text/html; charset=utf-8", status=status)

    return send


for _status in ("400 Bad", "401 No", "403 No", "404 Gone", "410 Gone", "418 Teapot", "429 Slow", "451 Law"):
    WAYS[f"status_{_status[:3]}"] = _with_article(_status)
for _status in ("500 Failed", "501 Not", "502 Bad", "503 Busy", "504 Late", "599 Other", "300 Choose"):
    WAYS[f"status_{_status[:3]}"] = _with_article(_status)


@way
def endless_error(sock: socket.socket, _address: str) -> None:
    head(sock, status="404 Not Found")
    forever(sock, b"x" * 65536)


@way
def busy_for_an_hour(sock: socket.socket, _address: str) -> None:
    reply(sock, b"", "Retry-After: 3600", status="503 Busy")


@way
def escapes_in_the_head(sock: socket.socket, _address: str) -> None:
    reply(
        sock,
        ARTICLE,
        "Content-Type: text/html; charset=\x1b]52;c;aGk=\x07",
        "ETag: \x1b[31mred",
        status="404 \x1b]0;title\x07Not \x1b[2JFound",
    )


@way
def escapes_in_the_place(sock: socket.socket, _address: str) -> None:
    reply(sock, b"", "Location: http://\x1b[31mevil.example/", status="302 Found")


@way
def missing(sock: socket.socket, _address: str) -> None:
    reply(sock, b"<p>none</p>", status="404 Not Found")
