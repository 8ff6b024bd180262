"""A process that adds pages to a library and says each one that is kept; for killing."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.library import open_library
from tests.library.made import aid, article, reading


def main(path: str, first: int, count: int) -> None:
    """Add articles, star each and mark it; a line for each that was acknowledged."""
    with open_library(Path(path)) as library:
        print("open", flush=True)
        for number in range(first, first + count):
            story = tuple(f"{number}번째 이야기의 {part}째 문단이다." * 20 for part in range(5))
            library.add(reading(article(number, f"기사 {number}", story)))
            library.add_mark(aid(number), 0, 0, 3, f"{number}")
            library.star(aid(number))
            print(number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
