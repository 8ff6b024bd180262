"""Faults of the program itself: kept in a file of the state folder, and told in one line.

The file has the places in the code and the versions, no text that was read and no settings.
"""

from __future__ import annotations

import os
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.worker import WorkerState

from reader.language import _
from reader.paths import state_folder
from reader.text import clean_text, one_line

if TYPE_CHECKING:
    from textual.worker import Worker

EXIT_CODE = 70
"""EX_SOFTWARE of sysexits.h, as the commands give it."""
_MOST_REPORTS = 20


class Minding:
    """A screen whose workers do not fail in silence."""

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell the app of a worker that failed."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            told: Any = self
            told.app.tell_fault(event.worker.error)


def report(error: BaseException) -> Path | None:
    """Write down what went wrong, where; the file's path, None where the disk does not take it."""
    folder = state_folder()
    name = f"fault-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}-{os.urandom(2).hex()}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_room(folder)
        handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_told(error))
    except OSError:
        return None
    return folder / name


def words(error: BaseException, path: Path | None) -> str:
    """The one line that a reader is told."""
    what = one_line(f"{type(error).__name__}: {error}")[:120]
    if path is None:
        return _("a fault of the reader itself ({what})").format(what=what)
    return _("a fault of the reader itself ({what}); the report is in {path}").format(what=what, path=path)


def _make_room(folder: Path) -> None:
    """Leave no more old reports than are worth keeping."""
    for old in sorted(folder.glob("fault-*.txt"))[: -_MOST_REPORTS + 1]:
        with suppress(OSError):
            old.unlink()


def _told(error: BaseException) -> str:
    import platform
    from importlib.metadata import version

    import reader

    lines = "".join(traceback.format_exception(error))
    return clean_text(
        f"ilbo {reader.__version__}, Python {platform.python_version()}, Textual {version('textual')}, "
        f"{platform.system()}, TERM={os.environ.get('TERM', '')}\n\n{lines}"
    )
