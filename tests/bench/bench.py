"""``make bench``: what a person waits for, as ratios to what could not be faster, in one run.

python -m tests.bench.bench [--quick]

Writes ``tests/bench/results/DATE.json`` and ``.md``. Times are medians of runs that take turns. The quick
run has fewer rounds and no large library or archive, and keeps nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from tests.bench import archive, rivals
from tests.bench.keys import keys
from tests.bench.measure import Row
from tests.bench.pages import pages
from tests.bench.sizes import sizes
from tests.bench.starts import memory, paint, start

RESULTS = Path(__file__).parent / "results"
BUILD = Path(__file__).parent.parent.parent / "build"
OTHERS = BUILD / "bench/bin/python"
"""The environment that ``make bench`` makes for the other extractors."""


def measured(*, few: bool) -> Iterator[Row]:
    """Everything, in order."""
    yield from start(7 if few else 21)
    yield from paint(5 if few else 15)
    yield from memory()
    yield from keys(40 if few else 200)
    yield from pages(50 if few else 200)
    yield from sizes(BUILD / "libraries", (1_000,) if few else (1_000, 100_000), 5 if few else 15)
    if not few:
        yield from archive.rows(4_000)


def table(rows: Sequence[Row], when: str) -> str:
    """The results as Markdown."""
    lines = [f"Measured {when}, CPython {platform.python_version()}, {os.cpu_count()} cores.", ""]
    lines += ["| | value | ratio | to | target |", "| --- | ---: | ---: | --- | --- |"]
    for row in rows:
        ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
        lines.append(f"| {row.name} | {row.value:.1f} {row.unit} | {ratio} | {row.floor} | {row.target} |")
    return "\n".join(lines) + "\n"


def keep(rows: Sequence[Row], beside: Sequence[rivals.Rival], text: str, when: str) -> None:
    """Both forms of the results, under their date."""
    RESULTS.mkdir(exist_ok=True)
    told = {"rows": [asdict(row) for row in rows], "extractors": [asdict(one) for one in beside]}
    (RESULTS / f"{when}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (RESULTS / f"{when}.md").write_text(text, "utf-8")


def _shown(rows: Iterator[Row]) -> Iterator[Row]:
    """Each as it comes: the whole takes minutes."""
    for row in rows:
        print(f"{row.name}: {row.value:.1f} {row.unit}", file=sys.stderr)
        yield row


def main() -> None:
    """Measure everything, print the tables, keep them under today's date."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--quick", action="store_true", help="fewer rounds; nothing is kept")
    few = told.parse_args().quick
    with tempfile.TemporaryDirectory() as home:  # no place of the user's, and none kept between runs
        for place in ("config", "data", "cache", "state"):
            os.environ[f"ILBO_{place.upper()}"] = f"{home}/{place}"
        rows = list(_shown(measured(few=few)))
        beside = rivals.rivals(OTHERS, 50 if few else 200)
    when = datetime.now().astimezone().date().isoformat()
    text = "\n".join(part for part in (table(rows, when), rivals.table(beside)) if part)
    print(text)
    if not few:
        keep(rows, beside, text, when)


if __name__ == "__main__":
    main()
