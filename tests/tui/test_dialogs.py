"""Dialogs: help, palette, theme, language, address, photo; composed in every size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList
from textual.containers import Vertical
from textual.geometry import Region
from textual.theme import Theme
from textual.widgets import Input

from reader import language
from reader.article import Figure
from reader.tui import theme
from reader.tui.bindings import all_keys
from reader.tui.dialogs.base import Dialog
from reader.tui.dialogs.help import key_rows
from reader.tui.dialogs.palette import actions
from reader.tui.dialogs.photo import PhotoDialog
from reader.tui.memory import recall
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.rowlist import Rows
from tests.pictures import picture
from tests.tui.helpers import NOWHERE, page_of, press, reading, screen_text, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = [(50, 20), (80, 24), (200, 50)]
DIALOGS = ["s", "question_mark", "t", "f2", "l", "a", "o", "p"]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The language of the interface is one for the whole process."""
    yield
    language.choose("auto")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("key", ["s", "question_mark", "t", "f2", "l", "a"])
async def test_dialog_fits_the_screen_with_title_and_hints(key: str, size: tuple[int, int]) -> None:
    async with reading("agreement", "3", key, size=size) as pilot:
        dialog = pilot.app.screen
        assert isinstance(dialog, Dialog)
        sheet = dialog.query_one("#sheet").region
        for name in ("#title", "#hints"):
            part = dialog.query_one(name).region
            assert part.area
            assert sheet.contains_region(part)
        assert dialog.region.contains_region(sheet)


@pytest.mark.parametrize("each", theme.THEMES, ids=lambda each: each.name)
async def test_dialog_opens_in_every_theme(each: Theme) -> None:
    async with reading("agreement", "s", theme=each.name) as pilot:
        assert "Save the story" in screen_text(pilot)


@pytest.mark.parametrize("size", [(100, 40), (60, 24)])
@pytest.mark.parametrize("each", theme.THEMES, ids=lambda each: each.name)
async def test_palette_is_parted_from_the_story_in_every_theme(each: Theme, size: tuple[int, int]) -> None:
    """By its ground, or by a border where themes have no grounds of their own; its keys stay in sight."""
    async with reading("agreement", "ctrl+p", theme=each.name, size=size) as pilot:
        sheet = pilot.app.screen.query_one(Vertical)
        if each.ansi:
            assert sheet.styles.border_left[0] == "ascii"
        else:
            assert sheet.styles.background != pilot.app.screen_stack[-2].styles.background
        lines = screen_text(pilot).splitlines()
        line = next(line for line in lines if "Find in the text" in line)
        assert re.search(r"Find in the text +/ ", line)


@pytest.mark.parametrize("each", theme.THEMES, ids=lambda each: each.name)
async def test_cursor_of_a_list_shows_in_every_theme(each: Theme) -> None:
    """By its ground, or turned round where there is no colour."""
    async with reading("agreement", "t", theme=each.name) as pilot:
        strips = pilot.app.screen.query_one(Rows).render_lines(Region(0, 0, 40, 6))
        looks = [next(segment.style for segment in strip if segment.text.strip()) for strip in strips]
        told = {(look.bgcolor, look.reverse) for look in looks if look}
        assert len(told) == 2


async def test_own_chrome_has_no_glyph_that_takes_two_cells_somewhere() -> None:
    """East Asian Width "ambiguous": lines, blocks, arrows."""
    import unicodedata

    async with reading("photo-page", "t", theme="terminal", size=(120, 40)) as pilot:
        drawn = set(screen_text(pilot)) - set("·“”‘’…×÷①②③▲△■□○●◇◆※→↑↓✓─▣")
        assert not {letter for letter in drawn if unicodedata.east_asian_width(letter) == "A"}


async def test_theme_is_seen_while_choosing_and_escape_brings_the_old_one_back() -> None:
    async with reading("agreement", "t", "j") as pilot:
        assert pilot.app.theme == "light"
        await press(pilot, "escape")
        assert pilot.app.theme == "dark"
        await press(pilot, "t", "j", "j", "enter")
        assert pilot.app.theme == "sepia"
        assert recall("theme", "") == "sepia"


async def test_language_changes_at_once_and_is_remembered() -> None:
    async with reading("agreement", "f2") as pilot:
        await press(pilot, *"한국어", "enter")
        assert language.current() == "ko"
        assert recall("language", "") == "ko"
        assert "찾기" in screen_text(pilot)


async def test_help_finds_a_key_by_what_it_does_and_does_it() -> None:
    async with reading("agreement", "question_mark", "slash", *"removed") as pilot:
        assert "Show what cleaning removed" in screen_text(pilot)
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen._removed_shown


