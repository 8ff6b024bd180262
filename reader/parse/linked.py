"""What a page says of its story for search engines: a NewsArticle in JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text import one_line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_KINDS = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting")
_MOST_CHARS = 200_000
_DEEPEST = 4


class Linked:
    """Headline, dates and author of the story, each empty where the page does not say it."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._said = next((found for text in _scripts(tree) if (found := _article(_read(text)))), {})

    def words(self, name: str) -> str:
        """What is said under a name: ``headline``, ``datePublished``, ``dateModified``."""
        return _plain(self._said.get(name))

    @property
    def author(self) -> str:
        """Who wrote it, when that is one name."""
        said = self._said.get("author")
        first = said[0] if isinstance(said, list) and said else said
        return _plain(first.get("name") if isinstance(first, dict) else first)


def _scripts(tree: LexborHTMLParser) -> list[str]:
    return [node.text() for node in tree.css('script[type="application/ld+json"]')]


def _read(text: str) -> object:
    """The JSON of a script; None where it is none."""
    import json

    if len(text) > _MOST_CHARS:
        return None
    try:
        read: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return read


def _article(said: object, depth: int = 0) -> dict[str, object] | None:
    """The first record of an article in a list, a graph or by itself."""
    if isinstance(said, list) and depth < _DEEPEST:
        return next((found for each in said[:50] if (found := _article(each, depth + 1))), None)
    if not isinstance(said, dict):
        return None
    kind = said.get("@type")
    if kind in _KINDS or (isinstance(kind, list) and any(each in _KINDS for each in kind)):
        return said
    return _article(said.get("@graph"), depth + 1)


def _plain(said: object) -> str:
    return one_line(said[:1000]) if isinstance(said, str) else ""
