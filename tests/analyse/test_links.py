"""Links inside a story: from a clause to its paragraphs, from the headline to the words it quotes."""

from __future__ import annotations

import pytest

from reader.analyse import analyse
from reader.article import Article, Paragraph

LIST = "두 시의 3개 과제는 미래 차 생태계 구축, 강변 숲길 조성, 청년 교류 확대다."


def test_a_clause_knows_the_other_paragraphs_that_speak_of_it() -> None:
    texts = (
        "미래차 산업을 키우기로 했다.",
        LIST,
        "강변에는 숲길을 낸다. 숲길은 20㎞다.",
        "예산은 아직 없다.",
    )
    items = analyse(Article("제목", blocks=tuple(map(Paragraph, texts)))).clauses[0].items

    assert [item.mentions for item in items] == [(0,), (2,), ()]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("길을 먼저 내겠다", "verbatim", id="word for word"),
        pytest.param("길을먼저 내겠다", "verbatim", id="but for its spaces"),
        pytest.param("시민과 길 내겠다", "shortened", id="words left out"),
        pytest.param("공항을 옮기지 않겠다", "missing", id="never said"),
    ],
)
def test_a_phrase_in_the_headline_is_looked_up(phrase: str, expected: str) -> None:
    story = Paragraph("한서진 시장은 “시민과 함께 길을 먼저 내겠다”고 말했다.")
    quoted = analyse(Article(f"나루시장 “{phrase}”", blocks=(story,))).headline_quotes

    assert [(one.text, one.found) for one in quoted] == [(phrase, expected)]


def test_a_term_in_single_marks_is_no_headline_quote() -> None:
    assert analyse(Article("‘상생 협약’ 체결", blocks=(Paragraph("두 시가 만났다."),))).headline_quotes == ()
