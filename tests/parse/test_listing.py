"""Pages of links: the paper's own rows, older and other forms, and what is no teaser."""

from __future__ import annotations

import pytest

from reader.article import Listing, Section, Teaser
from reader.errors import NotAnArticle
from reader.page import Page
from reader.parse.listing import listing

A, B, C = "1771831800700001004", "1771828200700002004", "1771824600700003004"
HERE = "http://www.kwangju.co.kr/section.php?section=4&page=2"
TO_A, TO_B, TO_C = (f'href="/article.php?aid={aid}"' for aid in (A, B, C))


def read(html: str, address: str | None = HERE, encoding: str = "utf-8") -> Listing:
    return listing(Page(html.encode(encoding), address=address))


ROWS = f"""<html><head><title>정치 - 광주일보</title></head><body>
<div class="hot"><a href="/article.php?aid=1771800000700009008">많이 본 뉴스의 제목</a></div>
<ul class="section_list">
<li class="section_head"><a href="/article.php?aid={A}&page=2&section=4"><span class="thumb"><img
 src="/img/blank.gif" data-src="http://img.kwangju.co.kr/upimages/gisaimg/202602/23_700001.jpg"></span>
 <div>나루시 “강변 숲길 <b>잇겠다</b>”</div><p>나루시가 끊긴 강변 숲길 네 곳을 잇는다.</p>
 <span class="newsdate">2026.02.23 16:30</span></a></li>
<li><a {TO_B}><div>다솜군의회 예산 심의 시작</div>
 <span class="newsdate">2026.02.23 15:30</span></a></li>
<li><a {TO_B}><div>다솜군의회 예산 심의 시작</div></a></li>
<li class="ad"><a href="http://ad.example/?aid={C}"><div>광고</div></a></li>
<li><a href="/section.php?section=6">더보기</a></li>
</ul><div class="paging"><a href="/section.php?section=4&page=1">1</a> <b>2</b>
<a href="/section.php?section=4&page=3">3</a></div>
</body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_the_papers_own_rows_give_everything_that_they_show(encoding: str) -> None:
    found = read(ROWS, encoding=encoding)
    assert found == Listing(
        Section("004", "정치"),
        (
            Teaser(
                "나루시 “강변 숲길 잇겠다”",
                f"http://www.kwangju.co.kr/article.php?aid={A}",
                A,
                "나루시가 끊긴 강변 숲길 네 곳을 잇는다.",
                "2026-02-23T16:30:00+09:00",
                "http://img.kwangju.co.kr/upimages/gisaimg/202602/23_700001.jpg",
            ),
            Teaser(
                "다솜군의회 예산 심의 시작",
                f"http://www.kwangju.co.kr/article.php?aid={B}",
                B,
                "",
                "2026-02-23T15:30:00+09:00",
            ),
        ),
        page=2,
        more=True,
    )


OTHER_FORMS = [
    pytest.param(
        f"""<table><tr><td><a href="read.php3?aid={A}"><img src="/a.jpg"></a></td><td>
        <a href="read.php3?aid={A}"><b>나루시 숲길 잇는다</b></a><br>2026-02-23 16:30</td></tr><tr><td></td>
        <td><a href="read.php3?aid={B}"><b>다솜군 예산 심의</b></a><br>2026-02-23 15:30</td></tr></table>""",
        id="a table of older years",
    ),
    pytest.param(
        f"""<div class="list"><dl><dt><a {TO_A}>나루시 숲길 잇는다</a></dt><dd>요약</dd></dl>
        <dl><dt><a {TO_B}>다솜군 예산 심의</a></dt><dd>요약</dd></dl></div>""",
        id="definition lists",
    ),
    pytest.param(
        f"""<div><h3><a {TO_A}>나루시 숲길 잇는다</a></h3><a class="summary"
        {TO_A}>시는 숲길을 …</a></div><div><h3><a {TO_B}>다솜군 예산 심의</a></h3>
        <a class="summary" {TO_B}>군의회는 …</a></div>""",
        id="hits of the old search",
    ),
    pytest.param(
        f"""<a {TO_A}>나루시 숲길 잇는다</a><br><a {TO_B}>다솜군 예산 심의</a>""",
        id="bare links",
    ),
    pytest.param(
        f"""<section><a {TO_A}><figure><img alt="" src="x.jpg"></figure><span
        class="title">나루시 숲길 잇는다</span><span class="date">02.23</span></a><a {TO_B}><span
        class="title">다솜군 예산 심의</span></a></section>""",
        id="cards",
    ),
    pytest.param(
        f"""<nav><a {TO_C}>띠 기사</a></nav><ul><li><a {TO_A}>나루시 숲길 잇는다</a>
        <li><a {TO_B}>다솜군 예산 심의</a></ul><div class="popular_news"><a
        {TO_C}>많이 본 기사</a></div>""",
        id="unclosed items between a menu and a box of favourites",
    ),
]


@pytest.mark.parametrize("html", OTHER_FORMS)
def test_rows_of_another_form_give_headlines_in_order(html: str) -> None:
    found = read(html)
    assert [(each.aid, each.headline) for each in found.teasers] == [
        (A, "나루시 숲길 잇는다"),
        (B, "다솜군 예산 심의"),
    ]


def test_a_hits_opening_words_are_its_summary() -> None:
    html = f"""<div><a {TO_A}>나루시 숲길</a><a class="summary" {TO_A}>시는 숲길을
    잇는다.</a></div><div><a {TO_B}>예산</a></div>"""
    assert read(html).teasers[0].summary == "시는 숲길을 잇는다."


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("2026.02.23 16:30", "2026-02-23T16:30:00+09:00"),
        ("2026년 2월 23일(월) 16:30", "2026-02-23T16:30:00+09:00"),
        ("2026.02.31 16:30", "2026-02-23T16:30:00+09:00"),
        ("3시간 전", "2026-02-23T16:30:00+09:00"),
        ("", "2026-02-23T16:30:00+09:00"),
    ],
)
def test_the_time_is_the_printed_one_or_the_numbers(printed: str, published: str) -> None:
    html = f'<ul class="section_list"><li><a {TO_A}><div>가</div>'
    html += f'<span class="newsdate">{printed}</span></a></li></ul>'
    assert read(html).teasers[0].published == published


def test_what_stands_beside_a_headline_in_its_division_is_no_part_of_it() -> None:
    html = f'<li><a {TO_A}><div>숲길 잇는다<span class="date">02.23</span></div></a></li>'
    assert read(html).teasers[0].headline == "숲길 잇는다"


def test_nothing_from_outside_stays_that_a_terminal_would_obey() -> None:
    html = f'<ul class="section_list"><li><a {TO_A}>'
    html += "<div>가\x1b[31m나\u202e<br>다</div><p>라\x07</p></a></li></ul>"
    teaser = read(html).teasers[0]
    assert (teaser.headline, teaser.summary) == ("가나 다", "라")


def test_a_picture_without_words_takes_the_name_of_its_link() -> None:
    html = f'<ul class="section_list"><li><a {TO_A} title="봄꽃"><img src="a.jpg"></a></li></ul>'
    assert read(html).teasers[0].headline == "봄꽃"


@pytest.mark.parametrize(
    ("paging", "more"),
    [
        ('<a href="?page=1">1</a><a href="?page=2">2</a>', False),
        ('<a href="?section=4&amp;page=3">다음</a>', True),
        ('<a href="#" onclick="goPage(3)">3</a>', True),
        ("<a href=\"javascript:goPage('3')\">3</a>", True),
        ("", False),
    ],
)
def test_another_page_is_there_when_one_links_to_it(paging: str, *, more: bool) -> None:
    assert read(f"<a {TO_A}>가</a>{paging}").more is more


@pytest.mark.parametrize(
    ("address", "aids", "section"),
    [
        ("http://m.kwangju.co.kr/section.php?page=3&section=74", (A,), Section("074", "사설")),
        ("http://www.kwangju.co.kr/section.php?sid=1", (A, B), Section("004", "정치")),
        ("http://www.kwangju.co.kr/", (A, "1771824600700003008"), None),
        ("http://www.kwangju.co.kr/section.php?sid=5", ("1771824600700003005",), Section("005", "경제")),
    ],
    ids=["by its address", "by its articles", "a mixed page", "by its own title"],
)
def test_the_desk_is_known(address: str, aids: tuple[str, ...], section: Section | None) -> None:
    links = "".join(f'<li><a href="/article.php?aid={aid}">가</a></li>' for aid in aids)
    assert read(f"<title>경제 | 광주일보</title><ul>{links}</ul>", address).section == section


@pytest.mark.parametrize(
    "html", ["", "<p>로그인</p>", '<a href="/article.php?aid=12">가</a>', '<a href="http://[">가</a>']
)
def test_a_page_without_articles_says_so(html: str) -> None:
    with pytest.raises(NotAnArticle, match="lists no articles"):
        read(html)


def test_a_saved_list_without_an_address_links_to_the_paper() -> None:
    found = read(f'<a href="article.php?aid={A}">가</a>', address=None)
    assert found.teasers[0].address == f"http://www.kwangju.co.kr/article.php?aid={A}"


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            "".join(f'<li><a href="/article.php?aid={int(A) + n * 1000}">가</a>' for n in range(9000)),
            id="links",
        ),
        pytest.param('<ul class="section_list">' + f"<li><ul><a {TO_A}>가</a>" * 1500, id="rows within rows"),
        pytest.param(
            '<ul class="section_list">'
            + "".join(f'<li><ul><a href="?aid={int(A) + n * 1000}">가</a>' for n in range(1500)),
            id="rows of many articles within rows",
        ),
        pytest.param("<div>" * 3000 + f"<a {TO_A}>가</a>" * 3000, id="depth"),
    ],
)
def test_a_page_beyond_reading_is_cut_short_or_refused(html: str) -> None:
    try:
        count = len(read(html).teasers)
    except NotAnArticle:
        count = 0
    assert count <= 500
