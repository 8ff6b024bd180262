"""Told to end in whatever way, the program leaves the terminal as it found it, and the place kept."""

from __future__ import annotations

import json
import os
import pty
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


def untouched() -> list[object]:
    """How a new terminal is set: a program of ours may have set it already when it is asked."""
    ours, theirs = pty.openpty()
    try:
        return list(termios.tcgetattr(ours))
    finally:
        os.close(ours)
        os.close(theirs)


def left_as_found(app: Terminal, before: list[object]) -> int:
    """Wait for the end: the terminal is as it was before. The exit code."""
    app.until(lambda: not app.alive)
    given_back(app, before)
    return app.ended()


def given_back(app: Terminal, before: list[object]) -> None:
    """Every mode that was turned on is off again, the cursor there."""
    for mode in MODES:
        on, off = app.raw.rfind(b"\x1b[?" + mode + b"h"), app.raw.rfind(b"\x1b[?" + mode + b"l")
        assert off >= on, f"mode {mode!r} is left on"
    assert app.raw.rfind(b"\x1b[?25h") >= app.raw.rfind(b"\x1b[?25l"), "the cursor is left hidden"
    assert modes(app) == before
    assert b"Traceback" not in app.raw


def end(app: Terminal, number: int) -> None:
    os.kill(app.child.pid, number)


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_while_reading(tmp_path: Path, number: int, code: int) -> None:
    with terminal("sample", home=tmp_path) as app:
        before = untouched()
        app.shows(STORY)
        assert modes(app) != before
        app.press(" ")
        app.settle()
        end(app, number)
        assert left_as_found(app, before) == code


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_while_a_server_hangs(tmp_path: Path, number: int, code: int) -> None:
    with hostile() as address, terminal(f"{address}/silent", home=tmp_path, env={"ILBO_LANG": "en"}) as app:
        before = untouched()
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
        before = untouched()
        app.shows(STORY)
        for columns, rows in ((20, 5), (200, 60), (1, 1), (60, 3), (20, 5)) * 4:
            app.resize(columns, rows)
            app.read(0.01)
        end(app, signal.SIGTERM)
        assert left_as_found(app, before) == 143


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_before_the_first_screen(tmp_path: Path, number: int, code: int) -> None:
    for moment in range(6):
        with terminal("sample", home=tmp_path / str(moment)) as app:
            before = untouched()
            # The question that is put before Textual is loaded; from then on the terminal is not as it was.
            app.until(lambda app=app: b"\x1b[6n" in app.raw)  # type: ignore[misc]
            app.read(0.04 * moment)
            end(app, number)
            assert left_as_found(app, before) == code


def test_ctrl_z_gives_the_terminal_back_and_fg_takes_it_again(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path, columns=100, rows=20) as app:
        before = untouched()
        app.shows(STORY)
        app.press(" ")
        app.settle()
        top, taken = app.lines[2], modes(app)
        app.press("\x1a")
        app.until(lambda: state(app) == "T")
        app.settle()
        given_back(app, before)
        app.resize(100, 30)
        app.screen.reset()  # whatever the shell wrote in between
        told = len(app.raw)
        end(app, signal.SIGCONT)
        app.until(lambda: top.strip() in app.text and "?" in app.lines[-1])
        assert modes(app) == taken
        assert all(b"\x1b[?" + mode + b"h" in app.raw[told:] for mode in MODES)
        app.press("q")
        assert left_as_found(app, before) == 0


def state(app: Terminal) -> str:
    """R or S while the program runs or waits, T while it is stopped."""
    app.read()
    words = ["ps", "-o", "state=", "-p", str(app.child.pid)]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()[:1]
