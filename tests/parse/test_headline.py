"""A headline without the paper's name, however the page joins the two."""

import pytest

from reader import parse
from tests.parse.shape_cases import ADDRESS, BY, P, br, page

HEADLINE = "나루시 다리 놓는다"
TITLES = """
나루시 다리 놓는다 - 광주일보
나루시 다리 놓는다-광주일보
나루시 다리 놓는다 | 광주일보
나루시 다리 놓는다::광주일보
나루시 다리 놓는다 :: 광주일보 ::
나루시 다리 놓는다 | 정치 | 광주일보
나루시 다리 놓는다 &lt; 사회 &lt; 기사본문 - 광주일보
광주일보 - 나루시 다리 놓는다
[광주일보] 나루시 다리 놓는다
::: 광주일보 ::: 나루시 다리 놓는다
"""


def headline(title: str) -> str:
    html = page(br([*P, BY])).replace("<h1>나루시 다리 놓는다</h1>", "")
    return parse(
        html.replace("<title>나루시 다리 놓는다 - 광주일보</title>", f"<title>{title}</title>"), ADDRESS
    ).headline


@pytest.mark.parametrize("title", TITLES.strip().splitlines())
def test_the_papers_name_is_no_part_of_the_headline(title: str) -> None:
    assert headline(title) == HEADLINE


@pytest.mark.parametrize(
    "title", ["광주일보 창간 70주년 기념식", "“다리 놓자” 광주일보 포럼", "광주일보, 기자상 받아"]
)
def test_a_headline_about_the_paper_keeps_its_name(title: str) -> None:
    assert headline(title) == title


def test_marks_that_were_escaped_twice_are_read() -> None:
    assert headline("나루시 &amp;ldquo;다리 놓는다&amp;rdquo;") == "나루시 “다리 놓는다”"


def test_a_page_whose_title_is_the_papers_name_has_the_bold_line_above_its_story() -> None:
    html = page(br([*P, BY]), before="<b>나루시 큰 다리 놓는다</b>").replace(
        "<h1>나루시 다리 놓는다</h1>", ""
    )
    article = parse(html.replace("나루시 다리 놓는다 - 광주일보", "광주일보"), ADDRESS)
    assert article.headline == "나루시 큰 다리 놓는다"
    assert any(line.part == "headline" and line.guessed for line in article.report)
