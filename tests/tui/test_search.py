from __future__ import annotations

import pytest

from reader.tui.search import find


def hits(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in find(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        pytest.param("나루 군 공항 이전", "군공항", ["군 공항"], id="blanks in the text do not matter"),
        pytest.param("나루군공항", "군 공항", ["군공항"], id="blanks in the query do not matter"),
        pytest.param("광주시가 밝혔다", "ㄱㅈㅅ", ["광주시"], id="initials find a word"),
        pytest.param("군공항", "군고", ["군공"], id="a syllable still being typed"),
        pytest.param("과자", "고", ["과"], id="a vowel still being typed"),
        pytest.param("가고", "각", ["가고"], id="a final that moves on to the next syllable"),
        pytest.param("고장과 과장", "고", ["고"], id="what is typed comes before what it may become"),
        pytest.param("ABC Mart", "abc", ["ABC"], id="case does not matter"),
        pytest.param("“함께”라며", '"함께"', ["“함께”"], id="straight marks find curly ones"),
        pytest.param("(3.5%)", "3.5", ["3.5"], id="marks of patterns are plain text"),
        pytest.param("3x5", "3.5", [], id="a full stop is a full stop"),
        pytest.param("무엇이든", "  ", [], id="blanks alone find nothing"),
    ],
)
def test_a_query_finds_what_a_korean_reader_means(text: str, query: str, expected: list[str]) -> None:
    assert hits(text, query) == expected
