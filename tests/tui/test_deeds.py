"""What can be done with the story on the screen: copy, cite, save, mark, note, star, browse."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from typing import TYPE_CHECKING

import pytest

from reader.export import export
from reader.library import open_library
from reader.tui import copying
from reader.tui.dialogs.confirm import ConfirmDialog
from reader.tui.keeping import keeping
from reader.tui.memory import recall, remember
from reader.tui.screens.reading import ReadingScreen
from tests.tui.helpers import keep, press, reading, reading_of, screen_text, settle, until
from tests.tui.test_clipboard import install

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from reader.article import Article
    from reader.library import Library


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a stand-in for xclip keeps what is copied in."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("WAYLAND_DISPLAY", "TMUX", "SSH_CONNECTION", "SSH_TTY", "WSL_DISTRO_NAME", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", str(folder))
    return install(folder, "xclip")


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


def told(pilot: Pilot[None]) -> str:
    return screen_of(pilot).status.said


async def test_paragraph_is_copied_and_what_took_it_is_told(clipboard: Path) -> None:
    async with reading("agreement") as pilot:
        screen_of(pilot).story.go_to(1)
        await press(pilot, "y")
        text = clipboard.read_text(encoding="utf-8")
        assert text == reading_of("agreement").article.paragraphs[1]
        assert told(pilot) == f"Copied {len(text)} characters (xclip)"


async def test_chosen_quote_is_copied_with_its_marks_and_cited_with_its_speaker(clipboard: Path) -> None:
    async with reading("agreement", "3", "y") as pilot:
        quote = screen_of(pilot).place().quote
        assert quote is not None
        assert clipboard.read_text(encoding="utf-8").startswith(f"“{quote.segments[0].text}”")
        await press(pilot, "c")
        cited = clipboard.read_text(encoding="utf-8")
        assert f"({quote.speakers[0].name} " in cited
        assert "광주일보 2023.10.12.)" in cited


async def test_chosen_clause_is_copied(clipboard: Path) -> None:
    async with reading("agreement", "2", "y") as pilot:
        clause = screen_of(pilot).place().clause
        assert clause is not None
        assert clipboard.read_text(encoding="utf-8") == clause.text


async def test_whole_story_is_copied_as_clean_prints_it(clipboard: Path) -> None:
    async with reading("agreement", "ctrl+y"):
        kept = reading_of("agreement")
        assert clipboard.read_text(encoding="utf-8") == export(kept.article, kept.analysis)


async def test_saved_file_holds_what_clean_prints(tmp_path: Path) -> None:
    remember("save-form", "plain")
    remember("save-folder", str(tmp_path / "기사"))
    async with reading("agreement", "s", "enter") as pilot:
        assert "Saved" in told(pilot)
    (file,) = (tmp_path / "기사").iterdir()
    kept = reading_of("agreement")
    assert file.read_text(encoding="utf-8") == export(kept.article, kept.analysis)
    assert file.name.startswith("2023-10-12 ")
    assert file.suffix == ".txt"


async def test_form_changes_the_suffix_and_is_remembered(tmp_path: Path) -> None:
    remember("save-folder", str(tmp_path))
    async with reading("agreement", "s", "right", "right", "enter"):
        pass
    (file,) = tmp_path.glob("2023*")
    assert file.suffix == ".json"
    assert json.loads(file.read_text(encoding="utf-8"))["schema"] == 1
    assert recall("save-form", "") == "json"


async def test_file_that_is_there_is_replaced_only_when_that_is_said(tmp_path: Path) -> None:
    remember("save-form", "plain")
    remember("save-folder", str(tmp_path))
    async with reading("agreement", "s", "enter") as pilot:
        (file,) = tmp_path.glob("2023*")
        file.write_text("내 것", encoding="utf-8")
        await press(pilot, "s", "enter")
        assert isinstance(pilot.app.screen, ConfirmDialog)
        await press(pilot, "escape", "escape")
        assert file.read_text(encoding="utf-8") == "내 것"
        await press(pilot, "s", "enter", "enter")
        assert len(list(tmp_path.glob("2023*"))) == 2
        assert file.read_text(encoding="utf-8") == "내 것"
        await press(pilot, "s", "enter", "right", "enter")
        assert file.read_text(encoding="utf-8") != "내 것"


async def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    remember("save-folder", str(tmp_path / "file" / "below"))
    async with reading("agreement", "s", "enter") as pilot:
        assert "file" in told(pilot)


async def test_mark_is_shown_kept_and_taken_back() -> None:
    async with reading("agreement") as pilot:
        screen_of(pilot).story.go_to(1)
        await press(pilot, "m")
        kept = keeping(screen_of(pilot))
        (mark,) = kept.marks
        with open_library() as library:
            assert library.marks(kept.key or "") == kept.marks
        assert mark.text in reading_of("agreement").article.paragraphs
        await press(pilot, "backspace")
        assert kept.marks == ()
        assert told(pilot) == "Taken back"


async def test_second_mark_on_the_same_words_takes_the_first_away() -> None:
    async with reading("agreement") as pilot:
        screen_of(pilot).story.go_to(1)
        await press(pilot, "m", "m")
        assert keeping(screen_of(pilot)).marks == ()


async def test_keys_struck_twice_act_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the library takes: where one is counts when the key is struck."""
    async with reading("agreement") as pilot:
        screen, kept = screen_of(pilot), keeping(screen_of(pilot))
        go_on, asked = asyncio.Event(), kept.asked

        async def slowly(question: Callable[[Library], object]) -> object:
            await go_on.wait()
            return await asked(question)

        monkeypatch.setattr(kept, "asked", slowly)
        for paragraph in (1, 1, 2):
            screen.story.go_to(paragraph)
            screen.action_deed("mark")
            screen.action_deed("star")
        screen.story.go_to(0)
        go_on.set()
        await settle(pilot)
        assert [mark.paragraph for mark in kept.marks] == [2]
        assert kept.starred


