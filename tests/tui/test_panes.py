"""The panes beside the story: their sizes, what they tell, and what the lines round them tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from textual.events import MouseDown, MouseMove, MouseUp

from reader.analysis import Clause, ClauseList, Quote, Segment, Speaker
from reader.source import FileSource
from reader.tui.app import IlboApp
from reader.tui.options import Options
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.clauses import entries_of
from reader.tui.widgets.paint import Light
from reader.tui.widgets.quotes import certainty, grouped, signs
from tests.tui.helpers import press, reading, screen_text, settle

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.widget import Widget


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    return cast("ReadingScreen", pilot.app.screen)


def said(found: str, surface: str = "강 시장", name: str | None = "강기정") -> Quote:
    who = Speaker(surface, name, "광주시장", found)  # type: ignore[arg-type]
    return Quote(0, (Segment("다리를 놓겠다", 0, 7, 0),), (who,), "말했다")


# Sizes


async def test_the_clauses_are_made_taller_by_keys_and_stay_so() -> None:
    async with reading("agreement", size=(140, 40)) as pilot:
        before = screen_of(pilot).clauses.size.height
        await press(pilot, "right_parenthesis", "right_parenthesis")
        assert screen_of(pilot).clauses.size.height == before + 4
        await press(pilot, "left_parenthesis")
    async with reading("agreement", size=(140, 40)) as pilot:
        assert screen_of(pilot).clauses.size.height == before + 2


async def test_no_list_is_pressed_below_three_rows() -> None:
    async with reading("agreement", *["left_parenthesis"] * 20, size=(140, 24)) as pilot:
        screen = screen_of(pilot)
        assert screen.clauses.size.height == 3
        await press(pilot, *["right_parenthesis"] * 20)
        assert screen.quotes.size.height == 3


async def test_heights_have_no_meaning_where_one_list_is_shown() -> None:
    async with reading("agreement", "right_parenthesis", size=(100, 30)) as pilot:
        assert "one above the other" in screen_text(pilot)


async def drag(pilot: Pilot[None], handle: Widget, x: int, y: int) -> None:
    """Press on a handle's first cell, move the mouse, and let go."""
    left, top = handle.region.offset

    def event(kind: type[MouseDown | MouseMove | MouseUp], x: int, y: int) -> MouseDown | MouseMove | MouseUp:
        return kind(handle, x - left, y - top, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)

    for each in (event(MouseDown, left, top), event(MouseMove, x, y), event(MouseUp, x, y)):
        handle.post_message(each)
    await settle(pilot)


