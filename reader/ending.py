"""How a signal ends a command: with its own exit code, no draft of a file and no child left behind.

A signal raises SystemExit, so that what was begun is put in order. There are places that drop what is
raised in them, or make an error of their own of it: the end that came is kept, and held to.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from types import FrameType

_ends: list[BaseException] = []
"""What has been raised, the first one first; empty until a signal comes."""


def watch() -> None:
    """From now on SIGTERM and SIGHUP end the program in order, unless they are ignored or heard already."""
    # The module proper makes enums of its names, which takes half a millisecond of every start.
    import _signal  # type: ignore[import-not-found]

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(_signal, name, None)
        if number is not None and _signal.getsignal(number) == _signal.SIG_DFL:
            _signal.signal(number, _end)
    sys.unraisablehook = _dropped


def keep_to() -> None:
    """Raise the end that a signal has brought, whatever became of it since; nothing where none came."""
    if _ends:
        raise _ends[0]


def _end(number: int, frame: FrameType | None) -> None:
    """What waits for a server is called off: raised in the midst of it, the end is taken for an error."""
    _ends.append(SystemExit(128 + number))
    if not _called_off():
        _leave(_ends[0], frame)


def _called_off() -> bool:
    """Cancel everything in the event loop; whether there is one that runs."""
    asyncio = sys.modules.get("asyncio")
    try:
        loop = asyncio.get_running_loop() if asyncio else None
    except (AttributeError, RuntimeError):  # it is being loaded, or no loop runs
        return False
    if asyncio is None or loop is None:
        return False
    for task in asyncio.all_tasks(loop):
        loop.call_soon_threadsafe(task.cancel)
    return True


def _leave(end: BaseException, frame: FrameType | None) -> None:
    """Raise the end; in a moment, where Python is importing, which drops it in places."""
    if frame and frame.f_code.co_filename.startswith("<frozen importlib"):
        _in_a_moment(end)
    else:
        raise end


def _dropped(told: UnraisableHookArgs) -> None:
    """End once more, where the end fell into what tidies up an object, which drops whatever is raised."""
    if isinstance(told.exc_value, (SystemExit, KeyboardInterrupt)):
        _in_a_moment(told.exc_value)
    else:
        sys.__unraisablehook__(told)


def _in_a_moment(end: BaseException) -> None:
    import _signal

    if hasattr(_signal, "SIGALRM"):  # Windows has none
        _signal.signal(_signal.SIGALRM, lambda _number, frame: _leave(end, frame))
        _signal.setitimer(_signal.ITIMER_REAL, 0.001)
