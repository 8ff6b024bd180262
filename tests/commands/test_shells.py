"""The completions that are shipped, in the shells themselves, and the man page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pexpect
import pytest

from reader.commands.completions import FILES, FOLDER
from tests.commands.conftest import process
from tests.shipped import MAN, files


def _run(shell: str, *words: str) -> list[str]:
    """The lines that a shell prints, given no settings of the user's; skipped where it is not installed."""
    path = shutil.which(shell) or pytest.skip(f"{shell} is not installed")
    alone = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = subprocess.run([path, *alone, *words], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.parametrize(("path", "text"), [pytest.param(*one, id=one[0].name) for one in files().items()])
def test_what_is_shipped_says_what_the_code_says(path: Path, text: str) -> None:
    assert path.read_text("utf-8") == text, "run: make shipped"


@pytest.mark.parametrize("shell", FILES)
def test_the_shells_file_is_printed_as_it_is(shell: str) -> None:
    done = process("completions", shell)
    assert (done.code, done.out, done.err) == (0, (FOLDER / FILES[shell]).read_text("utf-8"), "")


@pytest.mark.parametrize("shell", FILES)
def test_the_shell_finds_no_fault_in_its_file(shell: str) -> None:
    assert _run(shell, "-n", str(FOLDER / FILES[shell])) == []


OFFERED = [
    pytest.param(("cl",), {"clean", "clauses"}, id="commands"),
    pytest.param(("clean", "-f", "m"), {"markdown"}, id="forms"),
    pytest.param(("clean", "--fo"), {"--force", "--format"}, id="options"),
    pytest.param(("config", ""), {"init", "show", "path", "check"}, id="deeds"),
    pytest.param(("clean", "artic"), {"article.html", "article.txt"}, id="files"),
]


@pytest.mark.parametrize(("words", "offered"), OFFERED)
def test_bash_offers(words: tuple[str, ...], offered: set[str]) -> None:
    typed = " ".join(f"'{word}'" for word in ("ilbo", *words))
    before = words[-2] if len(words) > 1 else "ilbo"
    line = (
        f"source '{FOLDER / FILES['bash']}'; COMP_WORDS=({typed}); COMP_CWORD={len(words)};"
        f" _shtab_ilbo ilbo '{words[-1]}' '{before}'; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    assert set(_run("bash", "-c", line)) == offered


@pytest.mark.parametrize(("words", "offered"), OFFERED)
def test_fish_offers(words: tuple[str, ...], offered: set[str]) -> None:
    line = f"source '{FOLDER / FILES['fish']}'; complete -C 'ilbo {' '.join(words)}'"
    assert {one.partition("\t")[0] for one in _run("fish", "-c", line)} == offered


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("arch", "archive"), ("clean -f mark", "clean -f markdown"), ("clean empt", "clean empty.html")],
)
def test_zsh_completes(typed: str, completed: str, folder: Path) -> None:
    path = shutil.which("zsh") or pytest.skip("zsh is not installed")
    shell = pexpect.spawn(path, ["-f", "-i"], cwd=str(folder), encoding="utf-8", timeout=60)
    ready = f"fpath=('{FOLDER}' $fpath); autoload -U compinit; compinit -u -D"
    try:
        # What was completed is run, and told by a function: the line itself is painted in colours.
        shell.sendline(
            f"{ready}; zstyle ':completion:*' insert-tab false; ilbo() {{ print \"<$*>\" }}; print in'' order"
        )
        shell.expect_exact("in order")
        shell.send(f"ilbo {typed}\t\r")
        shell.expect(r"<[^$>]*>")
        assert shell.after == f"<{completed}>"
    finally:
        shell.close(force=True)


def test_the_man_page_is_set_without_a_warning() -> None:
    groff = shutil.which("groff") or pytest.skip("groff is not installed")
    words = [groff, "-man", "-ww", "-z", "-Kutf8", "-Tutf8", str(MAN)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