async def test_note_is_written_changed_listed_and_gone_to() -> None:
    async with reading("agreement", "3", "a", *"확인", "enter") as pilot:
        kept = keeping(screen_of(pilot))
        assert [mark.note for mark in kept.marks] == ["확인"]
        await press(pilot, "a", *" 필요", "enter")
        assert [mark.note for mark in kept.marks] == ["확인 필요"]
        await press(pilot, "1", "g", "l")
        assert "확인 필요" in screen_text(pilot)
        await press(pilot, "enter")
        assert screen_of(pilot).place().paragraph == kept.marks[0].paragraph


async def test_note_of_several_lines_is_kept_as_such() -> None:
    async with reading("agreement", "3", "a", "가", "ctrl+j", "나", "enter") as pilot:
        assert [mark.note for mark in keeping(screen_of(pilot)).marks] == ["가\n나"]


async def test_mark_is_removed_in_the_list_and_brought_back() -> None:
    async with reading("agreement", "3", "m", "l", "delete") as pilot:
        assert "Nothing is marked yet" in screen_text(pilot)
        await press(pilot, "backspace")
        # The library answers in its own time: Enter needs the line that comes back.
        await until(pilot, lambda: "Nothing is marked yet" not in screen_text(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReadingScreen))
        assert len(keeping(screen_of(pilot)).marks) == 1


async def test_star_goes_on_and_off() -> None:
    async with reading("agreement", "asterisk") as pilot:
        key = keeping(screen_of(pilot)).key or ""
        with open_library() as library:
            assert library.entry(key).starred
        await press(pilot, "asterisk")
        with open_library() as library:
            assert not library.entry(key).starred


async def test_place_is_found_again() -> None:
    async with reading("agreement", "end", "q", size=(60, 15)) as pilot:
        assert pilot.app.return_value is None
    with open_library() as library:
        (entry,) = library.recent()
        assert entry.place is not None
        assert entry.place.paragraph > 0
        assert entry.read
    async with reading("agreement", size=(60, 15)) as pilot:
        assert screen_of(pilot).story.scroll_offset.y > 0


