"""Selecting by mouse: the story's words and nothing else, in one pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from reader.article import Figure
from reader.kept import Change
from reader.tui.column import Place
from reader.tui.dialogs.photo import PhotoDialog
from reader.tui.screens.reading import ReadingScreen
from reader.tui.typeset import story_pieces
from reader.values import replace
from tests.tui.helpers import press, reading, screen_text, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot
    from textual.widget import Widget


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    return cast("ReadingScreen", pilot.app.screen)


def selected(pilot: Pilot[None]) -> str:
    """What a copy would take."""
    return screen_of(pilot).place().selected


def left_of(pilot: Pilot[None]) -> int:
    """The first cell of the story's column."""
    story = screen_of(pilot).story
    return story.margin(story.scrollable_content_region.width)


async def select(pilot: Pilot[None], first: tuple[int, int], last: tuple[int, int]) -> None:
    """Press at one cell of the screen, let go at another."""
    await pilot.mouse_down(offset=first)
    await pilot.hover(offset=last)
    await pilot.mouse_up(offset=last)
    await settle(pilot)


async def test_the_whole_story_is_copied_without_what_is_told_about_it() -> None:
    async with reading("agreement", size=(100, 60)) as pilot:
        screen = screen_of(pilot)
        article = screen.reading.article  # type: ignore[union-attr]
        changes = {1: Change("added", "paragraph", "", article.paragraphs[1], 1)}
        screen.story.swap_story(story_pieces(article, removed=True, changes=changes))
        await settle(pilot)
        shown = screen_text(pilot)
        assert "new paragraph" in shown
        screen.story.text_select_all()
        text = selected(pilot)
        told = [piece.text for piece in screen.story.pieces if piece.style in {"why", "told"}]
        assert len(told) == len(article.removed) + 1
        assert not [words for words in told if words in text]
        assert text.startswith(article.headline)
        assert [part for part in text.split("\n\n") if part in article.paragraphs] == list(article.paragraphs)


async def test_of_a_photo_without_a_caption_its_credit_alone_is_copied() -> None:
    async with reading("agreement", size=(100, 60)) as pilot:
        screen = screen_of(pilot)
        article = screen.reading.article  # type: ignore[union-attr]
        photo, bare = Figure("https://photo.example.com/1.jpg", "", "나루 제공"), Figure("", "", "")
        screen.story.swap_story(story_pieces(replace(article, blocks=(photo, bare, *article.blocks))))
        await settle(pilot)
        assert screen_text(pilot).count("without a caption") == 2
        screen.story.text_select_all()
        parts = selected(pilot).split("\n\n")
        assert "  나루 제공" in parts
        assert not [part for part in parts if "without a caption" in part]


async def test_removed_words_are_copied_where_they_alone_are_selected() -> None:
    async with reading("caption-twin", "x", size=(100, 30)) as pilot:
        screen = screen_of(pilot)
        gone = screen.reading.article.removed[0]  # type: ignore[union-attr]
        rows = screen_text(pilot).splitlines()
        row = next(number for number, text in enumerate(rows) if gone.text[:10] in text)
        await select(pilot, (left_of(pilot) + 2, row), (60, row))
        assert selected(pilot)
        assert gone.text.startswith(selected(pilot))


async def test_a_drag_from_the_story_stays_in_it() -> None:
    async with reading("agreement", size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        rows = screen_text(pilot).splitlines()
        paragraph = screen.reading.article.paragraphs[0]  # type: ignore[union-attr]
        row = next(number for number, text in enumerate(rows) if paragraph[:10] in text)
        await select(pilot, (left_of(pilot), row), (130, row))
        assert [widget.id for widget in screen.selections] == ["story"]
        assert selected(pilot)
        assert paragraph.startswith(selected(pilot))


async def test_the_next_selection_may_be_in_another_pane() -> None:
    async with reading("agreement", size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        await select(pilot, (20, 15), (60, 16))
        side = screen.clauses.region
        await select(pilot, (side.x + 4, side.y), (side.x + 20, side.y))
        assert [widget.id for widget in screen.selections] == ["clauses"]
        await press(pilot, "escape")
        assert not screen.selections


async def click(pilot: Pilot[None], widget: Widget, x: int, y: int, *, times: int) -> None:
    """As many clicks as wished at a cell of a widget."""
    await pilot.click(widget, offset=(x, y), times=times)
    await settle(pilot)


async def test_a_click_stands_by_the_paragraph_and_leaves_the_rows_where_they_are() -> None:
    async with reading("agreement", size=(100, 30)) as pilot:
        screen = screen_of(pilot)
        row = screen.story.column.row_of(Place(screen.story._piece_of[1], 3))
        await click(pilot, screen.story, 20, row, times=1)
        assert screen.story.paragraph == 1
        assert screen.story.scroll_offset.y == 0
        assert not screen.selections


async def test_a_second_click_selects_the_paragraph_alone() -> None:
    async with reading("agreement", size=(100, 30)) as pilot:
        screen = screen_of(pilot)
        row = screen.story.column.row_of(Place(screen.story._piece_of[1], 3))
        await click(pilot, screen.story, 20, row, times=2)
        assert selected(pilot) == screen.reading.article.paragraphs[1]  # type: ignore[union-attr]


async def test_a_second_click_on_a_figure_shows_its_picture() -> None:
    async with reading("agreement", size=(100, 30)) as pilot:
        screen = screen_of(pilot)
        figure = next(n for n, piece in enumerate(screen.story.pieces) if piece.style == "caption")
        await click(pilot, screen.story, 20, screen.story.column.top(figure), times=2)
        assert isinstance(pilot.app.screen, PhotoDialog)


async def test_a_second_click_on_a_quote_goes_to_it_and_selects_nothing() -> None:
    async with reading("agreement", size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        await click(pilot, screen.quotes, 6, 5, times=2)
        assert (screen.pane, dict(screen.selections)) == ("story", {})
        assert screen.story._layers["linked"]
