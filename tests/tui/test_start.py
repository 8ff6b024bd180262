from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from textual._compositor import Compositor
from textual._context import active_app
from textual.events import CursorPosition

from reader.source import FileSource
from reader.tui.ahead import begin
from reader.width import measure_ambiguous_as, text_cells
from tests.tui.helpers import page_of, reading, screen_text, settle, until


def test_a_file_is_read_ahead_by_a_child() -> None:
    # In a fresh process, as the app starts: the child's memory is bounded, and that of a test run is large.
    code = (
        "import sys; from pathlib import Path\n"
        "from reader.source import FileSource; from reader.tui.ahead import begin\n"
        "print(begin(FileSource(Path(sys.argv[1]))).take(20).article.headline)"
    )
    words = [sys.executable, "-c", code, str(page_of("agreement"))]
    told = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8")
    assert told.stdout.strip()


def test_a_file_that_cannot_be_read_ahead_is_left_to_the_screen(tmp_path: Path) -> None:
    ahead = begin(FileSource(tmp_path / "none.html"))
    assert ahead is not None
    assert ahead.take(20) is None


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


async def test_nothing_is_drawn_to_be_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    draw = Compositor.render_update

    def counted(self: Compositor, *given: Any, **named: Any) -> Any:
        drawn.append(active_app.get()._batch_count)
        return draw(self, *given, **named)

    monkeypatch.setattr(Compositor, "render_update", counted)
    async with reading("agreement"):
        assert drawn
        assert not any(drawn[1:])  # the first is of Textual's own empty screen
