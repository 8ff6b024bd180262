from __future__ import annotations

import pytest

from reader.analysis import ClauseList, Quote, Segment, Speaker
from reader.article import Byline, Figure
from reader.export import words


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2023-10-12T19:10:00+09:00", "2023년 10월 12일(목) 19:10"),
        ("2023-10-12", "2023년 10월 12일(목)"),
        ("어제", "어제"),
        (None, ""),
    ],
)
def test_a_date_is_printed_as_the_paper_prints_it(published: str | None, expected: str) -> None:
    assert words.date(published) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        (Byline("서가온", "기자", "gaon@example.kr"), "서가온 기자 gaon@example.kr"),
        (Byline("서가온", "기자", place="나루"), "나루=서가온 기자"),
        (Byline("", agency="한빛통신"), "한빛통신"),
        (Byline("서가온", "기자", agency="한빛통신"), "한빛통신 서가온 기자"),
        (Byline("한빛통신", agency="한빛통신"), "한빛통신"),
        (Byline("박하늘", "나루문화원장"), "박하늘 나루문화원장"),
    ],
)
def test_a_byline_is_printed_as_the_paper_prints_it(byline: Byline, expected: str) -> None:
    assert words.byline(byline) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Figure(None, "설명", "나루시"), "설명 <나루시>"),
        (Figure(None, "설명", ""), "설명"),
        (Figure(None, "", "나루시"), "<나루시>"),
        (Figure("http://example.kr/1.jpg", "", ""), ""),
    ],
)
def test_a_caption_carries_its_credit(figure: Figure, expected: str) -> None:
    assert words.caption(figure) == expected


def test_two_speakers_stand_side_by_side() -> None:
    both = (Speaker("한 시장", "한도윤", "나루시장"), Speaker("한 주민"))
    assert words.speakers(Quote(0, (Segment("가", 0, 1, 0),), both)) == "한도윤 나루시장·한 주민"


@pytest.mark.parametrize(
    ("lead", "declared", "named", "expected"),
    [
        ("8개 항", 2, 2, "8개 항 (2)"),
        ("12개 과제", 12, 2, "12개 과제 (12개 중 2)"),
        ("요구안", None, 2, "요구안 (2)"),
        ("", None, 2, "(2)"),
    ],
)
def test_a_list_says_how_many_of_its_items_are_named(
    lead: str, declared: int | None, named: int, expected: str
) -> None:
    from reader.analysis import Clause

    items = tuple(Clause("가", 0, 1, 0) for _ in range(named))
    assert words.lead(ClauseList(0, lead, declared, items)) == expected
