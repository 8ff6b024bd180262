"""Signals that end the program, from its first moment to its last: the terminal is given back as it was.

Three ways, one after the other: while the app is loaded a signal is an error like any other; while
the event loop is made it is only noted, since an error would leave half a loop; then the app hears it.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

_noted: list[int] = []


def raise_them() -> None:
    """From now on a signal raises SystemExit, so that what was begun is put in order."""
    for number in _numbers():
        signal.signal(number, _raise)


def note_them() -> None:
    """From now on a signal waits until somebody hears it."""
    for number in _numbers():
        signal.signal(number, lambda told, _frame: _noted.append(told))


def hear_them(leave: Callable[[int], None]) -> None:
    """From now on a signal calls ``leave`` with its exit code, in the event loop that runs.

    One that came before does so at once.
    """
    import asyncio
    from contextlib import suppress

    for number in _numbers():
        with suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(number, leave, 128 + number)
    if _noted:
        leave(128 + _noted.pop())


def end_if_noted() -> None:
    """Raise SystemExit where one came that nobody heard, whatever else became of it."""
    if _noted:
        raise SystemExit(128 + _noted.pop())


def _numbers() -> list[int]:
    """Windows has no hang-up."""
    names = ("SIGTERM", "SIGHUP", "SIGINT")
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    _noted.append(number)  # Python drops what is raised while it tidies up after an import
    raise SystemExit(128 + number)
