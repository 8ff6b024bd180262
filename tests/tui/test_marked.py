"""Marks and notes over all articles: listed, gone to, written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library import open_library
from reader.tui.screens.marked import MarkedScreen
from reader.tui.screens.reading import ReadingScreen
from tests.tui.helpers import keep, press, reading, screen_text

if TYPE_CHECKING:
    from reader.kept import Mark


@pytest.fixture
def mark() -> Mark:
    """A mark with a note in one of two articles."""
    _other, key = keep("night-market", "agreement")
    with open_library() as library:
        library.add_mark(key, 0, 0, 5)
        return library.add_mark(key, 3, 2, 9, "다시 읽기")


async def test_marks_stand_under_their_article_and_open_in_it(mark: Mark) -> None:
    async with reading(None, "l", "n") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, MarkedScreen)
        assert [row.heading for row in screen.list._shown if row.title.strip()] == [True, False, False]
        assert "다시 읽기" in screen_text(pilot)
        await press(pilot, "j", "enter")
        opened = pilot.app.screen
        assert isinstance(opened, ReadingScreen)
        assert opened.place().paragraph == mark.paragraph


async def test_marks_are_narrowed_by_their_notes(mark: Mark) -> None:
    async with reading(None, "l", "n", *"ㄷㅅㅇㄱ") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, MarkedScreen)
        assert [row.key for row in screen.list._shown if not row.heading] == [f"mark:{mark.id}"]


@pytest.mark.usefixtures("mark")
async def test_they_are_written_into_a_new_file_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(None, "l", "n", "e", "e") as pilot:
        await press(pilot, "escape")
    files = sorted(tmp_path.glob("*.md"))
    assert len(files) == 2
    assert all("다시 읽기" in file.read_text("utf-8") for file in files)


async def test_nothing_marked_says_how_to_mark() -> None:
    async with reading(None, "l", "n", "e") as pilot:
        assert "m marks what you are at" in screen_text(pilot)
