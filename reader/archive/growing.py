"""A file that grows by whole pieces and is cut back to the last whole one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from reader.errors import StorageError
from reader.files import trouble
from reader.language import _


class Growing:
    """A file opened after its first ``size`` bytes; what stood behind them is gone.

    Raises StorageError or UsageError, like ``reader.files``, from whatever it does.
    """

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        self.size = size
        try:
            flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            self._handle = os.open(path, flags, 0o666)
            _take_alone(self._handle, path)
            if os.fstat(self._handle).st_size < size:
                raise StorageError(
                    _("{path} is shorter than its journal says").format(path=path),
                    _("begin anew with --force"),
                )
            os.ftruncate(self._handle, size)
            os.lseek(self._handle, size, os.SEEK_SET)
        except OSError as error:
            raise trouble(path, error) from error

    def add(self, data: bytes) -> None:
        """Write a piece."""
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._handle, rest) :]
        except OSError as error:
            raise trouble(self.path, error) from error
        self.size += len(data)

    def sync(self) -> None:
        """Bring all of it to the disk."""
        try:
            os.fsync(self._handle)
        except OSError as error:
            raise trouble(self.path, error) from error

    def close(self) -> None:
        """Leave the file as it is."""
        with suppress(OSError):
            os.close(self._handle)


def _take_alone(handle: int, path: Path) -> None:
    """Hold the file against a second run; where the system has no such lock, go on without."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:
        return
    try:
        flock(handle, LOCK_EX | LOCK_NB)
    except BlockingIOError as error:
        raise StorageError(
            _("another run is writing {path}").format(path=path), _("wait for it, or give another name")
        ) from error
