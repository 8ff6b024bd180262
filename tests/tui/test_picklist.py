"""Lists: rows under headings, narrowed as one types, in Hangul at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from textual.app import App

from reader.tui import theme
from reader.tui.sheets import sheets
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rowlist import FilterField, Rows, opens_word
from reader.tui.widgets.rows import AIR, Row, RowVisual, aired, filtered
from reader.tui.widgets.tabs import window

if TYPE_CHECKING:
    from textual.app import ComposeResult

ROWS = (
    Row("h1", "정치", heading=True),
    Row("a", "나루시 다리 놓는다", meta="정치  2024.03.01"),
    Row("b", "광주시 군 공항 옮긴다", meta="정치"),
    Row("h2", "문화", heading=True),
    Row("c", "강변 음악회 열린다", meta="문화", more="빛고을 광장"),
)


class ListApp(App[None]):
    """One list and nothing else; keeps what it was told."""

    CSS_PATH: ClassVar = [*sheets("base", "picklist")]

    def __init__(self, *, local: bool = True) -> None:
        super().__init__()
        theme.register(self)
        self.theme = "dark"
        self.local = local
        self.chosen: list[str] = []
        self.asked: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.variable_defaults()

    def compose(self) -> ComposeResult:
        yield PickList("찾기", empty="아무것도 없습니다", local=self.local)

    def on_mount(self) -> None:
        picker = self.query_one(PickList)
        picker.show(ROWS)
        picker.focus_rows()

    def on_pick_list_chosen(self, message: PickList.Chosen) -> None:
        self.chosen.append(message.row.key)

    def on_pick_list_asked(self, message: PickList.Asked) -> None:
        self.asked.append(message.query)

    @property
    def shown(self) -> list[str]:
        return [row.key for row in self.query_one(PickList)._shown]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        pytest.param("군공항", ["h1", "b"], id="spaces-do-not-matter"),
        pytest.param("ㄱㅈㅅ", ["h1", "b"], id="first-consonants"),
        pytest.param("빛고", ["h2", "c"], id="second-line-counts"),
        pytest.param("다", ["h1", "a", "b", "h2", "c"], id="headings-of-both"),
        pytest.param("축구", [], id="no-heading-without-rows"),
    ],
)
def test_rows_that_hold_the_query_stay_under_their_headings(query: str, keys: list[str]) -> None:
    assert [row.key for row in filtered(ROWS, query)] == keys


def test_hits_of_the_title_are_told() -> None:
    (_heading, row) = filtered(ROWS, "군공항")
    assert [row.title[start:end] for start, end in row.hits] == ["군 공항"]


@pytest.mark.parametrize(
    ("character", "opens"),
    [("ㄱ", True), ("한", True), ("ㅓ", False), ("j", False), ("", False), (None, False)],
)
def test_consonants_and_syllables_open_a_word(character: str | None, opens: bool) -> None:  # noqa: FBT001
    assert opens_word(character) is opens


@pytest.mark.parametrize(("width", "lines"), [(60, 2), (14, 3), (12, 3)])
def test_title_takes_two_lines_at_most(width: int, lines: int) -> None:
    row = Row("a", "나루시 다리 놓는다 물길 따라 시민 곁으로", meta="정치")
    assert RowVisual(row).get_height({}, width) == lines


def test_label_keeps_a_column_and_the_second_line_stands_under_the_first() -> None:
    row = Row("a", "나루시 다리 놓는다 물길 따라", label="PgDn")
    lines = [line.plain for line in RowVisual(row)._lines(30)]
    assert lines == ["PgDn      나루시 다리 놓는다", "          물길 따라"]


def drawn(row: Row, width: int) -> list[str]:
    return [line.plain for line in RowVisual(row)._lines(width)]


def test_what_is_told_aside_ends_at_the_right_edge_and_goes_beneath_where_there_is_no_room() -> None:
    row = Row("a", "나루시 다리 놓는다", flag="새로", aside="2024.05.21")
    assert drawn(row, 60) == ["나루시 다리 놓는다" + " " * 26 + "새로  2024.05.21"]
    assert drawn(row, 40) == ["나루시 다리 놓는다", "새로  2024.05.21"]


def test_title_goes_on_in_its_tail_where_there_is_room() -> None:
    row = Row("a", "한도윤", tail="나루시장", aside="2024")
    assert drawn(row, 50) == ["한도윤  나루시장" + " " * 30 + "2024"]
    assert drawn(row, 12) == ["한도윤", "나루시장  2…"]


def test_summary_takes_two_lines_where_there_is_room_and_keeps_its_hits() -> None:
    row = Row("a", "제목", more="나루시가 강에 다리를 놓는다고 밝혔다", more_hits=((5, 6),))
    assert drawn(row, 20) == ["제목", "나루시가 강에 다리…"]
    lines = RowVisual(row, roomy=True)._lines(20)
    assert [line.plain for line in lines] == ["제목", "나루시가 강에 다리를", "놓는다고 밝혔다"]
    assert [(span.start, span.end) for span in lines[1].spans if span.style == "rows--hit"] == [(5, 6)]


def test_rows_of_more_than_a_line_have_air_between_them_and_others_none() -> None:
    one, two, three = Row("a", "하나"), Row("b", "둘", more="요약"), Row("c", "셋")
    heading = Row("h", "제목", heading=True)
    assert aired((heading, two, three, heading, one, one)) == (heading, two, AIR, three, heading, one, one)


async def test_tucked_rows_show_when_a_filter_finds_them() -> None:
    async with ListApp().run_test() as pilot:
        picker = pilot.app.query_one(PickList)
        picker.show([Row("a", "가을"), Row("b", "나루", tucked=True)])
        assert [row.key for row in picker._shown] == ["a"]
        await pilot.press("나", "루")
        assert [row.key for row in picker._shown] == ["b"]


async def test_cursor_starts_on_the_first_row_that_can_be_chosen() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.chosen == ["a"]  # type: ignore[attr-defined]


async def test_keys_move_and_enter_chooses() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("j", "down", "enter")
        await pilot.pause()
        assert pilot.app.chosen == ["c"]  # type: ignore[attr-defined]


async def test_syllables_narrow_the_list_without_a_key_before() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("음", "악")
        await pilot.pause()
        assert pilot.app.shown == ["h2", "c"]  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.chosen == ["c"]  # type: ignore[attr-defined]


async def test_slash_opens_the_field_and_a_second_one_is_not_typed() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("slash", "slash", "j")
        assert pilot.app.query_one(FilterField).value == "j"


async def test_arrows_move_in_the_list_while_one_types() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("다", "down", "enter")
        await pilot.pause()
        assert pilot.app.chosen == ["b"]  # type: ignore[attr-defined]


async def test_escape_shows_everything_again_and_leaves_the_field() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("음", "escape")
        await pilot.pause()
        assert len(pilot.app.shown) == len(ROWS)  # type: ignore[attr-defined]
        assert isinstance(pilot.app.focused, Rows)


async def test_nothing_found_says_so() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("축", "구")
        await pilot.pause()
        nothing = pilot.app.query_one("#nothing")
        assert nothing.display
        assert "축구" in str(nothing.render())


async def test_cursor_stays_on_its_thing_when_rows_change() -> None:
    async with ListApp().run_test() as pilot:
        await pilot.press("j")
        picker = pilot.app.query_one(PickList)
        picker.show([Row("new", "새 기사"), *ROWS])
        await pilot.pause()
        assert picker.row is not None
        assert picker.row.key == "b"


async def test_cursor_at_the_top_stays_at_the_top() -> None:
    async with ListApp().run_test() as pilot:
        picker = pilot.app.query_one(PickList)
        picker.show([Row("new", "새 기사"), *ROWS])
        await pilot.pause()
        assert picker.row is not None
        assert picker.row.key == "new"


async def test_owner_is_asked_where_the_list_does_not_filter_itself() -> None:
    async with ListApp(local=False).run_test() as pilot:
        await pilot.press("광", "주")
        await pilot.pause()
        assert pilot.app.asked == ["광", "광주"]  # type: ignore[attr-defined]
        assert len(pilot.app.shown) == len(ROWS)  # type: ignore[attr-defined]


async def test_markup_in_a_headline_is_shown_as_it_stands() -> None:
    async with ListApp().run_test() as pilot:
        picker = pilot.app.query_one(PickList)
        picker.show([Row("x", "[/red] [b]광주[/b]", meta="[/x]", more="[/y]")])
        await pilot.pause()
        strips = pilot.app.screen._compositor.render_strips()
        text = "\n".join("".join(segment.text for segment in strip) for strip in strips)
        assert "[/red] [b]광주[/b]" in text


@pytest.mark.parametrize(
    ("chosen", "shown"), [(0, (0, 4)), (5, (4, 8)), (9, (6, 10))], ids=["start", "middle", "end"]
)
def test_tabs_show_those_round_the_chosen_one(chosen: int, shown: tuple[int, int]) -> None:
    first, last = window([4] * 10, chosen, 22)
    assert first <= chosen < last
    assert (first, last) == shown
