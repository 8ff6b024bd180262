"""Cleaning and analysis of a page against decoding and parsing alone."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from functools import partial

from selectolax.lexbor import LexborHTMLParser

import reader
from tests.bench.measure import Row, seconds
from tests.pages import make_page


def pages(count: int) -> Iterator[Row]:
    """Medians over pages, each at its best of three turns."""
    made = [make_page(seed).body for seed in range(count)]
    good = [body for body in made if _holds_article(body)]
    told = [_turns(body) for body in good]
    bare, clean, both = (statistics.median(part) for part in zip(*told, strict=True))
    yield Row("page: decode and parse", bare * 1e3, "ms", 1.0, "decode and parse")
    yield Row("page: clean", clean * 1e3, "ms", clean / bare, "decode and parse", "≤ 3")
    yield Row("page: clean and analyse", both * 1e3, "ms", both / bare, "decode and parse", "≤ 6")


def _turns(body: bytes) -> tuple[float, float, float]:
    """Seconds of the bare work, of cleaning, and of cleaning and analysis."""
    tasks: tuple[Callable[[], object], ...] = (
        partial(_bare, body),
        partial(reader.parse, body),
        lambda: reader.analyse(reader.parse(body)),
    )
    turns = [[seconds(task) for task in tasks] for _ in range(3)]
    bare, clean, both = (min(part) for part in zip(*turns, strict=True))
    return bare, clean, both


def _bare(body: bytes) -> object:
    try:
        return LexborHTMLParser(body.decode("utf-8"))
    except UnicodeDecodeError:
        return LexborHTMLParser(body.decode("cp949", "replace"))


def _holds_article(body: bytes) -> bool:
    try:
        reader.parse(body)
    except reader.NotAnArticle:
        return False
    return True
