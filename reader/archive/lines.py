"""Outcomes → lines: records numbered, twins marked, failures with their reasons."""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from reader.archive.item import Batch, Failure, Outcome, Text
from reader.archive.journal import Mark, chained
from reader.archive.twins import Twins
from reader.export.names import file_name
from reader.files import make_folder, write


class Lines:
    """Knows which articles came before; ``tree`` is the folder that texts are saved in besides."""

    def __init__(self, tree: Path | None = None) -> None:
        self._tree = tree
        self._twins = {"aid": Twins(), "content": Twins()}

    def of(self, mark: Mark, batch: Batch, outcomes: Sequence[Outcome]) -> tuple[Mark, bytes, bytes, bytes]:
        """How far the run is after the batch, its records, its failures, and the keys of its records."""
        lines: list[bytes] = []
        failed: list[bytes] = []
        keys = array("Q")
        inputs, items, weight, worst = mark.inputs, mark.items, mark.weight, mark.worst
        records, twins = mark.records, mark.twins
        for item, outcome in zip(batch, outcomes, strict=True):
            inputs = chained(inputs, item.name, item.weight)
            items += 1
            weight += item.weight
            if outcome.failure is not None:
                failed.append(_failure_line(outcome.name, items, outcome.failure))
                worst = max(worst, outcome.failure.exit_code)
                continue
            records += 1
            twin = self._twin(outcome.aid, outcome.content, records)
            twins += twin is not None
            lines.append(self._line(outcome, records, twin))
            keys.extend((outcome.aid, outcome.content))
        after = replace(
            mark,
            inputs=inputs,
            items=items,
            weight=weight,
            records=records,
            twins=twins,
            failures=mark.failures + len(failed),
            worst=worst,
        )
        return after, b"".join(lines), b"".join(failed), keys.tobytes()

    def remember(self, keys: bytes, number: int) -> int:
        """Know the articles of a batch of an earlier run, the first of them after record ``number``."""
        numbers = array("Q")
        numbers.frombytes(keys)
        for aid, content in zip(numbers[::2], numbers[1::2], strict=True):
            number += 1
            self._twin(aid, content, number)
        return number

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
