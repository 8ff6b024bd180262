"""Entities that were escaped twice are read, and bring nothing in that was kept out."""

import pytest

from reader.parse.entities import unescaped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("&ldquo;깎았다&rdquo;", "“깎았다”", id="marks by name"),
        pytest.param("&amp;lt;광주시 제공&amp;gt;", "<광주시 제공>", id="escaped once more"),
        pytest.param("&#27;[31m붉다", "붉다", id="an escape sequence goes whole"),
        pytest.param("가&#x202e;나", "가나", id="text is not turned round"),
        pytest.param("가&#10;나", "가 나", id="no line end inside a line"),
        pytest.param("AT&T; 서울&부산", "AT&T; 서울&부산", id="what is no entity stays"),
    ],
)
def test_entities_are_read_and_clean(text: str, expected: str) -> None:
    assert unescaped(text) == expected
