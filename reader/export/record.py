"""Article, Analysis → the JSON object of schema 1 (``schema.json`` beside this file)."""

from __future__ import annotations

from typing import Any, assert_never

from reader.analysis import Analysis, Clause, ClauseList, Quote, Segment, Speaker
from reader.article import Article, Block, Byline, Figure, Origin, Paragraph, Removed, Section, Subhead

Record = dict[str, Any]


def record(article: Article, analysis: Analysis) -> Record:
    """The whole article; every key is there, empty ones as ``[]``, ``""`` or ``null``.

    What goes beyond the contract comes after it: kicker, updated, dateline, headline_quotes.
    """
    return {
        "schema": 1,
        "source": source(article.origin),
        "headline": article.headline,
        "deck": list(article.deck),
        "section": _section(article.section),
        "published": article.published,
        "bylines": [_byline(byline) for byline in article.bylines],
        "blocks": _blocks(article.blocks),
        "paragraphs": list(article.paragraphs),
        "quotes": quotes(analysis),
        "clauses": clauses(analysis),
        "removed": removed(article),
        "kicker": article.kicker,
        "updated": article.updated,
        "dateline": article.dateline,
        "headline_quotes": [
            {
                "text": each.text,
                "found": each.found,
                "paragraph": each.paragraph,
                "start": each.start,
                "end": each.end,
            }
            for each in analysis.headline_quotes
        ],
    }


def source(origin: Origin) -> Record:
    """Where it came from and what its bytes were."""
    return {
        "address": origin.address,
        "aid": origin.aid,
        "path": origin.path,
        "encoding": origin.encoding,
        "sha256": origin.sha256,
        "fetched": origin.fetched,
    }


def quotes(analysis: Analysis) -> list[Record]:
    """The quotes alone."""
    return [_quote(quote) for quote in analysis.quotes]


def clauses(analysis: Analysis) -> list[Record]:
    """The lists of clauses alone."""
    return [_clauses(each) for each in analysis.clauses]


def removed(article: Article) -> list[Record]:
    """What cleaning took away; ``place`` is the index in ``blocks`` before which it stood."""
    return [_removed(each) for each in article.removed]


def _section(section: Section | None) -> Record | None:
    return None if section is None else {"id": section.id, "name": section.name}


def _byline(byline: Byline) -> Record:
    return {
        "name": byline.name,
        "role": byline.role,
        "email": byline.email,
        "place": byline.place,
        "agency": byline.agency,
    }


def _blocks(blocks: tuple[Block, ...]) -> list[Record]:
    """The blocks in order, paragraphs with their index."""
    found: list[Record] = []
    count = 0
    for block in blocks:
        match block:
            case Paragraph(text):
                found.append({"kind": "paragraph", "text": text, "paragraph": count})
                count += 1
            case Subhead(text):
                found.append({"kind": "subhead", "text": text})
            case Figure(image, caption, credit):
                found.append({"kind": "figure", "image": image, "caption": caption, "credit": credit})
            case _:
                assert_never(block)
    return found


def _quote(quote: Quote) -> Record:
    return {
        "paragraph": quote.paragraph,
        "segments": [_segment(segment, quote.paragraph) for segment in quote.segments],
        "speakers": [_speaker(speaker) for speaker in quote.speakers],
        "verb": quote.verb,
    }


def _segment(segment: Segment, paragraph: int) -> Record:
    """A segment; its paragraph is said only where it is not the quote's."""
    found: Record = {"text": segment.text, "start": segment.start, "end": segment.end}
    return found if segment.paragraph == paragraph else found | {"paragraph": segment.paragraph}


def _speaker(speaker: Speaker) -> Record:
    return {"surface": speaker.surface, "name": speaker.name, "title": speaker.title, "found": speaker.found}


def _clauses(clauses: ClauseList) -> Record:
    return {
        "paragraph": clauses.paragraph,
        "lead": clauses.lead,
        "declared": clauses.declared,
        "items": [_clause(clause) for clause in clauses.items],
    }


def _clause(clause: Clause) -> Record:
    """An item; nested items and mentions are said only where there are some."""
    found: Record = {
        "text": clause.text,
        "start": clause.start,
        "end": clause.end,
        "paragraph": clause.paragraph,
        "marker": clause.marker,
    }
    if clause.inner:
        found["inner"] = [_clause(inner) for inner in clause.inner]
    if clause.mentions:
        found["mentions"] = list(clause.mentions)
    return found


def _removed(removed: Removed) -> Record:
    return {
        "text": removed.text,
        "reason": removed.reason,
        "twin": removed.twin,
        "kind": removed.kind,
        "place": removed.place,
    }
