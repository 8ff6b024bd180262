"""A whole run: one record for each article, in order, once, however often the run is cut off."""

from __future__ import annotations

import errno
import gzip
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader import paper, pipeline
from reader.archive import run
from reader.archive.inputs import find, items
from reader.archive.item import Batch, InFile, Item
from reader.archive.journal import Mark
from reader.archive.progress import Progress
from reader.archive.run import Plan, archive
from reader.archive.twins import Twins
from reader.archive.work import clean
from reader.archive.workers import Processes
from reader.cli import main
from reader.errors import BadSource, FileTaken
from reader.fetch import polite
from reader.page import Page
from reader.pipeline import Reading
from tests.archive.making import AID, KILLS, STALLS, lines, packed, page, trapped
from tests.safety.tangles import written
from tests.site import aid_of, serving


def test_every_line_fits_the_schema(whole: bytes) -> None:
    schema = json.loads((Path(reader.__file__).parent / "export" / "schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for line in lines(whole):
        validator.validate(line)


def test_every_article_is_one_line_in_the_order_of_the_input(whole: bytes, pages: Path) -> None:
    told = lines(whole)
    names = [str(file) for number, file in enumerate(sorted(pages.rglob("*.html"))) if number % 11 != 10]
    assert [each["archive"]["name"] for each in told] == names
    assert [each["archive"]["number"] for each in told] == list(range(1, len(names) + 1))
    assert told[3]["headline"] == "나루시, 3번째 도서관 연다"
    assert told[3]["quotes"][0]["segments"][0]["text"] == "책이 있는 마을이 오래간다"
    assert told[3]["source"]["path"] == names[3]


def test_pages_without_an_article_are_told_with_their_reason(pages: Path, tmp_path: Path) -> None:
    summary = archive(Plan((str(pages / "00"),), tmp_path / "out.jsonl"))
    failed = lines((tmp_path / "failures.jsonl").read_bytes())
    assert [each["item"] for each in failed] == [11, 22, 33, 44]
    assert {each["reason"] for each in failed} == {"no-article"}
    assert (summary.mark.failures, summary.mark.worst) == (4, 1)


def test_several_processes_write_the_same_bytes_as_one(pages: Path, whole: bytes, tmp_path: Path) -> None:
    archive(Plan((str(pages),), tmp_path / "out.jsonl", jobs=3))
    assert (tmp_path / "out.jsonl").read_bytes() == whole


@pytest.mark.parametrize(
    ("name", "unpack"),
    [
        ("out.jsonl.gz", gzip.decompress),
        (
            "out.jsonl.zst",
            lambda data: zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True).read(),
        ),
    ],
    ids=["gzip", "zstd"],
)
def test_a_packed_output_holds_the_same_lines(
    pages: Path, whole: bytes, tmp_path: Path, name: str, unpack: Any
) -> None:
    archive(Plan((str(pages),), tmp_path / name))
    assert unpack((tmp_path / name).read_bytes()) == whole


def test_pages_to_be_fetched_are_brought_to_the_disk_a_few_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        "\n".join(str(AID + number * 1_000_000_000_000) for number in range(20))
    )
    batches = run._batches(items(find([str(tmp_path / "list.txt")])))
    assert [len(batch) for batch in batches] == [8, 8, 4]


def test_ctrl_c_is_left_to_the_process_that_leads() -> None:
    engine = Processes(1)
    found = engine.results(iter([(Item(str(number), InFile(os.devnull)),) for number in range(8)]))
    next(found)
    worker = engine._workers[0].process
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGINT)
    assert len(list(found)) == 7
    assert engine._workers[0].process is worker


def test_an_output_that_is_there_is_not_replaced_unasked(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("mine")
    with pytest.raises(FileTaken):
        archive(Plan((str(pages / "00"),), output))
    assert output.read_text() == "mine"
    archive(Plan((str(pages / "00"),), output, force=True))
    assert len(lines(output.read_bytes())) == 46


def test_failures_of_an_earlier_run_stay(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "failures.jsonl").write_text("mine")
    archive(Plan((str(pages / "00"),), tmp_path / "out.jsonl"))
    assert (tmp_path / "failures.jsonl").read_text() == "mine"
    assert len(lines((tmp_path / "failures-2.jsonl").read_bytes())) == 4
    archive(Plan((str(pages / "00"),), tmp_path / "out.jsonl", force=True))
    assert len(lines((tmp_path / "failures.jsonl").read_bytes())) == 4


def test_what_is_not_there_is_said_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadSource):
        archive(Plan(("none.html",), tmp_path / "out.jsonl"))
    assert list(tmp_path.glob("out*")) == []


