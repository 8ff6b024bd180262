"""Small measuring tools: medians and percentiles of what a person waits for, always as seconds."""

from __future__ import annotations

import gc
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the results: what was measured, its value, and the ratio that matters."""

    name: str
    value: float
    unit: str
    ratio: float | None = None
    """Against ``floor``; None where the value speaks for itself."""
    floor: str = ""
    target: str = ""


def interleaved(tasks: Mapping[str, Callable[[], float]], *, rounds: int) -> dict[str, float]:
    """The median of each task, all tasks taking turns: a busy moment of the machine hits each alike."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            taken[name].append(task())
    return {name: statistics.median(values) for name, values in taken.items()}


def process_seconds(argv: Sequence[str]) -> float:
    """Wall time of one run of a program; its output is thrown away.

    Raises:
        subprocess.CalledProcessError: it did not end with 0.

    """
    begin = time.perf_counter()
    subprocess.run(argv, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return time.perf_counter() - begin


def seconds(task: Callable[[], object]) -> float:
    """Wall time of one call, with the garbage collector out of the way."""
    gc.collect()
    gc.disable()
    try:
        begin = time.perf_counter()
        task()
        return time.perf_counter() - begin
    finally:
        gc.enable()


def percentile(values: Sequence[float], part: float) -> float:
    """The value that ``part`` (0 to 1) of all values do not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(part * (len(ordered) - 1)))]
