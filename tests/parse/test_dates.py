"""Dates as Korean pages print them."""

import pytest

from reader.parse.dates import read_date, read_update

DATES = """
2023년 10월 12일(목) 19:10 | 2023-10-12T19:10:00+09:00
2023년 10월 12일(목) 19:10가가 | 2023-10-12T19:10:00+09:00
2023년 1월 2일 | 2023-01-02
2026.02.23 16:30 | 2026-02-23T16:30:00+09:00
2026. 2. 23. 오후 4:30 | 2026-02-23T16:30:00+09:00
2026-02-23 (월) 오전 12:05 | 2026-02-23T00:05:00+09:00
입력 2026.02.23 04:30 PM | 2026-02-23T16:30:00+09:00
2026년 2월 23일 16시 30분 | 2026-02-23T16:30:00+09:00
2024-05-03T11:42:00+09:00 | 2024-05-03T11:42:00+09:00
2024-05-03T02:42:00Z | 2024-05-03T11:42:00+09:00
2024-12-31T20:00:00-05:00 | 2025-01-01T10:00:00+09:00
2023년 13월 40일 | |
2023.10.12 77:99 | 2023-10-12
전화 062-220-0000 | |
"""


@pytest.mark.parametrize("line", DATES.strip().splitlines())
def test_a_printed_date_is_korean_time(line: str) -> None:
    printed, wanted = (part.strip() for part in line.split("|")[:2])
    assert read_date(printed) == wanted


def test_the_second_of_two_dates_is_the_update() -> None:
    both = "입력 2024년 07월 02일(화) 15:30 수정 2024년 07월 03일(수) 08:12"
    assert (read_date(both), read_update(both)) == ("2024-07-02T15:30:00+09:00", "2024-07-03T08:12:00+09:00")
