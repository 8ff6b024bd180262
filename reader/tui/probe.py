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
    """A question that the terminal was asked."""

    def __init__(self, entry: int, before: list[Any]) -> None:
        self._entry, self._before = entry, before
        self._asked = time.monotonic()

    def answer(self) -> int | None:
        """1 or 2 as this terminal draws ``·``; None where it does not say. To be asked once."""
        try:
            reply = _REPLY.search(self._said())
        finally:
            _restore(self._entry, self._before)
        return int(reply[1]) - 1 if reply else None

    def _said(self) -> bytes:
        """What the terminal says until its answer is whole or patience ends."""
        said = b""
        while not _REPLY.search(said):
            left = max(0.0, self._asked + _PATIENCE_SECONDS - time.monotonic())
            if not select.select([self._entry], [], [], left)[0]:
                break
            said += os.read(self._entry, 64)
        return said


def ask() -> Question | None:
    """Put the question; None where there is no terminal to be asked.

    The dot is written at the beginning of a line, the cursor's column asked for, and the line
    cleared again.
    """
    if not (sys.__stdin__ and sys.__stderr__ and sys.__stdin__.isatty() and sys.__stderr__.isatty()):
        return None
    try:
        import termios
        import tty
    except ImportError:  # no such module on Windows
        return None
    entry = sys.__stdin__.fileno()
    before = termios.tcgetattr(entry)
    tty.setcbreak(entry, termios.TCSANOW)
    try:
        os.write(sys.__stderr__.fileno(), "\r·\x1b[6n\r\x1b[K".encode())
    except OSError:
        _restore(entry, before)
        return None
    return Question(entry, before)


def ambiguous_cells() -> int | None:
    """Ask and wait: 1 or 2, None where the terminal cannot be asked or does not answer."""
    question = ask()
    return question.answer() if question else None


def settle(ambiguous: Ambiguous, question: Question | None = None) -> None:
    """Measure from now on as the setting says, or as the terminal answers; call before the app runs."""
    if ambiguous == "auto":
        told = question.answer() if question else ambiguous_cells()
        ambiguous = 2 if told == 2 else 1
    if ambiguous == 2:
        from reader.width import measure_ambiguous_as  # what it measures by comes with Textual

        measure_ambiguous_as(2)


def _restore(entry: int, before: list[Any]) -> None:
    import termios

    with contextlib.suppress(termios.error):
        termios.tcsetattr(entry, termios.TCSANOW, before)
