"""Whole made pages, any seed: the story exactly, each paragraph once, every part of the head."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader import parse
from tests.making.head import head_faults
from tests.making.score import score
from tests.pages import make_page

SEEDS = st.integers(min_value=0, max_value=10**9)


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_page_gives_its_story_and_nothing_else(seed: int) -> None:
    made = make_page(seed)
    result = score(made, list(parse(made.body, made.address).paragraphs))
    assert (result.leaked, result.doubled, result.repeats_lost) == ([], 0, 0)
    assert result.exact, (made.shape, made.encoding, made.traits)


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_page_gives_its_head_its_bylines_and_its_captions(seed: int) -> None:
    assert head_faults(make_page(seed)) == []


@settings(max_examples=30, deadline=None)
@given(SEEDS)
def test_every_removed_copy_names_a_paragraph_that_it_repeats(seed: int) -> None:
    made = make_page(seed)
    article = parse(made.body, made.address)
    for one in article.removed:
        if one.twin is not None:
            assert 0 <= one.twin < len(article.paragraphs)
        assert 0 <= one.place <= len(article.blocks)
