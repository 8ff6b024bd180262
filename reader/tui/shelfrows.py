"""Entries, hits, teasers, statements → rows; what stands in them is decided here for all lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _
from reader.text import one_line
from reader.tui.when import day
from reader.tui.widgets.rows import Row

if TYPE_CHECKING:
    from reader.article import Teaser
    from reader.kept import Entry, Hit, Person, Statement

GAP = "  "
"""Between the parts of a quiet line; a middot would be two cells in some terminals."""


def entry_row(entry: Entry) -> Row:
    """An article of the library."""
    return Row(f"entry:{entry.key}", headline(entry), meta=entry_meta(entry), fresh=not entry.read)


def headline(entry: Entry) -> str:
    """The headline, or that there is none, after a star."""
    words = entry.headline or _("Without a headline")
    return f"* {words}" if entry.starred else words


def entry_meta(entry: Entry) -> str:
    """Desk, day, how far it was read, marks, tags."""
    parts = [
        entry.section.name if entry.section else "",
        day(entry.published),
        _("read") if entry.read else f"{round(entry.progress * 100)}%" if entry.progress else "",
        _("marks {count}").format(count=entry.marks) if entry.marks else "",
        _("{count} wordings").format(count=entry.versions) if entry.versions > 1 else "",
        " ".join(f"#{tag}" for tag in entry.tags),
    ]
    return GAP.join(part for part in parts if part)


def hit_row(hit: Hit) -> Row:
    """An answer of a search, with what was found shown."""
    shift = 2 if hit.entry.starred else 0
    spans = tuple((start + shift, end + shift) for start, end in hit.headline_spans)
    more = hit.snippet.text if hit.snippet else ""
    return Row(
        f"entry:{hit.entry.key}",
        headline(hit.entry),
        meta=entry_meta(hit.entry),
        more=more,
        fresh=not hit.entry.read,
        hits=spans,
        more_hits=hit.snippet.spans if hit.snippet else (),
    )


def teaser_row(teaser: Teaser, *, known: Entry | None, new: bool) -> Row:
    """A link of the front page: unread ones stand out, those since the last visit are told."""
    told = _("new") if new else ""
    if known is not None:
        told = _("read") if known.read else f"{round(known.progress * 100)}%"
    meta = GAP.join(part for part in (day(teaser.published), told) if part)
    return Row(
        f"teaser:{teaser.address}",
        one_line(teaser.headline),
        meta=meta,
        more=one_line(teaser.summary),
        fresh=known is None,
    )


def person_row(person: Person) -> Row:
    """A speaker, with posts and how much there is of them."""
    counts = _("{statements} statements in {articles} articles").format(
        statements=person.statements, articles=person.articles
    )
    return Row(
        f"person:{person.id}",
        person.name,
        meta=GAP.join(part for part in (", ".join(person.titles), counts, years(person)) if part),
    )


def years(person: Person) -> str:
    """``2021–2024``, with a plain hyphen."""
    first, last = (person.first or "")[:4], (person.last or "")[:4]
    return first if first == last else f"{first}-{last}"


def statement_row(number: int, statement: Statement) -> Row:
    """What was said, then when and in which article."""
    said = " ".join(part for part in (f"“{statement.text}”", statement.verb or "") if part)
    who = statement.title or statement.surface
    meta = GAP.join(
        part for part in ((statement.published or "")[:10].replace("-", "."), who, statement.headline) if part
    )
    return Row(f"statement:{number}", one_line(said), meta=one_line(meta))
