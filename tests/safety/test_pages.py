"""Pages built to stall: an answer or a clear refusal, and an app that answers keys meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.safety.tangles import STORY, TANGLES, took, written
from tests.terminal import terminal

MOST_MEGABYTES = 400
# What a machine takes for 5 s of waiting differs; without an end these pages take 20 s and more.
MOST_CPU_SECONDS = 9
STALLING = "marked off by objects"
LONG = {
    STALLING,
    "items without end",
    "inputs",
    "pictures",
    "short links",
    "marked off by applets",
    "blocks beside cells",
    "attributes with values",
    "attributes of every paragraph",
    "quotes left open",
    "quotes in quotes",
    "quotes without end",
    "straight quotes",
    "paragraphs nearly alike",
    "JSON",
}
"""Read by ``python -m tests.safety.tangles`` only: each takes seconds."""


@pytest.mark.parametrize("name", [name for name in TANGLES if name not in LONG])
def test_clean_answers_within_bounds(tmp_path: Path, name: str) -> None:
    told = took("clean", "-f", "json", str(written(tmp_path, name)), folder=tmp_path)
    assert told.code in {0, 1, 2}, told
    assert told.said.count("\n") == (told.code != 0)
    assert "fault" not in told.said
    assert told.megabytes <= MOST_MEGABYTES
    assert told.cpu_seconds <= MOST_CPU_SECONDS


@pytest.mark.parametrize(
    "words",
    [("read",), ("list",), ("library", "add"), ("archive", "-o", "out.jsonl", "--jobs", "1")],
)
def test_no_command_waits_for_ever(tmp_path: Path, words: tuple[str, ...], own_places: Path) -> None:
    told = took(*words, str(written(tmp_path, STALLING)), folder=tmp_path)
    assert told.code == 1, told
    assert told.said.count("\n") == 1
    assert told.cpu_seconds <= MOST_CPU_SECONDS


def test_text_deeper_than_any_page_is_kept_or_refused(tmp_path: Path) -> None:
    for depth in (200, 300, 2_000, 3_900):
        path = tmp_path / f"{depth}.html"
        path.write_text(f"{STORY}{'<div>' * depth}<p>맨 아래에 있는 다온시도 함께한다고 밝혔다.</p>", "utf-8")
        told = took("clean", str(path), folder=tmp_path)
        assert told.code == 1 or "맨 아래에 있는 다온시" in (tmp_path / "out").read_text("utf-8"), depth


@pytest.mark.parametrize(
    "name", ["crossed with attributes", "marked off by objects", "a comment without end"]
)
def test_the_app_answers_keys_on_such_a_page(tmp_path: Path, name: str) -> None:
    page = written(tmp_path, name)
    with terminal(str(page), home=tmp_path, env={"ILBO_LANG": "en"}) as app:
        app.until(lambda: "Opening" in app.text or "나루시" in app.text or "beyond reading" in app.text)
        app.settle()
        app.press("q")
        assert app.ended() in {0, 1}
    assert b"Traceback" not in app.raw
