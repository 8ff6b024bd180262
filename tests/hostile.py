"""Servers that misbehave, as real sockets on loopback: one path, one way to misbehave.

``with hostile() as address:`` gives the server's address; ``f"{address}/drip"`` drips. Every way is
a function that gets the open socket after the request has been read, and may do to it what it likes.
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import socketserver
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator

ARTICLE = """<html><head><meta charset="utf-8"><title>나루시, 강변 산책길 새로 낸다</title></head><body>
<div id="joinskmbox">나루시가 강변을 따라 3㎞의 산책길을 새로 낸다.<br><br>
시는 “내년 봄까지 마치겠다”고 밝혔다.<br><br>/한누리 기자 nuri@example.com</div></body></html>""".encode()
_Way = Callable[[socket.socket, str], None]
WAYS: dict[str, _Way] = {}
_SECONDS = 60
"""How long a way goes on at most when nobody hangs up."""


def way(function: _Way) -> _Way:
    """Serve a way under its name."""
    WAYS[function.__name__] = function
    return function


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self) -> None:
        self.asked: list[str] = []
        """The head of every request, as it came."""
        self.attempts: dict[str, int] = {}
        self.leaving = threading.Event()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: a client that hangs up is what is wanted here."""


class _Handler(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (piece := self.request.recv(65536)):
            head += piece
        self.server.asked.append(head.decode("latin-1"))
        path = head.split(b" ")[1].decode("latin-1") if head.count(b" ") > 1 else "/"
        name = path.strip("/").partition("?")[0].partition("/")[0]
        self.server.attempts[name] = self.server.attempts.get(name, 0) + 1
        if name.startswith("flaky"):
            _flaky(self.request, name, self.server.attempts[name])
        else:
            WAYS.get(name, missing)(self.request, self.server.address)


@contextlib.contextmanager
def serving() -> Iterator[_Server]:
    """The running server."""
    with _Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()


@contextlib.contextmanager
def hostile() -> Iterator[str]:
    """The address of the running server."""
    with serving() as server:
        yield server.address


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


def _wait(sock: socket.socket) -> None:
    """Send nothing until the other side hangs up."""
    sock.settimeout(_SECONDS)
    with contextlib.suppress(OSError):
        sock.recv(1)


def _reset(sock: socket.socket) -> None:
    """Hang up rudely."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


# ── what is right, for comparison ────────────────────────────────────────────────────────────────


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
def unhurried(sock: socket.socket, _address: str) -> None:
    head(sock, f"Content-Length: {len(ARTICLE)}")
    for start in range(0, len(ARTICLE), 100):
        sock.sendall(ARTICLE[start : start + 100])
        time.sleep(0.1)


@way
def labelled_as_a_picture(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, "Content-Type: image/png")


def _flaky(sock: socket.socket, name: str, attempt: int) -> None:
    """``flaky-503-2`` answers twice with 503 before it gives the page; ``flaky-reset-1`` resets once."""
    _, what, times = name.split("-")
    if attempt > int(times):
        article(sock, "")
    elif what == "reset":
        _reset(sock)
    elif what == "short":
        head(sock, "Content-Length: 9000")
        sock.sendall(ARTICLE[:200])
    else:
        reply(sock, b"", "Retry-After: 0", status=f"{what} Busy")


# ── slow ─────────────────────────────────────────────────────────────────────────────────────────


@way
def silent(sock: socket.socket, _address: str) -> None:
    _wait(sock)


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
def stalls(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Length: 9000")
    sock.sendall(ARTICLE[:200])
    _wait(sock)


# ── large ────────────────────────────────────────────────────────────────────────────────────────


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
    _wait(sock)


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


# ── torn ─────────────────────────────────────────────────────────────────────────────────────────


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
    _reset(sock)


@way
def reset_within(sock: socket.socket, _address: str) -> None:
    head(sock, "Content-Length: 9000")
    sock.sendall(ARTICLE[:300])
    time.sleep(0.05)
    _reset(sock)


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


# ── no answer that can be understood ─────────────────────────────────────────────────────────────


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
    _wait(sock)


@way
def status_000(sock: socket.socket, _address: str) -> None:
    head(sock, status="000 Nothing")


@way
def status_999(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, status="999 Beyond")


# ── other things than a page ─────────────────────────────────────────────────────────────────────


@way
def pdf(sock: socket.socket, _address: str) -> None:
    reply(sock, b"%PDF-1.7\n" + bytes(400), "Content-Type: text/html")


@way
def picture(sock: socket.socket, _address: str) -> None:
    reply(sock, b"\x89PNG\r\n\x1a\n" + bytes(400), "Content-Type: text/html; charset=utf-8")


@way
def noise(sock: socket.socket, _address: str) -> None:
    reply(sock, bytes(i * 7919 % 251 % 32 for i in range(5000)), "Content-Type: text/html")


# ── errors with a fine page inside ───────────────────────────────────────────────────────────────


def _with_article(status: str) -> _Way:
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


# ── redirects ────────────────────────────────────────────────────────────────────────────────────

PLACES = {
    "to_article": "/article",
    "to_article_in_full": "{address}/article",
    "to_article_by_neighbour": "article?x=1#part",
    "to_file": "file:///etc/passwd",
    "to_data": "data:text/html,hello",
    "to_script": "javascript:alert(1)",
    "to_ftp": "ftp://127.0.0.1/x",
    "to_another_port": "http://127.0.0.1:1/x",
    "to_another_name_of_this_machine": "http://localhost:{port}/article",
    "to_this_machine_otherwise": "http://127.0.0.2:{port}/article",
    "to_this_machine_in_one_number": "http://2130706433:{port}/article",
    "to_this_machine_in_hexadecimal": "http://0x7f000001:{port}/article",
    "to_this_machine_in_octal": "http://017700000001:{port}/article",
    "to_this_machine_in_short": "http://127.1:{port}/article",
    "to_this_machine_in_six": "http://[::1]:{port}/article",
    "to_this_machine_mapped": "http://[::ffff:127.0.0.1]:{port}/article",
    "to_nought": "http://0.0.0.0:{port}/article",
    "to_metadata": "http://169.254.169.254/latest/meta-data/",
    "to_home": "http://192.168.0.1/",
    "to_office": "http://10.0.0.1/",
    "to_another_of_the_paper": "http://m.kwangju.co.kr:{port}/article",
    "to_another_host": "http://www.example.com/article",
    "to_another_host_without_scheme": "//www.example.com/article",
    "to_another_host_by_backslash": "/\\www.example.com/article",
    "to_another_host_by_name_part": "http://127.0.0.1:{port}@www.example.com/article",
    "with_a_password": "http://me:secret@127.0.0.1:{port}/article",
    "to_open_bracket": "http://[::1/article",
    "to_wild_port": "http://127.0.0.1:99999/article",
    "to_white_space": "/art icle",
    "nowhere": "",
    "in_a_circle": "/in_a_circle",
}


def _redirect(place: str) -> _Way:
    def send(sock: socket.socket, address: str) -> None:
        port = address.rpartition(":")[2]
        location = place.format(address=address, port=port)
        head(
            sock, f"Location: {location}", "Set-Cookie: a=b; Path=/", "Connection: close", status="302 Found"
        )
        forever(sock, b"the body of a redirect is never read " * 1000)

    return send


WAYS.update({name: _redirect(place) for name, place in PLACES.items()})


@way
def without_location(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, status="301 Moved")


@way
def refreshes_itself(sock: socket.socket, _address: str) -> None:
    reply(
        sock,
        b'<html><meta http-equiv="refresh" content="0;url=file:///etc/passwd"></html>',
        "Refresh: 0; url=/article",
    )


for _left in range(1, 9):
    WAYS[f"hop{_left}"] = _redirect(f"/hop{_left - 1}" if _left > 1 else "/article")


@way
def missing(sock: socket.socket, _address: str) -> None:
    reply(sock, b"<p>none</p>", status="404 Not Found")


if __name__ == "__main__":
    with serving() as _running:
        print(*(f"{_running.address}/{name}" for name in WAYS), sep="\n")
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()
