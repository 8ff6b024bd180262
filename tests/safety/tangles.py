"""Pages built to stall or to burst what reads them, by what they are made of.

``python -m tests.safety.tangles`` reads each with ``ilbo clean`` and tells what it took.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

HOUSE = Path(__file__).parents[2]
STORY = (
    "<html><head><meta charset=utf-8><title>나루시 강변을 연다</title></head><body>"
    "<h1>나루시 강변을 연다</h1><div id=joinskmbox><p>나루시는 강변을 연다고 밝혔다.</p>"
)
SAID = "나루시는 다리를 놓는다고 밝혔다."
NAMES = [f"{a}{b}{c}" for a in ascii_lowercase for b in ascii_lowercase for c in ascii_lowercase]


def numbered(form: str, times: int) -> str:
    """The form with 0, 1, 2 … in the place of ``#``, so that no two tags are alike."""
    return "".join(form.replace("#", str(number)) for number in range(times))


def both(opening: str, times: int, rest: str) -> str:
    """Tags left open, then as many of something that each of them bears on."""
    return opening * times + rest * times


def mixed(seed: int, times: int) -> str:
    """Tags of every kind, opened and closed in no order."""
    names = (
        *("a", "b", "i", "u", "p", "div", "td", "table", "tr", "select", "option", "svg", "math"),
        *("template", "font", "nobr", "li", "form", "button", "h1", "object"),
    )
    dice = random.Random(seed)
    return "".join(f"{dice.choice(('<', '</'))}{dice.choice(names)}>" for _ in range(times))


TANGLES: dict[str, Callable[[], str | bytes]] = {
    # bytes
    "noise": lambda: random.Random(1).randbytes(1_000_000),
    "high bytes": lambda: bytes(random.Random(2).choices(range(0x81, 0xFF), k=1_000_000)),
    "noughts": lambda: "<p>" + "가\0" * 400_000,
    "noughts in tags": lambda: "<p\0>\0" * 20_000,
    "larger than allowed": lambda: "<p>강변</p>" * 1_300_000,
    # tags and depth
    "signs": lambda: "<" * 15_000_000,
    "signs and letters": lambda: "< a" * 1_000_000,
    "nested": lambda: "<div>" * 100_000,
    "nested under the bound": lambda: "<div>" * 3_900 + "<p>가</p>" * 1_000,
    "nested lists": lambda: "<ul><li>" * 30_000,
    "nested, all ends wrong": lambda: both("<div>", 25_000, "</b>"),
    "nested, all ends unknown": lambda: both("<div>", 25_000, "</x>"),
    "headings in headings": lambda: "<h1><h2>" * 20_000,
    "buttons in spans": lambda: both("<span>", 25_000, "<button>"),
    "forms": lambda: "<form>" * 90_000,
    "framesets": lambda: "<frameset><frame>" * 40_000,
    "own tags": lambda: "<x-y>" * 90_000,
    "tags of every kind": lambda: mixed(4, 60_000),
    "inputs": lambda: "<input>" * 60_000,
    "pictures": lambda: "<img src=a.jpg>" * 60_000,
    # formatting
    "crossed formatting": lambda: "<b><i></b>" * 20_000,
    "crossed with attributes": lambda: numbered("<b id=#><i id=#><p>", 4_000),
    "marked off by objects": lambda: numbered("<b id=#><object></b></object>", 49_000),
    "marked off by applets": lambda: numbered("<b id=#><applet></b></applet>", 30_000),
    "marked off by cells": lambda: numbered("<table><tr><td><b id=#></table></b>", 20_000),
    "opened in objects": lambda: numbered("<b id=#><object></b>", 10_000) + "</object><p>" * 10_000,
    "blocks in formatting": lambda: both("<b><i><u><div>", 10_000, "</b></i></u>"),
    "links in links": lambda: "<a><div>" * 50_000,
    "short links": lambda: "<a href=x>가</a> " * 30_000,
    "no line end": lambda: "<nobr><div>" * 40_000,
    "fonts and paragraphs": lambda: numbered("<font size=#>", 2_000) + "<p>가" * 20_000,
    # attributes
    "attributes": lambda: "<div " + " ".join(NAMES) + ">",
    "attributes under the bound": lambda: "<div " + " ".join(NAMES)[:127_000] + ">",
    "attributes with values": lambda: "<div " + "=1 ".join(NAMES) + "=1>",
    "attributes of the body": lambda: "".join(f"<body {name}=1>" for name in NAMES),
    "attributes of every paragraph": lambda: f"<p {' '.join(NAMES[:100])}>" * 10_000,
    "a long value": lambda: '<p title="' + "&amp;" * 800_000 + '">가',
    "a quote without end": lambda: "<p title='" + '"' * 4_000_000,
    "a long name": lambda: "<" + "a" * 4_000_000 + ">",
    # lists to choose from, tables
    "options": lambda: "<select>" + "<option>a" * 40_000,
    "options without a list": lambda: "<option>a" * 40_000,
    "lists in lists": lambda: "<select><option><select>" * 15_000,
    "tables in tables": lambda: "<table><tr><td>" * 12_000,
    "text beside cells": lambda: "<table>" + "가 " * 1_000_000,
    "blocks beside cells": lambda: "<table>" + "<div>가</div>" * 90_000,
    "rows and words": lambda: "<table>" + "<tr>가<td>나" * 20_000,
    "captions": lambda: "<table><caption>" * 30_000,
    # other languages
    "templates": lambda: "<template>" * 90_000,
    "templates with cells": lambda: "<template><tr><td>" * 20_000,
    "drawings": lambda: "<svg>" * 90_000,
    "drawings with pages": lambda: "<svg><foreignObject>" * 30_000,
    "formulas with pages": lambda: '<math><annotation-xml encoding="text/html">' * 20_000,
    "drawings broken out of": lambda: "<svg><font color=x>" * 30_000,
    "character data": lambda: "<svg>" + "<![CDATA[가]]>" * 60_000,
    "character data without end": lambda: "<svg><![CDATA[" + "]]" * 1_000_000,
    # what is no tag
    "comments": lambda: "<!--a-->" * 90_000,
    "a comment without end": lambda: "<!--" + "a" * 15_000_000,
    "dashes": lambda: "<!--" + "--!" * 1_000_000,
    "instructions": lambda: "<?php ?>" * 90_000,
    "scripts in scripts": lambda: "<script>" + "<!--<script>" * 90_000,
    "plain text": lambda: "<plaintext>" + "<p>" * 500_000,
    "entities": lambda: "<p>" + "&CounterClockwiseContourIntegral;" * 60_000,
    "entities without end": lambda: "<p>" + "&a" * 1_000_000,
    "a number without end": lambda: "<p>&#" + "9" * 4_000_000 + ";",
    # words
    "a word without end": lambda: "<p>" + "가" * 1_300_000,
    "a number in the story": lambda: "<p>" + "1" * 2_000_000,
    "a tower of marks": lambda: "<p>가" + "\u0301" * 1_000_000,
    "jamo": lambda: "<p>" + "\u1100\u1161\u11a8" * 300_000,
    "blanks": lambda: "<p>가" + "　" * 1_000_000 + "나",
    "a million line breaks": lambda: "가<br>" * 20_000 + "<br>" * 180_000,
    "paragraphs without end": lambda: f"<p>{SAID}" * 20_000,
    "paragraphs nearly alike": lambda: numbered(f"<p>{SAID * 3}#</p>", 20_000),
    "one paragraph": lambda: "<p>" + f"{SAID} " * 60_000,
    "quotes left open": lambda: "<p>" + "“" * 1_000_000,
    "quotes in quotes": lambda: "<p>" + "“가" * 300_000 + "”" * 300_000,
    "quotes without end": lambda: "<p>" + "김나루 시장은 “가자”고 말했다. " * 90_000,
    "straight quotes": lambda: "<p>" + '"\'"' * 1_000_000,
    "items without end": lambda: "<p>" + "①가 ②나 ③다 " * 190_000,
    "points without end": lambda: "<p>" + "가·" * 800_000,
    "writers without end": lambda: "<p>" + "김나루·이다온 " * 150_000 + "기자",
    "an address without end": lambda: "<p>/김나루 기자 " + "a." * 500_000 + "@kwangju.co.kr",
    "brackets": lambda: "<p>" + "〈《「『【(" * 160_000,
    "JSON": lambda: '{"a":' * 800_000,
}


