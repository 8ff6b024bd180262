"""Articles handed on one by one instead of written: to the library, above all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.archive.item import Batch, Outcome
from reader.archive.journal import Mark
from reader.archive.lines import Lines
from reader.pipeline import Reading


class Handing:
    """The output of one run, as ``Store`` is; whoever takes the articles knows which it has."""

    def __init__(self, take: Callable[[Reading], object]) -> None:
        self.mark = self.begun_at = Mark()
        self.failures = Path("-")
        self._lines = Lines()
        self._take = take

    def add(self, batch: Batch, outcomes: Sequence[Outcome]) -> None:
        """Hand the articles on, and print the failures on standard error."""
        for outcome in outcomes:
            if outcome.reading is not None:
                self._take(outcome.reading)
        self.mark, _records, failed, _keys = self._lines.of(self.mark, batch, outcomes)
        sys.stderr.write(failed.decode())

    def finish(self) -> None:
        """Nothing is left to do."""

    def close(self) -> None:
        """Nothing is open."""
