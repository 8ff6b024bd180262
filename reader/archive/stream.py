"""Records on standard output or a device: nothing is kept, so a run that is cut off begins anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from reader.archive.item import Batch, Outcome
from reader.archive.journal import Mark
from reader.archive.lines import Lines
from reader.files import trouble


class Stream:
    """The output of one run, as ``Store`` is, for the next program in a pipe."""

    def __init__(self, device: Path | None = None, pack: Callable[[bytes], bytes] = bytes) -> None:
        """Print on standard output, or into a device or named pipe, which is no file to be replaced."""
        self._file: IO[bytes] = sys.stdout.buffer if device is None else opened(device)
        self._pack = pack
        self.mark = self.begun_at = Mark()
        self.failures = Path("-")
        self._lines = Lines()

    def add(self, batch: Batch, outcomes: Sequence[Outcome]) -> None:
        """Print the records, and the failures on standard error."""
        self.mark, records, failed, _keys = self._lines.of(self.mark, batch, outcomes)
        sys.stdout.flush()
        try:
            self._file.write(self._pack(records) if records else b"")
            self._file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            if self._file is sys.stdout.buffer:
                raise
            raise trouble(Path(self._file.name), error) from error
        sys.stderr.write(failed.decode())

    def finish(self) -> None:
        """Nothing is left to do."""

    def close(self) -> None:
        """Close the device."""
        if self._file is not sys.stdout.buffer:
            with suppress(OSError):
                self._file.close()


def opened(device: Path) -> IO[bytes]:
    """The device, to be written to as it is."""
    try:
        return device.open("wb")
    except OSError as error:
        raise trouble(device, error) from error
