"""Page → Article. The only room that knows HTML; pure: no network, no disk, no clock.

Enters: a Page (bytes). Leaves: an Article with every paragraph once, or NotAnArticle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.page import Page
from reader.values import replace

if TYPE_CHECKING:
    from reader.article import Article
    from reader.paper import Selectors


def parse(page: bytes | str, address: str | None = None) -> Article:
    """The article that a page holds.

    ``page`` is HTML or extracted text, as bytes in any encoding or as text already decoded;
    ``address`` is where it came from and gives the AID and absolute links.

    Raises:
        NotAnArticle: the page holds none.

    """
    if isinstance(page, str):
        article = parse_page(Page(page.encode("utf-8", "replace"), address=address, charset="utf-8"))
        return replace(article, origin=replace(article.origin, encoding=None))
    return parse_page(Page(page, address=address))


def parse_page(page: Page, selectors: Selectors | None = None) -> Article:
    """The article that a fetched page holds, by the user's own selectors if they have any.

    Raises:
        NotAnArticle: the page holds none.

    """
    from reader.parse.document import article

    return article(page, selectors)
