"""When the site changes: the user's own selectors, the story by its text, and a report of what was found how."""

# ruff: noqa: E501 — markup as pages print it

from __future__ import annotations

import pytest

from reader import NotAnArticle, parse
from reader.page import Page
from reader.paper import SELECTORS
from reader.parse import parse_page
from tests.parse.shape_cases import ADDRESS, BY, P, br, page

RENAMED = page(br([*P, BY]), container='<div id="brandnew">%s</div>')


def test_a_renamed_container_is_found_by_its_text_and_said_to_be_guessed() -> None:
    article = parse(RENAMED, ADDRESS)
    assert list(article.paragraphs) == P
    container = next(line for line in article.report if line.part == "container")
    assert container.guessed
    assert "brandnew" in container.rule


def test_a_known_container_is_named_in_the_report() -> None:
    container = next(line for line in parse(page(br([*P, BY])), ADDRESS).report if line.part == "container")
    assert (container.rule, container.guessed) == ("#joinskmbox", False)


def test_the_users_own_selector_goes_before_the_papers() -> None:
    html = page(br([*P, BY]), after='<div class="mine">' + br(P[:2]) + "</div>")
    own = SELECTORS.overridden({"container": (".mine",)})
    article = parse_page(Page(html.encode(), address=ADDRESS), own)
    assert list(article.paragraphs) == P[:2]


def test_the_users_own_selectors_find_headline_deck_and_date() -> None:
    html = page(
        br([*P, BY]),
        before='<h6 class="a">다른 제목</h6><i class="b">다른 부제</i><u class="c">2020.01.02 03:04</u>',
    )
    own = SELECTORS.overridden({"headline": (".a",), "deck": (".b",), "date": (".c",)})
    article = parse_page(Page(html.encode(), address=ADDRESS), own)
    assert (article.headline, article.deck, article.published) == (
        "다른 제목",
        ("다른 부제",),
        "2020-01-02T03:04:00+09:00",
    )


@pytest.mark.parametrize(
    ("part", "reason"),
    [("advert", "advert"), ("furniture", "furniture"), ("caption", None), ("byline", None)],
)
def test_the_users_own_selectors_name_what_stands_in_the_story(part: str, reason: str | None) -> None:
    said = "최아람 나루시 명예기자" if part == "byline" else "새로 놓일 다리의 그림 한 장"
    html = page(f"<p>{P[0]}</p><p class=zz>{said}</p>" + "".join(f"<p>{one}</p>" for one in P[1:]))
    article = parse_page(Page(html.encode(), address=ADDRESS), SELECTORS.overridden({part: (".zz",)}))
    assert list(article.paragraphs) == P
    assert [one.reason for one in article.removed] == ([reason] if reason else [])
    assert said in parse(html, ADDRESS).paragraphs


def test_a_selector_for_a_part_that_is_none_is_an_error() -> None:
    with pytest.raises(TypeError):
        SELECTORS.overridden({"headlien": (".a",)})


def test_a_page_without_a_date_has_the_moment_of_its_number() -> None:
    html = page(br([*P, BY])).replace("2024년 03월 05일(화) 17:20", "")
    article = parse(html, ADDRESS)
    assert article.published == "2024-03-05T17:20:00+09:00"
    assert any((line.part, line.rule) == ("date", "aid") for line in article.report)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("", id="nothing"),
        pytest.param("   \n", id="blank"),
        pytest.param("<html><body></body></html>", id="an empty page"),
        pytest.param(
            "<script>alert('없는 기사입니다.');history.back();</script>", id="a script that goes back"
        ),
        pytest.param(page("요청하신 기사를 찾을 수 없습니다."), id="a story's page that has none"),
        pytest.param(page("로그인 후 이용하실 수 있습니다."), id="a log-in page"),
        pytest.param(
            "<ul class=section_list>"
            + "".join(
                f'<li><div><a href="/article.php?aid={n}">나루시 소식 {n}</a></div><p>{P[0]}</p></li>'
                for n in range(9)
            )
            + "</ul>",
            id="a list",
        ),
    ],
)
def test_a_page_that_holds_no_story_is_none(html: str) -> None:
    with pytest.raises(NotAnArticle):
        parse(html)


_ROW = f'<li class="{{}}"><div><a href="/article.php?aid={{}}">나루시 소식</a></div><p>{P[0]} {P[1]}</p></li>'


@pytest.mark.parametrize(
    "html",
    [
        "<h2>사회</h2><ul class=section_list>"
        + "".join(_ROW.format("" if n else "section_head", n) for n in range(9))
        + "</ul>",
        "<h2>사회</h2><ul class=section_list>" + _ROW.format("", 1) + "</ul>",
        f'<?xml version="1.0"?><rss><channel><item><description>{" ".join(P)}</description></item></channel></rss>',
        page(
            f"<ul>{''.join(f'<li><a href=/article.php?aid={n}>나루시장 “함께 걷겠다”</a></li>' for n in range(4))}</ul>"
        ),
        "<h1>안내</h1><div><p>비정상적인 접근이 감지되어 잠시 멈추었습니다.</p></div>",
        "<h1>500</h1><div><p>500 - 내부 서버 오류입니다. 찾는 자료에 문제가 있어 보여 드릴 수 없습니다.</p></div>",
    ],
    ids=["a list", "a list of one", "a feed", "related links", "a captcha", "a fault"],
)
def test_a_list_that_answers_for_an_articles_address_is_no_story(html: str) -> None:
    with pytest.raises(NotAnArticle):
        parse(html, ADDRESS)


def test_the_report_says_by_which_rules_names_and_captions_were_found() -> None:
    body = f"<table><tr><td><img src=a.jpg></td></tr><tr><td>새 다리의 그림.</td></tr></table>{br([*P[:2], f'{P[2]} {BY}'])}"
    rules = {line.part: line.rule for line in parse(page(body), ADDRESS).report}
    assert (rules["byline"], rules["caption"]) == ("the end of a paragraph", "the picture's cell")
