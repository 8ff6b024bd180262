"""``make bench``: what a person waits for, as ratios to what could not be faster, in one run.

python -m tests.bench.bench [--quick] [--large LIBRARY]

Writes ``tests/bench/results/DATE.json`` and ``.md``. Times are medians of runs that take turns.
"""

from __future__ import annotations

import argparse
import json
import os
import select
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from functools import partial
from pathlib import Path

from tests.bench.measure import Row, interleaved, percentile, process_seconds, seconds
from tests.bench.paint import MINIMAL_APP, first_paint_seconds, in_terminal, peak_memory_bytes, read_until

PYTHON = sys.executable
ILBO = str(Path(PYTHON).with_name("ilbo"))
HOUSE = Path(__file__).parent.parent.parent
SAMPLE = HOUSE / "samples/agreement/page.html"
RESULTS = Path(__file__).parent / "results"


def start(rounds: int) -> Iterator[Row]:
    """Commands and the app from nothing to their first words."""
    floors = {
        "python": [PYTHON, "-c", "pass"],
        "import selectolax.lexbor": [PYTHON, "-c", "import selectolax.lexbor"],
    }
    commands = {
        "ilbo --version": [ILBO, "--version"],
        "ilbo clean": [ILBO, "clean", str(SAMPLE)],
        "ilbo clean -f json": [ILBO, "clean", "-f", "json", str(SAMPLE)],
    }
    tasks = {name: partial(process_seconds, argv) for name, argv in (floors | commands).items()}
    taken = interleaved(tasks, rounds=rounds)
    floor = taken["import selectolax.lexbor"]
    for name, value in taken.items():
        target = "≤ 2.0" if name == "ilbo clean" else ""
        yield Row(name, value * 1e3, "ms", value / floor, "import selectolax.lexbor", target)


def paint(rounds: int) -> Iterator[Row]:
    """The app's first paint against that of an app with nothing in it."""
    tasks = {
        "minimal Textual app": lambda: first_paint_seconds([PYTHON, "-c", MINIMAL_APP], "painted"),
        "ilbo sample, headline": lambda: first_paint_seconds([ILBO, "sample"], "손잡았다"),
        "ilbo (home)": lambda: first_paint_seconds([ILBO, "--lang", "en"], "front page"),
    }
    taken = interleaved(tasks, rounds=rounds)
    floor = taken["minimal Textual app"]
    for name, value in taken.items():
        yield Row(f"first paint: {name}", value * 1e3, "ms", value / floor, "minimal Textual app", "≤ 1.5")


def pages(count: int) -> Iterator[Row]:
    """Cleaning and analysis of a page against decoding and parsing alone."""
    import reader
    from tests.pages import make_page

    made = [make_page(seed).body for seed in range(count)]
    good = [body for body in made if _holds_article(body)]
    bare, clean, analysed = [], [], []
    for body in good:
        bare.append(seconds(partial(_bare, body)))
        clean.append(seconds(partial(reader.parse, body)))
        analysed.append(seconds(partial(reader.analyse, reader.parse(body))))
    floor = statistics.median(bare)
    both = statistics.median(map(sum, zip(clean, analysed, strict=True)))
    yield Row("page: decode and parse", floor * 1e3, "ms", 1.0, "decode and parse")
    yield Row(
        "page: clean",
        statistics.median(clean) * 1e3,
        "ms",
        statistics.median(clean) / floor,
        "decode and parse",
        "≤ 3",
    )
    yield Row("page: clean and analyse", both * 1e3, "ms", both / floor, "decode and parse", "≤ 6")


def _bare(body: bytes) -> object:
    from selectolax.lexbor import LexborHTMLParser

    try:
        return LexborHTMLParser(body.decode("utf-8"))
    except UnicodeDecodeError:
        return LexborHTMLParser(body.decode("cp949", "replace"))


def _holds_article(body: bytes) -> bool:
    import reader

    try:
        reader.parse(body)
    except reader.NotAnArticle:
        return False
    return True


