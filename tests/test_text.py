"""Nothing that comes through the door can move a terminal, and nothing readable is lost there."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import clean_text, legible, one_line

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x9b\x90\x9d\x07\x9c[]P;0m\u202e\u200b\u0301가\ud800\r\n\t"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\x1b[31m붉은\x1b[0m 글", "붉은 글", id="colours go whole"),
        pytest.param("\x9b31m글", "글", id="the 8-bit form of a colour goes whole"),
        pytest.param("\x1b]0;제목\x07글", "글", id="a window title goes with its words"),
        pytest.param("\x1b]52;c;aGk=\x1b\\글", "글", id="a clipboard write goes whole"),
        pytest.param(
            "\x1b]8;;http://a.example\x1b\\글\x1b]8;;\x1b\\", "글", id="a hyperlink leaves its text"
        ),
        pytest.param("\x9d시장은 말했다", "시장은 말했다", id="an opener that nothing ends goes alone"),
        pytest.param("가\u202e나", "가나", id="text is not turned round"),
        pytest.param("광\u200b주\ufeff", "광주", id="zero-width characters go"),
        pytest.param("가\r\n나\r다\u2028라", "가\n나\n다\n라", id="every line end is a newline"),
        pytest.param(unicodedata.normalize("NFD", "광주"), "광주", id="decomposed syllables are composed"),
        pytest.param("q" + "\u0301" * 50, "q" + "\u0301" * 4, id="a tower of marks is cut"),
        pytest.param("a\ud800b", "ab", id="a lone surrogate goes"),
    ],
)
def test_text_from_outside_is_made_safe(text: str, expected: str) -> None:
    assert clean_text(text) == expected


@given(HOSTILE)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@given(HOSTILE)
def test_no_control_character_is_left_but_tab_and_newline(text: str) -> None:
    left = {char for char in clean_text(text) if unicodedata.category(char) in {"Cc", "Cs"}}
    assert left <= {"\t", "\n"}


@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=60))
def test_readable_text_is_only_composed(text: str) -> None:
    fillers = str.maketrans("", "", "\u115f\u1160\u3164\uffa0")
    assert clean_text(text) == unicodedata.normalize("NFC", text.translate(fillers))


def test_one_line_has_no_line_end_and_no_double_space() -> None:
    assert one_line("  광주시가\n 새  다리를\t놓는다 ") == "광주시가 새 다리를 놓는다"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param(b"\xb1\xe2.html", r"\xb1\xe2.html", id="bytes of another encoding"),
        pytest.param("기사.html".encode(), "기사.html", id="a Korean name in an ASCII locale"),
        pytest.param(b"a\xff\x1b[31m\nb  c", r"a\xff b  c", id="what a terminal obeys goes, spaces stay"),
        pytest.param(b"a\xc2\x9b31mb", "ab", id="hidden in bytes as well"),
    ],
)
def test_a_file_name_is_shown_with_all_its_bytes(name: bytes, shown: str) -> None:
    assert legible(name.decode("ascii", "surrogateescape")) == shown