class Took(NamedTuple):
    """What a command took."""

    seconds: float
    cpu_seconds: float
    megabytes: int
    code: int
    said: str


def written(folder: Path, name: str) -> Path:
    """The page of that name, in a file."""
    tangle = TANGLES[name]()
    path = folder / "page.html"
    path.write_bytes(STORY.encode() + (tangle if isinstance(tangle, bytes) else tangle.encode()))
    return path


def took(*words: str, folder: Path) -> Took:
    """What ``ilbo words…`` took, with every process that it started."""
    env = {**os.environ, "PYTHONPATH": str(HOUSE), "ILBO_LANG": "en"}
    start = time.perf_counter()
    with (folder / "err").open("w+b") as err, (folder / "out").open("wb") as out:
        command = [sys.executable, "-m", "reader", *words]
        with subprocess.Popen(command, stdout=out, stderr=err, env=env, cwd=folder) as process:
            _pid, status, usage = os.wait4(process.pid, 0)
            process.returncode = code = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
        err.seek(0)
        said = err.read().decode("utf-8", "replace")
    return Took(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss >> 10, code, said)


def _main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as place:
        for number, name in zip(count(1), names or TANGLES, strict=False):
            path = written(Path(place), name)
            told = took("clean", "-f", "json", str(path), folder=Path(place))
            print(
                f"{number:3} {name:32} {path.stat().st_size / 1e6:5.1f} MB: {told.seconds:5.2f} s, "
                f"{told.megabytes:4} MB, {told.code} {told.said.strip()[:70]}",
                flush=True,
            )


if __name__ == "__main__":
    _main(sys.argv[1:])
