"""How fast a whole archive is cleaned, in how much memory, and how that compares.

``python -m tests.bench.archive [PAGES] [PYTHON]`` generates pages of mixed encodings, cleans them
with one process and with two, and, with the interpreter of an environment that has trafilatura,
extracts a part of the same pages there.

What is compared: this reader's run is the whole command, from folders to a file of JSON with every
quote and clause. trafilatura, which knows neither, has the bytes in memory and writes no file; it is
measured as it is set from the start (with fallbacks to other extractors) and in its fast setting,
each with text alone and with metadata as JSON, which is what this reader writes. Processor seconds
are compared, since those of a clock say what else the machine does; the machines' own noise is
met by taking turns and the least of three.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from tests.bench.measure import Row
from tests.pages import make_page

ROUNDS = 3
_SETTINGS = {
    "text": {},
    "text, fast": {"fast": True},
    "JSON with metadata": {"output_format": "json", "with_metadata": True},
    "JSON with metadata, fast": {"output_format": "json", "with_metadata": True, "fast": True},
}
_AGAINST = f"""
import sys, time, pathlib, trafilatura
pages = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.html"))[:200]]
trafilatura.extract(pages[0])
for name, options in {_SETTINGS!r}.items():
    start = time.process_time()
    for page in pages:
        trafilatura.extract(page, **options)
    rate = len(pages) / (time.process_time() - start)
    print(f"trafilatura {{trafilatura.__version__}}, {{name}}\t{{rate}}")
"""


class Run(NamedTuple):
    """What one run took."""

    seconds: float
    cpu_seconds: float
    megabytes: int


def write(place: tuple[str, int]) -> None:
    """One page into its file."""
    folder, seed = place
    file = Path(folder) / f"{seed // 1000:03d}" / f"{seed:06d}.html"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(make_page(seed).body)


def clean(folder: Path, output: Path, jobs: int) -> Run:
    """One run, and the most memory that its processes had together."""
    output.unlink(missing_ok=True)
    command = [sys.executable, "-m", "reader", "archive", str(folder), "-o", str(output), "--jobs", str(jobs)]
    before = os.times()
    start = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        peak = [0]
        watcher = threading.Thread(target=_watch, args=(process, peak))
        watcher.start()
        process.wait()
        watcher.join()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(time.perf_counter() - start, cpu, peak[0] >> 20)


def _watch(process: subprocess.Popen[bytes], peak: list[int]) -> None:
    """Note the most that the process and its children have of memory of their own."""
    while process.poll() is None:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        try:
            pids = [str(process.pid), *children.read_text().split()]
            peak[0] = max(peak[0], sum(map(_own_bytes, pids)))
        except OSError:
            pass
        time.sleep(0.1)


def _own_bytes(pid: str) -> int:
    """The share of memory that a process has: what it shares counts in part."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) << 10
    return 0


def rows(count: int) -> Iterator[Row]:
    """For ``make bench``: the rates of one process and of two on so many pages."""
    with tempfile.TemporaryDirectory() as place:
        folder = written(Path(place) / "pages", count)
        rates = {}
        for jobs in (1, 2):
            run = clean(folder, Path(place) / f"{jobs}.jsonl", jobs)
            rates[jobs] = count / run.seconds
            part = rates[jobs] / rates[1]
            yield Row(f"archive, {jobs} at a time", rates[jobs], "pages/s", part, "one at a time")
            yield Row(f"archive, {jobs} at a time, memory", run.megabytes, "MB", target="≤ 250 MB")


def written(folder: Path, count: int) -> Path:
    """A folder of so many generated pages of mixed encodings."""
    folder.mkdir()
    with get_context("spawn").Pool(2) as pool:
        pool.map(write, [(str(folder), seed) for seed in range(count)], chunksize=50)
    return folder


def against(python: str, folder: Path) -> dict[str, float]:
    """Pages a second of trafilatura in each setting."""
    done = subprocess.run(
        [python, "-c", _AGAINST, str(folder)], check=True, stdout=subprocess.PIPE, text=True
    )
    return {name: float(rate) for name, rate in (line.split("\t") for line in done.stdout.splitlines())}


def main(count: int, python: str | None) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as place:
        folder = written(Path(place) / "pages", count)
        size = sum(file.stat().st_size for file in folder.rglob("*.html")) / count / 1000
        print(f"{count} pages of {size:.0f} kB on average")
        runs: dict[int, list[Run]] = {1: [], 2: []}
        others: dict[str, list[float]] = {}
        for _round in range(ROUNDS):
            for jobs, done in runs.items():
                done.append(clean(folder, Path(place) / f"{jobs}.jsonl", jobs))
            for name, rate in (against(python, folder) if python else {}).items():
                others.setdefault(name, []).append(rate)
        _tell(count, runs, {name: max(rates) for name, rates in others.items()})
        same = (Path(place) / "1.jsonl").read_bytes() == (Path(place) / "2.jsonl").read_bytes()
        print(f"the same bytes by one process and by two: {same}")


def _tell(count: int, runs: dict[int, list[Run]], others: dict[str, float]) -> None:
    """Rates, how far two processes are from twice one, and how far the others are."""
    rates = {jobs: count / min(run.seconds for run in done) for jobs, done in runs.items()}
    for jobs, done in runs.items():
        memory = max(run.megabytes for run in done)
        print(f"{jobs} at a time: {rates[jobs]:.0f} pages/s, {memory} MB in all processes together")
    print(f"{rates[2] / rates[1] / 2:.0%} of twice the rate of one")
    one = count / min(run.cpu_seconds for run in runs[1])
    print(f"{one:.0f} pages for a second of a processor, everything included")
    for name, rate in others.items():
        print(f"{name}: {rate:.0f} pages for a second of a processor, {one / rate:.1f} times fewer")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, sys.argv[2] if len(sys.argv) > 2 else None)
