"""Where the records go: a file of lines, packed or not, with its failures and its journal beside it."""

from __future__ import annotations

import gzip
import json
import os
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from reader.archive.growing import Growing
from reader.archive.item import Batch, Failure, Item, Outcome, Text
from reader.archive.journal import Journal, Mark, chained
from reader.archive.twins import Twins
from reader.errors import UsageError
from reader.export.names import file_name
from reader.files import make_folder, refuse_taken, trouble, write
from reader.language import _

FAILURES = "failures.jsonl"


class Store:
    """The output of one run, taken up where an earlier one was cut off."""

    def __init__(
        self, output: Path, job: dict[str, Any], *, tree: Path | None = None, force: bool = False
    ) -> None:
        """Open or take up the output; ``tree`` is the folder that texts are saved in besides.

        Raises:
            FileTaken: the output is there already, and ``force`` is not given.
            StorageError: the disk does not take it, or a run of another job was cut off here.

        """
        self._output, self._tree, self._force = output, tree, force
        self._part, self._journal = _beside(output, ".part"), Journal(_beside(output, ".journal"))
        self._pack = _packer(output.name)
        if force:
            self._journal.path.unlink(missing_ok=True)
        if not self._journal.path.exists():
            refuse_taken(output, force=force)
        marks, failures = self._journal.take_up(job, str(_failures_beside(output)))
        self.failures = Path(failures)
        self.begun_at = self.mark = marks[-1][0] if marks else Mark()
        self._twins = {"aid": Twins(), "content": Twins()}
        number = 0
        for _mark, keys in marks:
            for aid, content in _pairs(keys):
                number += 1
                self._twin(aid, content, number)
        if not self.mark.done:
            self._records = Growing(self._part, self.mark.size)
            self._failed = Growing(_beside(self.failures, ".part"), self.mark.failures_size)

    def add(self, batch: Batch, outcomes: Sequence[Outcome]) -> None:
        """Bring a batch's records and failures to the disk, then note that they are there."""
        lines: list[bytes] = []
        failed: list[bytes] = []
        keys = array("Q")
        mark = self.mark
        for item, outcome in zip(batch, outcomes, strict=True):
            mark = _passed(mark, item)
            if outcome.failure is not None:
                failed.append(_failure_line(outcome.name, mark.items, outcome.failure))
                mark = replace(
                    mark, failures=mark.failures + 1, worst=max(mark.worst, outcome.failure.exit_code)
                )
                continue
            mark = replace(mark, records=mark.records + 1)
            twin = self._twin(outcome.aid, outcome.content, mark.records)
            mark = replace(mark, twins=mark.twins + (twin is not None))
            lines.append(self._line(outcome, mark.records, twin))
            keys.extend((outcome.aid, outcome.content))
        _put(self._records, self._pack(b"".join(lines)) if lines else b"")
        _put(self._failed, b"".join(failed))
        self.mark = replace(mark, size=self._records.size, failures_size=self._failed.size)
        self._journal.add(self.mark, keys.tobytes())

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

    def _line(self, outcome: Outcome, number: int, twin: dict[str, Any] | None) -> bytes:
        """The record with what the archive knows of it."""
        told: dict[str, Any] = {"name": outcome.name, "number": number, "duplicate": twin}
        if outcome.text is not None and self._tree is not None:
            told["file"] = _save(outcome.text, self._tree)
        return b'%s, "archive": %s}\n' % (outcome.line, json.dumps(told, ensure_ascii=False).encode())

    def _twin(self, aid: int, content: int, number: int) -> dict[str, Any] | None:
        """The first record with this number or these words, and which of the two it shares."""
        keys = {"aid": aid, "content": content}
        firsts = {same: self._twins[same].first(key, number) for same, key in keys.items()}
        found = {same: first for same, first in firsts.items() if first is not None}
        return {"record": min(found.values()), "same": list(found)} if found else None


def _passed(mark: Mark, item: Item) -> Mark:
    """One page further."""
    inputs = chained(mark.inputs, item.name, item.weight)
    return replace(mark, items=mark.items + 1, inputs=inputs, weight=mark.weight + item.weight)


def _put(file: Growing, data: bytes) -> None:
    if data:
        file.add(data)
        file.sync()


def _pairs(keys: bytes) -> list[tuple[int, int]]:
    numbers = array("Q")
    numbers.frombytes(keys)
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _failure_line(name: str, item: int, failure: Failure) -> bytes:
    told = {"name": name, "item": item, "reason": failure.reason, "message": failure.message}
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _save(text: Text, tree: Path) -> str:
    """Write a text under its name in the tree; the same text is found again, another gets a number."""
    folder = tree / text.folder
    make_folder(folder)
    data = text.text.encode()
    for number in count(1):
        path = folder / file_name(text.stem, text.suffix, number)
        if not os.path.lexists(path):
            write(path, data)
        elif not path.is_file() or path.read_bytes() != data:
            continue
        break
    return path.relative_to(tree).as_posix()


def _packer(name: str) -> Callable[[bytes], bytes]:
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


def _failures_beside(output: Path) -> Path:
    """``failures.jsonl``, with a number while another run's has the name."""
    for number in count(1):
        name = FAILURES if number == 1 else FAILURES.replace(".", f"-{number}.")
        path = output.with_name(name)
        if not os.path.lexists(path) and not os.path.lexists(_beside(path, ".part")):
            break
    return path
