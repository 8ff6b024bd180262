from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.library import open_library
from tests.library.made import aid, page

ROOT = Path(__file__).parents[2]


def start(path: Path, first: int, count: int) -> subprocess.Popen[str]:
    """A process that adds so many articles."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.library.worker", str(path), str(first), str(count)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def killed(process: subprocess.Popen[str], after: int, delay: float) -> list[int]:
    """Kill it at some moment after so many articles; which it said were kept."""
    assert process.stdout is not None
    for _ in range(after + 1):  # and the line that says it is open
        process.stdout.readline()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read()
    process.wait()
    process.stdout.close()
    return [*range(after), *map(int, rest.splitlines())]


@pytest.mark.parametrize("seed", range(6))
def test_a_process_killed_while_it_adds_loses_nothing_it_said_was_kept(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "library.sqlite3"
    kept = killed(start(path, 0, 10_000), chance.randrange(0, 12), chance.random() * 0.02)
    with open_library(path) as library:
        assert library.notice == ""
        assert library.check().problems == ()
        for number in kept:
            entry = library.find(aid(number))
            assert entry is not None
            assert entry.starred
            assert [mark.note for mark in library.marks(aid(number))] == [f"{number}"]
        assert library.count() - len(kept) in {0, 1}
        assert bool(library.search("이야기").hits) is bool(library.count())


def test_an_import_killed_on_its_way_goes_on_where_it_stopped(tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    saved.mkdir()
    for number in range(60):
        made = page(number % 40, f"기사 {number}", f"{number}번째 이야기가 이어진다고 나루시가 밝혔다.")
        (saved / f"{number:03d}.html").write_bytes(
            made.body.replace(b"<head>", b"<head><!-- %d -->" % number)
        )
    path = tmp_path / "library.sqlite3"
    code = f"""
from pathlib import Path
from reader.library import open_library
with open_library(Path({str(path)!r})) as library:
    library.take_in([Path({str(saved)!r})], lambda at: print(at.done, flush=True))
"""
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    killed(process, 20, 0.002)
    with open_library(path) as library:
        assert library.check().problems == ()
        before = library.count()
        assert before >= 20
        tally = library.take_in([saved])
        assert (tally.new, tally.same, tally.failures) == (60 - before, before, ())
        assert library.count() == 60


def test_two_processes_use_one_library_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    processes = [start(path, first, 40) for first in (0, 1000)]
    outputs = [process.communicate(timeout=120)[0].splitlines() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert [len(output) for output in outputs] == [41, 41]
    with open_library(path) as library:
        assert library.count() == 80
        assert library.check().problems == ()


def test_a_library_is_read_while_another_process_writes(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with open_library(path) as library:
        process = start(path, 0, 40)
        counts = []
        while process.poll() is None:
            counts.append(library.count())
            library.search("이야기")
        process.communicate()
        assert counts == sorted(counts)
        assert library.count() == 40
