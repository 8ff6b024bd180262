"""What of a run is safely on disk, so that a run which was killed goes on there.

A line is added, and brought to the disk, after each batch whose records are there already. What
the files hold beyond the last line is cut off when the run is taken up again: so no record is
lost, and none comes twice.
"""

from __future__ import annotations

import json
from base64 import b85decode, b85encode
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from reader.archive.growing import Growing
from reader.errors import StorageError
from reader.language import _


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a run has come."""

    items: int = 0
    """Pages dealt with, in the order of the input."""
    inputs: str = ""
    """A sum over their names: whether they are the same when the run is taken up again."""
    weight: int = 0
    """About how many bytes those pages have."""
    records: int = 0
    size: int = 0
    """Bytes of the output that are complete."""
    failures: int = 0
    failures_size: int = 0
    worst: int = 0
    """The highest exit code of a failure."""
    twins: int = 0
    done: bool = False
    """Nothing is left but to give the files their names."""


def chained(inputs: str, name: str, weight: int) -> str:
    """The sum over the names of the pages so far, with one more."""
    return blake2b(f"{inputs} {weight} {name}".encode("utf-8", "replace"), digest_size=12).hexdigest()


class Journal:
    """The journal of one run; a file beside its output."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: Growing | None = None

    def forget(self) -> str | None:
        """Remove what an earlier run left; where its failures went.

        Raises:
            StorageError: that run is still going on.

        """
        lines = self._lines()
        if not lines:
            return None
        Growing(self.path, 0).close()  # refused while another run has it
        self.path.unlink(missing_ok=True)
        head = _loaded(lines[0])
        return str(head["failures"]) if isinstance(head, dict) and "failures" in head else None

    def take_up(self, job: dict[str, object], failures: str) -> tuple[list[tuple[Mark, bytes]], str]:
        """The marks of an earlier run of this job, each with its keys, and where its failures go.

        Where there was none, the journal begins, and ``failures`` is where they go.

        Raises:
            StorageError: there was a run of another job, or the journal cannot be read.

        """
        lines = self._lines()
        if not lines:
            self._file = Growing(self.path, 0)
            self._add({"job": job, "failures": failures})
            return [], failures
        head = _loaded(lines[0])
        if isinstance(head, dict) and len(lines) == 1 and head.get("job") != job:
            failures = str(head["failures"])  # a run that did nothing is in nobody's way
            self._file = Growing(self.path, 0)
            self._add({"job": job, "failures": failures})
            return [], failures
        if not isinstance(head, dict) or head.get("job") != job:
            raise StorageError(
                _("{path} is of a run with other inputs or options").format(path=self.path),
                _("take that one up again, or begin anew with --force"),
            )
        marks = []
        size = len(lines[0])
        for line in lines[1:]:
            if not isinstance(told := _loaded(line), dict):
                break
            keys = b85decode(told.pop("keys"))
            marks.append((Mark(**told), keys))
            size += len(line)
        self._file = Growing(self.path, size)
        return marks, str(head["failures"])

    def _lines(self) -> list[bytes]:
        """The whole lines; one that was being written when the run ended is as good as none."""
        try:
            lines = self.path.read_bytes().splitlines(keepends=True)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StorageError(_("{path} cannot be read").format(path=self.path), str(error)) from error
        return lines if not lines or lines[-1].endswith(b"\n") else lines[:-1]

    def add(self, mark: Mark, keys: bytes = b"") -> None:
        """Note a batch whose records are on the disk."""
        self._add(asdict(mark) | {"keys": b85encode(keys).decode()})

    def remove(self) -> None:
        """Forget the run: its output has its name."""
        self.close()
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Leave the journal as it is."""
        if self._file is not None:
            self._file.close()

    def _add(self, told: dict[str, Any]) -> None:
        assert self._file is not None
        self._file.add(json.dumps(told).encode() + b"\n")
        self._file.sync()


def _loaded(line: bytes) -> Any:  # noqa: ANN401 — whatever the line holds
    try:
        return json.loads(line)
    except ValueError:
        return None
