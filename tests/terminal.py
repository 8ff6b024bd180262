"""A real terminal for tests: the program in a pty, its screen kept by pyte."""

from __future__ import annotations

import fcntl
import os
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import pexpect
import pyte

HOUSE = Path(__file__).parent.parent
ILBO = (sys.executable, "-m", "reader")


_SIZES = frozenset({"COLUMNS", "LINES"})
"""Where the machine that runs the tests says how large its own terminal is."""


class Terminal:
    """One program on one screen."""

    def __init__(self, words: list[str], *, columns: int, rows: int, env: dict[str, str]) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            ILBO[0],
            [*ILBO[1:], *words],
            dimensions=(rows, columns),
            env={name: told for name, told in {**os.environ, **env}.items() if name not in _SIZES},
            cwd=env["HOME"],
            # Before the program starts: pexpect sets it a moment after.
            preexec_fn=partial(fcntl.ioctl, 0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0)),
        )

    @property
    def lines(self) -> list[str]:
        """What stands on the screen; the second cell of a wide character is left out."""
        return [
            "".join(self.screen.buffer[row][column].data for column in range(self.screen.columns)).rstrip()
            for row in range(self.screen.lines)
        ]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    def read(self, seconds: float = 0.05) -> None:
        """Take in what the program has written; the end of it is no fault."""
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            told = self.child.read_nonblocking(1 << 16, timeout=seconds)
            self.raw += told
            self._stream.feed(told)

    def until(self, fact: Callable[[], bool], *, seconds: float = 30) -> None:
        """Wait until something is true of the screen; raises AssertionError with the screen."""
        end = time.monotonic() + seconds
        while not fact():
            assert time.monotonic() < end, f"not in {seconds} s:\n{self.text}"
            self.read()

    def shows(self, *words: str) -> None:
        """Wait until all the words stand on the screen."""
        self.until(lambda: all(word in self.text for word in words))

    def press(self, keys: str) -> None:
        """Type, and take in the answer."""
        self.child.send(keys.encode())
        self.read()

    def settle(self, *, quiet_seconds: float = 0.15) -> None:
        """Wait until the program has stopped painting."""
        before = -1
        while before != len(self.raw):
            before = len(self.raw)
            self.read(quiet_seconds)

    def resize(self, columns: int, rows: int) -> None:
        """Another size for the window."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def ended(self, *, seconds: float = 30) -> int:
        """Wait for the program to end; its exit code, negative for a signal."""
        self.until(lambda: not self.alive, seconds=seconds)
        # What it wrote last may have come between the look at the terminal and the look at the process.
        before = -1
        while before != len(self.raw):
            before = len(self.raw)
            self.read()
        self.child.close()
        told = self.child.signalstatus
        return int(self.child.exitstatus) if told is None else -int(told)

    @property
    def alive(self) -> bool:
        """Whether the program still runs."""
        self.read()
        return bool(self.child.isalive())


@contextmanager
def terminal(
    *words: str, home: Path, columns: int = 140, rows: int = 45, env: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """``ilbo words…`` in a terminal of that size, with a home of its own; ended at the end."""
    places = {f"ILBO_{name}": str(home / name.lower()) for name in ("DATA", "CACHE", "STATE")}
    home.mkdir(parents=True, exist_ok=True)
    given = {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "HOME": str(home),
        "PYTHONPATH": str(HOUSE),
        "LANG": "ko_KR.UTF-8",
    }
    app = Terminal(list(words), columns=columns, rows=rows, env=given | places | dict(env or {}))
    try:
        yield app
    finally:
        app.child.close(force=True)
