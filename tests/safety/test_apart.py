"""Reading in a process of its own: the same answer, the same refusal, and an end to what takes long."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import apart
from reader.apart import is_light, read_apart
from reader.errors import NotAnArticle, TangledPage
from reader.page import Page
from reader.pipeline import read_page
from tests.safety import stalling
from tests.samples import SAMPLES


async def test_a_story_read_apart_is_the_story() -> None:
    page = Page(SAMPLES[0].page.read_bytes(), path="page.html")
    assert await read_apart(page, seconds=60) == read_page(page)


async def test_a_refusal_comes_back_as_it_was() -> None:
    with pytest.raises(NotAnArticle, match="the page is empty"):
        await read_apart(Page(b" "), seconds=60)


async def test_what_takes_too_long_is_ended_and_said() -> None:
    with pytest.raises(TangledPage, match="takes longer"):
        await read_apart(Page("<p>나루시는 밝혔다.</p>".encode() * 5_000), seconds=0.01)


async def test_a_folder_with_a_reader_of_its_own_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader/__init__.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]) + os.pathsep)
    with pytest.raises(NotAnArticle):
        await read_apart(Page(b" "), seconds=60)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("body", [b"x" * 200_001, b"<b>" * 3_001])
def test_large_and_much_marked_pages_are_not_light(body: bytes) -> None:
    assert not is_light(Page(body))
    assert all(is_light(Page(sample.page.read_bytes())) for sample in SAMPLES)


@pytest.fixture
def with_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child finds the functions of these tests, and the time that a busy machine takes."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.setattr(apart, "_SECONDS", 60)


HEAVY = Page(b"x" * 200_001)


@pytest.mark.usefixtures("with_the_tests")
def test_what_is_asked_apart_is_what_is_asked_here() -> None:
    assert apart.bounded(stalling.length, HEAVY, more=2) == 200_003


@pytest.mark.usefixtures("with_the_tests")
@pytest.mark.parametrize("function", [stalling.stall, stalling.burst])
def test_what_stalls_or_bursts_is_ended_and_said(
    function: Callable[[Page], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 3)
    with pytest.raises(TangledPage, match="takes longer"):
        apart.bounded(function, HEAVY)


@pytest.mark.usefixtures("with_the_tests")
def test_a_fault_of_the_child_is_the_parents_fault() -> None:
    with pytest.raises(LookupError, match="a fault"):
        apart.bounded(stalling.fail, HEAVY)


def test_a_process_that_may_be_ended_is_ended_by_its_own_clock() -> None:
    code = (
        "from reader import apart; from tests.safety import stalling; from reader.page import Page\n"
        "apart.bound(); apart._SECONDS = 0.5\n"
        "apart.bounded(stalling.stall, Page(b'x' * 200_001))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False, timeout=60
    )
    assert done.returncode == -signal.SIGALRM
