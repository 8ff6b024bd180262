from __future__ import annotations

import asyncio
import gc
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from reader.source import FileSource
from reader.tui import keyline
from reader.tui.app import IlboApp
from reader.tui.options import Options
from reader.tui.screens.reading import ReadingScreen
from reader.width import measure_ambiguous_as, text_cells
from tests.tui.helpers import press, reading, screen_text, settle, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

SIZES = [(140, 45), (100, 30), (80, 24), (50, 20), (40, 10)]


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    return cast("ReadingScreen", pilot.app.screen)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_all_three_panes_are_reached_by_keyboard(size: tuple[int, int]) -> None:
    async with reading("agreement", size=size) as pilot:
        screen = screen_of(pilot)
        for key, pane in (("2", "clauses"), ("3", "quotes"), ("1", "story"), ("tab", "clauses")):
            await press(pilot, key)
            assert screen.pane == pane
            assert screen.view(screen.pane).region.height > 2


@pytest.mark.parametrize("keys", ["3jjjk", "3ㅓㅓㅓㅏ"], ids=["latin", "hangul"])
async def test_korean_input_mode_moves_like_latin_keys(keys: str) -> None:
    async with reading("agreement", *keys, size=(140, 45)) as pilot:
        quotes = screen_of(pilot).quotes
        assert quotes.items.index(quotes.item) == 2


async def test_enter_jumps_to_a_quote_and_esc_comes_back() -> None:
    async with reading("agreement", "3", "end", "enter", size=(100, 20)) as pilot:
        screen = screen_of(pilot)
        away = screen.story.scroll_offset.y
        assert (screen.pane, away > 0) == ("story", True)
        await press(pilot, "escape")
        assert screen.pane == "quotes"


async def test_reading_on_marks_the_quote_that_one_is_at() -> None:
    async with reading("agreement", "end", size=(140, 20)) as pilot:
        screen = screen_of(pilot)
        last = max(quote.paragraph for quote in screen.quotes.quotes)
        screen.story.go_to(last)
        await settle(pilot)
        assert screen.quotes.item in [quote for quote in screen.quotes.quotes if quote.paragraph == last]


async def test_search_counts_hits_and_esc_returns() -> None:
    async with reading("agreement", "j", "j", size=(100, 16)) as pilot:
        screen = screen_of(pilot)
        place = screen.story.scroll_offset.y
        await press(pilot, "slash", *"답례품")
        assert "/" in screen_text(pilot).splitlines()[-1]
        assert screen.story.scroll_offset.y > place
        await press(pilot, "escape")
        assert (screen.story.scroll_offset.y, screen.pane) == (place, "story")


async def test_hits_are_stepped_through_after_enter() -> None:
    async with reading("agreement", "slash", *"ㄱㅈㅅ", "enter", size=(100, 30)) as pilot:
        before = screen_text(pilot).splitlines()[-1]
        await press(pilot, "n")
        after = screen_text(pilot).splitlines()[-1]
        assert before.split("/")[1][:2] == after.split("/")[1][:2]
        assert before.split("/")[0] != after.split("/")[0]


async def test_what_was_removed_is_shown_in_place_and_hidden_again() -> None:
    async with reading("extracted", size=(100, 40)) as pilot:
        screen = screen_of(pilot)
        plain = len(screen.story.pieces)
        await press(pilot, "x")
        shown = [piece for piece in screen.story.pieces if piece.style == "removed"]
        assert len(shown) == len(screen.reading.article.removed) > 0  # type: ignore[union-attr]
        await press(pilot, "x")
        assert len(screen.story.pieces) == plain


async def test_what_was_removed_out_of_sight_is_gone_to_and_come_back_from() -> None:
    for leave in ("x", "escape"):
        async with reading("agreement", size=(60, 12)) as pilot:
            screen = screen_of(pilot)
            await press(pilot, "x")
            gone = screen.reading.article.removed  # type: ignore[union-attr]
            assert screen.story.scroll_offset.y > 0
            assert gone[0].text[:6] in screen_text(pilot)
            assert f"{len(gone)} removed: " in screen_text(pilot).splitlines()[-1]
            await press(pilot, leave)
            assert screen.story.scroll_offset.y == 0
            assert not [piece for piece in screen.story.pieces if piece.style == "removed"]


async def test_esc_after_a_jump_from_the_top_shows_the_headline_again() -> None:
    async with reading("agreement", size=(100, 16)) as pilot:
        screen = screen_of(pilot)
        screen.go_to(9)
        await settle(pilot)
        assert screen.story.scroll_offset.y > 0
        await press(pilot, "escape")
        assert screen.story.scroll_offset.y == 0


