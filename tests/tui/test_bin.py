"""The bin: seen, brought back from, deleted for good only after a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import open_library
from reader.tui.dialogs.confirm import ConfirmDialog
from reader.tui.screens.bin import BinScreen
from reader.tui.screens.shelf import Shelf
from tests.tui.helpers import keep, press, reading, screen_text

if TYPE_CHECKING:
    from textual.pilot import Pilot


def removed(*slugs: str) -> list[str]:
    """Keys of samples that were put into the bin, the last removed first."""
    keys = keep(*slugs)
    with open_library() as library:
        for key in keys:
            library.remove(key)
    return keys[::-1]


def left() -> list[str]:
    with open_library() as library:
        return [entry.key for entry in library.bin()]


def listed(pilot: Pilot[None]) -> list[str]:
    screen = pilot.app.screen
    assert isinstance(screen, Shelf)
    return [row.key.partition(":")[2] for row in screen.list._shown]


async def test_bin_lists_what_was_removed_with_the_days_that_are_left() -> None:
    keys = removed("agreement", "night-market")
    async with reading(None, "l", "x") as pilot:
        assert isinstance(pilot.app.screen, BinScreen)
        assert listed(pilot) == keys
        assert "30 days left" in screen_text(pilot)


async def test_backspace_brings_back_what_the_cursor_stands_on() -> None:
    first, second = removed("agreement", "night-market")
    async with reading(None, "l", "x", "j", "backspace") as pilot:
        assert listed(pilot) == [first]
        with open_library() as library:
            assert library.find(second) is not None


async def test_enter_asks_what_is_to_become_of_it() -> None:
    (key,) = removed("agreement")
    async with reading(None, "l", "x", "enter") as pilot:
        assert isinstance(pilot.app.screen, ConfirmDialog)
        await press(pilot, "enter")
        assert left() == [key]
        await press(pilot, "enter", "right", "enter")
        assert left() == []
        with open_library() as library:
            assert library.find(key) is not None


async def test_nothing_is_deleted_unless_the_reader_says_so_twice() -> None:
    first, second = removed("agreement", "night-market")
    async with reading(None, "l", "x", "delete", "enter") as pilot:
        assert left() == [first, second]
        await press(pilot, "delete", "right", "enter")
        assert left() == [second]
        await press(pilot, "e", "escape")
        assert left() == [second]
        await press(pilot, "e", "right", "enter")
        assert left() == []
        assert "bin is empty" in screen_text(pilot)


async def test_empty_bin_says_what_comes_into_it() -> None:
    async with reading(None, "l", "x", "e") as pilot:
        assert "remove from the library with Del" in screen_text(pilot)
