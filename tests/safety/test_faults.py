"""A fault of the program itself: a notice and a report, never a broken terminal, and its own exit code."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.safety.test_signals import STORY, left_as_found, untouched
from tests.terminal import HOUSE, Terminal, terminal

FAULTY = """
import reader.{module} as module

def fail(*args, **kwargs):
    raise ZeroDivisionError("\\x1b]52;c;c2VjcmV0\\x07[/red] \\u202e")

module.{name} = fail
"""


def faulty(home: Path, module: str, name: str) -> dict[str, str]:
    """The environment of a program in which one function fails."""
    (home / "faulty").mkdir()
    (home / "faulty/sitecustomize.py").write_text(FAULTY.format(module=module, name=name))
    return {"PYTHONPATH": f"{home / 'faulty'}:{HOUSE}", "ILBO_LANG": "en"}


def report_of(home: Path) -> str:
    """The one report that was written; it is private."""
    [file] = (home / "state").glob("fault-*.txt")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    return file.read_text("utf-8")


def assert_no_harm(app: Terminal, home: Path) -> None:
    assert b"\x1b]52" not in app.raw
    assert "\x1b" not in report_of(home)
    assert "ZeroDivisionError" in report_of(home)


def test_a_worker_that_fails_is_told_and_the_reading_goes_on(tmp_path: Path) -> None:
    env = faulty(tmp_path, "pipeline", "load_or_kept")
    with terminal("sample", home=tmp_path, env=env) as app:
        before = untouched()
        app.shows(STORY)
        app.press("r")
        app.shows("a fault of the reader itself", STORY)
        app.press("  ")
        app.settle()
        app.press("q")
        assert left_as_found(app, before) == 70
    assert_no_harm(app, tmp_path)


def test_a_key_that_fails_ends_the_app_tidily(tmp_path: Path) -> None:
    env = faulty(tmp_path, "tui.deeds", "theme")
    with terminal("sample", home=tmp_path, env=env) as app:
        before = untouched()
        app.shows(STORY)
        app.press("t")
        assert left_as_found(app, before) == 70
    assert b"a fault of the reader itself" in app.raw
    assert_no_harm(app, tmp_path)


def test_a_state_folder_that_takes_nothing_costs_the_report_alone(tmp_path: Path) -> None:
    env = faulty(tmp_path, "pipeline", "load_or_kept")
    (tmp_path / "nothing").write_text("")
    with terminal("sample", home=tmp_path, env=env | {"ILBO_STATE": str(tmp_path / "nothing")}) as app:
        before = untouched()
        app.shows(STORY)
        app.press("r")
        app.shows("a fault of the reader itself")
        app.press("q")
        assert left_as_found(app, before) == 70
