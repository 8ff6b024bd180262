"""A run that is cut off, however, goes on without repeating or losing a record."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.archive import run
from reader.archive.item import Batch, Outcome
from reader.archive.run import Plan, archive
from reader.archive.work import clean
from reader.errors import StorageError
from tests.archive.making import folder, lines, page


def command(pages: Path, output: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "reader", "archive", str(pages), "-o", str(output), "--jobs", "1", *more]


def after_some_batches(process: subprocess.Popen[bytes], journal: Path, count: int) -> None:
    """Wait until the journal has so many batches, or the run has ended by itself."""
    end = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < end:
        if journal.exists() and journal.read_bytes().count(b"\n") > count:
            return
        time.sleep(0.002)


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
def test_a_run_that_is_killed_again_and_again_writes_the_same_bytes(
    pages: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "undisturbed").mkdir()
    archive(Plan((str(pages),), tmp_path / "undisturbed" / name))
    output = tmp_path / name
    for batches in (1, 2, 3):
        with subprocess.Popen(command(pages, output), stderr=subprocess.DEVNULL) as process:
            after_some_batches(process, tmp_path / f"{name}.journal", batches)
            process.kill()
        if not output.exists():
            with (tmp_path / f"{name}.part").open("ab") as part:
                part.write(b"lines that were being written" * 100_000)
    assert subprocess.run(command(pages, output), stderr=subprocess.DEVNULL, check=False).returncode == 1
    assert output.read_bytes() == (tmp_path / "undisturbed" / name).read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["failures.jsonl", name]


def test_ctrl_c_leaves_a_run_that_can_be_taken_up(pages: Path, whole: bytes, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with subprocess.Popen(command(pages, output), stderr=subprocess.PIPE) as process:
        after_some_batches(process, tmp_path / "out.jsonl.journal", 1)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read().decode()
        code = process.wait()
    assert code == 130
    assert told == "ilbo: cut off; the same command goes on from here\n"
    archive(Plan((str(pages),), output))
    assert output.read_bytes() == whole


@pytest.mark.parametrize("left", [1, 17, 400])
def test_a_journal_that_breaks_off_within_a_line_is_taken_up_before_it(
    pages: Path, whole: bytes, tmp_path: Path, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.jsonl"
    cut_off_after(3, pages, output, monkeypatch)
    journal = tmp_path / "out.jsonl.journal"
    journal.write_bytes(journal.read_bytes()[:-left])
    summary = archive(Plan((str(pages),), output))
    assert summary.begun_at.items == 128
    assert output.read_bytes() == whole


def cut_off_after(batches: int, pages: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that ends by an error after so many batches."""

    class Failing:
        def results(self, given: Iterator[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:
            for number, batch in enumerate(given):
                if number == batches:
                    raise StorageError("no more")
                yield batch, clean(batch)

    with monkeypatch.context() as patch:
        patch.setattr(run, "engine", lambda _plan: Failing())
        with pytest.raises(StorageError, match="no more"):
            archive(Plan((str(pages),), output))


def test_a_run_that_is_taken_up_knows_what_came_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = folder(tmp_path / "pages", 100)
    (pages / "zz.html").write_bytes(page(3))
    cut_off_after(1, pages, tmp_path / "out.jsonl", monkeypatch)
    archive(Plan((str(pages),), tmp_path / "out.jsonl"))
    told = lines((tmp_path / "out.jsonl").read_bytes())
    assert told[-1]["archive"]["duplicate"] == {"record": 4, "same": ["aid", "content"]}


def test_a_run_that_was_cut_off_between_two_names_is_finished(
    pages: Path, whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.jsonl"
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if self.name == "out.jsonl.part":
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        with pytest.raises(KeyboardInterrupt):
            archive(Plan((str(pages),), output))
    assert (tmp_path / "failures.jsonl").exists()
    archive(Plan((str(pages),), output))
    assert output.read_bytes() == whole
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == [
        "failures.jsonl",
        "out.jsonl",
    ]


def test_an_input_that_changed_is_not_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = folder(tmp_path / "pages", 150)
    cut_off_after(1, pages, tmp_path / "out.jsonl", monkeypatch)
    (pages / "00" / "0000a.html").write_bytes(page(1))
    with pytest.raises(StorageError, match=r"has changed.*begin anew with --force"):
        archive(Plan((str(pages),), tmp_path / "out.jsonl"))
    assert archive(Plan((str(pages),), tmp_path / "out.jsonl", force=True)).mark.items == 151


def test_another_job_is_not_mixed_into_one_that_was_cut_off(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off_after(1, pages, tmp_path / "out.jsonl", monkeypatch)
    with pytest.raises(StorageError, match="other inputs or options"):
        archive(Plan((str(pages / "00"),), tmp_path / "out.jsonl"))


def test_two_runs_do_not_write_one_output(pages: Path, tmp_path: Path) -> None:
    from reader.archive.store import Store

    store = Store(tmp_path / "out.jsonl", {})
    for force in (False, True):
        with pytest.raises(StorageError, match="another run is writing"):
            Store(tmp_path / "out.jsonl", {}, force=force)
    store.close()


def test_beginning_anew_leaves_nothing_of_the_run_before(
    pages: Path, whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off_after(2, pages, tmp_path / "out.jsonl", monkeypatch)
    archive(Plan((str(pages),), tmp_path / "out.jsonl", force=True))
    assert (tmp_path / "out.jsonl").read_bytes() == whole
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == [
        "failures.jsonl",
        "out.jsonl",
    ]


_LITTLE_ROOM = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
from reader.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_full_disk_is_said_and_the_run_goes_on_when_there_is_room(
    pages: Path, whole: bytes, tmp_path: Path
) -> None:
    words = command(pages, tmp_path / "out.jsonl")[3:]
    done = subprocess.run(
        [sys.executable, "-c", _LITTLE_ROOM, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "out.jsonl").exists()
    archive(Plan((str(pages),), tmp_path / "out.jsonl"))
    assert (tmp_path / "out.jsonl").read_bytes() == whole
