"""Where the records go: a file of lines, packed or not, with its failures and its journal beside it."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from reader.archive.growing import Growing
from reader.archive.item import Batch, Outcome
from reader.archive.journal import Journal, Mark
from reader.archive.lines import Lines
from reader.errors import UsageError
from reader.files import refuse_taken, trouble
from reader.language import _

FAILURES = "failures.jsonl"


class Store:
    """The output of one run, taken up where an earlier one was cut off."""

    def __init__(
        self, output: Path, job: dict[str, object], *, tree: Path | None = None, force: bool = False
    ) -> None:
        """Open or take up the output; ``tree`` is the folder that texts are saved in besides.

        Raises:
            FileTaken: the output is there already, and ``force`` is not given.
            StorageError: the disk does not take it, or a run of another job was cut off here.

        """
        self._output = output
        self._part, self._journal = _beside(output, ".part"), Journal(_beside(output, ".journal"))
        self._pack = packer(output.name)
        if force and (left := self._journal.forget()):
            _beside(Path(left), ".part").unlink(missing_ok=True)
        if not self._journal.path.exists():
            refuse_taken(output, force=force)
        marks, failures = self._journal.take_up(job, str(_failures_beside(output, force=force)))
        self.failures = Path(failures)
        self.begun_at = self.mark = marks[-1][0] if marks else Mark()
        self._lines = Lines(tree)
        number = 0
        for _mark, keys in marks:
            number = self._lines.remember(keys, number)
        if not self.mark.done:
            self._records = Growing(self._part, self.mark.size)
            self._failed = Growing(_beside(self.failures, ".part"), self.mark.failures_size)

    def add(self, batch: Batch, outcomes: Sequence[Outcome]) -> None:
        """Bring a batch's records and failures to the disk, then note that they are there."""
        mark, lines, failed, keys = self._lines.of(self.mark, batch, outcomes)
        _put(self._records, self._pack(lines) if lines else b"")
        _put(self._failed, failed)
        self.mark = replace(mark, size=self._records.size, failures_size=self._failed.size)
        self._journal.add(self.mark, keys)

    def finish(self) -> None:
        """Give the files their names; a run that is cut off here is finished by the next one."""
        if not self.mark.done:
            self._journal.add(replace(self.mark, done=True))
            self.close()
        part = _beside(self.failures, ".part")
        try:
            if self.mark.failures and part.exists():
                part.replace(self.failures)
            part.unlink(missing_ok=True)
            if self._part.exists():
                self._part.replace(self._output)
        except OSError as error:
            raise trouble(self._output, error) from error
        self._journal.remove()

    def close(self) -> None:
        """Leave everything as it is, to be taken up again."""
        if not self.mark.done:
            self._records.close()
            self._failed.close()
        self._journal.close()


def _put(file: Growing, data: bytes) -> None:
    if data:
        file.add(data)
        file.sync()


def packer(name: str) -> Callable[[bytes], bytes]:
    """What packs a batch's lines: each on its own, so that a file cut back to a batch is whole."""
    if name.lower().endswith(".gz"):
        return lambda data: gzip.compress(data, 5, mtime=0)
    if not name.lower().endswith((".zst", ".zstd")):
        return bytes
    try:
        from zstandard import ZstdCompressor
    except ImportError as error:
        raise UsageError(
            _("zstd needs a part that is not installed"), _("install kwangju-reader[archive]")
        ) from error
    packer = ZstdCompressor(level=6)
    return lambda data: bytes(packer.compress(data))


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _failures_beside(output: Path, *, force: bool) -> Path:
    """``failures.jsonl``, with a number while another run's has the name and may not be replaced."""
    for number in count(1):
        name = FAILURES if number == 1 else FAILURES.replace(".", f"-{number}.")
        path = output.with_name(name)
        taken = not force and os.path.lexists(path)
        if not taken and not os.path.lexists(_beside(path, ".part")):
            break
    return path
