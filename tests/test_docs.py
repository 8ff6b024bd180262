"""What README, CONTRIBUTING and every help text show, done as it stands there."""

from __future__ import annotations

import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from reader.cli import COMMANDS
from tests.commands.conftest import PAGE, TEXT, process

HOUSE = Path(__file__).parent.parent
README = (HOUSE / "README.md").read_text("utf-8")
EXAMPLES = [
    line.strip() for name in COMMANDS for line in import_module(f"reader.commands.{name}").EXAMPLES
] + re.findall(r"^    (ilbo(?: .*?)??)\s*(?:#.*)?$", README, re.MULTILINE)
_NETWORK = re.compile(r"ilbo (\d{19}|list (?!-f).+|archive .*--scheduler .*)$")
_APP = re.compile(r"ilbo( sample)?$")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the story that the examples name, a folder of pages, and a home with nothing in it."""
    place = tmp_path / "place"
    (place / "pages").mkdir(parents=True)
    (place / "article.html").write_text(PAGE, "utf-8")
    (place / "article.txt").write_text(TEXT, "utf-8")
    (place / "pages/one.html").write_text(PAGE, "utf-8")
    for below in (".local/share/bash-completion/completions", ".zfunc", ".config/fish/completions"):
        (tmp_path / "house" / below).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "house"))
    monkeypatch.chdir(place)
    return place


@pytest.mark.parametrize("line", dict.fromkeys(EXAMPLES))
def test_an_example_does_what_it_shows(line: str, place: Path) -> None:
    if _NETWORK.match(line):
        pytest.skip("asks the paper")
    if _APP.match(line):
        pytest.skip("opens the app")
    if "less" in line and not shutil.which("less"):
        pytest.skip("less is not installed")
    if line.startswith(
        ("ilbo library list", "ilbo library search", "ilbo library quotes", "ilbo library export")
    ):
        assert process("library", "add", "article.html").code == 0
    done = process(shell=f"set -o pipefail\n{line}")
    assert (done.code, "Traceback" in done.err) == (0, False), done.err


def test_there_are_examples_in_every_command_and_in_the_readme() -> None:
    for name in COMMANDS:
        shown = import_module(f"reader.commands.{name}").EXAMPLES
        assert any(line.startswith(f"ilbo {name}") for line in shown) or name == "open"
    assert "ilbo quotes article.html -f json" in EXAMPLES
    assert sum(line in README for line in EXAMPLES) >= 5


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_a_make_command_that_a_page_names_is_there(page: str) -> None:
    named = set(re.findall(r"(?:^    |`)make ([a-z-]+)", (HOUSE / page).read_text("utf-8"), re.MULTILINE))
    made = set(re.findall(r"^([a-z-]+):", (HOUSE / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert named
    assert named - made == set()
