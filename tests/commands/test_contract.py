"""What scripts rely on, asked of the command as they call it: a process without a terminal."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest

from tests.commands.conftest import HEADLINE, PAGE, process

C_LOCALE = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ESCAPE = "\x1b"


def _closed_port() -> int:
    """A port of this machine at which nobody answers."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(("clean", "empty.html"), 1, id="no article"),
        pytest.param(("clean", "missing.html"), 2, id="no such file"),
        pytest.param(("clean", "article.html", "--colour"), 2, id="no such option"),
        pytest.param(("clean", "article.html", "-f", "pdf"), 2, id="no such form"),
        pytest.param(("claen", "article.html"), 2, id="no such command"),
        pytest.param(("clean", "http://127.0.0.1:{port}/article.html"), 3, id="nobody answers"),
        pytest.param(("library", "list"), 4, id="no library can be there"),
    ],
)
def test_a_failure_is_one_line_on_standard_error(words: tuple[str, ...], code: int, folder: Path) -> None:
    port = _closed_port()
    (folder / "file").write_text("")
    env = {"ILBO_DATA": str(folder / "file/library")}
    done = process(*(word.format(port=port) for word in words), env=env)
    assert (done.code, done.out) == (code, "")
    [line] = done.err.splitlines()
    assert line.startswith("ilbo: ")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("claen", "article.html"), "ilbo clean"),
        (("clean", "article.html", "--forec"), "--force"),
        (("clean", "article.html", "-f", "markdwon"), "markdown"),
    ],
)
def test_a_slip_is_told_what_was_meant(words: tuple[str, ...], meant: str) -> None:
    assert meant in process(*words).err


def test_standard_input_is_a_source() -> None:
    done = process("clean", "-", stdin=PAGE.encode("cp949"))
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(HEADLINE)
    assert process(shell="cat article.html | ilbo -").out.startswith(HEADLINE)


@pytest.mark.parametrize("command", ["clean", "read", "quotes", "clauses", "removed", "doctor"])
def test_korean_comes_out_of_an_ascii_locale(command: str) -> None:
    done = process(command, "article.txt", env=C_LOCALE)
    assert (done.code, done.err) == (0, "")
    assert done.out == process(command, "article.txt").out
    assert "나" in done.out


def test_a_failure_is_told_in_an_ascii_locale() -> None:
    done = process("clean", "없다.html", env=C_LOCALE)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert "없다.html" in done.err.encode().decode("unicode_escape")


def test_a_file_named_in_cp949_is_read_and_named(folder: Path) -> None:
    name = os.fsdecode("기사.html".encode("cp949"))
    (folder / name).write_text(PAGE, "utf-8")
    shell = "for one in *.html; do case $one in article*|empty*) ;; *) {} ;; esac; done"
    done = process(shell=shell.format('ilbo clean "$one"'))
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(HEADLINE)
    several = process(shell=shell.format('ilbo clean "$one" missing.html'))
    assert several.code == 2
    assert len(several.err.splitlines()) == 1
    (folder / name).write_text("<p>", "utf-8")
    none = process(shell=shell.format('ilbo clean "$one" missing.html'))
    assert r"\xb1\xe2\xbb\xe7.html: " in none.err


def test_a_reader_of_the_pipe_that_goes_away_is_left_quietly() -> None:
    shell = "ilbo clean $(yes article.html | head -600) | head -1; echo ${PIPESTATUS[0]}"
    done = process(shell=shell)
    assert (done.out, done.err) == (f"{HEADLINE}\n141\n", "")


@pytest.mark.parametrize(
    ("words", "env", "styled"),
    [
        pytest.param((), {}, False, id="piped"),
        pytest.param(("--color", "always"), {}, True, id="always"),
        pytest.param(("--color", "never"), {}, False, id="never"),
        pytest.param(("--color", "auto"), {"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param((), {"TERM": "dumb"}, False, id="dumb"),
    ],
)
def test_colour_stands_where_it_may(words: tuple[str, ...], env: dict[str, str], *, styled: bool) -> None:
    done = process("read", "article.html", *words, env=env)
    assert done.code == 0
    assert (ESCAPE in done.out) == styled


def test_a_wrong_setting_is_named_with_file_line_and_the_nearest(own_places: Path) -> None:
    file = own_places / "config/config.toml"
    file.parent.mkdir(parents=True)
    file.write_text("# mine\nthem = 'night'\n")
    for words in (("config", "check"), ("clean", "article.html")):
        done = process(*words)
        assert (done.code, done.out) == (2, "")
        [line] = done.err.splitlines()
        assert str(file) in line
        assert "2" in line.replace(str(file), "")
        assert "them" in line
        assert "theme" in line


def test_a_settings_file_is_made_shown_found_and_checked(own_places: Path) -> None:
    file = own_places / "config/config.toml"
    assert process("config", "path").out == f"{file}\n"
    assert process("config", "init").out == f"{file}\n"
    kept = file.read_bytes()
    again = process("config", "init")
    assert (again.code, again.out) == (2, "")
    assert file.read_bytes() == kept
    assert str(file) in process("config", "check").out
    assert "theme" in process("config", "show").out


@pytest.mark.parametrize("command", ["paths", "doctor"])
def test_a_report_is_given_in_both_forms(command: str, own_places: Path) -> None:
    plain, record = process(command), process(command, "-f", "json")
    assert (plain.code, record.code, plain.err, record.err) == (0, 0, "", "")
    assert str(own_places) in plain.out
    assert isinstance(json.loads(record.out), dict)


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="no such device here")
@pytest.mark.parametrize(
    "words",
    [("clean", "article.html"), ("--version",), ("clean", "--help"), ("list",), ("completions", "bash")],
)
def test_a_full_disk_behind_standard_output_is_said(words: tuple[str, ...]) -> None:
    done = process(shell=f"ilbo {' '.join(words)} > {FULL}")
    assert done.code == 4
    [line] = done.err.splitlines()
    assert line.startswith("ilbo: standard output could not be written")


@pytest.mark.parametrize("where", ["2>&-", f"2> {FULL}"])
def test_where_nobody_is_told_the_code_still_tells(where: str) -> None:
    assert process(shell=f"ilbo clean missing.html {where}").out == ""
    assert process(shell=f"ilbo clean missing.html {where}").code == 2
    assert process(shell=f"ilbo clean article.html {where}").out.startswith(HEADLINE)


def test_a_closed_standard_output_is_missed_by_what_prints_alone(folder: Path) -> None:
    done = process(shell="ilbo clean article.html >&-")
    assert (done.code, done.err.splitlines()[0][:31]) == (4, "ilbo: standard output is closed")
    assert process(shell="ilbo clean article.html -o story.txt <&- >&- 2>&-").code == 0
    assert (folder / "story.txt").read_text("utf-8").startswith(HEADLINE)


@pytest.mark.parametrize(
    "words", [("clean", "--", "-story.html"), ("clean", "-f", "json", "article.html", "--", "-story.html")]
)
def test_a_file_whose_name_begins_with_a_dash_is_read(words: tuple[str, ...], folder: Path) -> None:
    (folder / "-story.html").write_text(PAGE.replace("나루시장", "나루시장님"), "utf-8")
    done = process(*words)
    assert (done.code, done.err) == (0, "")
    assert "나루시장님" in done.out
