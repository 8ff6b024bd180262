"""What a child process can be given to do: stall in C code, burst, fail."""

from __future__ import annotations

import re

from reader.page import Page


def stall(_page: Page) -> None:
    """Search in C code, which neither a signal's handler nor another thread can stop, for a day."""
    re.match(r"(a|a)*b", "a" * 40)


def burst(_page: Page) -> list[bytes]:
    """Take more memory than anything that is read."""
    return [b"a" * (1 << 20) for _megabyte in range(2_000)]


def fail(_page: Page) -> None:
    raise LookupError("a fault")


def length(page: Page, *, more: int = 0) -> int:
    return len(page.body) + more
