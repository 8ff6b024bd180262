"""Records on standard output: nothing is kept, so a run that is cut off begins anew."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from reader.archive.item import Batch, Outcome
from reader.archive.journal import Mark
from reader.archive.lines import Lines


class Stream:
    """The output of one run, as ``Store`` is, for the next program in a pipe."""

    def __init__(self) -> None:
        self.mark = self.begun_at = Mark()
        self.failures = Path("-")
        self._lines = Lines()

    def add(self, batch: Batch, outcomes: Sequence[Outcome]) -> None:
        """Print the records, and the failures on standard error."""
        self.mark, records, failed, _keys = self._lines.of(self.mark, batch, outcomes)
        sys.stdout.flush()
        sys.stdout.buffer.write(records)
        sys.stdout.buffer.flush()
        sys.stderr.write(failed.decode())

    def finish(self) -> None:
        """Nothing is left to do."""

    def close(self) -> None:
        """Nothing is open."""
