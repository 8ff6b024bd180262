"""Cold starts, first paints and the app's memory, against what could not be faster."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.bench.measure import Row, interleaved, process_seconds
from tests.bench.paint import (
    MINIMAL_APP,
    first_paint_seconds,
    in_terminal,
    peak_memory_bytes,
    read_until,
    until_quiet,
)

PYTHON = sys.executable
ILBO = str(Path(PYTHON).with_name("ilbo"))
SAMPLE = Path(__file__).parent.parent.parent / "samples/agreement/page.html"


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


def memory() -> Iterator[Row]:
    """What the app holds, against an app with nothing in it."""
    held = {}
    for name, argv, marker in (
        ("minimal Textual app", [PYTHON, "-c", MINIMAL_APP], "painted"),
        ("ilbo sample", [ILBO, "sample"], "손잡았다"),
    ):
        with in_terminal(argv) as (pid, terminal):
            read_until(terminal, marker.encode())
            until_quiet(terminal)
            held[name] = peak_memory_bytes(pid)
    floor = held["minimal Textual app"]
    for name, value in held.items():
        yield Row(f"memory: {name}", value / 2**20, "MB", value / floor, "minimal Textual app", "≤ 1.4")
