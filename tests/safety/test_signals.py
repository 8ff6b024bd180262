"""Told to end in whatever way, the program leaves the terminal as it found it, and the place kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import termios
from pathlib import Path

import pytest

from tests.hostile import hostile
from tests.terminal import HOUSE, ILBO, Terminal, terminal

STORY = "손잡았다"
ENDINGS = [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
MODES = (b"1049", b"1000", b"1003", b"1015", b"1006", b"2004")
"""Private modes that a screen turns on: alternate screen, mouse, bracketed paste."""


def modes(app: Terminal) -> list[object]:
    """How the terminal is set; the control characters are lists themselves."""
    return list(termios.tcgetattr(app.child.child_fd))


def left_as_found(app: Terminal, before: list[object]) -> int:
    """Wait for the end: every mode that was turned on is off again, the cursor there. The exit code."""
    app.until(lambda: not app.alive)
    for mode in MODES:
        on, off = app.raw.rfind(b"\x1b[?" + mode + b"h"), app.raw.rfind(b"\x1b[?" + mode + b"l")
        assert off >= on, f"mode {mode!r} is left on"
    assert app.raw.rfind(b"\x1b[?25h") >= app.raw.rfind(b"\x1b[?25l"), "the cursor is left hidden"
    assert modes(app) == before
    assert b"Traceback" not in app.raw
    return app.ended()


def end(app: Terminal, number: int) -> None:
    os.kill(app.child.pid, number)


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_while_reading(tmp_path: Path, number: int, code: int) -> None:
    with terminal("sample", home=tmp_path) as app:
        before = modes(app)
        app.shows(STORY)
        assert modes(app) != before
        app.press(" ")
        app.settle()
        end(app, number)
        assert left_as_found(app, before) == code


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_while_a_server_hangs(tmp_path: Path, number: int, code: int) -> None:
    with hostile() as address, terminal(f"{address}/silent", home=tmp_path, env={"ILBO_LANG": "en"}) as app:
        before = modes(app)
        app.shows("Opening")
        end(app, number)
        assert left_as_found(app, before) == code


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_the_place_is_kept_when_a_signal_ends_it(tmp_path: Path, number: int, code: int) -> None:
    with terminal("sample", home=tmp_path, rows=12) as app:
        app.shows(STORY)
        app.until((tmp_path / "data/library.sqlite3").exists)
        app.settle(quiet_seconds=1)
        app.press(" ")
        app.press(" ")
        app.settle()
        end(app, number)
        assert app.ended() == code
    assert kept_place(tmp_path)


def kept_place(home: Path) -> dict[str, int] | None:
    """The place that the only article of the library was left at."""
    words = [*ILBO, "library", "list", "-f", "json"]
    env = {**os.environ, "ILBO_DATA": str(home / "data"), "PYTHONPATH": str(HOUSE)}
    [entry] = json.loads(subprocess.run(words, capture_output=True, env=env, cwd=home, check=True).stdout)
    place: dict[str, int] | None = entry["place"]
    return place


def test_signals_end_a_screen_that_is_being_resized(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path) as app:
        before = modes(app)
        app.shows(STORY)
        for columns, rows in ((20, 5), (200, 60), (1, 1), (60, 3), (20, 5)) * 4:
            app.resize(columns, rows)
            app.read(0.01)
        end(app, signal.SIGTERM)
        assert left_as_found(app, before) == 143
