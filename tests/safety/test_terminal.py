"""Nothing from outside reaches a terminal as anything but text, by whatever command it comes."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.terminal import HOUSE, ILBO, terminal

TRICKS = (
    "\x1b[31m\x1b]52;c;c2VjcmV0\x07\x1b]0;owned\x07\x1b]8;;http://evil.example\x1b\\\x1bP1$r\x1b\\"
    "\x9b31m\x9d52;c;AAAA\x9c\u202e\u2066\u200b\ufeff[/red][bold]&#27;[32m&#x9b;33m&#x202e;&amp;#27;[34m"
    "e" + "\u0301" * 50 + "\u0378\U000e0041"
)
PAGE = f"""<html><head><meta charset=utf-8><title>공원{TRICKS} 연다 - 광주일보</title></head><body>
<div class=read_title>강변{TRICKS} 공원 연다</div><div class=read_sub>부제{TRICKS}</div><div id=joinskmbox>
<p>나루시는 12일 “강변{TRICKS} 공원을 새로 연다”고 김나루{TRICKS} 시장이 밝혔다.</p><p>{"가" * 10_000}</p>
<p>3개 항은 ▲가나다{TRICKS} ▲라마바 ▲사아자 등이다.</p><p>나루시는 다시 밝혔다.</p>
<img src="http://a.example/b{TRICKS}.jpg" alt="전경{TRICKS}"><p>전경{TRICKS} &lt;나루시{TRICKS} 제공&gt;</p>
<p>나루시는 다시 밝혔다.</p><p>/나루=홍길동{TRICKS} 기자 a{TRICKS}@kwangju.co.kr</p></div></body></html>"""
NAME = "강변\x1b]52;c;AAAA\x07\u202e[bold].html"
ROW = "<li><a href='/article.php?aid=169700000000000000{n}'>강변{tricks} 공원 {n}</a><p>요약{tricks}</p></li>"
OWN_STYLE = re.compile("\x1b\\[[0-9;]*m")
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text(PAGE, encoding="utf-8")
    return tmp_path / NAME


def run(home: Path, *words: str, env: Mapping[str, str] | None = None) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command with a home of its own."""
    places = {f"ILBO_{name}": str(home / name.lower()) for name in ("DATA", "CACHE", "STATE")}
    told = {**os.environ, **places, "HOME": str(home), "PYTHONPATH": str(HOUSE), "LANG": "C.UTF-8"} | dict(
        env or {}
    )
    done = subprocess.run([*ILBO, *words], capture_output=True, env=told, cwd=home, check=False, timeout=120)
    out, err = (each.decode("utf-8", "surrogateescape") for each in (done.stdout, done.stderr))
    return done.returncode, out, err


@pytest.mark.parametrize(
    "words",
    [
        *(["clean", "-f", form] for form in ("plain", "markdown", "json", "html")),
        ["clean", "--with", "quotes,clauses", "--audit"],
        ["read", "--with", "quotes,clauses"],
        ["read", "--color", "always", "--with", "quotes,clauses"],
        *([name, "-f", form] for name in ("quotes", "clauses", "doctor") for form in ("plain", "json")),
        ["removed"],
        ["library", "add"],
    ],
    ids=" ".join,
)
def test_a_hostile_page_comes_out_as_text(tmp_path: Path, page: Path, words: list[str]) -> None:
    code, out, err = run(tmp_path, *words, str(page))
    assert code == 0, err
    plain = OWN_STYLE.sub("", out) if "always" in words else out
    assert not OBEYED.findall(plain)
    assert not OBEYED.findall(err)
    if "json" in words:
        json.loads(out)


def test_a_saved_story_has_a_name_of_letters(tmp_path: Path, page: Path) -> None:
    code, out, _err = run(tmp_path, "save", str(page), "-d", "out")
    assert code == 0
    [saved] = (tmp_path / "out").iterdir()
    assert out == f"out/{saved.name}\n"
    assert not OBEYED.findall(saved.name)


def test_what_the_library_keeps_is_told_as_text(tmp_path: Path, page: Path) -> None:
    run(tmp_path, "library", "add", str(page))
    for words in (["list"], ["list", "-f", "json"], ["search", "강변\x1b[31m"]):
        code, out, err = run(tmp_path, "library", *words)
        assert code == 0
        assert not OBEYED.findall(out + err)


