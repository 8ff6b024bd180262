"""An article read ahead in a child process, while this one still loads Textual.

Both take a tenth of a second or two, and a second core is nearly always there. What the child
cannot give in time, or at all, is read again the ordinary way, which also tells what is wrong.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import time
from typing import TYPE_CHECKING

from reader.source import FileSource

if TYPE_CHECKING:
    from reader.pipeline import Reading
    from reader.source import Source


class Ahead:
    """An article on its way from a child process."""

    def __init__(self, child: int, pipe: int) -> None:
        self._child, self._pipe = child, pipe

    def take(self, seconds: float) -> Reading | None:
        """The article; None where it does not come in time. To be asked once."""
        said = self._said(time.monotonic() + seconds)
        os.close(self._pipe)
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        try:
            reading: Reading = pickle.loads(said)  # noqa: S301 — from our own child
        except (EOFError, pickle.UnpicklingError):
            return None
        return reading

    def _said(self, end: float) -> bytes:
        """Everything the child sends until it is done or the time is over."""
        parts: list[bytes] = []
        while (left := end - time.monotonic()) > 0 and select.select([self._pipe], [], [], left)[0]:
            if not (part := os.read(self._pipe, 1 << 20)):
                return b"".join(parts)
            parts.append(part)
        return b""


def begin(source: Source | None) -> Ahead | None:
    """Begin to read a file; None for what is no file, or where processes cannot be forked.

    To be called while there is one thread only.
    """
    if not isinstance(source, FileSource) or not hasattr(os, "fork"):
        return None
    pipe, entry = os.pipe()
    child = os.fork()
    if child:
        os.close(entry)
        return Ahead(child, pipe)
    try:
        os.close(pipe)
        _send(source, entry)
    finally:
        # Whatever went wrong is met again, and told, by the process that shows it.
        os._exit(0)


def _send(source: FileSource, entry: int) -> None:
    from reader.apart import bound
    from reader.pipeline import load_local, read_page

    bound(2)
    with os.fdopen(entry, "wb") as pipe:
        pickle.dump(read_page(load_local(source)), pipe, pickle.HIGHEST_PROTOCOL)
