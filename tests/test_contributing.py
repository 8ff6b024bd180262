"""Every make command that CONTRIBUTING names, run on a copy of the house as it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
NAMED = re.findall(r"^    make ([a-z-]+)", (HOUSE / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
# What a whole run would take minutes for is given less to do, through what Makefile and scripts offer.
LESS = {
    "test": ["TESTS=tests/test_text.py"],
    "score": ["PAGES=3"],
    "pictures": ["SCENES=story"],
}
# Each of these installs from the network, or is nothing but tools that only development installs.
INSTALLS = {"setup", "check", "bench", "audit"}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The house without what was made in it, believed to be installed."""
    copy = tmp_path_factory.mktemp("copy") / "house"
    made = shutil.ignore_patterns(".git", ".venv", "build", "*cache*", ".hypothesis")
    shutil.copytree(HOUSE, copy, ignore=made)
    (copy / ".venv").mkdir()
    for stamp in ("run", "test", "dev"):
        (copy / f".venv/{stamp}.stamp").touch()
    return copy


def make(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run make with the interpreter of this run."""
    command = ["make", "-C", str(copy), f"BIN={Path(sys.executable).parent}", *words]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300, env=clean
    )


@pytest.mark.parametrize("name", [name for name in NAMED if name not in INSTALLS])
def test_a_command_runs(copy: Path, name: str) -> None:
    ran = make(copy, name, *LESS.get(name, []))
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("name", [name for name in NAMED if name in INSTALLS])
def test_a_command_that_installs_knows_what_to_do(copy: Path, name: str) -> None:
    assert make(copy, "-n", name).returncode == 0
