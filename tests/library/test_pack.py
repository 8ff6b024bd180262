from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import Analysis, Clause, ClauseList, HeadlineQuote, Quote, Segment, Speaker
from reader.article import (
    Article,
    Byline,
    Figure,
    Finding,
    Origin,
    Paragraph,
    Removed,
    Section,
    Subhead,
)
from reader.library.pack import Text, Unreadable, pack, printed, unpack
from tests.samples import SAMPLES, Sample

texts = st.text(max_size=20)
maybe = st.none() | texts
blocks = st.builds(Paragraph, texts) | st.builds(Subhead, texts) | st.builds(Figure, maybe, texts, texts)
articles = st.builds(
    Article,
    headline=texts,
    deck=st.lists(texts, max_size=2).map(tuple),
    kicker=texts,
    section=st.none() | st.builds(Section, texts, texts),
    published=maybe,
    bylines=st.lists(st.builds(Byline, texts, maybe, maybe, maybe, maybe), max_size=2).map(tuple),
    blocks=st.lists(blocks, max_size=4).map(tuple),
    removed=st.lists(st.builds(Removed, texts, st.just("replay"), st.none() | st.integers()), max_size=2).map(
        tuple
    ),
    origin=st.builds(Origin, maybe, maybe, maybe, maybe, maybe, maybe),
    report=st.lists(st.builds(Finding, texts, texts, st.booleans()), max_size=2).map(tuple),
)
numbers = st.integers(0, 999)
clauses: st.SearchStrategy[Clause] = st.deferred(
    lambda: st.builds(
        Clause, texts, numbers, numbers, numbers, maybe, st.lists(clauses, max_size=1).map(tuple),
        st.lists(numbers, max_size=2).map(tuple),
    )
)  # fmt: skip
analyses = st.builds(
    Analysis,
    quotes=st.lists(
        st.builds(
            Quote,
            numbers,
            st.lists(st.builds(Segment, texts, numbers, numbers, numbers), min_size=1, max_size=2).map(tuple),
            st.lists(st.builds(Speaker, texts, maybe, maybe, st.just("carried")), max_size=2).map(tuple),
            maybe,
        ),
        max_size=2,
    ).map(tuple),
    clauses=st.lists(
        st.builds(ClauseList, numbers, texts, st.none() | numbers, st.lists(clauses, max_size=2).map(tuple)),
        max_size=1,
    ).map(tuple),
    headline_quotes=st.lists(
        st.builds(HeadlineQuote, texts, st.just("missing"), st.none() | numbers), max_size=1
    ).map(tuple),
)


@given(st.builds(Text, articles, analyses))
def test_any_article_comes_back_as_it_was(text: Text) -> None:
    assert unpack(Text, pack(text)) == text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.slug)
def test_the_samples_come_back_as_they_were(sample: Sample) -> None:
    reading = sample.reading()
    text = Text(reading.article, reading.analysis)
    assert unpack(Text, pack(text)) == text


def test_a_path_that_is_no_utf8_comes_back() -> None:
    text = Text(Article("다리", origin=Origin(path="/tmp/\udcb0\udca1.html")), Analysis())
    assert unpack(Text, pack(text)) == text


@dataclass(frozen=True, slots=True)
class Younger:
    """A Byline as a release may have it that knows one thing more and one less."""

    name: str
    portrait: str = "none"


def test_a_field_that_is_new_takes_its_default_and_one_that_is_gone_is_passed_over() -> None:
    assert unpack(Younger, pack(Byline("서하린", "기자"))) == Younger("서하린")


def test_what_says_the_default_takes_no_room() -> None:
    assert json.loads(zlib.decompress(pack(Byline("서하린")))) == {"name": "서하린"}


@pytest.mark.parametrize(
    "blob",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(pack(Text(Article("다리"), Analysis()))[:-5], id="cut off"),
        pytest.param(zlib.compress(b"[1"), id="no JSON"),
        pytest.param(zlib.compress(b"[]"), id="another thing"),
        pytest.param(zlib.compress(b'{"article": {}, "analysis": {}}'), id="without a headline"),
    ],
)
def test_what_was_not_packed_is_refused(blob: bytes) -> None:
    with pytest.raises(Unreadable):
        unpack(Text, blob)


@given(articles, st.sampled_from(["", '},"analysis":', '\\"},"analysis":{}', "\\"]))
def test_what_is_printed_is_read_without_what_was_noticed(made: Article, words: str) -> None:
    quote = Quote(0, (Segment(words, 0, 1, 0),), (Speaker(words),), words)
    made = replace(made, headline=words, blocks=(*made.blocks, Paragraph(words), Subhead(words)))
    for analysis in (Analysis(), Analysis(quotes=(quote,))):
        found = printed(pack(Text(made, analysis)))
        assert found.paragraphs == made.paragraphs
        assert words in found.others
