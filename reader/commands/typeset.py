"""An article as lines for a terminal: 어절 whole, what is quoted and agreed in colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from reader.article import Figure, Paragraph, Subhead
from reader.export import words
from reader.export.marks import marks, runs
from reader.export.plain import clause_list, quote_list
from reader.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reader.analysis import Analysis
    from reader.article import Article
    from reader.export.marks import Mark

# Select Graphic Rendition, ECMA-48 8.3.117; of the colours only the terminal's own, so that they
# suit its ground.
_BOLD, _DIM, _QUOTE, _CLAUSE = "1", "2", "36", "32"


def typeset(article: Article, analysis: Analysis, lists: Collection[str], cells: int, *, styled: bool) -> str:
    """The story in a column of some cells, its parts by one blank line each."""
    parts = [
        (_DIM, _above(article)),
        (_BOLD, article.headline),
        ("", "\n".join(article.deck)),
        (_DIM, _signed(article)),
    ]
    blocks = [_set(text, cells, style if styled else "") for style, text in parts if text]
    blocks += _story(article, analysis, cells, styled=styled)
    if "clauses" in lists and analysis.clauses:
        blocks += [_set("조항", cells, _BOLD if styled else "")]
        blocks += [_set(clause_list(each), cells, "") for each in analysis.clauses]
    if "quotes" in lists and analysis.quotes:
        blocks += [_set("인용", cells, _BOLD if styled else ""), _set(quote_list(analysis), cells, "")]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _above(article: Article) -> str:
    """Section and kicker."""
    return " · ".join(
        part for part in (article.section.name if article.section else "", article.kicker) if part
    )


def _signed(article: Article) -> str:
    """Date and bylines, a line each."""
    return "\n".join(part for part in (words.date(article.published), words.bylines(article)) if part)


def _story(article: Article, analysis: Analysis, cells: int, *, styled: bool) -> Iterator[str]:
    """The blocks in order."""
    found = marks(analysis)
    count = 0
    for block in article.blocks:
        match block:
            case Paragraph(text):
                yield _set(text, cells, "", found.get(count, []) if styled else [])
                count += 1
            case Subhead(text):
                yield _set(text, cells, _BOLD if styled else "")
            case Figure():
                caption = words.caption(block)
                yield _set(f"[사진] {caption}", cells, _DIM if styled else "") if caption else ""
            case _:
                assert_never(block)


def _set(text: str, cells: int, style: str, marks: list[Mark] | None = None) -> str:
    """A text in lines, each of them styled for itself so that a pager can begin anywhere."""
    pieces = [(run.text, style or _style(run.marks)) for run in runs(text, marks or [])]
    return "\n".join(_line(pieces, start, end) for start, end in wrap(text, cells))


def _style(marks: tuple[Mark, ...]) -> str:
    """The colour of what covers a run; a quote's where a clause stands in one."""
    kinds = {mark.kind for mark in marks}
    return _QUOTE if "quote" in kinds else _CLAUSE if kinds else ""


def _line(pieces: list[tuple[str, str]], start: int, end: int) -> str:
    """The characters from start to end, in their styles."""
    shown = []
    place = 0
    for text, style in pieces:
        part = text[max(start - place, 0) : max(end - place, 0)]
        place += len(text)
        if part:
            shown.append(f"\x1b[{style}m{part}\x1b[0m" if style else part)
    return "".join(shown)
