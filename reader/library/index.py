"""What the search index holds of an article: its terms, put in and taken out; pure but for SQL.

A term is a pair of characters of the text without spaces and marks, the first consonants at the
start of a word (ㄱㅈ, ㄱㅈㅅ), or a facet: a section, a speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.fold import folded, initials, pairs, squeezed, words

if TYPE_CHECKING:
    import sqlite3

    from reader.analysis import Analysis
    from reader.article import Article
    from reader.library.pack import Text

INITIALS_MOST = 3
"""How many first consonants a term holds at most: two hardly part the stories, four hardly more."""


def section_term(name: str) -> str:
    """The term of a section's id or name; the index takes only ASCII for spaces and marks."""
    return "§" + squeezed(name)


def speaker_term(name: str) -> str:
    """The term of a named speaker."""
    return "※" + squeezed(name)


def put(connection: sqlite3.Connection, slot: int, text: Text) -> None:
    """Index the wording under its slot."""
    heads, stories = terms(text)
    connection.execute("INSERT INTO heads (rowid, terms) VALUES (?, ?)", (slot, heads))
    connection.execute("INSERT INTO stories (rowid, terms) VALUES (?, ?)", (slot, stories))


def take(connection: sqlite3.Connection, slot: int, text: Text) -> None:
    """Take out what ``put`` put in for the same wording."""
    heads, stories = terms(text)
    connection.execute("INSERT INTO heads (heads, rowid, terms) VALUES ('delete', ?, ?)", (slot, heads))
    connection.execute("INSERT INTO stories (stories, rowid, terms) VALUES ('delete', ?, ?)", (slot, stories))


def terms(text: Text) -> tuple[str, str]:
    """The terms of headline and deck, and those of the whole article, each parted by spaces."""
    head = {term for part in head_texts(text.article) for term in _terms(part)}
    # A search for one syllable is answered from the headlines alone.
    head |= {char for part in head_texts(text.article) for char in squeezed(part)}
    facets = _facets(text.article, text.analysis)
    whole = head_pairs(head) | {term for part in body_texts(text.article) for term in _terms(part)}
    return " ".join(sorted(head | facets)), " ".join(sorted(whole | facets))


def head_pairs(head: set[str]) -> set[str]:
    """The terms of two characters and more."""
    return {term for term in head if len(term) > 1}


def head_texts(article: Article) -> tuple[str, ...]:
    """The texts at the head of an article."""
    return (article.headline, *article.deck, article.kicker)


def body_texts(article: Article) -> list[str]:
    """The texts under the head: the story, its subheads, captions and bylines."""
    from reader.article import Figure

    texts = [block.caption if isinstance(block, Figure) else block.text for block in article.blocks]
    texts += [f"{byline.name} {byline.role or ''}" for byline in article.bylines]
    return texts


def _terms(text: str) -> set[str]:
    """The terms of one paragraph."""
    parts = words(folded(text))
    stream = "".join(parts)
    return pairs(stream) | _initial_terms(parts, initials(stream))


def _initial_terms(parts: list[str], stream: str) -> set[str]:
    """The first consonants that stand from the start of each word on, over the spaces."""
    found = set()
    start = 0
    for part in parts:
        found.add(stream[start : start + INITIALS_MOST])
        found.add(stream[start : start + 2])
        start += len(part)
    return {term for term in found if len(term) > 1}


def _facets(article: Article, analysis: Analysis) -> set[str]:
    """The section and the named speakers."""
    names = {who.name for quote in analysis.quotes for who in quote.speakers if who.name}
    facets = {speaker_term(name) for name in names}
    if article.section:
        facets |= {section_term(article.section.id), section_term(article.section.name)}
    return facets
