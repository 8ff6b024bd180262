"""A server on loopback with a certificate for ``news.example`` that only itself signed; no secret."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

from tests.misbehaving.way import ARTICLE, reply

PEM = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg0OIbTzC1lmfcX/Jk
J4gzfN8ZrbM7iOpxV7KKsCUp13yhRANCAARogPAzoP7RdDNh2xINzCEZ2GEaUQwK
5M/Yx386yCcuDfL7h3weEZvFVA0nsCRPbycwpljXIihw1YcIHh1nlbbb
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBnTCCAUSgAwIBAgIUCkkExqLMDM0spOpCmtsnHJdLDq4wCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMbmV3cy5leGFtcGxlMCAXDTI2MTEyNDE0MjA0NFoYDzIxMjYx
MDMxMTQyMDQ0WjAXMRUwEwYDVQQDDAxuZXdzLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARogPAzoP7RdDNh2xINzCEZ2GEaUQwK5M/Yx386yCcuDfL7
h3weEZvFVA0nsCRPbycwpljXIihw1YcIHh1nlbbbo2wwajAdBgNVHQ4EFgQUCYav
WpIAIuBCjNNR3qLgpyLHF8owHwYDVR0jBBgwFoAUCYavWpIAIuBCjNNR3qLgpyLH
F8owDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxuZXdzLmV4YW1wbGUwCgYI
KoZIzj0EAwIDRwAwRAIgRktplQJgxMj83Vsx4rbT6RKfHgTeo/zqpis5z32L+REC
IHxjRzOYMP3v4w1y1/4FufzeNUDEA8kuNpEQexHyHV5P
-----END CERTIFICATE-----
"""


@contextlib.contextmanager
def self_signed_server(folder: Path) -> Iterator[int]:
    """The port of the running server, which gives the article to who trusts it; its file is ``both.pem``."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    file = folder / "both.pem"
    file.write_text(PEM)
    context.load_cert_chain(file)
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_serve, args=(server, context), daemon=True).start()
        yield server.getsockname()[1]


def _serve(server: socket.socket, context: ssl.SSLContext) -> None:
    with contextlib.suppress(OSError):
        while True:
            client, _ = server.accept()
            with contextlib.suppress(OSError), client, context.wrap_socket(client, server_side=True) as safe:
                safe.recv(65536)
                reply(safe, ARTICLE)
