"""How long a program takes to paint, seen from the terminal's side of a pty."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

MINIMAL_APP = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("painted")
Minimal().run()
"""


@contextmanager
def in_terminal(argv: Sequence[str], *, columns: int = 140, rows: int = 45) -> Iterator[tuple[int, int]]:
    """Run a program in a pty of its own; gives (process id, terminal's file descriptor)."""
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8")
        os.execv(argv[0], list(argv))
    try:
        yield pid, terminal
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def read_until(terminal: int, marker: bytes, *, give_up_seconds: float = 20) -> bytes:
    """Everything painted until the marker shows.

    Raises:
        TimeoutError: it does not show in time, or the program ends before.

    """
    seen = b""
    end = time.perf_counter() + give_up_seconds
    while marker not in seen:
        ready, _, _ = select.select([terminal], [], [], max(0, end - time.perf_counter()))
        if not ready:
            raise TimeoutError(f"no {marker!r} after {give_up_seconds} s: {seen[-400:]!r}")
        try:
            seen += os.read(terminal, 65536)
        except OSError as gone:
            raise TimeoutError(f"ended before {marker!r}: {seen[-400:]!r}") from gone
    return seen


def until_quiet(terminal: int, seconds: float = 0.08) -> None:
    """Read what still comes, until nothing has come for so long."""
    while select.select([terminal], [], [], seconds)[0]:
        os.read(terminal, 65536)


def first_paint_seconds(argv: Sequence[str], marker: str, *, columns: int = 140, rows: int = 45) -> float:
    """From the start of the process until the marker is on its way to the screen."""
    begin = time.perf_counter()
    with in_terminal(argv, columns=columns, rows=rows) as (_, terminal):
        read_until(terminal, marker.encode())
        return time.perf_counter() - begin


def peak_memory_bytes(pid: int) -> int:
    """The most memory that a running process has held (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(row for row in status.splitlines() if row.startswith("VmHWM"))
    return int(line.split()[1]) * 1024
