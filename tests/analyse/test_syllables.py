"""Particles agree with the syllable before them."""

from __future__ import annotations

import pytest

from reader.analyse.syllables import agrees
from reader.analyse.words import read_word


@pytest.mark.parametrize(
    ("word", "particle", "fits"),
    [
        ("시장", "은", True),
        ("시장", "는", False),
        ("지사", "는", True),
        ("지사", "은", False),
        ("시장", "이", True),
        ("지사", "이", False),
        ("지사", "가", True),
        ("시장", "가", False),
        ("길", "로", True),
        ("집", "로", False),
        ("집", "으로", True),
        ("길", "으로", False),
        ("시장", "과", True),
        ("지사", "과", False),
        ("FC", "는", True),
        ("시장", "도", True),
    ],
)
def test_a_particle_fits_the_syllable_before_it(word: str, particle: str, *, fits: bool) -> None:
    assert agrees(particle, word[-1]) is fits


@pytest.mark.parametrize(
    ("printed", "noun", "particle"),
    [
        pytest.param("시장은", "시장", "topic", id="a post with its particle"),
        pytest.param("관계자는", "관계자", "topic", id="a role with its particle"),
        pytest.param("이가은이", "이가은", "subject", id="one particle, once"),
        pytest.param("작가", "작가", "", id="a noun that only ends like one"),
        pytest.param("회의", "회의", "", id="the same with 의"),
        pytest.param("환경공학과", "환경공학과", "", id="the same with 과"),
        pytest.param("도로", "도로", "", id="the same with 로"),
    ],
)
def test_a_word_is_parted_from_its_one_particle(printed: str, noun: str, particle: str) -> None:
    word = read_word(printed)

    assert (word.lemma, word.particle) == (noun, particle)
