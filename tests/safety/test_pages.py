"""Pages built to stall: an answer or a clear refusal, and an app that answers keys meanwhile."""

from __future__ import annotations

import os
import resource
import subprocess
from functools import partial
from pathlib import Path

import pytest

from tests.terminal import HOUSE, ILBO, terminal

STORY = (
    "<html><head><meta charset=utf-8></head><body><div id=joinskmbox><p>나루시는 강변을 연다고 밝혔다.</p>"
)
PAGES = {
    "crossed formatting": "<b><i></b>" * 4_000,
    "crossed with attributes": "".join(f"<b id={n}><i id={n}><p>" for n in range(4_000)),
    "options": "<select>" + "<option>a" * 40_000,
    "attributes": "<div " + " ".join(f"a{n}=1" for n in range(40_000)) + ">",
    "nested": "<div>" * 100_000,
    "signs": "<" * 15_000_000,
    "a comment without end": "<!--" + "a" * 15_000_000,
    "larger than allowed": "<p>강변</p>" * 1_200_000,
    "many lines": "<p>나루시는 다시 밝혔다.</p>" * 39_000,
}
MOST_BYTES = 400 << 20


@pytest.mark.parametrize("tangle", PAGES.values(), ids=PAGES)
def test_clean_answers_within_bounds(tmp_path: Path, tangle: str) -> None:
    (tmp_path / "page.html").write_text(STORY + tangle, encoding="utf-8")
    done = subprocess.run(
        [*ILBO, "clean", "page.html"],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(HOUSE)},
        check=False,
        timeout=60,
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES)),
    )
    assert done.returncode in {0, 1, 2}, done.stderr
    assert done.stderr.count(b"\n") == (done.returncode != 0)


@pytest.mark.parametrize("name", ["crossed with attributes", "nested", "a comment without end"])
def test_the_app_answers_keys_on_such_a_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "page.html").write_text(STORY + PAGES[name], encoding="utf-8")
    with terminal("page.html", home=tmp_path, env={"ILBO_LANG": "en"}) as app:
        app.until(lambda: "Opening" in app.text or "나루시" in app.text or "beyond reading" in app.text)
        app.settle()
        app.press("q")
        assert app.ended() in {0, 1}
    assert b"Traceback" not in app.raw
