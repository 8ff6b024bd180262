"""A server on loopback with a certificate that nobody has signed but itself; the key guards nothing."""

from __future__ import annotations

import contextlib
import socket
import ssl
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

_PEM = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGUvKICOsOsMZ4r+h
7NlQ5SJC1epH51jyTPJHvsEB4YGhRANCAAQ3bjXnHz0IF9cqDw8sxviQz48VBv+y
uu71OAYvqLQrluXeftZQzmOZpXknvi5B7Bv2OE6QlRgR9bcgQ6nCh89J
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUF7wifwzSf7x7vY7sdb/44rs/ycgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDEzMzI0OFoYDzIxMjYxMDMx
MTMzMjQ4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ3bjXnHz0IF9cqDw8sxviQz48VBv+yuu71OAYvqLQrluXeftZQzmOZ
pXknvi5B7Bv2OE6QlRgR9bcgQ6nCh89Jo28wbTAdBgNVHQ4EFgQUxR2CTdMXp1w4
2v3Iair6so1UFUQwHwYDVR0jBBgwFoAUxR2CTdMXp1w42v3Iair6so1UFUQwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAI54QsuXJwnpl9BYN5shle6qr1GcsbGycsOmNQF+HJqYAiBW
1ZByArzPBm9peQW178kJTyXXAXT/CCy3fEJGhOHtCA==
-----END CERTIFICATE-----
"""


@contextlib.contextmanager
def self_signed_server() -> Iterator[str]:
    """The address of the running server; it only ever shakes hands."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "both.pem"
        file.write_text(_PEM)
        context.load_cert_chain(file)
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_shake_hands, args=(server, context), daemon=True)
        thread.start()
        yield f"https://localhost:{server.getsockname()[1]}/"


def _shake_hands(server: socket.socket, context: ssl.SSLContext) -> None:
    with contextlib.suppress(OSError):
        while True:
            client, _ = server.accept()
            with contextlib.suppress(OSError), client:
                context.wrap_socket(client, server_side=True).close()
