"""Article, Analysis → str. One paragraph a line, never wrapped; pure: no disk, no clock.

The document is Korean whatever the interface speaks, so its few words of its own are too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

# At once and not at first use: a module of that name would otherwise take the function's place.
from reader.export.record import record

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.analysis import Analysis
    from reader.article import Article

__all__ = ["LISTS", "export", "record"]
LISTS = frozenset({"clauses", "quotes"})
"""What can be added after the story."""


def export(
    article: Article,
    analysis: Analysis,
    form: str = "plain",
    *,
    lists: Collection[str] | None = None,
    saved: str | None = None,
) -> str:
    r"""The article as ``plain``, ``markdown``, ``json`` or ``html``, ending in one newline.

    ``lists`` are those of ``clauses`` and ``quotes`` that come with it; None is none in plain text
    and both elsewhere. ``saved`` is the time that Markdown's front matter tells.

    >>> import reader
    >>> article = reader.parse("나루시, 다리 두 곳 새로 놓는다\n\n나루시는 다리를 놓기로 했다.\n")
    >>> print(reader.export(article, reader.analyse(article)))
    나루시, 다리 두 곳 새로 놓는다
    <BLANKLINE>
    나루시는 다리를 놓기로 했다.
    <BLANKLINE>

    Raises:
        ValueError: there is no such form.

    """
    match form:
        case "plain":
            from reader.export.plain import plain

            return plain(article, analysis, lists or ())
        case "markdown":
            from reader.export.markdown import markdown

            return markdown(article, analysis, LISTS if lists is None else lists, saved)
        case "html":
            from reader.export.webpage import webpage

            return webpage(article, analysis, LISTS if lists is None else lists)
        case "json":
            from json import dumps

            from reader.text import json_safe

            return json_safe(dumps(record(article, analysis), ensure_ascii=False, indent=2)) + "\n"
    raise ValueError(f"no such form: {form}")
