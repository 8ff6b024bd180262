from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import pytest
from textual._compositor import Compositor
from textual._context import active_app
from textual.events import CursorPosition

from reader import apart
from reader.analysis import Analysis
from reader.apart import is_light, notice_apart
from reader.article import Article
from reader.errors import TangledPage
from reader.page import Page
from reader.pipeline import Reading, load_local
from reader.source import FileSource
from reader.tui import opening
from reader.tui.ahead import Ahead, begin
from reader.tui.app import IlboApp
from reader.tui.dialogs.help import HelpDialog
from reader.tui.options import Options
from reader.tui.screens.linking import by_paragraph
from reader.tui.screens.reading import ReadingScreen
from reader.width import measure_ambiguous_as, text_cells
from tests.safety import stalling
from tests.tui.helpers import page_of, reading, reading_of, screen_text, settle, until


def test_a_file_is_read_ahead_by_a_child() -> None:
    # In a fresh process, as the app starts: the child's memory is bounded, and that of a test run is large.
    code = (
        "import sys; from pathlib import Path\n"
        "from reader.source import FileSource; from reader.tui.ahead import begin\n"
        "ahead = begin(FileSource(Path(sys.argv[1])))\n"
        "print(ahead.take(20).article.headline, len(ahead.analysis(20).quotes)); ahead.end()"
    )
    words = [sys.executable, "-c", code, str(page_of("agreement"))]
    told = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8")
    expected = reading_of("agreement")
    assert told.stdout.strip() == f"{expected.article.headline} {len(expected.analysis.quotes)}"


def test_a_file_that_cannot_be_read_ahead_is_left_to_the_screen(tmp_path: Path) -> None:
    ahead = begin(FileSource(tmp_path / "none.html"))
    assert ahead is not None
    assert ahead.take(20) is None
    assert not ahead.stalled
    ahead.end()


@pytest.fixture
def endless() -> Iterator[Ahead]:
    """A child that reads for ever."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.apart.bound", lambda _seconds: None)  # the memory of a test run is large
        patch.setattr("reader.pipeline.load_local", lambda _source: time.sleep(600))
        ahead = begin(FileSource(page_of("agreement")))
    assert ahead is not None
    yield ahead
    ahead.end()


def test_whoever_waits_for_what_is_read_ahead_is_let_go_at_the_end(endless: Ahead) -> None:
    with ThreadPoolExecutor(1) as other:
        waiting = other.submit(endless.take, 600)
        assert not waiting.done()
        endless.end()
        assert waiting.result(60) is None


async def test_keys_are_answered_while_a_child_reads_ahead(endless: Ahead, long_page: Path) -> None:
    app = IlboApp(FileSource(long_page), Options(theme="dark", animation=False), ahead=endless)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Opening" in screen_text(pilot))
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, HelpDialog))
        await pilot.press("escape", "q")
    assert app.return_code == 0


async def test_keys_are_answered_while_a_heavy_page_is_read(
    long_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))

    async def stall(page: Page, *, noticing: bool) -> Reading:
        assert not noticing
        return cast("Reading", await apart._asked(apart._packed(stalling.stall, page, (), {}, 600), 600))

    monkeypatch.setattr("reader.tui.opening.read_apart", stall)
    app = IlboApp(FileSource(long_page), Options(theme="dark", animation=False))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Opening" in screen_text(pilot))
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, HelpDialog))
        await pilot.press("escape", "q")
    assert app.return_code == 0


@pytest.fixture
def long_page(tmp_path: Path) -> Path:
    """A story that is too long to be looked through before it is shown."""
    page = tmp_path / "long.txt"
    lines = [
        f"{n}번째 마을 이장은 “다리가 놓여 기쁘다”고 말했다. 강물은 그 아래로 흐른다." for n in range(2500)
    ]
    page.write_text("\n".join(["긴 이야기", *lines]), encoding="utf-8")
    assert not is_light(load_local(FileSource(page)))
    return page


async def test_a_long_story_is_shown_before_it_is_looked_through(
    long_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = asyncio.Event()

    async def noticed(article: Article) -> Analysis | None:
        await go_on.wait()
        return await notice_apart(article, seconds=60)

    monkeypatch.setattr("reader.tui.opening.notice_apart", noticed)
    app = IlboApp(FileSource(long_page), Options(theme="dark", animation=False))
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, lambda: "1번째 마을" in screen_text(pilot))
        assert screen_text(pilot).count("being looked for") == 2
        assert isinstance(app.screen, ReadingScreen)
        await pilot.press("s", "3")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.pane == "story"
        go_on.set()
        await until(pilot, lambda: "Quotes 2500" in screen_text(pilot))
        assert app.screen.titles["clauses"].reason.startswith("none")
        # Which quote a paragraph holds was worked out in the thread, not while a key waits.
        quotes = app.screen.quotes
        assert app.screen._indexes[quotes] == (quotes.entries, by_paragraph(quotes.items))
        assert app.screen._indexes[quotes][0] is quotes.entries


async def test_a_story_too_long_to_be_looked_through_is_shown_all_the_same(
    long_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(_article: Article) -> None:
        return None

    monkeypatch.setattr("reader.tui.opening.notice_apart", nothing)
    app = IlboApp(FileSource(long_page), Options(theme="dark", animation=False))
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, lambda: "too long to look for quotes" in screen_text(pilot))
        assert "1번째 마을" in screen_text(pilot)


async def test_what_stalled_ahead_is_not_read_again(long_page: Path) -> None:
    class Stalled(Ahead):
        stalled = True

        def __init__(self) -> None: ...
        def __del__(self) -> None: ...
        def end(self) -> None: ...
        def take(self, seconds: float) -> Reading | None: ...

    with pytest.raises(TangledPage):
        await opening.opened(FileSource(long_page), None, Stalled())


async def test_a_terminal_that_answers_late_is_measured_as_it_says() -> None:
    try:
        async with reading("agreement", size=(100, 30)) as pilot:
            assert text_cells("·") == 1
            pilot.app.post_message(CursorPosition(2, 0))
            await until(pilot, lambda: text_cells("·") == 2)
            await settle(pilot)
            assert {text_cells(row) for row in screen_text(pilot).splitlines()} == {100}
    finally:
        measure_ambiguous_as(1)


async def test_the_first_screen_is_drawn_once_and_for_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    draw = Compositor.render_full_update

    def counted(self: Compositor, *given: Any, **named: Any) -> Any:
        drawn.append(active_app.get()._batch_count)
        return draw(self, *given, **named)

    monkeypatch.setattr(Compositor, "render_full_update", counted)
    async with reading("agreement"):
        assert drawn == [0]
