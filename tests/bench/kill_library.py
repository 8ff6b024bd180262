"""Kill writing processes a thousand times: ``python -m tests.bench.kill_library --times 1000``.

After each kill the library is opened and everything that was acknowledged looked for; every tenth
time it is checked whole. It ends at the first loss.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from reader.library import open_library
from tests.library.made import aid
from tests.library.test_processes import killed, start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    begun, articles = time.monotonic(), 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(args.times):
            # Ten kills to one file: a recovery on top of recoveries, and a file that grows.
            path = Path(folder) / f"{number // 10}.sqlite3"
            articles += one_kill(path, 100_000 * (number % 10), chance, check=number % 10 == 9)
    print(
        f"{args.times} kills, {articles} articles acknowledged, none lost, {time.monotonic() - begun:.0f} s"
    )


def one_kill(path: Path, first: int, chance: random.Random, *, check: bool) -> int:
    """Write, kill, look; how many articles had been acknowledged."""
    process = start(path, first, 100_000)
    told = killed(process, chance.randrange(0, 6), chance.random() * 0.03)
    kept = [number if number >= first else number + first for number in told]
    with open_library(path) as library:
        assert library.notice == "", path
        for number in kept:
            entry = library.find(aid(number))
            assert entry is not None, number
            assert entry.starred, number
            assert entry.marks == 1, number
        if check:
            assert library.check().problems == (), path
    return len(kept)


if __name__ == "__main__":
    main()
