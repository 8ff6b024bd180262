"""An article's analysis, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.clauses import clauses
from reader.analyse.links import Squeezed, headline_quotes, with_mentions
from reader.analyse.marks import Span, has_marks
from reader.analyse.noting import note_people
from reader.analyse.people import People
from reader.analyse.quotes import quotes
from reader.analyse.tokens import Sentence, sentences, tokens
from reader.analysis import Analysis, Quote
from reader.article import Article, Paragraph, Subhead


def read(article: Article) -> Analysis:
    """Who said what, and what was agreed."""
    texts = article.paragraphs
    said, spans = _said(article, texts)
    lists = clauses(article.headline, texts, spans)
    squeezed = Squeezed(texts)
    return Analysis(
        said,
        with_mentions(lists, squeezed),
        headline_quotes((article.headline, *article.deck), texts, squeezed, spans),
    )


def _said(article: Article, texts: Sequence[str]) -> tuple[tuple[Quote, ...], Sequence[Sequence[Span]]]:
    """The turns, and the quotations of each paragraph; without any, who is who need not be known."""
    if not any(map(has_marks, texts)):
        return (), [()] * len(texts)
    people = People()
    cut: list[Sentence] = []
    spans: list[list[Span]] = []
    still_open = False
    for index, text in enumerate(texts):
        listed, still_open = tokens(text, inside=still_open)
        note_people(people, text, listed, index)
        cut += sentences(index, text, listed)
        spans.append([token.quote for token in listed if token.quote is not None])
    for text in (*_captions(article), *_subheads(article), *article.deck, article.headline):
        note_people(people, text, tokens(text)[0], None)  # last: what a headline calls somebody is no post
    return quotes(texts, cut, people, breaks(article)), spans


def _captions(article: Article) -> list[str]:
    return [figure.caption for figure in article.figures]


def _subheads(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Subhead)]


def breaks(article: Article) -> frozenset[int]:
    """The paragraphs before which a subhead stands."""
    found: set[int] = set()
    count = 0
    for block in article.blocks:
        if isinstance(block, Subhead):
            found.add(count)
        elif isinstance(block, Paragraph):
            count += 1
    return frozenset(found)
