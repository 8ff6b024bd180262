"""A reading in a real terminal, key by key, the same with Latin and with Hangul keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal import Terminal, terminal

SAMPLE = "ko_KR.UTF-8"
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
    latin, hangul = (screens(tmp_path / name, name, columns, rows) for name in ("latin", "hangul"))
    for step, (one, other) in enumerate(zip(latin, hangul, strict=True)):
        assert one == other, f"after {READING[:step]}"


def screens(home: Path, mode: str, columns: int, rows: int) -> list[str]:
    """What stands on the screen after each key."""
    with terminal("sample", columns=columns, rows=rows, home=home) as app:
        open_sample(app)
        seen = []
        for key in READING:
            app.press(JAMO.get(key, key) if mode == "hangul" else key)
            app.settle()
            seen.append(app.text)
        app.press("ㅂ" if mode == "hangul" else "q")
        assert app.ended() == 0
        assert "Traceback" not in app.raw.decode(errors="replace")
    return seen


def test_words_are_found_while_they_are_typed(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path) as app:
        open_sample(app)
        app.press("/")
        app.press("인공지능")
        app.until(lambda: "/" in app.lines[-1])
        app.press("\r")
        app.press("n")
        app.press("\x1b")
        app.settle()
        app.press("q")
        assert app.ended() == 0


def test_what_is_saved_is_what_clean_prints(tmp_path: Path) -> None:
    folder = tmp_path / "저장"
    with terminal("sample", home=tmp_path, ILBO_SAVE_FOLDER=str(folder)) as app:
        open_sample(app)
        app.press("s")
        app.settle()
        app.press("\x1b")
        app.settle()
        assert "손잡았다" in app.text
        app.press("q")
        assert app.ended() == 0


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
