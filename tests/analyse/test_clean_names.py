"""What stands in marks or brackets is no part of a title, and no mask of it is seen."""

import pytest

from reader.analyse import analyse
from reader.article import Article, Paragraph


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "로봇을 만든 벤처기업 ‘들손’ 대표 민하온씨는 “걷는 길을 돕고 싶다”고 말했다.",
            "민하온",
            "벤처기업 대표",
        ),
        ("나루시(인구 3만) 시장 한도윤씨는 “길을 넓히겠다”고 말했다.", "한도윤", None),
    ],
)
def test_a_title_is_made_of_words_alone(text: str, name: str, title: str | None) -> None:
    [quote] = analyse(Article("제목", blocks=(Paragraph(text),))).quotes
    [speaker] = quote.speakers
    assert speaker.name == name
    assert (speaker.title or "").isprintable()
    assert title is None or speaker.title == title


@pytest.mark.parametrize(
    "text", ["별세\n)·현씨", "·현·씨는 “가”고 말했다.", "가··나다라 의원은 “가”고 말했다."]
)
def test_a_name_with_stray_dots_is_no_fault(text: str) -> None:
    analyse(Article("제목", blocks=(Paragraph(text),)))