async def test_help_tells_the_users_own_keys() -> None:
    rows = key_rows(("reading",), {"save": "w"})
    assert any(row.key == "save" and row.label == "w" for row in rows)


def test_every_key_of_the_help_has_words_and_a_line_of_its_own() -> None:
    rooms = tuple(dict.fromkeys(key.room for key in all_keys()))
    rows = [row for row in key_rows(rooms, {}) if not row.heading]
    assert len(rows) == len(all_keys())
    assert all(row.title and row.label for row in rows)


@pytest.mark.parametrize("query", ["테마", "theme", "ㅌㅁ"])
async def test_palette_finds_actions_in_korean_and_english(query: str) -> None:
    async with reading("agreement", "ctrl+p", *query) as pilot:
        await pilot.pause(0.3)
        assert re.search(r"Choose a theme", screen_text(pilot))


async def test_palette_has_every_key_of_the_screen() -> None:
    async with reading("agreement") as pilot:
        told = {action.id for action in actions(pilot.app.screen)}
        assert {key.id for key in all_keys() if key.room in {"reading", "app"}} <= told


async def test_address_is_opened_and_what_is_none_is_said() -> None:
    async with reading(None, "o", *"nothing") as pilot:
        await press(pilot, "enter")
        assert "no address, article number or file" in re.sub(r"\s+", " ", screen_text(pilot))
        pilot.app.screen.query_one(Input).value = str(page_of("agreement"))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.reading is not None


# Photos

# Of the extra, on today's Pillow.
pillow = pytest.mark.filterwarnings("ignore:.*getdata is deprecated:DeprecationWarning")


def figure(address: str | None) -> Figure:
    return Figure(address, "강가에 선 시민들", "나루시")


async def show(pilot: object, *figures: Figure) -> None:
    from textual.pilot import Pilot

    assert isinstance(pilot, Pilot)
    pilot.app.push_screen(PhotoDialog(figures, figures[0]))
    await settle(pilot)


@pillow
async def test_photo_is_fetched_and_drawn() -> None:
    from tests.site import serving

    with serving() as site:
        async with reading("agreement") as pilot:
            await show(pilot, figure(f"{site.address}/upimages/gisaimg/202310/12_757000.jpg"))
            text = screen_text(pilot)
            assert "강가에 선 시민들 <나루시>" in text


@pillow
async def test_kept_photo_is_drawn_without_network() -> None:
    from reader.fetch import cache
    from reader.page import Page

    address = f"{NOWHERE}/photo.png"
    cache.keep(address, Page(picture("강"), address=address))
    async with reading("agreement") as pilot:
        await show(pilot, figure(address))
        frame = pilot.app.screen.query_one("#frame")
        (drawn,) = frame.children
        assert "Image" in type(drawn).__name__
        assert drawn.region.area > 100
        assert frame.region.contains_region(drawn.region)


async def test_what_is_no_photo_is_told() -> None:
    from reader.fetch import cache
    from reader.page import Page

    address = f"{NOWHERE}/photo.png"
    cache.keep(address, Page(b"<html>", address=address))
    async with reading("agreement") as pilot:
        await show(pilot, figure(address))
        assert "what came is no photo" in screen_text(pilot)


async def test_without_the_extra_the_address_and_a_hint_stand_for_the_photo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.tui.photos.can_draw", lambda: False)
    async with reading("agreement") as pilot:
        await show(pilot, figure(f"{NOWHERE}/photo.png"))
        text = screen_text(pilot)
        assert f"{NOWHERE}/photo.png" in text
        assert "kwangju-reader[photos]" in text


async def test_photo_that_cannot_be_reached_is_told_and_can_be_left() -> None:
    async with reading("agreement") as pilot:
        await show(pilot, figure(f"{NOWHERE}/photo.png"), figure(None))
        assert "cannot be reached" in screen_text(pilot)
        await press(pilot, "right")
        assert "Photo 2 of 2" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadingScreen)


@pytest.mark.parametrize("key", ["s", "a", "o", "ctrl+p", "slash"])
async def test_shell_is_a_key_away_from_every_field(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading("agreement", key) as pilot:
        asked: list[str] = []
        monkeypatch.setattr(pilot.app, "action_suspend_process", lambda: asked.append("suspend"))
        await press(pilot, "ctrl+z")
        assert asked == ["suspend"]


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_page_key_before_the_palette_is_laid_out_moves_by_a_row(key: str) -> None:
    async with reading("agreement", "ctrl+p") as pilot:
        rows = pilot.app.screen.query_one(CommandList)
        rows.display = False
        await settle(pilot)
        rows._clear_caches()
        await press(pilot, key)
        assert pilot.app.is_running
