"""The rules one by one: what enters, what comes out, as tables beside this file."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.analyse import analyse
from reader.analyse.cues import Cue, cue
from reader.analyse.tokens import tokens
from reader.article import Article, Paragraph

TABLES = Path(__file__).parent / "tables"
Row = tuple[str, str, str]


def rows(table: str) -> list[Row]:
    """Title, text and answer of each case; the words above the first blank line explain the table."""
    lines = (TABLES / f"{table}.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
    found: list[Row] = []
    for block in lines.strip().removesuffix("\n.").split("\n.\n\n"):
        title, text, answer = (*block.split("\n.\n"), "")[:3]
        found.append((title, text, answer.removesuffix("\n.").removeprefix(".").strip()))
    return found


def of(table: str) -> pytest.MarkDecorator:
    """The cases of a table as parameters."""
    cases = rows(table)
    return pytest.mark.parametrize(
        ("text", "answer"), [row[1:] for row in cases], ids=[row[0] for row in cases]
    )


def article(text: str) -> Article:
    return Article("제목", blocks=tuple(map(Paragraph, text.split("\n"))))


@of("cues")
def test_what_follows_a_quotation_tells_what_it_is(text: str, answer: str) -> None:
    listed, _ = tokens(text)
    found: list[str] = []
    following: Cue | None = None
    for index in range(len(listed) - 1, -1, -1):
        if listed[index].quote is not None:
            following = cue(text, listed, index, following)
            found.insert(0, following.follows)

    assert " ".join(found) == answer


@of("turns")
def test_each_turn_has_its_speakers_and_its_verb(text: str, answer: str) -> None:
    lines: list[str] = []
    for quote in analyse(article(text)).quotes:
        words = " ".join(segment.text.split(" ")[0] for segment in quote.segments)
        who = ", ".join(speaker.name or speaker.surface for speaker in quote.speakers) or "–"
        lines.append(f"{words} | {who} | {quote.verb or '–'}")

    assert "\n".join(lines) == answer


@of("lists")
def test_lists_are_read_with_their_count_and_items(text: str, answer: str) -> None:
    lines: list[str] = []
    for listed in analyse(article(text)).clauses:
        lines.append(f"{listed.lead} = {listed.declared or '–'}".strip())
        lines += [f"- {item.text}" for item in listed.items]

    assert "\n".join(lines) == answer


@of("marks")
def test_quotations_end_where_their_words_end(text: str, answer: str) -> None:
    found = [token.quote for token in tokens(text)[0] if token.quote is not None]

    assert "\n".join(text[quote.start : quote.end].strip() for quote in found) == answer
