"""An article read ahead in a child process, while this one still loads Textual.

Both take a tenth of a second or two, and a second core is nearly always there. The article comes
as soon as it is cleaned, what was noticed in it after that: of a very long story the reader sees
the first page meanwhile. What the child cannot give is read again the ordinary way, which also
tells what is wrong.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import time
from threading import Lock
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.source import FileSource

if TYPE_CHECKING:
    from reader.analysis import Analysis
    from reader.pipeline import Reading
    from reader.source import Source

_SIZE_BYTES = 8


class Ahead:
    """An article on its way from a child process; only one at a time may ask for it."""

    def __init__(self, child: int, pipe: int) -> None:
        self._child, self._pipe = child, pipe
        self._said = bytearray()
        self._ended = False
        self._lock = Lock()
        self.stalled = False
        """Whether the child was ended by its clock: what it reads takes too long."""

    def take(self, seconds: float) -> Reading | None:
        """The article, without what was noticed; None where it does not come in time."""
        reading: Reading | None = self._next(seconds)
        return reading

    def analysis(self, seconds: float) -> Analysis | None:
        """What was noticed in the article that was taken; None where it does not come in time."""
        analysis: Analysis | None = self._next(seconds)
        return analysis

    def end(self) -> None:
        """End the child, whatever it does; whoever waits for it is told that nothing comes."""
        with self._lock:
            if not self._ended:
                os.kill(self._child, signal.SIGKILL)
                self._wait()

    def __del__(self) -> None:
        """Close the pipe: nobody asks any more, in whichever thread the last one did."""
        os.close(self._pipe)

    def _wait(self) -> None:
        self._ended = True
        self.stalled = os.WIFSIGNALED(os.waitpid(self._child, 0)[1])

    def _next(self, seconds: float) -> Any:  # noqa: ANN401 — as the child sends it
        """The next thing that the child sends; None where none comes in time."""
        if (size := self._come(seconds)) is None:
            return None
        with memoryview(self._said) as told:  # no copy: it may be millions of bytes
            value = pickle.loads(told[_SIZE_BYTES:size])  # noqa: S301 — from our own child
        self._said = self._said[size:]  # a new one: what was cut off the front would stay in memory
        return value

    def _come(self, seconds: float) -> int | None:
        """Bytes of the next thing once it is here whole; None where it does not come in time."""
        end = time.monotonic() + seconds
        while (size := self._size()) is None or len(self._said) < size:
            left = max(0.0, end - time.monotonic())
            if not select.select([self._pipe], [], [], left)[0]:
                return None
            if not (told := os.read(self._pipe, 1 << 20)):
                with self._lock:
                    if not self._ended:
                        self._wait()
                return None
            self._said += told
        return size

    def _size(self) -> int | None:
        """Bytes of the next thing, its size included; None where not even that is known."""
        if len(self._said) < _SIZE_BYTES:
            return None
        return _SIZE_BYTES + int.from_bytes(self._said[:_SIZE_BYTES])


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
        _read(source, entry)
    finally:
        # Whatever went wrong is met again, and told, by the process that shows it.
        os._exit(0)


def _read(source: FileSource, entry: int) -> None:
    from reader.apart import bound
    from reader.pipeline import load_local, notice, read_page

    bound(8)
    with os.fdopen(entry, "wb", 0) as pipe:
        reading = read_page(load_local(source), noticing=False)
        _send(reading, pipe)
        _send(notice(reading.page, reading.article).analysis, pipe)


def _send(value: object, pipe: BinaryIO) -> None:
    told = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    for part in (len(told).to_bytes(_SIZE_BYTES), told):
        view = memoryview(part)
        while view:
            view = view[pipe.write(view) :]
