"""Everything visible in the story's container is in the article or in what was removed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import parse
from reader.parse.decode import decode
from tests.making.accounts import lost
from tests.pages import make_page

CONTAINERS = "#joinskmbox, #CmAdContent, #articleBody, .article_content"
READABLE = ("mojibake",)


def account(seed: int) -> str:
    made = make_page(seed)
    if "unknown container" in made.traits or made.encoding in READABLE:
        return ""
    article = parse(made.body, made.address)
    missing = lost(decode(made.body).text, CONTAINERS, article)
    return "".join(sorted(missing.elements()))


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=0, max_value=10**9))
def test_no_letter_of_a_made_page_is_lost(seed: int) -> None:
    assert account(seed) == ""


@pytest.mark.parametrize("seed", range(20))
def test_cleaning_the_same_page_twice_says_the_same(seed: int) -> None:
    made = make_page(seed)
    assert parse(made.body, made.address) == parse(made.body, made.address)
