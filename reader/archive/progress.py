"""How far a run is, on one line of a terminal that is written anew."""

from __future__ import annotations

import os
import sys
import time

from reader.archive.journal import Mark
from reader.language import _

_EVERY_SECONDS = 0.3


class Progress:
    """Shows pages, rate, time left and failures; nothing where standard error is no terminal."""

    def __init__(self, weight: int, begun_at: Mark) -> None:
        self._weight = weight
        self._begun_at = begun_at
        self._start = time.monotonic()
        self._shown = 0.0
        self._on = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def show(self, mark: Mark) -> None:
        """Write the line anew, a few times a second at most."""
        now = time.monotonic()
        if self._on and now - self._shown >= _EVERY_SECONDS:
            self._shown = now
            sys.stderr.write(f"\r{self.line(mark)}\x1b[K")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._on:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def line(self, mark: Mark) -> str:
        """The line: ``12,340 pages · 310/s · 0:25 left · 3 failed``."""
        rate = self.rate(mark)
        parts = [_("{pages:,} pages").format(pages=mark.items), f"{rate:,.0f}/s"]
        if (left := self._seconds_left(mark)) is not None:
            minutes, seconds = divmod(round(left), 60)
            parts.append(_("{minutes}:{seconds:02d} left").format(minutes=minutes, seconds=seconds))
        if mark.failures:
            parts.append(_("{count:,} failed").format(count=mark.failures))
        return " · ".join(parts)

    def rate(self, mark: Mark) -> float:
        """Pages a second in this run."""
        return (mark.items - self._begun_at.items) / max(1e-6, time.monotonic() - self._start)

    def _seconds_left(self, mark: Mark) -> float | None:
        """By the bytes that are still to come; None while that is unknown, or of a packed input."""
        done, whole = mark.weight - self._begun_at.weight, self._weight - self._begun_at.weight
        if done <= 0 or whole < done:
            return None
        return (time.monotonic() - self._start) * (whole - done) / done
