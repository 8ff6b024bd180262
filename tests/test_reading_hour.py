"""A reading in a real terminal, key by key, the same with Latin and with Hangul keys."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.terminal import ILBO, Terminal, terminal

SIZES = [(140, 45), (100, 30), (80, 24), (50, 20)]

# The two-set layout: what a key gives while the Korean input mode is on.
JAMO = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True)
)

READING = (
    "j", "j", " ", "b", "}", "{",        # about the story
    "2", "j", "\r", "\x1b",              # a clause, its place, and back
    "3", "j", "j", "\r", "\x1b",         # a quote, its place, and back
    "3", "e", "f", "f", "e", "1",        # grouped, one speaker's, everybody's
    "x", "x", "z", "z", "+", "-",        # what was removed; the story alone; the column
    "g", "\t", "\t", "\t",               # round the panes
)  # fmt: skip


def open_sample(app: Terminal) -> None:
    """Wait until the story stands there."""
    app.shows("손잡았다")


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_reading_is_the_same_in_korean_input_mode(tmp_path: Path, columns: int, rows: int) -> None:
    with (
        terminal("sample", home=tmp_path / "latin", columns=columns, rows=rows) as latin,
        terminal("sample", home=tmp_path / "hangul", columns=columns, rows=rows) as hangul,
    ):
        for app in (latin, hangul):
            open_sample(app)
        for step, key in enumerate((*READING, "q")):
            latin.press(key)
            hangul.press(JAMO.get(key, key))
            if key != "q":
                agree(latin, hangul, READING[: step + 1])
        assert latin.ended() == hangul.ended() == 0
        assert b"Traceback" not in latin.raw + hangul.raw


def agree(latin: Terminal, hangul: Terminal, keys: tuple[str, ...], *, seconds: float = 20) -> None:
    """Wait until both have stopped painting and show the same, however slow the machine is."""
    end = time.monotonic() + seconds
    latin.settle()
    hangul.settle()
    while latin.text != hangul.text:
        assert time.monotonic() < end, f"after {keys}:\n{latin.text}\n---\n{hangul.text}"
        latin.read()
        hangul.read()


def test_words_are_found_while_they_are_typed(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path) as app:
        open_sample(app)
        app.press("/인공지능")
        app.until(lambda: "1/" in app.lines[-1])
        app.press("\rn")
        app.until(lambda: "2/" in app.lines[-1])
        app.press("\x1b")
        app.settle()
        app.press("q")
        assert app.ended() == 0


def test_what_is_saved_is_what_clean_prints(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path, env={"ILBO_LANG": "en"}) as app:
        open_sample(app)
        app.press("s")
        app.shows("Save the story")
        app.press("\r")
        app.until(lambda: bool(list(tmp_path.rglob("2023-10-12*"))))
        app.settle()
        app.press("q")
        assert app.ended() == 0
    [saved] = tmp_path.rglob("2023-10-12*")
    sample = Path(__file__).parent.parent / "samples/agreement/page.html"
    words = [*ILBO, "clean", str(sample), "-f", "markdown" if saved.suffix == ".md" else "plain"]
    printed = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert without_day(saved.read_text("utf-8")) == without_day(printed)


def without_day(text: str) -> str:
    """All lines but the one that says when it was saved."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("saved:"))


def test_a_storm_of_sizes_keeps_the_place(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path) as app:
        open_sample(app)
        app.press(" ")
        app.settle()
        for columns, rows in [*SIZES, (20, 5), (200, 50), (40, 10), (140, 45)] * 2:
            app.resize(columns, rows)
            app.read(0.05)
        app.settle()
        assert "Traceback" not in app.text
        app.press("q")
        assert app.ended() == 0
