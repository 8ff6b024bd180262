"""``make score``: how well pages are cleaned, by this reader and by the general extractors at hand.

python -m tests.bench.score_cleaning [PAGES] [FIRST_SEED] [--faults]
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial

from reader import NotAnArticle
from tests.bench.extractors import Extractor, installed, ours
from tests.making.head import head_faults
from tests.making.score import Score, score
from tests.making.truth import Made
from tests.pages import make_page


def run(extract: Extractor, pages: Iterable[Made]) -> list[tuple[Made, Score, float]]:
    """Every page's score and the seconds that it took."""
    results = []
    for made in pages:
        began = time.perf_counter()
        try:
            paragraphs = extract(made.body, made.address)
        except Exception as error:
            paragraphs = [f"({type(error).__name__})"]
        results.append((made, score(made, paragraphs), time.perf_counter() - began))
    return results


def report(name: str, results: list[tuple[Made, Score, float]]) -> None:
    """One block of figures."""
    scores = [one for _, one, _ in results]
    right, found, wanted = (
        sum(getattr(one, part) for one in scores) for part in ("right", "found", "wanted")
    )
    precision, recall = right / max(1, found), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    lost, repeats = sum(one.repeats_lost for one in scores), sum(one.repeats for one in scores)
    milliseconds = statistics.median(seconds for *_, seconds in results) * 1000
    exact = sum(one.exact for one in scores) / len(scores)
    print(
        f"{name:17} P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  exact {exact:6.1%}"
        f"  doubled {sum(one.doubled for one in scores)}  leaked {sum(len(one.leaked) for one in scores)}"
        f"  repeats lost {lost}/{repeats}  {milliseconds:.2f} ms a page",
    )


def ratio_to_bare(pages: list[Made]) -> float:
    """Cleaning's time over that of decoding and parsing alone: the median over pages, each at its best."""
    from reader.parse import parse

    gc.collect()
    ratios = []
    for made in pages:
        encoding = made.codec
        cleaning = _best(partial(parse, made.body, made.address))
        ratios.append(cleaning / _best(partial(_bare, made.body, encoding)))
    return statistics.median(ratios)


def _bare(body: bytes, encoding: str) -> object:
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(body.decode(encoding, "replace"))


def _best(call: Callable[[], object]) -> float:
    """The shortest of seven times that a call takes, in seconds."""
    times = []
    for _ in range(7):
        began = time.perf_counter()
        with suppress(NotAnArticle):
            call()
        times.append(time.perf_counter() - began)
    return min(times)


def main() -> None:
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    count, first = (*numbers, *(500, 0)[len(numbers) :])[:2]
    pages = [make_page(seed) for seed in range(first, first + count)]
    results = run(ours, pages)
    report("ilbo", results)
    faults = {made.address: head_faults(made) for made in pages}
    wrong = [fault for faulty in faults.values() for fault in faulty]
    right = 1 - len(wrong) / (5 * count)
    print(f"{'':17} header fields right {right:.2%}  wrong: {sorted(set(wrong)) or 'none'}")
    print(f"{'':17} time over bare decode and parse: {ratio_to_bare(pages[:200]):.2f}")
    if "--faults" in sys.argv:
        for seed, (made, one, _) in enumerate(results, first):
            if not one.exact or one.leaked or one.doubled or faults[made.address]:
                print(
                    seed,
                    made.shape,
                    made.encoding,
                    made.story.genre,
                    made.traits,
                    one.leaked[:2],
                    faults[made.address],
                )
        return
    for name, (extract, _version) in installed().items():
        if not name.startswith("ilbo"):
            report(name, run(extract, pages))


if __name__ == "__main__":
    main()
