from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.width import clipped, measure_ambiguous_as, text_cells
from reader.wrap import NO_END, NO_START, wrap


def wrapped(text: str, cells: int) -> list[str]:
    return [text[line.start : line.end] for line in wrap(text, cells)]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        pytest.param("나루시가 다리를 놓는다", 14, ["나루시가", "다리를 놓는다"], id="words stay whole"),
        pytest.param("", 10, [""], id="no text is one empty line"),
        pytest.param("첫 줄\n둘째 줄", 20, ["첫 줄", "둘째 줄"], id="a newline ends a line"),
        pytest.param("가나다 ( 라마 )", 12, ["가나다", "( 라마 )"], id="no opening mark ends a line"),
    ],
)
def test_lines_break_where_a_korean_reader_expects(text: str, cells: int, expected: list[str]) -> None:
    assert wrapped(text, cells) == expected


def test_no_line_begins_with_a_closing_mark() -> None:
    lines = wrapped("그는 말했다 . 그리고 떠났다 ”", 11)
    assert not any(line[0] in NO_START for line in lines)


def test_a_word_longer_than_the_line_is_folded_between_syllables() -> None:
    assert wrapped("가나다라마바사", 8) == ["가나다라", "마바사"]


def test_a_folded_word_begins_on_the_line_that_has_room() -> None:
    assert wrapped("한 가나다라마바사아자차카타", 12) == ["한 가나다라", "마바사아자차", "카타"]


def test_digits_are_not_torn_where_a_seam_is_near() -> None:
    assert wrapped("가나다라1234", 10) == ["가나다라", "1234"]


def test_a_joined_chain_is_cut_behind_its_dots() -> None:
    assert wrapped("소재·부품·장비", 12)[0] == "소재·부품·"


@given(st.text(alphabet="가나한 ab1.,·“”()\n", max_size=80), st.integers(4, 30))
def test_every_character_but_blanks_stands_on_one_line(text: str, cells: int) -> None:
    assert "".join("".join(wrapped(text, cells)).split()) == "".join(text.split())


@given(st.text(alphabet="가나한 ab1.,·“”()", max_size=80), st.integers(2, 30))
def test_no_line_is_wider_than_the_column(text: str, cells: int) -> None:
    assert all(text_cells(line) <= cells for line in wrapped(text, cells))


def test_no_opening_mark_stands_at_the_end_of_a_line() -> None:
    lines = wrapped("시장은 “ 함께 가자 ” 고 ( 웃으며 ) 말했다", 9)
    assert not any(line[-1] in NO_END for line in lines if line)


def test_marks_take_two_cells_where_the_terminal_draws_them_so() -> None:
    measure_ambiguous_as(2)
    try:
        assert (text_cells("“가·나”"), text_cells("abc"), text_cells("가")) == (10, 3, 2)
    finally:
        measure_ambiguous_as(1)
    assert text_cells("“가·나”") == 7


def test_what_is_clipped_ends_in_the_ending() -> None:
    assert clipped("광주시청 앞", 7, "..") == "광주.."
