"""The front page: the paper's own search as one more list, and the photos of a list."""

from __future__ import annotations

from reader.fetch import cache
from reader.page import Page
from reader.tui import fronts
from reader.tui.dialogs.photo import PhotoDialog
from reader.tui.screens.frontpage import FrontPageScreen
from reader.tui.screens.shelf import Shelf
from tests.tui.helpers import press, reading, screen_text

_HIT = (
    '<html><meta charset="utf-8"><ul class="section_list"><li>'
    '<a href="/article.php?aid=1709251200765001004"><div>나루강에 배 뜬다</div></a>'
    '<span class="newsdate">2024.03.01 09:00</span></li></ul></html>'
)


def keep_answer(words: str, page: str, number: int = 1) -> None:
    """The page of a search as if it had been fetched just now."""
    from reader.saving import now

    address = fronts.search(words).page_address(number)
    cache.keep(address, Page(page.encode(), address=address, charset="utf-8", fetched=now()))


async def test_words_are_asked_for_and_what_the_paper_has_is_listed() -> None:
    keep_answer("나루강", _HIT)
    async with reading(None, "f", "s", *"나루강", "enter") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FrontPageScreen)
        assert screen.front.kind == "search"
        assert [row.title for row in screen.list._shown] == ["나루강에 배 뜬다"]
        assert "“나루강”" in screen_text(pilot)


async def test_pages_of_a_search_turn_and_sections_are_a_key_away() -> None:
    following = _HIT.replace("</html>", '<a href="?page=2">다음</a></html>')
    keep_answer("나루강", following)
    keep_answer("나루강", _HIT.replace("배 뜬다", "다리 놓는다"), 2)
    async with reading(None, "f", "s", *"나루강", "enter") as pilot:
        await press(pilot, "right_square_bracket")
        screen = pilot.app.screen
        assert isinstance(screen, FrontPageScreen)
        assert "page 2" in screen.head.note
        await press(pilot, "right")
        assert screen.front.kind == "main"


async def test_esc_goes_back_from_what_was_found_to_the_section_before() -> None:
    keep_answer("나루", _HIT)
    async with reading(None, "f", "right", "s", *"나루", "enter") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FrontPageScreen)
        assert screen.front.kind == "search"
        await press(pilot, "escape")
        assert screen.front.name == "정치"
        await press(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_the_edge_tells_that_more_sections_follow() -> None:
    async with reading(None, "f", size=(60, 20)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FrontPageScreen)
        bar = next(line for line in screen_text(pilot).splitlines() if "정치" in line)
        assert bar.rstrip().endswith("›")
        assert "‹" not in bar
        await press(pilot, *["right"] * 10)
        bar = next(line for line in screen_text(pilot).splitlines() if "›" in line)
        assert bar.lstrip().startswith("‹")
        assert screen.front.name in bar


async def test_another_search_takes_the_place_of_the_first() -> None:
    keep_answer("나루", _HIT)
    keep_answer("나루강", _HIT)
    async with reading(None, "f", "s", *"나루", "enter") as pilot:
        await press(pilot, "s", *"나루강", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, FrontPageScreen)
        assert [each.name for each in screen.fronts if each.kind == "search"] == ["나루강"]


async def test_nothing_is_asked_without_words() -> None:
    async with reading(None, "f", "s", "enter") as pilot:
        assert not isinstance(pilot.app.screen, Shelf)
        assert "nothing to search for" in screen_text(pilot)


async def test_photos_of_the_list_are_shown_and_turned() -> None:
    photos = ("", *(f'<span class="thumb"><img data-src="/{n}.jpg"></span>' for n in (1, 2)))
    link = '<li><a href="/article.php?aid=170925120076500{n}004">{photo}<div>나루 소식 {n}</div></a></li>'
    rows = "".join(link.format(n=number, photo=photo) for number, photo in enumerate(photos))
    keep_answer("나루", f'<html><meta charset="utf-8"><ul class="section_list">{rows}</ul></html>')
    async with reading(None, "f", "s", *"나루", "enter", "i") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, FrontPageScreen)
        assert "no photo" in screen.foot.said
        await press(pilot, "j", "i")
        dialog = pilot.app.screen
        assert isinstance(dialog, PhotoDialog)
        assert (dialog.figure.image or "").endswith("/1.jpg")
        assert dialog.figure.caption == "나루 소식 1"
        await press(pilot, "right")
        assert "나루 소식 2" in screen_text(pilot)