async def test_the_title_between_the_lists_is_dragged() -> None:
    async with reading("agreement", size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        title = screen.titles["quotes"]
        top = title.region.y
        await drag(pilot, title, title.region.x, top + 5)
        assert title.region.y == top + 5
    async with reading("agreement", size=(140, 40)) as pilot:
        assert screen_of(pilot).titles["quotes"].region.y == top + 5


@pytest.mark.parametrize("pane", ["clauses", "quotes"])
async def test_a_click_on_a_title_goes_to_its_pane(pane: str) -> None:
    async with reading("agreement", size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        await pilot.click(f"#{pane}-title", offset=(3, 1))
        await settle(pilot)
        assert screen.pane == pane
        assert not screen.query(".-held")


async def test_the_line_beside_the_story_is_dragged() -> None:
    async with reading("agreement", size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        splitter = screen.query_one("Splitter")
        left = splitter.region.x
        await drag(pilot, splitter, left - 6, 10)
        assert splitter.region.x == left - 6


async def test_the_cursor_of_a_list_stays_in_sight_on_resize(tmp_path: Path) -> None:
    page = tmp_path / "many.txt"
    items = ", ".join(f"{number}번 마을 길 넓히기" for number in range(1, 41))
    page.write_text(f"마흔 개 과제\n나루시가 내놓은 40개 과제는 {items} 등이다.", encoding="utf-8")
    app = IlboApp(FileSource(page), Options(theme="dark"))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "2", "end")
        for size in ((50, 20), (100, 12), (140, 40), (40, 10)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert "40번 마을 길" in screen_text(pilot)
        rows = [row for row in screen_text(pilot).splitlines() if "마을 길" in row]
        assert len({row.index("번 마을") for row in rows}) == 1


async def test_how_far_one_is_is_told_anew_on_resize() -> None:
    async with reading("agreement", size=(140, 60)) as pilot:
        assert screen_of(pilot).status.share == 1
        await pilot.resize_terminal(60, 12)
        await settle(pilot)
        assert screen_of(pilot).status.share < 1


def test_numbers_of_clauses_are_set_flush_right() -> None:
    items = tuple(Clause(f"{number}번 길", 0, 3, 0) for number in range(1, 12))
    labels = [entry.pieces[0].label for entry in entries_of([ClauseList(0, "11개 과제", 11, items)])]
    assert labels == [*(f" {number} " for number in range(1, 10)), "10 ", "11 "]


@pytest.mark.parametrize("size", [(140, 40), (100, 30)], ids=["wide", "medium"])
async def test_the_side_is_folded_away_and_stays_so_until_it_is_asked_for(size: tuple[int, int]) -> None:
    async with reading("agreement", "backslash", size=size) as pilot:
        assert not screen_of(pilot).side.region
        assert "2 Clauses 8" in screen_text(pilot).splitlines()[0]
    async with reading("agreement", size=size) as pilot:
        screen = screen_of(pilot)
        assert not screen.side.region
        await press(pilot, "3")
        assert screen.side.region
        assert screen.pane == "quotes"
        await press(pilot, "backslash", "backslash")
        assert screen.side.region


async def test_folding_has_no_meaning_where_one_pane_is_shown() -> None:
    async with reading("agreement", "3", "backslash", size=(60, 20)) as pilot:
        assert "One pane at a time" in screen_text(pilot)
        assert screen_of(pilot).quotes.region


async def test_a_search_begun_in_a_list_shows_its_hits_and_esc_goes_back_to_the_list() -> None:
    async with reading("agreement", "3", "j", "slash", *"답례품", size=(60, 20)) as pilot:
        screen = screen_of(pilot)
        assert screen.story.region
        assert screen_text(pilot).splitlines()[-1].startswith("  /")
        assert any("답례품" in row for row in screen_text(pilot).splitlines()[1:-1])
        await press(pilot, "escape")
        assert (screen.pane, bool(screen.quotes.region)) == ("quotes", True)


# How sure a speaker is


async def test_what_is_found_is_lit_wherever_it_stands_and_the_hit_one_is_at_above_it() -> None:
    async with reading("agreement", "slash", *"ㄱㅈㅅ", "enter", size=(140, 45)) as pilot:
        screen = screen_of(pilot)
        piece, start, end = screen._hits[0]
        assert screen.story._lights_on(piece)[-1] == Light(start, end, "hit-now")
        for number, start, end in screen._hits:
            assert Light(start, end, "hit") in screen.story._lights_on(number)
        lit = [
            screen.quotes.pieces[number].text[light.start : light.end]
            for number in range(len(screen.quotes.pieces))
            for light in screen.quotes._lights_on(number)
            if light.style == "hit"
        ]
        assert set(lit) >= {"광주시"}
        await press(pilot, "escape")
        assert not [n for n in range(len(screen.story.pieces)) if screen.story._lights_on(n)]


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        (said("named"), ""),
        (said("short"), "= 강 시장"),
        (said("short", "그", None), ""),
        (said("carried"), "~ carried on"),
        (said("inferred"), "? likely"),
    ],
    ids=["named in full", "short form", "nothing to resolve", "carried over", "inferred"],
)
def test_certainty_is_a_sign_and_words(quote: Quote, told: str) -> None:
    assert certainty(quote).replace("\N{NO-BREAK SPACE}", " ") == told


def test_certainty_is_told_of_each_quote_under_a_speakers_heading() -> None:
    _heading, first, second = grouped([said("named"), said("inferred")])
    assert "likely" not in first.pieces[0].text
    assert second.pieces[0].text.endswith(certainty(said("inferred")))


def test_every_sign_of_certainty_is_explained() -> None:
    told = {certainty(said(found))[:1] for found in ("short", "carried", "inferred")}
    assert told == {sign for sign, _words in signs()}


# What the lines above and below tell


async def test_a_jump_marks_every_part_of_a_quote() -> None:
    async with reading("agreement", "3", "j", "enter", size=(140, 45)) as pilot:
        screen = screen_of(pilot)
        lights = screen.story._layers["linked"]
        assert sum(map(len, lights.values())) == len(screen.quotes.item.segments) == 2  # type: ignore[attr-defined]


async def test_the_headline_stands_above_once_it_has_rolled_away() -> None:
    async with reading("agreement", size=(100, 14)) as pilot:
        headline = screen_of(pilot).reading.article.headline  # type: ignore[union-attr]
        assert headline not in screen_text(pilot).splitlines()[0]
        await press(pilot, "space")
        assert headline in screen_text(pilot).splitlines()[0]
        await press(pilot, "g")
        assert headline not in screen_text(pilot).splitlines()[0]


async def test_the_bottom_line_tells_only_keys_that_help(tmp_path: Path) -> None:
    async with reading("agreement", size=(120, 30)) as pilot:
        assert "x removed" in screen_text(pilot).splitlines()[-1]
    page = tmp_path / "story.txt"
    page.write_text("다리\n나루시는 다리를 놓는다.", encoding="utf-8")
    app = IlboApp(FileSource(page), Options(theme="dark"))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert "removed" not in screen_text(pilot).splitlines()[-1]
        await press(pilot, "slash", *"다리", "enter")
        assert "n next" in screen_text(pilot).splitlines()[-1]


async def test_where_nothing_could_be_opened_the_bottom_line_shows_the_ways_on(tmp_path: Path) -> None:
    app = IlboApp(FileSource(tmp_path / "none.html"), Options(theme="dark"))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert screen_text(pilot).splitlines()[-1].strip() == "r again  h home  q close  ? help"
