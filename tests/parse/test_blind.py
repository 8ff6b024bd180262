"""Hostile pages that no rule was made for, scored: what a reader gets of pages nobody here has seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.article import Figure, Subhead
from reader.errors import NotAnArticle
from reader.page import Page
from reader.parse import parse_page

if TYPE_CHECKING:
    from reader.article import Article

PAGES = sorted(folder for folder in (Path(__file__).parent / "blind").iterdir() if folder.is_dir())
FLOOR = 0.99
"""Of all fields of all pages: a floor that holds, never to be lowered."""


def test_fields_of_hostile_pages_come_out_right() -> None:
    wrong = [f"{page.name}: {fault}" for page in PAGES for fault in faults(page)]
    fields = sum(len(_expected(page)) for page in PAGES)
    assert 1 - len(wrong) / fields >= FLOOR, "\n".join(wrong)


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_no_hostile_page_gives_a_paragraph_twice_or_a_story_that_is_none(page: Path) -> None:
    expected, article = _expected(page), _read(page)
    if article is None or "not_article" in expected:
        assert article is None
        assert "not_article" in expected
        return
    assert len(article.paragraphs) <= len(expected["paragraphs"])


def faults(page: Path) -> list[str]:
    """The names of the fields that came out wrong, each with what was got."""
    expected, article = _expected(page), _read(page)
    if article is None:
        return [] if "not_article" in expected else ["read as no article", *list(expected)[1:]]
    got = _got(article)
    return [
        f"{field}: expected {wanted!r}, got {got.get(field)!r}"
        for field, wanted in expected.items()
        if not _holds(field, wanted, got.get(field))
    ]


def _holds(field: str, wanted: Any, got: Any) -> bool:
    """Whether a field says at least what it should: lists of records need only the keys named."""
    if field == "removed":
        return all(any(_part_of(each, found) for found in got) for each in wanted)
    if field == "removed_none":
        return not set(wanted) & set(got)
    if field in {"bylines", "figures"}:
        return len(wanted) == len(got) and all(map(_part_of, wanted, got))
    return bool(wanted == got)


def _part_of(wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    return all(got[key] == value for key, value in wanted.items())


def _got(article: Article) -> dict[str, Any]:
    """The article's fields by the names that the answers use."""
    return {
        "headline": article.headline,
        "deck": list(article.deck),
        "paragraphs": list(article.paragraphs),
        "subheads": [block.text for block in article.blocks if isinstance(block, Subhead)],
        "bylines": [
            {"name": one.name, "role": one.role, "email": one.email, "place": one.place, "agency": one.agency}
            for one in article.bylines
        ],
        "figures": [
            {"caption": block.caption, "credit": block.credit, "image": block.image}
            for block in article.blocks
            if isinstance(block, Figure)
        ],
        "published": article.published,
        "updated": article.updated,
        "section": article.section.id if article.section else None,
        "removed": [
            {"text": one.text, "reason": one.reason, "twin": one.twin, "kind": one.kind}
            for one in article.removed
        ],
        "removed_none": [one.text for one in article.removed],
    }


def _read(page: Path) -> Article | None:
    """The article of a folder's page; None where there is none."""
    file = next(page.glob("page.*"))
    try:
        return parse_page(Page(file.read_bytes(), path=file.name))
    except NotAnArticle:
        return None


def _expected(page: Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((page / "expected.json").read_text(encoding="utf-8"))
    return answer