def test_an_article_that_came_before_is_marked_not_dropped(tmp_path: Path) -> None:
    words = "나루시는 다솜군과 함께 강변 숲길을 잇고 그 길에 작은 도서관을 놓기로 했다고 12일 밝혔다."
    pages = {
        "1.html": page(1),
        "2.html": page(2, words=words),
        "3.html": page(1),
        "4.html": page(4, aid=AID + 1_000_000_000_000),
        "5.html": page(5, words=words),
        "6.html": page(6),
    }
    packed(tmp_path / "a.zip", pages)
    summary = archive(Plan((str(tmp_path / "a.zip"),), tmp_path / "out.jsonl"))
    told = [each["archive"]["duplicate"] for each in lines((tmp_path / "out.jsonl").read_bytes())]
    assert told == [
        None,
        None,
        {"record": 1, "same": ["aid", "content"]},
        {"record": 1, "same": ["aid"]},
        {"record": 2, "same": ["content"]},
        None,
    ]
    assert summary.mark.twins == 3


def test_stories_of_a_few_words_are_no_copies_for_their_words(tmp_path: Path) -> None:
    html = "<title>짧은 소식 {}</title><div id='joinskmbox'>나루시는 오늘 쉰다고 밝혔다.</div>"
    packed(tmp_path / "a.zip", {f"{number}.html": html.format(number).encode() for number in range(3)})
    assert archive(Plan((str(tmp_path / "a.zip"),), tmp_path / "out.jsonl")).mark.twins == 0


@given(st.lists(st.integers(min_value=0, max_value=2**64 - 1) | st.integers(0, 40), max_size=3000))
def test_the_first_of_each_key_is_remembered(keys: list[int]) -> None:
    twins, known = Twins(), dict[int, int]()
    for number, key in enumerate(keys):
        assert twins.first(key, number) == (known.get(key) if key else None)
        known.setdefault(key, number)


def test_the_first_of_each_key_is_remembered_over_many() -> None:
    twins = Twins()
    step = 1_000_000_000_000
    assert all(twins.first(AID + number * step, number) is None for number in range(20_000))
    assert all(twins.first(AID + number * step, 0) == number for number in range(20_000))


