"""How sure each attribution is: by name, by a short form, carried over, or inferred."""

from __future__ import annotations

import pytest

from reader.analyse import analyse
from reader.article import Article, Paragraph, Subhead

OPENING = "한서진 나루시장은 “길을 내겠다”고 말했다. "


def found(*blocks: Paragraph | Subhead) -> list[tuple[str | None, str]]:
    """Name and way of finding of every speaker."""
    quotes = analyse(Article("제목", blocks=blocks)).quotes
    return [(speaker.name, speaker.found) for quote in quotes for speaker in quote.speakers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("한서진 시장은 “나무를 심겠다”고 했다.", ("한서진", "named"), id="a full name is sure"),
        pytest.param("노조는 “멈추겠다”고 했다.", (None, "named"), id="a group in its own words is sure"),
        pytest.param(
            "한 시장은 “나무를 심겠다”고 했다.", ("한서진", "short"), id="surname and title are short"
        ),
        pytest.param("시장은 “나무를 심겠다”고 했다.", ("한서진", "short"), id="a title alone is short"),
        pytest.param("그는 “나무를 심겠다”고 했다.", ("한서진", "short"), id="a pronoun is short"),
        pytest.param(
            "이어 “나무를 심겠다”고 했다.", ("한서진", "carried"), id="a dropped subject is carried"
        ),
        pytest.param("한편 “나무를 심겠다”고도 했다.", ("한서진", "inferred"), id="over 한편 it is inferred"),
        pytest.param(
            "바람산업건은 “멈추겠다”고 했다.", (None, "inferred"), id="an unknown topic is inferred"
        ),
    ],
)
def test_each_speaker_says_how_it_was_found(text: str, expected: tuple[str | None, str]) -> None:
    assert found(Paragraph(OPENING + text))[-1] == expected


def test_of_two_with_one_surname_and_title_the_nearest_is_inferred() -> None:
    text = "한서진 의원이 물었다. 한도담 의원이 답했다. 한 의원은 “모른다”고 했다."

    assert found(Paragraph(text)) == [("한도담", "inferred")]


def test_a_subhead_ends_what_may_be_carried_over() -> None:
    assert found(Paragraph(OPENING), Subhead("둘째 마당"), Paragraph("“나무도 심겠다”고 했다.")) == [
        ("한서진", "named")
    ]


def test_a_turn_that_nobody_says_ends_what_may_be_carried_over() -> None:
    text = OPENING + "“늦었다”는 지적이 나온다. “서둘러야 한다”고 했다."

    assert found(Paragraph(text)) == [("한서진", "named")]


@pytest.mark.parametrize(
    "before",
    ["마지막 손님은 오십 년 단골 모씨였다.", "전 회장은 1심에 불복해 항소했다.", "한 시민은 벽 앞에 섰다."],
)
def test_he_is_whoever_the_sentence_before_is_about_though_nobody_names_him(before: str) -> None:
    text = Paragraph(f"{before} 그는 “억울하다”고 털어놨다.")

    assert found(Paragraph(OPENING), text)[-1][0] is None