def test_a_list_is_told_as_text(tmp_path: Path) -> None:
    rows = "".join(ROW.format(n=n, tricks=TRICKS) for n in range(6))
    (tmp_path / "list.html").write_text(
        f"<html><meta charset=utf-8><ul class=section_list>{rows}</ul>", encoding="utf-8"
    )
    for words in (["-f", "plain"], ["-f", "json"]):
        code, out, err = run(tmp_path, "list", str(tmp_path / "list.html"), *words)
        assert code == 0
        assert "강변" in out
        assert not OBEYED.findall(out + err)


@pytest.mark.parametrize("debug", [[], ["--debug"]])
@pytest.mark.parametrize(
    "words",
    [
        ["clean", f"/nowhere/{NAME}"],
        ["clean", "/nowhere/\udc80\udcff.html"],
        ["clean", "http://a\x1b[31m.example:99999/\x9b"],
        ["clean", "--\x1b[31mno"],
        ["clean", "a", "-f", "\x1b[31m"],
        ["list", "정\x1b[31m\u202e"],
        ["list", "--page", "\x1b[31m"],
    ],
)
def test_an_error_is_text(tmp_path: Path, words: list[str], debug: list[str]) -> None:
    code, out, err = run(tmp_path, *words, *debug)
    assert code == 2
    assert not OBEYED.findall(out + err)
    assert err.count("\n") == 1 or debug


@pytest.mark.parametrize(
    "settings",
    [
        'theme = "\\u001b[31m\\u202e"',
        '"\\u001b]52;c;AA\\u0007" = 1',
        '[keys]\n"\\u001b[31m" = "x"',
        'theme = "x\x1b[31m"',
    ],
)
def test_a_setting_is_told_as_text(tmp_path: Path, settings: str) -> None:
    (tmp_path / "c.toml").write_text(settings, encoding="utf-8")
    for debug in ([], ["--debug"]):
        code, out, err = run(tmp_path, "list", "rss", *debug, env={"ILBO_CONFIG": str(tmp_path / "c.toml")})
        assert code == 2
        assert not OBEYED.findall(out + err)


FOREIGN = re.compile(rb"\x1b\](?:52|0|2|8)[;:]|\x1bP1|\x9b|\x9d|\x1b\[3[1234]m|\xe2\x80\xae|\xe2\x81\xa6")


def test_the_app_shows_a_hostile_page_as_text(tmp_path: Path, page: Path) -> None:
    with terminal(str(page), home=tmp_path, env={"ILBO_LANG": "en"}) as app:
        app.shows("강변", "[/red]")
        for key in ("2", "3", "x", "1", "n", "?", "\x1b", "i", "\x1b", "s", "\x1b", "r"):
            app.press(key)
            app.settle()
        app.press("q")
        assert app.ended() == 0
    text = re.sub(rb"[\xc2-\xf4][\x80-\xbf]+", b"", app.raw)
    assert not FOREIGN.findall(text)
    assert "\u202e".encode() not in app.raw
    assert b"Traceback" not in app.raw


def test_paths_on_a_terminal_are_text(tmp_path: Path) -> None:
    with terminal("paths", home=tmp_path, env={"ILBO_DATA": f"/tmp/{NAME}"}) as app:
        assert app.ended() == 0
    assert b"]52" not in app.raw
    assert "\u202e".encode() not in app.raw


def test_doctor_tells_of_a_hostile_machine_as_text(tmp_path: Path, page: Path) -> None:
    run(tmp_path, "library", "add", str(page))
    env = {"TERM": "\x1b[31m", "ILBO_STATE": f"/tmp/{NAME}"}
    code, out, err = run(tmp_path, "doctor", env=env)
    assert code == 0, err
    assert "1 articles" in out
    assert not OBEYED.findall(out + err)


@pytest.mark.parametrize(
    "words",
    [
        *(("read",), ("clean",), ("quotes",), ("removed",), ("doctor",), ("library", "add")),
        *(("library", "import"), ("archive", "-o", "out.jsonl"), ()),
    ],
    ids=" ".join,
)
def test_a_dumb_terminal_gets_nothing_but_text(tmp_path: Path, words: tuple[str, ...]) -> None:
    story = str(HOUSE / "samples/agreement/page.html")
    with terminal(*words, story, home=tmp_path, env={"TERM": "dumb"}) as app:
        assert app.ended() == 0
    assert b"\x1b" not in app.raw
    assert b"Traceback" not in app.raw
