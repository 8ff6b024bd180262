from __future__ import annotations

from reader.analysis import Analysis
from reader.export import export
from tests.export.stories import BARE, NOTICED, P0, P1, P2, STORY


def test_plain_text_is_headline_deck_date_names_story_then_captions() -> None:
    assert export(STORY, NOTICED) == (
        "나루시·다온시 “강을 함께”\n세 과제에 합의\n올해 안에 첫 삽\n\n"
        "강을 걷다\n2024년 03월 08일(금) 09:05\n나루=서가온 기자 gaon@example.kr, 한빛통신\n\n"
        f"{P0}\n\n# 세 과제\n\n{P1}\n\n{P2}\n\n"
        "손을 맞잡은 한도윤<왼쪽> 시장 <나루시>\n\n강가의 <b>버드나무</b>\n"
    )


def test_lists_come_after_the_story_when_they_are_asked_for() -> None:
    text = export(STORY, NOTICED, "plain", lists={"clauses", "quotes"})
    assert text.endswith(
        "\n\n조항\n\n3개 과제 (3)\n1. 물길 잇기\n2. 나무 심기·가꾸기\n3. 다리 놓기\n\n"
        "인용\n\n나루시와 다온시: “강을 함께 살리겠다” 밝혔다\n"
        "한도윤 나루시장: “물이 맑아야 한다” “올해 안에 ‘첫 삽’을 뜨겠다” 말했다\n"
    )


def test_a_list_that_is_not_asked_for_does_not_come() -> None:
    text = export(STORY, NOTICED, "plain", lists={"quotes"})
    assert "조항" not in text
    assert "인용" in text


def test_an_article_without_anything_is_its_headline() -> None:
    assert export(BARE, Analysis(), "plain", lists={"clauses", "quotes"}) == "제목뿐인 기사\n"
