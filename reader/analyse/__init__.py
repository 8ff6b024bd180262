"""Article → Analysis. Plain text and the standard library only; pure, and never raises on any text."""

from __future__ import annotations

from reader.analysis import Analysis
from reader.article import Article


def analyse(article: Article) -> Analysis:
    """Who said what, and what was agreed, in the order of print; empty tuples where there is nothing."""
    from reader.analyse.reading import read

    return read(article)
