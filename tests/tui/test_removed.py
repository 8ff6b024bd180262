"""What cleaning removed, shown in place: nothing that stands above it moves, and nothing stays behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from reader.tui.column import Place
from reader.tui.screens.reading import ReadingScreen
from tests.tui.helpers import press, reading, screen_text, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot


def story_rows(pilot: Pilot[None]) -> list[str]:
    """The story's rows as far as its scroll bar, whose thumb does move."""
    return [row[:60] for row in screen_text(pilot).splitlines()[1:-1]]


def first_of(pilot: Pilot[None], style: str) -> int | None:
    """The row of the screen in which the first piece of a style stands."""
    story = cast("ReadingScreen", pilot.app.screen).story
    number = next((n for n, piece in enumerate(story.pieces) if piece.style == style), None)
    return None if number is None else story.column.row_of(Place(number, 0)) - story.scroll_offset.y


async def test_what_was_removed_in_sight_leaves_the_rows_above_where_they_are() -> None:
    async with reading("caption-twin", size=(100, 30)) as pilot:
        before = story_rows(pilot)
        await press(pilot, "x")
        row = first_of(pilot, "why")
        assert row is not None
        assert 0 < row < 28
        after = story_rows(pilot)
        assert after[:row] == before[:row]
        gone = cast("ReadingScreen", pilot.app.screen).reading.article.removed[0]  # type: ignore[union-attr]
        assert gone.text[:12] in after[row + 1]
        await press(pilot, "x")
        assert story_rows(pilot) == before


async def test_what_was_removed_in_the_middle_of_the_screen_leaves_it_rolled_as_it_is() -> None:
    async with reading("agreement", "x", size=(100, 20)) as pilot:
        story = cast("ReadingScreen", pilot.app.screen).story
        row = first_of(pilot, "why")
        assert row is not None
        top = story.scroll_offset.y + row - 8
        await press(pilot, "x")
        story.scroll_to(y=top, animate=False, immediate=True)
        story._stand_on(story.column.row(top + 2).piece)  # type: ignore[union-attr]
        await settle(pilot)
        before = story_rows(pilot)
        await press(pilot, "x")
        row = first_of(pilot, "why")
        assert row is not None
        assert 4 < row < 18
        assert story_rows(pilot)[:row] == before[:row]
        await press(pilot, "x")
        assert story_rows(pilot) == before


async def test_who_reads_on_with_what_was_removed_shown_stays_there_when_it_is_hidden() -> None:
    async with reading("agreement", "x", size=(80, 14)) as pilot:
        story = cast("ReadingScreen", pilot.app.screen).story
        if story.scroll_offset.y == 0:
            await press(pilot, "space")
        await press(pilot, "end")
        paragraph = story.paragraph
        assert paragraph
        await press(pilot, "x")
        assert story.paragraph == paragraph
        assert story.scroll_offset.y == story.max_scroll_y


async def test_removed_words_are_struck_through_and_the_reason_is_not() -> None:
    async with reading("caption-twin", "x", size=(100, 30)) as pilot:
        story = cast("ReadingScreen", pilot.app.screen).story
        for style in ("why", "removed"):
            row = first_of(pilot, style)
            assert row is not None
            parts = [part for part in story.render_line(row) if part.text.strip()]
            assert parts
            assert all(bool(part.style and part.style.strike) == (style == "removed") for part in parts)
