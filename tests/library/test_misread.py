from __future__ import annotations

import pytest

from reader.library.misread import unknown_filter, why_nothing, wrong_day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("from:어제", "after from: stands 2023-10 or 2023-10-12"),
        ("나루 부터:2023-13", "after 부터: stands 2023-10 or 2023-10-12"),
        ("starred:", "No article is starred"),
        ("별표:", "No article is starred"),
        ("starred: 나루", ""),
        ("나루 from:2023-10", ""),
        ("12:30", ""),
        ("http://www.example.kr/", ""),
        ('"from:어제"', ""),
        ("-from:어제", ""),
        ("from:", ""),
        ("", ""),
    ],
)
def test_what_is_wrong_with_the_filters_is_said(text: str, told: str) -> None:
    assert why_nothing(text) == told


def test_a_filter_that_is_none_is_told_with_those_there_are() -> None:
    unknown = unknown_filter("나루 sektion:정치")
    assert unknown is not None
    assert unknown[0] == "there is no filter “sektion”"
    assert "section: speaker:" in unknown[1]
    assert unknown_filter("Section:정치 화자:강 분야:정치 까지:2023") is None


@pytest.mark.parametrize("day", ["2023", "2023-10", "2023-10-12", "20231012", "2023.10"])
def test_days_that_are_understood_are_not_wrong(day: str) -> None:
    assert wrong_day(f"from:{day}") is None
