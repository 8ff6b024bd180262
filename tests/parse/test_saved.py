"""What this reader saved it reads again: the same story, nothing taken away."""

import pytest

from reader import Analysis, export, parse
from tests.pages import make_page


@pytest.mark.parametrize("seed", range(40))
def test_cleaning_a_cleaned_story_changes_nothing(seed: int) -> None:
    made = make_page(seed)
    once = parse(made.body, made.address)
    again = parse(export(once, Analysis(), "plain"))
    assert again.paragraphs[: len(once.paragraphs)] == once.paragraphs
    assert (again.headline, again.deck) == (once.headline, once.deck)
    assert [one.name for one in again.bylines] == [one.name for one in once.bylines]
    assert again.removed == ()


def test_lists_behind_a_saved_story_are_not_read_as_story() -> None:
    head = "나루시 다리 놓는다\n\n2024년 03월 05일(화) 17:20\n박하늘 기자"
    text = f"{head}\n\n시는 다리를 놓기로 했다.\n\n인용\n한도윤: 놓겠다"
    assert parse(text).paragraphs == ("시는 다리를 놓기로 했다.",)
