"""What a reader sees in terminals of every kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.terminal import Terminal, terminal

SGR = re.compile(rb"\x1b\[([0-9;]*)m")
STORY = "손잡았다"


def colours(app: Terminal) -> set[str]:
    """The kinds of colours that were drawn with; the names of the 16 by their number."""
    kinds = set()
    for told in SGR.findall(app.raw):
        codes = told.decode().split(";")
        if "38" in codes or "48" in codes:
            kinds.add("full" if ";2;" in told.decode() else "256")
        else:
            kinds |= {code for code in codes if re.fullmatch(r"3[0-7]|4[0-7]|9[0-7]|10[0-7]", code)}
    return kinds


def test_a_terminal_of_16_colours_gets_them_and_not_greys(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path, env={"TERM": "xterm", "COLORTERM": ""}) as app:
        app.shows(STORY)
        app.settle()
        told = colours(app)
    assert not told & {"full", "256"}
    assert told & {"31", "32", "33", "34", "35", "36", "91", "92", "93", "94", "95", "96"}


def test_a_terminal_of_256_colours_gets_no_others(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path, env={"COLORTERM": ""}) as app:
        app.shows(STORY)
        app.settle()
        assert colours(app) == {"256"}


@pytest.mark.parametrize("words", [("sample",), ()], ids=["story", "home"])
def test_with_no_color_there_is_none(tmp_path: Path, words: tuple[str, ...]) -> None:
    with terminal(*words, home=tmp_path, env={"NO_COLOR": "1"}) as app:
        app.shows("광주시")
        app.settle()
        assert colours(app) == set()


@pytest.mark.parametrize(
    "env",
    [{"LANG": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "ascii"}],
    ids=lambda env: "=".join(*env.items()),
)
def test_korean_is_drawn_whatever_the_locale_says(tmp_path: Path, env: dict[str, str]) -> None:
    with terminal("sample", home=tmp_path, env=env) as app:
        app.shows(STORY)
        app.settle()
        assert "\\u" not in app.text


def test_a_terminal_that_cannot_place_text_gets_the_story_printed(tmp_path: Path) -> None:
    with terminal("sample", home=tmp_path, env={"TERM": "dumb"}) as app:
        app.shows("강기정")
        assert app.ended() == 0
        assert b"\x1b" not in app.raw


def test_home_needs_a_terminal_that_can_place_text(tmp_path: Path) -> None:
    with terminal(home=tmp_path, env={"TERM": "dumb"}) as app:
        assert app.ended() == 2
        assert b"ilbo read" in app.raw
        assert b"\x1b" not in app.raw
