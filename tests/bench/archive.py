"""How fast a whole archive is cleaned, in how much memory, and how that compares.

``python -m tests.bench.archive [PAGES] [PYTHON]`` generates pages of mixed encodings, cleans them
with one process and with two, and, with the interpreter of an environment that has trafilatura,
extracts a part of the same pages there in the same run.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

from tests.bench.measure import Row
from tests.pages import make_page

_AGAINST = """
import sys, time, pathlib, trafilatura
pages = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.html"))[:200]]
trafilatura.extract(pages[0])
for name, options in (("text", {}), ("json", {"output_format": "json", "with_metadata": True})):
    start = time.perf_counter()
    for page in pages:
        trafilatura.extract(page, **options)
    rate = len(pages) / (time.perf_counter() - start)
    print(f"trafilatura {trafilatura.__version__}, {name}: {rate:.0f} pages/s")
"""


def write(place: tuple[str, int]) -> None:
    """One page into its file."""
    folder, seed = place
    file = Path(folder) / f"{seed // 1000:03d}" / f"{seed:06d}.html"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(make_page(seed).body)


def clean(folder: Path, output: Path, jobs: int) -> tuple[float, int]:
    """Seconds of one run, and the most memory that its processes had together, in MB."""
    command = [sys.executable, "-m", "reader", "archive", str(folder), "-o", str(output), "--jobs", str(jobs)]
    start = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        peak = [0]
        watcher = threading.Thread(target=_watch, args=(process, peak))
        watcher.start()
        process.wait()
        watcher.join()
    return time.perf_counter() - start, peak[0] >> 20


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
            seconds, peak = clean(folder, Path(place) / f"{jobs}.jsonl", jobs)
            rates[jobs] = count / seconds
            part = rates[jobs] / rates[1]
            yield Row(f"archive, {jobs} at a time", rates[jobs], "pages/s", part, "one at a time")
            yield Row(f"archive, {jobs} at a time, memory", peak, "MB", target="≤ 250 MB")


def written(folder: Path, count: int) -> Path:
    """A folder of so many generated pages of mixed encodings."""
    folder.mkdir()
    with get_context("spawn").Pool(2) as pool:
        pool.map(write, [(str(folder), seed) for seed in range(count)], chunksize=50)
    return folder


def main(count: int, python: str | None) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as place:
        folder = written(Path(place) / "pages", count)
        size = sum(file.stat().st_size for file in folder.rglob("*.html")) / count / 1000
        print(f"{count} pages of {size:.0f} kB on average")
        rates = {}
        for jobs in (1, 2):
            seconds, peak = clean(folder, Path(place) / f"{jobs}.jsonl", jobs)
            rates[jobs] = count / seconds
            print(f"{jobs} at a time: {rates[jobs]:.0f} pages/s, {peak} MB in all processes together")
        same = (Path(place) / "1.jsonl").read_bytes() == (Path(place) / "2.jsonl").read_bytes()
        print(f"{rates[2] / rates[1] / 2:.0%} of twice the rate of one; the same bytes: {same}")
        if python:
            subprocess.run([python, "-c", _AGAINST, str(folder)], check=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, sys.argv[2] if len(sys.argv) > 2 else None)
