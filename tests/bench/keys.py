"""From a key to the paint that answers it, in a short and in a very long story."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import Row, percentile
from tests.bench.paint import first_paint_seconds, in_terminal, peak_memory_bytes, read_until, until_quiet
from tests.bench.starts import ILBO


def keys(strokes: int) -> Iterator[Row]:
    """From a key to the paint that answers it, in a short and in a very long story."""
    with tempfile.TemporaryDirectory() as folder:
        for paragraphs in (50, 10_000):
            story = Path(folder) / f"{paragraphs}.txt"
            story.write_text(_story(paragraphs), "utf-8")
            opened = statistics.median(first_paint_seconds([ILBO, str(story)], "들판에") for _ in range(3))
            yield Row(f"opening {paragraphs:,} paragraphs", opened * 1e3, "ms", target="≤ 1,000 ms")
            waits, memory = _waits(story, strokes)
            name = f"key to paint, {paragraphs:,} paragraphs"
            yield Row(f"{name}, median", statistics.median(waits) * 1e3, "ms")
            yield Row(f"{name}, p95", percentile(waits, 0.95) * 1e3, "ms", target="≤ 40 ms")
            yield Row(f"memory, {paragraphs:,} paragraphs", memory / 2**20, "MB")


def _story(paragraphs: int) -> str:
    lines = [
        f"{number}번째 마을에서도 주민들은 “올해는 물이 넉넉해 걱정을 덜었다”며 들판으로 나섰다."
        for number in range(paragraphs)
    ]
    return "들판에 물이 찼다\n" + "\n".join(lines) + "\n/한가람 기자 garam@example.com\n"


def _waits(story: Path, strokes: int) -> tuple[list[float], int]:
    with in_terminal([ILBO, str(story)]) as (pid, terminal):
        read_until(terminal, "들판에".encode())
        until_quiet(terminal)
        waits = [_wait(terminal, key) for key in ("j", " ", "k", "b") * (strokes // 4)]
        return waits, peak_memory_bytes(pid)


def _wait(terminal: int, key: str) -> float:
    begin = time.perf_counter()
    os.write(terminal, key.encode())
    os.read(terminal, 65536)
    taken = time.perf_counter() - begin
    until_quiet(terminal)
    return taken
