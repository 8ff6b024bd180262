"""Readings made from what the samples are expected to give, so that screens need no parser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reader.analysis import Analysis, Clause, ClauseList, Quote, Segment, Speaker
from reader.article import Article, Block, Byline, Figure, Origin, Paragraph, Removed, Section, Subhead
from reader.page import Page
from reader.pipeline import Reading

SAMPLES = Path(__file__).parents[2] / "samples"


def sample_reading(slug: str) -> Reading:
    """What a sample holds, as its ``expected.json`` says."""
    record = json.loads((SAMPLES / slug / "expected.json").read_text(encoding="utf-8"))
    return Reading(Page(b""), article_of(record), analysis_of(record))


def article_of(record: dict[str, Any]) -> Article:
    """The article of a record of schema 1."""
    return Article(
        headline=record["headline"],
        deck=tuple(record["deck"]),
        section=Section(**record["section"]) if record["section"] else None,
        published=record["published"],
        bylines=tuple(Byline(**byline) for byline in record["bylines"]),
        blocks=tuple(_block(block) for block in record["blocks"]),
        removed=tuple(
            Removed(gone["text"], gone["reason"], gone["twin"], gone["kind"], place=len(record["blocks"]))
            for gone in record["removed"]
        ),
        origin=Origin(address=record["source"]["address"], aid=record["source"]["aid"]),
    )


def _block(block: dict[str, Any]) -> Block:
    if block["kind"] == "figure":
        return Figure(block["image"], block["caption"], block["credit"])
    return Subhead(block["text"]) if block["kind"] == "subhead" else Paragraph(block["text"])


def analysis_of(record: dict[str, Any]) -> Analysis:
    """The analysis of a record of schema 1."""
    return Analysis(
        quotes=tuple(_quote(quote) for quote in record["quotes"]),
        clauses=tuple(
            ClauseList(
                found["paragraph"], found["lead"], found["declared"], tuple(map(_clause, found["items"]))
            )
            for found in record["clauses"]
        ),
    )


def _quote(quote: dict[str, Any]) -> Quote:
    first = quote["paragraph"]
    segments = (
        Segment(part["text"], part["start"], part["end"], part.get("paragraph", first))
        for part in quote["segments"]
    )
    speakers = (Speaker(who["surface"], who["name"], who["title"]) for who in quote["speakers"])
    return Quote(first, tuple(segments), tuple(speakers), quote["verb"])


def _clause(item: dict[str, Any]) -> Clause:
    return Clause(item["text"], item["start"], item["end"], item["paragraph"], item["marker"])
