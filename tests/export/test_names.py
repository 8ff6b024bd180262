from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.export.names import file_name, name
from reader.text import one_line


def test_the_date_comes_first_then_the_headline() -> None:
    article = Article("광주시·경기도 “AI 미래산업 함께 선도”", published="2023-10-12T19:10:00+09:00")
    assert name(article, "markdown") == "2023-10-12 광주시·경기도 “AI 미래산업 함께 선도”.md"


def test_another_article_of_the_same_name_has_a_number_before_the_suffix() -> None:
    assert name(Article("오늘의 날씨"), "plain", 2) == "오늘의 날씨 (2).txt"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            '왜? 1/2: <A> "B" | C*\\',
            "왜？ 1／2： ＜A＞ ＂B＂ ｜ C＊＼.md",
            id="only what is forbidden is replaced",
        ),
        pytest.param("../../etc/passwd", "／..／etc／passwd.md", id="no way out of the folder"),
        pytest.param(".숨은 파일", "숨은 파일.md", id="no hidden file"),
        pytest.param("--force", "force.md", id="no option"),
        pytest.param("-", "기사.md", id="never standard input"),
        pytest.param("말줄임...", "말줄임.md", id="no dots at the end"),
        pytest.param("  사이   빈칸 \n\t", "사이 빈칸.md", id="blanks are one"),
        pytest.param("", "기사.md", id="nothing"),
        pytest.param("CON", "_CON.md", id="a device of Windows"),
        pytest.param("aux.2024", "_aux.2024.md", id="a device with a suffix"),
        pytest.param("콘서트 console", "콘서트 console.md", id="no device"),
        pytest.param("\x1b[31m붉은\x07 글\u202e자\u200b", "붉은 글자.md", id="nothing that a terminal obeys"),
        pytest.param(unicodedata.normalize("NFD", "한글"), "한글.md", id="composed"),
    ],
)
def test_a_name_that_every_file_system_takes(text: str, expected: str) -> None:
    assert file_name(text, ".md") == expected


@pytest.mark.parametrize("number", [1, 2, 1234])
def test_at_most_255_bytes_cut_between_syllables(number: int) -> None:
    found = file_name("가" * 200, ".html", number)
    assert 253 <= len(found.encode()) <= 255
    assert set(found.split(" (")[0].removesuffix(".html")) == {"가"}


def test_old_hangul_is_cut_between_its_syllables_too() -> None:
    syllable = "\u1112\u119e\u11ab"  # ᄒᆞᆫ, for which Unicode has no letter of its own
    stem = file_name(syllable * 60, ".md").removesuffix(".md")
    assert stem == syllable * (len(stem) // 3)


@given(st.text(), st.sampled_from([1, 2, 99]))
def test_any_headline_gives_a_safe_name(text: str, number: int) -> None:
    found = file_name(text, ".html", number)
    assert len(found.encode()) <= 255
    assert not set(found) & set('/\\:*?"<>|\0')
    assert found == unicodedata.normalize("NFC", found)
    assert found[0] not in ".- ~"
    assert found == one_line(found)