def test_a_tree_has_a_file_for_each_article_and_an_index(pages: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    assert main(["archive", str(pages / "00"), "-o", f"{tree}/", "-f", "plain"]) == 1
    told = lines((tree / "index.jsonl").read_bytes())
    assert len(told) == 46
    assert told[0]["archive"]["file"] == "2023/10/2023-10-12 나루시, 0번째 도서관 연다.txt"
    assert "책이 있는 마을" in (tree / told[0]["archive"]["file"]).read_text()
    assert len(list(tree.rglob("*.txt"))) == 46


def test_two_articles_of_one_name_in_a_tree_are_two_files(tmp_path: Path) -> None:
    first, second = page(1), page(1, words="다른 이야기다. " * 9)
    packed(tmp_path / "a.zip", {"a.html": first, "b.html": second, "c.html": first})
    archive(Plan((str(tmp_path / "a.zip"),), tmp_path / "tree.jsonl", form="markdown"))
    files = [each["archive"]["file"] for each in lines((tmp_path / "tree.jsonl").read_bytes())]
    name = "2023/10/2023-10-12 나루시, 1번째 도서관 연다"
    assert files == [f"{name}.md", f"{name} (2).md", f"{name}.md"]


def test_a_page_that_ends_or_stalls_its_process_costs_only_itself(tmp_path: Path) -> None:
    for name, body in {"a": page(1), "b": KILLS, "c": page(2), "d": STALLS, "e": page(3)}.items():
        (tmp_path / f"{name}.html").write_bytes(body)
    items = [Item(file.stem, InFile(str(file))) for file in sorted(tmp_path.glob("*.html"))]
    batches = [tuple(items), tuple(items[:1]), tuple(items[1:2])]
    found = list(Processes(2, seconds=3.0, work=trapped).results(iter(batches)))
    assert [batch for batch, _outcomes in found] == batches
    reasons = [
        outcome.failure and outcome.failure.reason for _batch, outcomes in found for outcome in outcomes
    ]
    assert reasons == [None, "crash", None, "too-slow", None, None, "crash"]


def test_a_bug_that_one_page_meets_is_told_and_costs_only_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_page(page: Page) -> Reading:
        if page.body == KILLS:
            raise KeyError("\x1b[31mx")
        return pipeline.read_page(page)

    monkeypatch.setattr("reader.archive.work.read_page", read_page)
    first, second = clean((Item("a", Page(KILLS)), Item("b", Page(page(1)))))
    assert first.failure is not None
    assert (first.failure.reason, first.failure.exit_code) == ("fault", 70)
    assert "KeyError" in first.failure.message
    assert first.failure.message.isprintable()
    assert second.failure is None


def test_the_line_of_progress_tells_pages_rate_time_and_failures() -> None:
    progress = Progress(1000, Mark())
    line = progress.line(Mark(items=1234, weight=500, failures=2))
    assert line.startswith("1,234 pages · ")
    assert line.endswith("left · 2 failed")
    assert "left" not in progress.line(Mark(items=1, weight=2000))


def test_no_progress_is_shown_where_there_is_no_terminal(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["archive", str(pages / "00"), "-o", str(tmp_path / "out.jsonl")]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "articles: 46, " in err
    assert "\x1b" not in err


def test_a_list_of_numbers_is_fetched_as_a_guest_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polite, "PAUSE_SECONDS", 0.0)
    aids = [aid_of("agreement"), "1697105400999999004", aid_of("refrain")]
    (tmp_path / "list.txt").write_text("\n".join(aids))
    with serving() as site:
        monkeypatch.setenv("http_proxy", site.address)
        summary = archive(Plan((str(tmp_path / "list.txt"),), tmp_path / "out.jsonl"))
        assert site.asked[0] == "/robots.txt"
        assert len(site.asked) == 4
    told = lines((tmp_path / "out.jsonl").read_bytes())
    assert [each["source"]["address"] for each in told] == [
        paper.article_address(aid) for aid in (aids[0], aids[2])
    ]
    (failure,) = lines((tmp_path / "failures.jsonl").read_bytes())
    assert failure["reason"] == "network"
    assert "404" in failure["message"]
    assert summary.mark.worst == 3


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["a", "-o", "x.jsonl", "--jobs", "0"], "processes are a number"),
        (["a", "-o", "x.jsonl", "-f", "markdown"], "end it in / for a folder"),
        (["a"], "-o"),
        (["a", "--to", "library", "-o", "x.jsonl"], "not allowed with"),
        (["a", "--to", "library", "-f", "markdown"], "the library keeps whole articles"),
        (["a", "--to", "librari"], "did you mean library?"),
        (["a", "-o", "in.jsonl"], "in.jsonl is a folder: end it in / for a file each in it"),
        (["a", "-o", "in.jsonl.GZ"], "is a folder"),
        (["a", "-o", ""], "-o has no name"),
    ],
)
def test_what_cannot_be_is_one_line(
    words: list[str],
    line: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("in.jsonl", "in.jsonl.GZ"):
        (tmp_path / name).mkdir()
    assert main(["archive", *words]) == 2
    assert line in capsys.readouterr().err


def test_memory_does_not_grow_with_the_number_of_pages(tmp_path: Path) -> None:
    """What waits is bounded: a slow first batch does not let the others pile up."""
    taken: list[int] = []

    def batches() -> Iterator[Batch]:
        for number in range(60):
            taken.append(number)
            yield (Item(str(number), InFile(os.devnull)),)

    for done, _found in enumerate(Processes(2).results(batches())):
        assert len(taken) - done <= 2 * 3 + 1


def test_records_go_to_standard_output_and_failures_beside_them(pages: Path, tmp_path: Path) -> None:
    archive(Plan((str(pages / "00"),), tmp_path / "out.jsonl"))
    words = [sys.executable, "-m", "reader", "archive", str(pages / "00"), "-o", "-"]
    done = subprocess.run(words, capture_output=True, check=False)
    assert done.stdout == (tmp_path / "out.jsonl").read_bytes()
    assert done.stderr.startswith((tmp_path / "failures.jsonl").read_bytes())
    assert done.returncode == 1


@pytest.mark.parametrize("name", ["pipe", "pipe.gz"])
def test_a_pipe_is_written_to_and_never_replaced(
    name: str, pages: Path, whole: bytes, tmp_path: Path
) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as other:
        reading = other.submit(pipe.read_bytes)
        archive(Plan((str(pages),), pipe))
        told = reading.result()
    assert (gzip.decompress(told) if name.endswith(".gz") else told) == whole
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_device_that_is_full_is_said(
    pages: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("the system has no such device")
    (tmp_path / "full").symlink_to("/dev/full")  # what a fault would replace is the link
    assert main(["archive", str(pages / "00"), "-o", str(tmp_path / "full")]) == 4
    assert "the disk is full" in capfd.readouterr().err
    assert (tmp_path / "full").is_symlink()


@pytest.mark.parametrize(
    ("where", "said"), [(">/dev/full", "could not be written"), (">&-", "standard output is closed")]
)
def test_standard_output_that_takes_nothing_is_said(pages: Path, where: str, said: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("the system has no such device")
    words = f'"$1" -m reader archive "$2" -o - {where}'
    done = subprocess.run(
        ["sh", "-c", words, "sh", sys.executable, str(pages / "01")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 4
    assert [line for line in done.stderr.splitlines() if said in line] == done.stderr.splitlines()[-1:]


def test_a_system_that_gives_no_more_is_said(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_words: object) -> object:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(run, "engine", refused)
    assert main(["archive", str(pages / "00"), "-o", str(tmp_path / "out.jsonl")]) == 4
    assert "no more (Too many open files): the same command goes on" in capsys.readouterr().err


def test_a_run_that_did_nothing_is_in_nobodys_way(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_words: object) -> object:
        raise OSError(errno.EMFILE, "Too many open files")

    output = tmp_path / "out.jsonl"
    engine = run.engine
    monkeypatch.setattr(run, "engine", refused)
    with pytest.raises(OSError, match="Too many"):
        archive(Plan((str(pages / "01"),), output))
    monkeypatch.setattr(run, "engine", engine)
    archive(Plan((str(pages / "00"),), output))
    assert {file.name for file in tmp_path.iterdir()} == {"out.jsonl", "failures.jsonl"}


def test_a_reader_of_the_pipe_that_goes_away_ends_the_run_quietly(pages: Path) -> None:
    words = [sys.executable, "-m", "reader", "archive", str(pages), "-o", "-", "--jobs", "1"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        told = process.stderr.read()
    assert process.returncode == 141
    assert b"Traceback" not in told


_TOLD = """
import sys
from pathlib import Path
from reader.archive.item import InFile, Item
from reader.archive.work import clean
for path in sorted(Path("samples").glob("*/page.*")):
    sys.stdout.buffer.write(clean((Item("x", InFile(str(path))),))[0].line)
"""


def test_a_record_is_the_same_whatever_the_order_of_sets() -> None:
    """A run that is taken up in another process must write the same bytes."""
    told = {
        subprocess.run(
            [sys.executable, "-c", _TOLD],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parent.parent.parent,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    assert len(told.pop()) > 10_000


def test_a_process_that_ends_loses_none_of_the_batches_that_wait_for_it(tmp_path: Path) -> None:
    for name, body in {"a": page(1), "b": KILLS, "c": page(2)}.items():
        (tmp_path / f"{name}.html").write_bytes(body)
    a, b, c = (Item(file.stem, InFile(str(file))) for file in sorted(tmp_path.glob("*.html")))
    batches = [(a, b), (c,), (b,), (c,), (b,), (a,), (a, b, c)]
    found = list(Processes(1, seconds=20.0, work=trapped).results(iter(batches)))
    assert [batch for batch, _outcomes in found] == batches
    assert [[outcome.failure is None for outcome in outcomes] for _batch, outcomes in found] == [
        [item is not b for item in batch] for batch in batches
    ]


def test_a_page_that_takes_long_is_ended_by_its_own_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    (tmp_path / "a.html").write_bytes(page(1) + b"<p>" + b"x" * 1_100_000)
    (tmp_path / "b.html").write_bytes(page(2))
    summary = archive(Plan((str(tmp_path),), tmp_path / "out.jsonl", jobs=1))
    assert summary.mark.records == 2
    written(tmp_path, "marked off by objects").rename(tmp_path / "c.html")
    summary = archive(Plan((str(tmp_path),), tmp_path / "again.jsonl", jobs=1))
    assert (summary.mark.records, summary.mark.failures) == (2, 1)
    (failure,) = lines(summary.failures.read_bytes())
    assert failure["reason"] == "too-slow"


def test_articles_go_into_the_library_once(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["archive", str(pages / "00"), "--to", "library", "--jobs", "2"]
    assert main(words) == 1
    _out, err = capsys.readouterr()
    *failures, told = err.splitlines()
    kept, failed = re.findall(r"(\d+) new, .* (\d+) not taken", told)[0]
    assert (int(kept), int(failed)) == (46, len(failures))
    assert all(json.loads(line)["reason"] for line in failures)
    assert main(["library", "list", "-f", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 46
    assert main(words) == 1
    assert "0 new, 46 there already" in capsys.readouterr().err
