"""What a page's container shows, and what became of it: the two sides of the account."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.article import Article, Figure

_UNSEEN = "script style noscript template iframe head title textarea"
# What a credit drops of its dress, and what a byline may say of a picture.
_DRESS = Counter("제공사진글")


def letters(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text."""
    return Counter(re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text)))


def shown(html: str, container: str) -> Counter[str]:
    """The letters that a reader's eye meets in a container, by a walk of its own."""
    tree = LexborHTMLParser(html)
    found: Counter[str] = Counter()
    for node in tree.css(container):
        for inner in node.traverse(include_text=True):
            if inner.is_text_node and not _is_unseen(inner):
                found += letters(inner.text_content or "")
    return found


def _is_unseen(node: LexborNode) -> bool:
    above = node.parent
    while above is not None and above.tag != "-document":
        style = (above.attributes.get("style") or "").replace(" ", "")
        if above.tag in _UNSEEN.split() or "hidden" in above.attributes or "display:none" in style:
            return True
        above = above.parent
    return False


def kept(article: Article) -> Counter[str]:
    """The letters of everything in an article and in what was removed from it."""
    parts = [article.dateline]
    for block in article.blocks:
        parts += [block.caption, block.credit] if isinstance(block, Figure) else [block.text]
    for one in article.bylines:
        parts += [one.name, one.role or "", one.email or "", one.place or "", one.agency or ""]
    parts += [one.text for one in article.removed]
    found: Counter[str] = Counter()
    for part in parts:
        found += letters(part)
    return found


def lost(html: str, container: str, article: Article) -> Counter[str]:
    """Letters that the container shows and neither the article nor its removed texts have."""
    missing = shown(html, container) - kept(article)
    dress = Counter(dict.fromkeys(_DRESS, 10**6))
    return missing - dress
