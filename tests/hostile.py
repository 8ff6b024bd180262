"""Servers that misbehave, as real sockets on loopback: one path, one way to misbehave.

``with hostile() as address:`` gives the server's address; ``f"{address}/drip"`` drips. The ways are in
``tests/misbehaving``. ``python -m tests.hostile`` prints all the addresses and serves them.
"""

from __future__ import annotations

import contextlib
import socketserver
import threading
from collections.abc import Iterator

from tests.misbehaving import astray, endless, other, right, torn
from tests.misbehaving.way import ARTICLE, WAYS

__all__ = ["ARTICLE", "PLACES", "WAYS", "Server", "hostile", "serving"]

PLACES = astray.PLACES
"""The ways that redirect, and where to."""
FAMILIES = (astray, endless, other, right, torn)
"""Importing them fills ``WAYS``."""


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self) -> None:
        self.asked: list[str] = []
        """The head of every request, as it came."""
        self.attempts: dict[str, int] = {}
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: a client that hangs up is what is wanted here."""


class _Handler(socketserver.BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (piece := self.request.recv(65536)):
            head += piece
        self.server.asked.append(head.decode("latin-1"))
        path = head.split(b" ")[1].decode("latin-1") if head.count(b" ") > 1 else "/"
        name = path.strip("/").partition("?")[0].partition("/")[0]
        self.server.attempts[name] = self.server.attempts.get(name, 0) + 1
        if name.startswith("flaky"):
            right.flaky(self.request, name, self.server.attempts[name])
        else:
            WAYS.get(name, other.missing)(self.request, self.server.address)


@contextlib.contextmanager
def serving() -> Iterator[Server]:
    """The running server."""
    with Server() as server:
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


if __name__ == "__main__":
    with serving() as _running:
        print(*(f"{_running.address}/{name}" for name in WAYS), sep="\n")
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()
