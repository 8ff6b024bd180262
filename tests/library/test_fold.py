from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.fold import folded, hit_pattern, squeezed


@given(st.text())
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        pytest.param("군공항", "나루 군 공항 부지", ["군 공항"], id="over a space"),
        pytest.param("군 공항", "나루 군공항 부지", ["군공항"], id="a space typed that is not printed"),
        pytest.param("공항", "나루군공항은", ["공항"], id="inside a word"),
        pytest.param("광주시경기도", "광주시·경기도가", ["광주시·경기도"], id="over a middle dot"),
        pytest.param("518", "5·18과 5.18", ["5·18", "5.18"], id="figures with a dot or a point"),
        pytest.param("시민", "다시 민주당은", [], id="not from inside one word into the next"),
        pytest.param("광주시", "광주. 시민은", [], id="not over the end of a sentence"),
        pytest.param("ai", "ＡＩ와 AI", ["ＡＩ", "AI"], id="fullwidth and capital letters"),
        pytest.param("ㄱㅈㅅ", "나루와 광주시", ["광주시"], id="first consonants"),
        pytest.param("ㄱㄱㅎ", "군 공항을", ["군 공항"], id="first consonants over a space"),
        pytest.param("ㄱㅎ", "군공항", [], id="first consonants only from the start of a word"),
        pytest.param("광ㅈ", "광주와 광산", ["광주"], id="a syllable and a first consonant"),
    ],
)
def test_a_search_word_finds(word: str, text: str, found: list[str]) -> None:
    pattern = hit_pattern(squeezed(word))
    assert [text[hit.start() : hit.end()] for hit in pattern.finditer(folded(text))] == found


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        pytest.param("군고", "군공항", "군공", id="a syllable without its final"),
        pytest.param("광줏", "광주시", "광주시", id="the next syllable's first consonant as a final"),
        pytest.param("값", "값을", "값", id="a whole syllable as well"),
        pytest.param("갑ㅅ", "갑상선", "갑상", id="a consonant alone"),
        pytest.param("닭", "달걀", "달걀", id="a double final of which the second moves on"),
        pytest.param("과", "광주", "광", id="a single syllable"),
        pytest.param("ab", "abc", "ab", id="letters"),
    ],
)
def test_a_last_syllable_may_be_half_typed(typed: str, text: str, found: str) -> None:
    hit = hit_pattern(squeezed(typed), loose=True).search(folded(text))
    assert hit is not None
    assert text[hit.start() : hit.end()] == found


@given(st.text(alphabet="가나광주시 ㄱㅅ.·", min_size=1, max_size=8).filter(squeezed), st.text(max_size=30))
def test_every_word_makes_a_pattern(word: str, text: str) -> None:
    assert hit_pattern(squeezed(word), loose=True).findall(folded(text)) is not None