async def test_the_place_is_kept_when_the_terminal_changes() -> None:
    async with reading("agreement", "space", size=(100, 14)) as pilot:
        story = screen_of(pilot).story
        place = story.bookmark.paragraph
        for size in ((60, 14), (140, 14), (45, 12), (100, 14)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert story.bookmark.paragraph == place


async def test_a_terminal_too_small_says_so_in_one_line() -> None:
    async with reading("agreement", size=(38, 9)) as pilot:
        assert [line.strip() for line in screen_text(pilot).splitlines() if line.strip()] == [
            "Too small: needs 40x10"
        ]


async def test_an_empty_pane_gives_its_room_away_and_says_why() -> None:
    async with reading("score-table", size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        assert "none: the story lists nothing" in screen_text(pilot)
        assert screen.clauses.region.height == 0
        await press(pilot, "2")
        assert screen.pane == "story"


async def test_a_page_without_an_article_has_words_and_a_way_on(tmp_path: Path) -> None:
    page = tmp_path / "empty.html"
    page.write_text("<html><body></body></html>", encoding="utf-8")
    app = IlboApp(FileSource(page), Options(theme="dark"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        *story, last = screen_text(pilot).splitlines()
        assert "give the address of one story" in "\n".join(story)
        assert "r again" in last
        assert "q close" in last
        assert "again" not in "\n".join(story)
        await press(pilot, "q")
    assert app.return_code == 1


async def test_text_from_outside_is_never_markup(tmp_path: Path) -> None:
    page = tmp_path / "markup.html"
    body = "<br><br>".join(f"[/red] 나루시는 [bold]{n}번째[/] 다리를 놓기로 했다고 밝혔다." for n in range(4))
    page.write_text(
        f"<html><head><title>[/x] 다리</title></head><body><div id='joinskmbox'>{body}</div></body></html>",
        encoding="utf-8",
    )
    app = IlboApp(FileSource(page), Options(theme="dark"))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert "[/red] 나루시는 [bold]1번째[/]" in screen_text(pilot)


async def test_the_column_is_made_wider_and_narrower() -> None:
    async with reading("agreement", "minus", "minus", size=(140, 40)) as pilot:
        story = screen_of(pilot).story
        narrow = story.column.cells
        await press(pilot, "plus")
        assert story.column.cells == narrow + 4


async def test_quotes_are_grouped_and_filtered_by_speaker() -> None:
    async with reading("agreement", "3", "j", "f", size=(140, 40)) as pilot:
        quotes = screen_of(pilot).quotes
        assert len(quotes.shown) < len(quotes.quotes)
        await press(pilot, "f", "e")
        assert (len(quotes.shown), quotes.grouped) == (len(quotes.quotes), True)


async def test_a_selection_across_lines_is_joined_as_printed() -> None:
    async with reading("agreement", size=(100, 40)) as pilot:
        screen = screen_of(pilot)
        screen.text_select_all()
        text = screen.get_selected_text() or ""
        assert all(paragraph in text for paragraph in screen.reading.article.paragraphs)  # type: ignore[union-attr]


async def test_ten_thousand_paragraphs_wrap_only_what_is_looked_at(tmp_path: Path) -> None:
    page = tmp_path / "long.txt"
    lines = ["긴 이야기", *(f"{n}번째 문단은 나루시가 다리를 놓는 이야기로 이어진다." for n in range(3000))]
    page.write_text("\n".join(lines), encoding="utf-8")
    app = IlboApp(FileSource(page), Options(theme="dark"))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        story = screen_of(pilot).story
        assert len(story.pieces) > 2900
        await press(pilot, "end")
        assert "2999번째" in screen_text(pilot)


async def test_a_long_story_is_not_searched_for_garbage_while_it_is_read(tmp_path: Path) -> None:
    page = tmp_path / "long.txt"
    page.write_text(
        "\n".join(f"{n}번째 문단은 다리 이야기로 이어진다." for n in range(1500)), encoding="utf-8"
    )
    app = IlboApp(FileSource(page), Options(theme="dark"))
    async with app.run_test(size=(100, 30)) as pilot:
        story = screen_of(pilot).story
        await until(pilot, lambda: len(story.pieces) > 1400 and story.column.settled)
        assert story.virtual_size.height == story.column.height
        await until(pilot, lambda: gc.get_freeze_count() > 0)
    assert gc.get_freeze_count() == 0


async def test_a_widget_taken_away_keeps_no_key_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyline, "_PATIENCE_SECONDS", 600)
    async with reading("agreement") as pilot:
        bar = screen_of(pilot).titles["clauses"]
        monkeypatch.setattr(bar, "call_later", lambda _done: bar.remove())
        await asyncio.wait_for(keyline._answered(bar), 60)
        assert not bar.is_running


async def test_where_marks_take_two_cells_every_row_still_ends_at_the_edge() -> None:
    measure_ambiguous_as(2)
    try:
        async with reading("agreement", "3", "j", size=(100, 30)) as pilot:
            rows = screen_text(pilot).splitlines()
            assert {text_cells(row) for row in rows} == {100}
    finally:
        measure_ambiguous_as(1)


async def test_the_side_is_made_wider_by_keys_and_folded_away_by_zen() -> None:
    async with reading("agreement", size=(140, 30)) as pilot:
        screen = screen_of(pilot)
        before = screen.side.size.width
        await press(pilot, "less_than_sign")
        assert screen.side.size.width == before + 4
        await press(pilot, "z")
        assert screen.side.size.width == 0 or not screen.side.display
