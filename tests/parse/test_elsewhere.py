"""The story of a page that knows none of the paper's names: whole, alone, with its head and its reporter."""

from __future__ import annotations

import pytest

from reader import NotAnArticle, parse
from tests.parse.elsewhere_cases import HEADLINE, PAGES, PUBLISHED
from tests.parse.shape_cases import ADDRESS, P


@pytest.mark.parametrize("address", [None, "http://www.saettum.example/news/view?no=77"])
@pytest.mark.parametrize("system", PAGES)
def test_another_papers_page_gives_its_story_and_its_head(system: str, address: str | None) -> None:
    article = parse(PAGES[system], address)
    assert list(article.paragraphs) == P
    assert (article.headline, article.published) == (HEADLINE, PUBLISHED)
    assert [one.name for one in article.bylines] == ["박하늘"]
    assert any(line.part == "container" and line.guessed for line in article.report)


def test_one_short_signed_paragraph_is_a_story() -> None:
    html = PAGES["no names at all"]
    for one in P[1:]:
        html = html.replace(f"<p>{one}</p>", "")
    assert list(parse(html).paragraphs) == P[:1]


def test_verse_below_its_headline_and_a_date_is_a_story_where_the_address_says_so() -> None:
    verse = ["강가에 서면", "물소리가 먼저 운다", "돌아오라 나의 강아", "끝내 돌아오지 않는다"]
    html = f"<h1>나루의 강</h1><p>2024.03.05 17:20</p><div id=v>{'<br>'.join(verse)}</div>"
    assert list(parse(html, ADDRESS).paragraphs) == verse
    with pytest.raises(NotAnArticle):
        parse(html.replace("<h1>나루의 강</h1>", ""), ADDRESS)
