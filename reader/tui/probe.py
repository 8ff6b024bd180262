"""Ask the terminal how wide it draws a middle dot, before the app takes the terminal over.

The question is put before Textual is loaded and the answer taken after, so that even a terminal
that never answers costs no time.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.tui.options import Ambiguous

# Textual takes longer to load, so that waiting for an answer delays nothing; one that comes later
# still, over a slow line, is heard by the app.
_PATIENCE_SECONDS = 0.1
_REPLY = re.compile(rb"\x1b\[\d+;(\d+)R")


class Question:
    """A question to the terminal."""

    def __init__(self, entry: int, screen: int, before: list[Any]) -> None:
        self._entry, self._screen, self._before = entry, screen, before
        self._asked = time.monotonic()
        self._open = False

    def put(self) -> None:
        """Put it; what is typed does not show from now on until it is answered or given up.

        The dot is written at the beginning of a line, the cursor's column asked for, and the line
        cleared again.
        """
        import termios
        import tty

        self._open = True
        tty.setcbreak(self._entry, termios.TCSANOW)
        with contextlib.suppress(OSError):
            os.write(self._screen, "\r·\x1b[6n\r\x1b[K".encode())

    def answer(self) -> int | None:
        """1 or 2 as this terminal draws ``·``; None where it does not say. To be asked once."""
        try:
            reply = _REPLY.search(self._said())
        finally:
            self._restore()
        return int(reply[1]) - 1 if reply else None

    def give_up(self) -> None:
        """Nobody will ask for the answer: the terminal is as it was before, and an answer is not typed."""
        if self._open:
            self._restore(forget=True)

    def _said(self) -> bytes:
        """What the terminal says until its answer is whole or patience ends."""
        said = b""
        while not _REPLY.search(said):
            left = max(0.0, self._asked + _PATIENCE_SECONDS - time.monotonic())
            if not select.select([self._entry], [], [], left)[0]:
                break
            said += os.read(self._entry, 64)
        return said

    def _restore(self, *, forget: bool = False) -> None:
        """Set the terminal as it was; ``forget`` what it has said and nobody has read."""
        import termios

        when = termios.TCSAFLUSH if forget else termios.TCSANOW
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self._entry, when, self._before)
        self._open = False


def question() -> Question | None:
    """The question, to be put; None where there is no terminal to be asked."""
    if not (sys.__stdin__ and sys.__stderr__ and sys.__stdin__.isatty() and sys.__stderr__.isatty()):
        return None
    try:
        import termios
    except ImportError:  # no such module on Windows
        return None
    entry = sys.__stdin__.fileno()
    return Question(entry, sys.__stderr__.fileno(), termios.tcgetattr(entry))


def ambiguous_cells() -> int | None:
    """Ask and wait: 1 or 2, None where the terminal cannot be asked or does not answer."""
    asked = question()
    if asked is None:
        return None
    asked.put()
    return asked.answer()


def settle(ambiguous: Ambiguous, asked: Question | None = None) -> None:
    """Measure from now on as the setting says, or as the terminal answers; call before the app runs."""
    if ambiguous == "auto":
        told = asked.answer() if asked else ambiguous_cells()
        ambiguous = 2 if told == 2 else 1
    if ambiguous == 2:
        from reader.width import measure_ambiguous_as  # what it measures by comes with Textual

        measure_ambiguous_as(2)
