"""Article, Analysis → str. One paragraph a line, never wrapped; pure."""

from __future__ import annotations

from typing import Any

from reader.analysis import Analysis
from reader.article import Article


def export(article: Article, analysis: Analysis, form: str = "plain") -> str:
    """The article as ``plain``, ``markdown``, ``json`` or ``html``, ending in one newline.

    Raises:
        ValueError: there is no such form.

    """
    raise NotImplementedError


def record(article: Article, analysis: Analysis) -> dict[str, Any]:
    """The article as the JSON object of schema 1."""
    raise NotImplementedError