async def test_other_wording_of_a_kept_story_is_told_and_shown(tmp_path: Path) -> None:
    from reader.source import FileSource
    from reader.tui.app import IlboApp

    aid = "http://www.kwangju.co.kr/article.php?aid=1709262000765000004"
    page = (
        "<html><head><meta charset='utf-8'><meta property='og:url' content='{aid}'>"
        "<meta property='og:title' content='나루시, 다리 새로 놓는다'></head><body>"
        "<div id='joinskmbox'>나루시는 강 위에 새 다리를 {count} 곳 놓기로 했다고 지난 1일 밝혔다.<br><br>"
        "시는 올해 안에 설계를 마치고 내년 봄에 공사를 시작할 계획이다.</div></body></html>"
    )
    for count in ("두", "세"):
        file = tmp_path / f"{count}.html"
        file.write_text(page.format(aid=aid, count=count), encoding="utf-8")
        app = IlboApp(FileSource(file))
        async with app.run_test(size=(100, 30)) as pilot:
            await settle(pilot)
            if count == "세":
                assert "changed this story" in told(pilot)
                assert "reworded; w shows how" in screen_text(pilot)
                changed = next(piece for piece in screen_of(pilot).story.pieces if piece.runs)
                assert [changed.text[run.start : run.end] for run in changed.runs] == ["세"]
                await press(pilot, "w")
                assert "Changes 1 · " in screen_text(pilot)
                assert "두 곳" in screen_text(pilot) or "두 세" in screen_text(pilot).replace("  ", " ")


async def test_only_wording_is_said_to_be_the_only_one() -> None:
    async with reading("agreement", "w") as pilot:
        assert told(pilot) == "Only one wording of this story is known"


async def test_library_that_cannot_be_used_costs_no_reading(own_places: Path) -> None:
    own_places.mkdir(parents=True)
    (own_places / "data").write_text("in the way")
    async with reading("agreement") as pilot:
        assert screen_of(pilot).reading is not None
        assert "library" in told(pilot)


async def test_address_is_copied_where_no_browser_can_be_shown(clipboard: Path) -> None:
    async with reading("agreement", "o") as pilot:
        address = clipboard.read_text(encoding="utf-8")
        assert address.startswith("http")
        assert "No browser here" in told(pilot)


@pytest.mark.usefixtures("clipboard")
def test_window_browser_is_found_and_a_terminal_one_left_alone(tmp_path: Path) -> None:
    install(tmp_path / "bin", "xdg-open")
    install(tmp_path / "bin", "w3m")
    environment = {"PATH": str(tmp_path / "bin"), "DISPLAY": ":0", "BROWSER": "w3m"}
    found = copying.browser(environment, "linux")
    assert found is not None
    assert found[0].endswith("xdg-open")
    assert copying.browser({"PATH": str(tmp_path / "bin"), "BROWSER": "w3m"}, "linux") is None


async def test_neighbours_are_read_from_inside_the_story() -> None:
    keep("agreement", "night-market", "bus-deal")
    async with reading(None, "l", "enter") as pilot:
        await until(pilot, partial(shows_other, pilot, None))
        first = screen_of(pilot).article
        await press(pilot, "right_square_bracket")
        await until(pilot, partial(shows_other, pilot, first))
        second = screen_of(pilot).article
        await press(pilot, "left_square_bracket")
        await until(pilot, partial(shows_other, pilot, second))
        assert screen_of(pilot).article == first
        await press(pilot, "left_square_bracket")
        await until(pilot, lambda: "no further article" in told(pilot))


def shows_other(pilot: Pilot[None], article: Article | None) -> bool:
    """Whether an article stands on the screen, and not this one."""
    screen = pilot.app.screen
    return isinstance(screen, ReadingScreen) and screen.article not in {None, article}
