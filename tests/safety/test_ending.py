"""Told to end in whatever way, a command ends at once, leaves nothing half done, and its code says why."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.hostile import serving
from tests.safety.tangles import written
from tests.terminal import HOUSE, ILBO

ENDINGS = [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]


def started(home: Path, *words: str) -> subprocess.Popen[bytes]:
    env = {**os.environ, "PYTHONPATH": str(HOUSE), "ILBO_LANG": "en"}
    return subprocess.Popen(
        [*ILBO, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=env,
        cwd=home,
    )


@pytest.mark.parametrize(("number", "code"), ENDINGS)
@pytest.mark.parametrize("words", [("clean",), ("save", "-d", "out"), ("library", "add")], ids=" ".join)
def test_a_signal_while_a_server_hangs(
    tmp_path: Path, words: tuple[str, ...], number: int, code: int
) -> None:
    with serving() as server, started(tmp_path, *words, f"{server.address}/silent") as process:
        while not server.asked:
            assert process.poll() is None
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (code, b"", b"")
    assert not list(tmp_path.glob("out/*"))


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_while_an_object_is_tidied_up_is_not_dropped(number: int, code: int) -> None:
    program = (
        "import os, time, reader.cli\n"
        "class Gone:\n"
        f"    def __del__(self): os.kill(os.getpid(), {int(number)}); time.sleep(0.2)\n"
        "def run(words): Gone(); time.sleep(20); return 0\n"
        "reader.cli._run = run\n"
        "raise SystemExit(reader.cli.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60, cwd=HOUSE
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


@pytest.mark.parametrize(("number", "code"), ENDINGS[:2])
def test_an_error_that_a_library_makes_of_a_signal_is_not_told(number: int, code: int) -> None:
    program = (
        "import os, reader.cli\n"
        "from reader.errors import NetworkError\n"
        "def command(words):\n"
        f"    try: os.kill(os.getpid(), {int(number)})\n"
        "    except SystemExit as end: raise NetworkError('the answer cannot be understood') from end\n"
        "reader.cli._command = command\n"
        "raise SystemExit(reader.cli.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60, cwd=HOUSE
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


def children(process: subprocess.Popen[bytes]) -> list[str]:
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()


def runs(pid: str) -> bool:
    """Whether a process is there and has not ended."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system does not tell of children")
@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_while_a_page_stalls(tmp_path: Path, number: int, code: int) -> None:
    with started(tmp_path, "clean", str(written(tmp_path, "marked off by objects"))) as process:
        while not (found := children(process)):
            assert process.poll() is None
        process.send_signal(number)
        assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == code
    end = time.monotonic() + 30
    while any(map(runs, found)):
        assert time.monotonic() < end, "the child goes on reading"


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_during_a_run_over_an_archive(tmp_path: Path, number: int, code: int) -> None:
    page = (HOUSE / "samples/agreement/page.html").read_bytes()
    (tmp_path / "pages").mkdir()
    for place in range(240):
        (tmp_path / f"pages/{place}.html").write_bytes(page)
    words = ("archive", "pages", "-o", "out.jsonl", "--jobs", "2")
    with started(tmp_path, *words) as process:
        while not (tmp_path / "out.jsonl.journal").exists():
            assert process.poll() is None
        process.send_signal(number)
        _out, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert err == b"ilbo: cut off; the same command goes on from here\n"
    with started(tmp_path, *words) as process:
        _out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 240
    assert {path.name for path in tmp_path.iterdir()} - {"home"} == {"out.jsonl", "pages"}


def test_a_signal_while_python_tidies_up_after_an_import(tmp_path: Path) -> None:
    """What is raised there is dropped: the program would go on."""
    tidy = "class Lock:\n    def __del__(self):\n        os.kill(os.getpid(), signal.SIGTERM)\n"
    code = (
        "import os, signal, time; from reader import ending; ending.watch()\n"
        f"exec(compile({tidy!r}, '<frozen importlib._bootstrap>', 'exec'))\n"
        "Lock()\ntime.sleep(60)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, check=False, timeout=50, capture_output=True
    )
    assert (done.returncode, done.stderr) == (143, b"")
