"""How much, how long and how often: the bounds of everything that is read from outside."""

from __future__ import annotations

from reader.values import dataclass

MAX_BYTES = 16 << 20
"""Of one page as decoded. A newspaper page has 40–90 kB; 16 MiB leaves room for saved pages with
their pictures inside, and is read by the parser's own bounds afterwards."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one fetch."""

    deadline_seconds: float = 30.0
    """For everything together: look-up, redirects, retries, whatever drips."""
    answer_seconds: float = 20.0
    """From the request to the end of the headers, interim replies included."""
    read_seconds: float = 15.0
    """Without a single byte."""
    connect_seconds: float = 8.0
    """For one number of a host that has several."""
    max_bytes: int = MAX_BYTES
    redirects: int = 5
    attempts: int = 3
    wait_seconds: float = 0.3
    """Before the second attempt; doubled before the third."""
    longest_wait_seconds: float = 5.0
    """A server that asks for a longer pause is not waited for."""


LIMITS = Limits()
