"""Bylines, captions and their credits, in every form that the paper prints."""

# ruff: noqa: E501 — one case, one line

from __future__ import annotations

import pytest

from reader import parse
from reader.parse.byline import read_bylines, split_tail
from reader.parse.caption import split_caption
from tests.parse.shape_cases import ADDRESS, P, br, page

BYLINES = """
/박진표 기자 lucky@kwangju.co.kr | 박진표,기자,lucky@kwangju.co.kr,,
/함평=황운학 기자 hwang@kwangju.co.kr | 황운학,기자,hwang@kwangju.co.kr,함평,
/사진=최현배 기자 choi@kwangju.co.kr | 최현배,사진기자,choi@kwangju.co.kr,,
/글·사진=박진표 기자 a@b.kr | 박진표,기자,a@b.kr,,
/박진표 기자 a@b.kr·김진수 기자 c@d.kr | 박진표,기자,a@b.kr,, ; 김진수,기자,c@d.kr,,
/박진표 기자 a@b.kr /김진수 기자 c@d.kr | 박진표,기자,a@b.kr,, ; 김진수,기자,c@d.kr,,
/박진표·김진수·최현배 기자 | 박진표,기자,,, ; 김진수,기자,,, ; 최현배,기자,,,
/박진표 기자 lucky@kwangju.co.kr·연합뉴스 | 박진표,기자,lucky@kwangju.co.kr,, ; ,,,,연합뉴스
/순천=김은종 기자·동부취재본부장 ejkim@k.kr | 김은종,기자·동부취재본부장,ejkim@k.kr,순천,
/목포=장봉선 기자 a@b.kr, 영암=전봉헌 기자 c@d.kr | 장봉선,기자,a@b.kr,목포, ; 전봉헌,기자,c@d.kr,영암,
/박진표기자 lucky@kwangju.co.kr | 박진표,기자,lucky@kwangju.co.kr,,
/남궁민수 기자 n@k.kr | 남궁민수,기자,n@k.kr,,
박진표 기자 lucky@kwangju.co.kr | 박진표,기자,lucky@kwangju.co.kr,,
[박진표 기자 lucky@kwangju.co.kr] | 박진표,기자,lucky@kwangju.co.kr,,
박진표 기자 <lucky@kwangju.co.kr> | 박진표,기자,lucky@kwangju.co.kr,,
lucky@kwangju.co.kr | ,,lucky@kwangju.co.kr,,
/연합뉴스 | ,,,,연합뉴스
/서울=연합뉴스 | ,,,서울,연합뉴스
/특별취재팀 | 특별취재팀,,,,
- 박성천 문화부장 | 박성천,문화부장,,,
/박성천 문화부장 skypark@kwangju.co.kr | 박성천,문화부장,skypark@kwangju.co.kr,,
<김하나 다온대 경제학과 교수> | 김하나,다온대 경제학과 교수,,,
- 김하나 시인 | 김하나,시인,,,
"""
BYLINES += """\
/박하늘 이바다 기자 | 박하늘,기자,,, ; 이바다,기자,,,
/박하늘 문화부 기자 | 박하늘,문화부 기자,,,
/그래픽=이다솜 기자 | 이다솜,기자,,,
/AFP=연합뉴스 | ,,,,연합뉴스
lucky@kwangju.co.kr 박진표 기자 | 박진표,기자,lucky@kwangju.co.kr,,
/박 진 표 기자 lucky＠kwangju.co.kr | 박진표,기자,lucky@kwangju.co.kr,,
"""
NO_BYLINES = """
-올해 계획은.
- 강물은 흐르고
“그렇습니다.”
나루 2-1 다온
홍길동 시장
<사진>
<나루시 제공>
▲박진표 시장
박진표 기자는 말했다.
/끝
"""
CAPTIONS = """
시장이 다리를 보고 있다. <나루시 제공> | 시장이 다리를 보고 있다. | 나루시
시장이 다리를 보고 있다. <신문 자료사진> | 시장이 다리를 보고 있다. | 신문 자료사진
시장이 다리를 보고 있다. /김진수 기자 jeans@kwangju.co.kr | 시장이 다리를 보고 있다. | 김진수 기자 jeans@kwangju.co.kr
시장이 다리를 보고 있다. ⓒ 김진수 기자 | 시장이 다리를 보고 있다. | 김진수 기자
시장이 다리를 보고 있다./연합뉴스 | 시장이 다리를 보고 있다. | 연합뉴스
시장이 다리를 보고 있다. <사진=나루시> | 시장이 다리를 보고 있다. | 나루시
시장이 다리를 보고 있다. 나루시 제공 | 시장이 다리를 보고 있다. | 나루시
시장이 다리를 보고 있다. | 시장이 다리를 보고 있다. |
나루시 전경 <나루시 제공> | 나루시 전경 | 나루시
나루시장<왼쪽>과 다온군수 | 나루시장<왼쪽>과 다온군수 |
나루시장과 다온군수<오른쪽> | 나루시장과 다온군수<오른쪽> |
김하나(오른쪽 두번째) | 김하나(오른쪽 두번째) |
작품 ‘강’ <나루미술관 소장> | 작품 ‘강’ <나루미술관 소장> |
▲ 시장이 다리를 보고 있다. | 시장이 다리를 보고 있다. |
"""
TAILS = """
시는 놓기로 했다. /박진표 기자 lucky@k.kr | 시는 놓기로 했다. | /박진표 기자 lucky@k.kr
시는 놓기로 했다./박진표 기자 | 시는 놓기로 했다. | /박진표 기자
시는 “놓겠다”고 했다. <박진표 기자> | 시는 “놓겠다”고 했다. | <박진표 기자>
놓기로 했다. /연합뉴스 | 놓기로 했다. | /연합뉴스
“좋다.” /박진표 기자 a@b.kr /김진수 기자 c@d.kr | “좋다.” | /박진표 기자 a@b.kr /김진수 기자 c@d.kr
가나/다라 지역에 비가 온다. | 가나/다라 지역에 비가 온다. |
찬성 12/반대 3 | 찬성 12/반대 3 |
문의는 나루시 문화과 info@naru.kr | 문의는 나루시 문화과 info@naru.kr |
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(" |")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("line", "people"), rows(BYLINES))
def test_a_byline_names_everybody_who_signs(line: str, people: str) -> None:
    found = [(one.name, one.role, one.email, one.place, one.agency) for one in read_bylines(line)]
    assert "; ".join(",".join(part or "" for part in one) for one in found) == "; ".join(
        one.strip() for one in people.split(";")
    )


@pytest.mark.parametrize("line", NO_BYLINES.strip().splitlines())
def test_a_line_of_the_story_is_no_byline(line: str) -> None:
    assert read_bylines(line) == ()


@pytest.mark.parametrize(("line", "caption", "credit"), rows(CAPTIONS))
def test_a_caption_is_parted_from_its_credit(line: str, caption: str, credit: str) -> None:
    assert split_caption(line) == (caption, credit)


@pytest.mark.parametrize(("line", "text", "tail"), rows(TAILS))
def test_a_signed_end_is_parted_from_its_paragraph(line: str, text: str, tail: str) -> None:
    assert split_tail(line) == (text, tail)


@pytest.mark.parametrize("mark", ["[나루=박하늘 기자]", "&lt;나루=박하늘 기자&gt;", "(나루=박하늘 기자)"])
def test_a_dateline_that_names_its_reporter_signs_the_story(mark: str) -> None:
    article = parse(page(br([f"{mark} {P[0]}", *P[1:]])), ADDRESS)
    assert list(article.paragraphs) == P
    assert article.dateline == "나루=박하늘 기자"
    assert [(one.name, one.place) for one in article.bylines] == [("박하늘", "나루")]
