"""A nameless ``<div>`` among paragraphs that are none is a slot; among ``<div>``s it is a paragraph."""

# ruff: noqa: E501 — markup as pages print it

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader import parse
from tests.parse.shape_cases import ADDRESS, BY, IMG, P, br, page, ps

AD = "봄맞이 새집 잔치 나루 한마당"
SLOTS = (
    f"<div>{AD}</div>",
    f'<div class="zz1">{AD}<br>전화 한 통이면 끝</div>',
    f'<div>{AD} <a href="http://shop.example/1">보러 가기</a></div>',
    f'<div><a href="http://shop.example/1"><img src="http://shop.example/b.gif"></a>{AD}</div>',
    f'<div><script>var a=1;</script><iframe src="//shop.example/f"></iframe>{AD}</div>',
    f"<div><div>{AD}</div></div>",
    f"<div>{AD}. 지금 오시면 선물을 드립니다.</div>",
)
BODIES: dict[str, Callable[[str], str]] = {
    "p": lambda slot: ps([P[0]]) + slot + ps(P[1:3]) + slot + ps([*P[3:], BY]),
    "br": lambda slot: P[0] + "<br><br>" + slot + br(P[1:3]) + "<br><br>" + slot + br([*P[3:], BY]),
    "unclosed": lambda slot: f"<p>{P[0]}{slot}<p>{P[1]}<p>{P[2]}{slot}<p>{P[3]}<p>{P[4]}<p>{BY}",
    "font": lambda slot: f"<p><font size=3><span>{P[0]}{slot}<p><font size=3><span>{P[1]}{slot}" + ps([*P[2:], BY]),
    "mixed": lambda slot: f"<p>{P[0]}</p>{slot}{P[1]}<br><br>{slot}<p>{P[2]}</p>{P[3]}<br><br><p>{P[4]}</p>{BY}",
    "nbsp": lambda slot: slot.join(f"<p>{x}</p><p>&nbsp;</p>" for x in [*P, BY]),
    "word": lambda slot: slot.join(f'<p class="0"><span lang="EN-US">{x}<o:p></o:p></span></p>' for x in [*P, BY]),
}  # fmt: skip


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("body", BODIES)
def test_a_slot_without_a_name_is_taken_out_of_any_body(body: str, slot: str) -> None:
    article = parse(page(BODIES[body](slot)), ADDRESS)
    assert list(article.paragraphs) == P
    assert article.figures == ()
    assert {one.reason for one in article.removed} == {"advert"}


def test_a_body_of_one_div_a_paragraph_stays_whole() -> None:
    short = ["나루고 3-2 다온고", "나루고 3-2 다온고", "시민은 묻는다"]
    body = "".join(f"<div>{x}</div>" for x in [*P, *short]) + f"<p>{BY} 그리고 사진은 나루시가 주었다</p>"
    assert list(parse(page(body), ADDRESS).paragraphs)[: len(P) + 3] == [*P, *short]


def test_a_link_to_another_host_marks_a_slot_even_among_divs() -> None:
    slot = f'<div>{AD} <a href="https://shop.example/">여기로</a></div>'
    body = "".join(f"<div>{x}</div>{slot}" for x in [*P, BY])
    assert list(parse(page(body), ADDRESS).paragraphs) == P


def test_a_line_again_behind_one_div_and_another_is_an_advert() -> None:
    body = "".join(f"<div>{x}</div><div>{AD}</div>" for x in P[:2]) + "".join(
        f"<div>{x}</div>" for x in [*P[2:], BY]
    )
    assert list(parse(page(body), ADDRESS).paragraphs) == P


@pytest.mark.parametrize(
    "part",
    [
        f"<div>{P[2]}</div>",
        "<div>△ 접수: 나루시청 민원실</div>",
        "<div><b>주민 반응 엇갈려</b></div>",
        "<div>“걸어서 강을 건너는 날을 손꼽아 기다린다”고 주민들은 한목소리로 말했다.</div>",
        '<div>신청은 나루시 누리집(<a href="http://www.naru.example/">www.naru.example</a>)</div>',
    ],
)
def test_a_part_of_the_story_in_a_div_is_not_lost(part: str) -> None:
    article = parse(page(ps(P[:2]) + part + ps([*P[3:], BY])), ADDRESS)
    assert [one for one in article.removed if one.reason == "advert"] == [] or "신청은" in part
    assert len(article.blocks) == len(P) or "신청은" in part


def test_verse_in_divs_below_a_paragraph_stays() -> None:
    verse = ["강가에 서면", "물소리가 먼저 운다", "돌아오라 나의 강아", "끝내 돌아오지 않는다"]
    body = ps(P[:3]) + "".join(f"<div>{line}</div>" for line in verse) + ps([P[3], BY])
    assert list(parse(page(body), ADDRESS).paragraphs) == [*P[:3], *verse, P[3]]


def test_a_picture_in_a_div_stays_a_picture_of_the_story() -> None:
    body = ps(P[:2]) + f"<div>{IMG}</div><div>새로 놓일 다리를 그린 그림이다.</div>" + ps([*P[2:], BY])
    assert len(parse(page(body), ADDRESS).figures) == 1


def test_a_picture_that_leads_to_another_host_is_an_advert() -> None:
    body = ps(P) + '<p><a href="http://shop.example/"><img src="/banner.jpg"></a></p>' + f"<p>{BY}</p>"
    article = parse(page(body), ADDRESS)
    assert (article.figures, list(article.paragraphs)) == ((), P)


def test_a_sister_papers_own_links_are_not_anothers() -> None:
    html = page(ps(P) + '<p><a href="http://www.saettum.example/big.jpg"><img src="/a.jpg"></a></p>')
    assert len(parse(html, "http://www.saettum.example/news/1").figures) == 1
