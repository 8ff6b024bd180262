"""Ask the terminal how wide it draws a middle dot, before the app takes the terminal over."""

from __future__ import annotations

import contextlib
import os
import re
import select
import sys
import time

_PATIENCE_SECONDS = 0.15
_REPLY = re.compile(rb"\x1b\[\d+;(\d+)R")


def ambiguous_cells() -> int | None:
    """1 or 2 as this terminal draws ``·``; None where it cannot be asked or does not answer.

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
    try:
        tty.setcbreak(entry, termios.TCSANOW)
        os.write(sys.__stderr__.fileno(), "\r·\x1b[6n\r\x1b[K".encode())
        reply = _REPLY.search(_answer(entry))
    finally:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(entry, termios.TCSANOW, before)
    return int(reply[1]) - 1 if reply else None


def _answer(entry: int) -> bytes:
    """What the terminal says until its answer is whole or patience ends."""
    said = b""
    end = time.monotonic() + _PATIENCE_SECONDS
    while not _REPLY.search(said) and (left := end - time.monotonic()) > 0:
        if select.select([entry], [], [], left)[0]:
            said += os.read(entry, 64)
    return said
