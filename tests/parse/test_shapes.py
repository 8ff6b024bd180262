"""Each shape of a container gives the same story."""

import pytest

import tests.parse.more_shape_cases
import tests.parse.picture_cases
import tests.parse.placed_cases  # noqa: F401 — each adds its cases
from reader import parse
from tests.parse.shape_cases import ADDRESS, CASES, Case


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_shape_gives_its_story(case: Case) -> None:
    article = parse(case.html.encode(), ADDRESS)
    assert list(article.paragraphs) == case.paragraphs
    assert tuple(one.name for one in article.bylines) == case.bylines
    if case.figures is not None:
        assert [(figure.caption, figure.credit) for figure in article.figures] == case.figures
