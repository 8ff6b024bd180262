"""What came back for a Source: bytes, and what was said about them. Only this was fetched."""

from __future__ import annotations

from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it came, before anything was understood of it."""

    body: bytes
    address: str | None = None
    """Final address, after redirects; None for files and standard input."""
    path: str | None = None
    """The file it was read from, as the user named it."""
    charset: str | None = None
    """What the server said, in lower case; often missing, often wrong."""
    fetched: str | None = None
    """When it was fetched, ISO 8601 with offset; None for what did not come over the network."""
    etag: str | None = None
    modified: str | None = None
    """The server's Last-Modified header, as sent."""
