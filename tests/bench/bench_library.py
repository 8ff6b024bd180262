"""How long a large library makes a person wait: ``python -m tests.bench.bench_library FILE``.

FILE is one that ``make_library`` wrote. Times are of the calls that screens and commands make, in
one process, the file in the system's cache, as after the first search of a day.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from reader.library import Library, open_library
from reader.library.fold import initials
from reader.paper import SECTIONS
from tests.bench.make_library import Prose, readings


def queries(seed: int, count: int) -> list[str]:
    """Searches as people make them: one to three words, common and rare, with and without filters."""
    prose = Prose(1)  # the words of the library
    prose.random = random.Random(seed)
    return [_query(prose, number) for number in range(count)]


def _query(prose: Prose, number: int) -> str:
    words = prose.some(prose.random.choice((1, 1, 2, 3)))
    year = prose.random.randint(2004, 2025)
    kinds = (
        f"{words[0]} section:{prose.random.choice(list(SECTIONS.values()))}",
        f"{words[0]} from:{year}-03 to:{year}-06",
        f"speaker:{prose.speaker().name} {words[0]}",
        initials("".join(words))[:5],
        words[0][:-1] + initials(words[0][-1]),
        words[0][0],
        " ".join(words) + " " + prose.random.choice(prose.words),
        prose.random.choice(prose.words),
        f"starred: {words[0]}",
        " ".join(words),
    )
    return kinds[number % len(kinds)]


clock = time.perf_counter
"""Wall time; ``--cpu`` measures the process alone, on a machine that does other things."""


def timed(task: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    begun = clock()
    task()
    return 1000 * (clock() - begun)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of them does not pass."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def bench_search(library: Library, count: int) -> None:
    """Searches, cold statement caches and all, and the slowest of them."""
    timings = [(timed(partial(library.search, text)), text) for text in queries(7, count)]
    only = [taken for taken, _text in timings]
    print(f"search       p50 {percentile(only, 0.5):6.1f} ms  p95 {percentile(only, 0.95):6.1f} ms  (50)")
    for taken, text in sorted(timings, reverse=True)[:8]:
        print(f"             {taken:6.1f} ms  {text}")


def bench_lists(library: Library) -> None:
    """What home and the library screen ask for."""
    for name, task, target in (
        ("speakers, 200", lambda: library.people(limit=200), 200),
        ("speakers, all", library.people, 200),
        ("speakers, 초성", lambda: library.people("ㄱㅁ"), 200),
        ("statements", lambda: library.statements(library.people(limit=1)[0].id, 500), None),
        ("latest 50", lambda: library.latest(50), None),
        ("unfinished", library.unfinished, None),
        ("count", library.count, None),
    ):
        taken = percentile([timed(task) for _ in range(5)], 0.5)
        print(f"{name:<13}    {taken:6.1f} ms  ({target or '-'})")


def bench_add(library: Library, count: int) -> None:
    """Articles that come on top, each on the disk when the call returns."""
    taken = [timed(partial(library.add, each)) for each in readings(count, seed=int(time.time()))]
    print(f"add          p50 {percentile(taken, 0.5):6.1f} ms  p95 {percentile(taken, 0.95):6.1f} ms  (20)")


def bench_size(library: Library) -> None:
    """The file against what was put into it."""
    with library._pool.read() as connection:
        raw, text = connection.execute(
            "SELECT sum(length(body)), sum(length(reading)) FROM versions"
        ).fetchone()
    size = library.path.stat().st_size
    print(
        f"file         {size / 1e6:.0f} MB = {size / (raw + text):.2f} of pages and articles as kept"
        f" ({raw / 1e6:.0f} + {text / 1e6:.0f} MB)  (1.6)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--searches", type=int, default=500)
    parser.add_argument("--add", type=int, default=0, help="articles to add, which changes the file")
    parser.add_argument("--cpu", action="store_true", help="measure the time of the process, not the wall's")
    args = parser.parse_args()
    if args.cpu:
        global clock  # noqa: PLW0603 — one run measures one way
        clock = time.process_time
    with open_library(args.file) as library:
        print(f"{library.count():,} articles")
        bench_size(library)
        bench_search(library, args.searches)
        bench_lists(library)
        if args.add:
            bench_add(library, args.add)


if __name__ == "__main__":
    main()
