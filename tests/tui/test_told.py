"""What dialogs tell: keys as they stand on the keyboard, signs with their meaning, notes before words."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from textual.geometry import Region

from reader.kept import Mark
from reader.library import library_file
from reader.tui.dialogs.base import Hints
from reader.tui.dialogs.help import sign_rows
from reader.tui.dialogs.notes import row_of
from reader.tui.dialogs.palette import Actions, actions
from reader.tui.keynames import shown
from reader.tui.widgets.quotes import signs
from reader.tui.widgets.rowlist import Rows
from reader.width import text_cells
from tests.tui.helpers import keep, press, reading, screen_text, settle


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("j,down", "j Down"),
        ("ctrl+f", "Ctrl+F"),
        ("shift+tab", "Shift+Tab"),
        ("comma,N,shift+f3", ", N Shift+F3"),
        ("plus,equals_sign", "+ ="),
        ("ctrl+shift+left", "Ctrl+Shift+Left"),
    ],
)
def test_keys_are_named_as_on_the_keyboard(keys: str, told: str) -> None:
    assert shown(keys) == told


def test_the_help_beside_a_story_explains_every_sign_of_a_speaker() -> None:
    told = [row.label for row in sign_rows(("quotes", "list", "pane", "reading", "app"))]
    assert {sign for sign, _words in signs()} <= set(told)
    assert sign_rows(("shelf", "app")) == []


async def test_a_sign_in_the_help_can_be_looked_at_and_does_nothing() -> None:
    async with reading("agreement", "3", "question_mark", "slash", *"likely", "enter") as pilot:
        assert pilot.app.screen.query(Rows)
        assert "inferred from weaker signs" in screen_text(pilot)


async def test_hints_show_their_keys_in_a_look_of_their_own() -> None:
    async with reading("agreement", "s") as pilot:
        hints, _right = pilot.app.screen.query_one(Hints).words()
        assert [hint.key for hint in hints] == ["Enter", "Tab", "Esc"]
        strip = pilot.app.screen.query_one(Hints).render_line(0)
        inks = {part.text.strip(): part.style and part.style.color for part in strip if part.text.strip()}
        assert inks["Enter"] == inks["Esc"] != inks["saves"] == inks["closes"]


async def test_where_hints_do_not_fit_the_way_out_stays() -> None:
    async with reading("night-market", "right_curly_bracket", "m", "l", size=(40, 10)) as pilot:
        hints, _right = pilot.app.screen.query_one(Hints).words()
        assert hints[-1].key == "Esc"
        assert "Esc closes" in screen_text(pilot)


async def test_the_palette_sets_keys_at_the_right_edge() -> None:
    async with reading("agreement", size=(100, 40)) as pilot:
        provider = Actions(pilot.app.screen)
        told = [hit.display.plain async for hit in provider.discover()]  # type: ignore[union-attr]
        with_keys = [
            line for line, action in zip(told, actions(pilot.app.screen), strict=True) if action.keys
        ]
        assert len({text_cells(line) for line in with_keys}) == 1


def test_a_note_stands_before_the_words_that_it_is_about() -> None:
    mark = Mark(1, "key", 2, 0, 5, "다리를 놓겠다", "예산 묻기")
    row = row_of(mark)
    assert (row.title, row.more) == ("예산 묻기", "다리를 놓겠다")


async def test_a_short_list_takes_no_more_lines_than_it_has() -> None:
    async with reading("agreement", "t", size=(100, 30)) as pilot:
        rows = pilot.app.screen.query_one(Rows)
        assert rows.size.height == rows.option_count
        assert pilot.app.screen.query_one(Hints).size.height == 1


async def test_the_list_of_notes_fits_the_smallest_screen() -> None:
    keys = ("right_curly_bracket", "m", "right_curly_bracket", "m", "right_curly_bracket", "m", "l")
    async with reading("night-market", *keys, size=(40, 10)) as pilot:
        sheet = pilot.app.screen.query_one("#sheet").region
        assert sheet.contains_region(pilot.app.screen.query_one("#hints").region)
        await press(pilot, "escape")


async def test_lists_are_drawn_anew_in_another_theme_of_the_same_ground() -> None:
    async with reading("agreement", "question_mark", theme="terminal", size=(100, 30)) as pilot:
        rows = pilot.app.screen.query_one(Rows)

        def inks() -> set[str]:
            styles = [
                part.style for strip in rows.render_lines(rows.region.at_offset((0, 0))) for part in strip
            ]
            return {str(style.color.name) for style in styles if style and style.color}

        assert "color(3)" in inks()
        pilot.app.theme = "mono"
        await settle(pilot)
        assert "color(3)" not in inks()


@pytest.mark.parametrize("theme", ["dark", "mono"])
async def test_what_was_found_is_told_in_the_row_at_the_cursor_too(theme: str) -> None:
    async with reading("agreement", "question_mark", "slash", *"Star", theme=theme) as pilot:
        rows = pilot.app.screen.query_one(Rows)
        assert rows.highlighted is not None
        strips = rows.render_lines(Region(0, 0, rows.size.width, rows.size.height))
        row = next(strip for strip in strips if "Star the article" in strip.text)
        lit = [part.text for part in row if part.style and part.style.underline and part.style.bold]
        assert lit == ["Star", "star"]


async def test_the_app_tells_how_far_an_older_library_is_brought_forward(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep("agreement", "night-market", "bus-deal")
    with closing(sqlite3.connect(library_file())) as connection:
        connection.execute("UPDATE meta SET value = 'before' WHERE name = 'derived'")
        connection.commit()
    monkeypatch.setattr("reader.tui.shelf._TOLD_FROM", 3)
    monkeypatch.setattr("reader.library.derived._TOLD_EVERY", 1)
    async with reading() as pilot:
        told = [notice.message.rpartition(" ")[2] for notice in pilot.app._notifications]
        assert told == ["0%", "30%", "60%", "100%"]
