"""Quality and speed beside the general extractors, on the same pages in one run.

``python -m tests.bench.rivals [PAGES]`` prints a JSON list of ``Rival``; it is meant for an environment
that has the extractors (``make bench`` makes one in ``build/bench``), and tells of those it finds.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.extractors import Extractor, installed
from tests.making.score import Score, score
from tests.making.truth import Made
from tests.pages import make_page


@dataclass(frozen=True, slots=True)
class Rival:
    """One extractor on all pages."""

    name: str
    version: str
    f1: float
    """Of paragraphs that are equal up to white space."""
    exact: float
    """The share of pages of which every paragraph is right and none is more."""
    doubled: int
    leaked: int
    """Captions, bylines and furniture that came as text."""
    repeats_lost: int
    repeats: int
    pages_per_second: float
    """By the median page, one process."""


def compare(pages: Sequence[Made]) -> list[Rival]:
    """All extractors that are installed take turns at each page."""
    found = installed()
    told: dict[str, list[tuple[Score, float]]] = {name: [] for name in found}
    for made in pages:
        for name, (extract, _version) in found.items():
            told[name].append(_tried(extract, made))
    return [_summed(name, version, told[name]) for name, (_extract, version) in found.items()]


def _tried(extract: Extractor, made: Made) -> tuple[Score, float]:
    """A page's score and seconds; a page that an extractor cannot take counts as empty."""
    began = time.perf_counter()
    try:
        paragraphs = extract(made.body, made.address)
    except (ValueError, TypeError, LookupError) as error:
        print(f"{made.address}: {type(error).__name__}: {error}", file=sys.stderr)
        paragraphs = []
    return score(made, paragraphs), time.perf_counter() - began


def _summed(name: str, version: str, told: Sequence[tuple[Score, float]]) -> Rival:
    scores = [one for one, _seconds in told]
    right, found, wanted = (
        sum(getattr(one, part) for one in scores) for part in ("right", "found", "wanted")
    )
    return Rival(
        name,
        version,
        2 * right / max(1, found + wanted),
        sum(one.exact for one in scores) / len(scores),
        sum(one.doubled for one in scores),
        sum(len(one.leaked) for one in scores),
        sum(one.repeats_lost for one in scores),
        sum(one.repeats for one in scores),
        1 / statistics.median(seconds for _score, seconds in told),
    )


def rivals(python: Path, count: int) -> list[Rival]:
    """What the interpreter of another environment finds; empty where there is none."""
    if not python.exists():
        return []
    command = [str(python), "-W", "ignore", "-m", __spec__.name, str(count)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    return [Rival(**told) for told in json.loads(ran.stdout)]


def table(found: Sequence[Rival]) -> str:
    """As Markdown, this reader first; empty for nothing."""
    if not found:
        return ""
    plain = next((one.pages_per_second for one in found if one.name.startswith("trafilatura")), 0)
    head = "| | F1 | pages exact | doubled | leaked | repeats lost | pages/s | × trafilatura |"
    lines = [head, "| --- " + "| ---: " * 7 + "|"]
    lines.extend(
        f"| {one.name} {one.version} | {one.f1:.3f} | {one.exact:.1%} | {one.doubled} | {one.leaked}"
        f" | {one.repeats_lost} of {one.repeats} | {one.pages_per_second:.0f}"
        f" | {one.pages_per_second / plain if plain else 0:.1f} |"
        for one in found
    )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print what is found, as JSON."""
    warnings.simplefilter("ignore")
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(json.dumps([asdict(one) for one in compare([make_page(seed) for seed in range(count)])]))


if __name__ == "__main__":
    main()