def keys(strokes: int) -> Iterator[Row]:
    """From a key to the paint that answers it, in a short and in a very long story."""
    with tempfile.TemporaryDirectory() as folder:
        for paragraphs in (50, 10_000):
            story = Path(folder) / f"{paragraphs}.txt"
            story.write_text(_story(paragraphs), "utf-8")
            waits, memory = _waits(story, strokes)
            name = f"key to paint, {paragraphs} paragraphs"
            yield Row(f"{name}, median", statistics.median(waits) * 1e3, "ms")
            yield Row(
                f"key to paint, {paragraphs} paragraphs, p95",
                percentile(waits, 0.95) * 1e3,
                "ms",
                target="≤ 40 ms",
            )
            yield Row(f"memory, {paragraphs} paragraphs", memory / 2**20, "MB")


def _story(paragraphs: int) -> str:
    lines = [
        f"{number}번째 마을에서도 주민들은 “올해는 물이 넉넉해 걱정을 덜었다”며 들판으로 나섰다."
        for number in range(paragraphs)
    ]
    return "들판에 물이 찼다\n" + "\n".join(lines) + "\n/한가람 기자 garam@example.com\n"


def _waits(story: Path, strokes: int) -> tuple[list[float], int]:
    with in_terminal([ILBO, str(story)]) as (pid, terminal):
        read_until(terminal, "들판에".encode())
        _quiet(terminal)
        waits = [_wait(terminal, key) for key in ("j", " ", "k", "b") * (strokes // 4)]
        return waits, peak_memory_bytes(pid)


def _wait(terminal: int, key: str) -> float:
    begin = time.perf_counter()
    os.write(terminal, key.encode())
    os.read(terminal, 65536)
    taken = time.perf_counter() - begin
    _quiet(terminal)
    return taken


def _quiet(terminal: int) -> None:
    while select.select([terminal], [], [], 0.08)[0]:
        os.read(terminal, 65536)


def memory() -> Iterator[Row]:
    """What the app holds, against an app with nothing in it."""
    held = {}
    for name, argv, marker in (
        ("minimal Textual app", [PYTHON, "-c", MINIMAL_APP], "painted"),
        ("ilbo sample", [ILBO, "sample"], "손잡았다"),
    ):
        with in_terminal(argv) as (pid, terminal):
            read_until(terminal, marker.encode())
            _quiet(terminal)
            held[name] = peak_memory_bytes(pid)
    floor = held["minimal Textual app"]
    for name, value in held.items():
        yield Row(f"memory: {name}", value / 2**20, "MB", value / floor, "minimal Textual app", "≤ 1.4")


def measured(*, few: bool) -> list[Row]:
    """Everything, in order."""
    return [
        *start(7 if few else 21),
        *paint(5 if few else 15),
        *memory(),
        *keys(40 if few else 200),
        *pages(50 if few else 200),
    ]


def table(rows: list[Row], when: str) -> str:
    """The results as Markdown."""
    lines = [f"Measured {when}, CPython {sys.version.split()[0]}.", ""]
    lines += ["| | value | ratio | to | target |", "| --- | ---: | ---: | --- | --- |"]
    for row in rows:
        ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
        lines.append(f"| {row.name} | {row.value:.1f} {row.unit} | {ratio} | {row.floor} | {row.target} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure everything, print the table, keep it under today's date."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--quick", action="store_true", help="fewer rounds")
    few = told.parse_args().quick
    with tempfile.TemporaryDirectory() as home:  # no place of the user's, and none kept between runs
        for place in ("config", "data", "cache", "state"):
            os.environ[f"ILBO_{place.upper()}"] = f"{home}/{place}"
        rows = measured(few=few)
    when = datetime.now().astimezone().date().isoformat()
    print(table(rows, when))
    if not few:
        RESULTS.mkdir(exist_ok=True)
        told_rows = [asdict(row) for row in rows]
        (RESULTS / f"{when}.json").write_text(json.dumps(told_rows, ensure_ascii=False, indent=1), "utf-8")
        (RESULTS / f"{when}.md").write_text(table(rows, when), "utf-8")


if __name__ == "__main__":
    main()
