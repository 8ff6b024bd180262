"""Home and search with an empty library and with large ones."""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from reader.library import open_library
from tests.bench.bench_library import queries, timed
from tests.bench.make_library import make
from tests.bench.measure import Row, interleaved, percentile
from tests.bench.paint import first_paint_seconds
from tests.bench.starts import ILBO


def sizes(kept: Path, counts: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """First paint of home, and searches as a person makes them.

    ``kept`` is the folder of the made libraries: the largest takes minutes to write, and is written once.
    """
    places = {count: kept / str(count) for count in (0, *counts)}
    for count, place in places.items():
        if count and not (place / "library.sqlite3").exists():
            place.mkdir(parents=True, exist_ok=True)
            make(place / "library.sqlite3", count)
    taken = interleaved({str(count): partial(_home, place) for count, place in places.items()}, rounds=rounds)
    for count in places:
        value = taken[str(count)]
        yield Row(f"home, {count:,} articles", value * 1e3, "ms", value / taken["0"], "home, empty", "≤ 1.3")
    for count in counts:
        yield from _search(places[count] / "library.sqlite3", count)


def _home(place: Path) -> float:
    with _data(place):
        return first_paint_seconds([ILBO, "--lang", "en"], "front page")


@contextmanager
def _data(place: Path) -> Iterator[None]:
    """The user's data folder is this one for a while."""
    before = os.environ.get("ILBO_DATA")
    os.environ["ILBO_DATA"] = str(place)
    try:
        yield
    finally:
        os.environ.pop("ILBO_DATA")
        if before is not None:
            os.environ["ILBO_DATA"] = before


def _search(file: Path, count: int) -> Iterator[Row]:
    with open_library(file) as library:
        taken = [timed(partial(library.search, text)) for text in queries(7, 200)]
        people = statistics.median(timed(library.people) for _ in range(5))
    yield Row(f"search, {count:,} articles, median", statistics.median(taken), "ms")
    yield Row(f"search, {count:,} articles, p95", percentile(taken, 0.95), "ms", target="≤ 50 ms")
    yield Row(f"speakers, {count:,} articles", people, "ms", target="≤ 200 ms")
