"""Entries, hits, teasers, statements → rows; what stands in them is decided here for all lists."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from reader.language import _
from reader.text import one_line
from reader.tui.when import day
from reader.tui.widgets.rows import GAP, Row
from reader.values import replace
from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.article import Listing, Teaser
    from reader.kept import Entry, Hit, Person, Statement
KST = timezone(timedelta(hours=9))
_NAME_CELLS = 10
"""A longer name pushes its own posts aside, and nobody else's."""
_SAID_LINES = 6
"""What somebody said is read here, not only found."""


def entry_row(entry: Entry) -> Row:
    """An article of the library."""
    return Row(
        f"entry:{entry.key}",
        headline(entry),
        tail=entry_tail(entry),
        aside=aside(entry),
        fresh=not entry.read,
    )


def headline(entry: Entry) -> str:
    """The headline, or that there is none, after a star."""
    words = entry.headline or _("Without a headline")
    return f"* {words}" if entry.starred else words


def aside(entry: Entry) -> str:
    """How far it was read, desk, day: the day last, so that days stand under one another."""
    desk = entry.section.name if entry.section else ""
    return GAP.join(filter(None, (so_far(entry), desk, date(entry.published))))


def date(stamp: str | None) -> str:
    """``2023.10.12``: the day without its name, which is of no use years later."""
    return (stamp or "")[:10].replace("-", ".")


def moment(stamp: str | None) -> str:
    """The day with its name and hour, as news has it; without the year where it is this one."""
    told = day(stamp)
    return told.removeprefix(f"{datetime.now(KST).year}.")


def so_far(entry: Entry) -> str:
    """How much of it was read; nothing for what was not begun."""
    share = round(entry.progress * 100)
    return _("read") if entry.read else f"{share}%" if share else ""


def entry_tail(entry: Entry) -> str:
    """Marks, wordings, tags."""
    parts = [
        _("marks {count}").format(count=entry.marks) if entry.marks else "",
        _("{count} wordings").format(count=entry.versions) if entry.versions > 1 else "",
        " ".join(f"#{tag}" for tag in entry.tags),
    ]
    return GAP.join(part for part in parts if part)


def bin_row(entry: Entry, days_left: int) -> Row:
    """An article in the bin, and how long it stays there."""
    left = _("{count} days left").format(count=days_left)
    return Row(f"entry:{entry.key}", headline(entry), aside=GAP.join((left, date(entry.published))))


def hit_row(hit: Hit) -> Row:
    """An answer of a search, with what was found shown."""
    shift = 2 if hit.entry.starred else 0
    return replace(
        entry_row(hit.entry),
        more=hit.snippet.text if hit.snippet else "",
        hits=tuple((start + shift, end + shift) for start, end in hit.headline_spans),
        more_hits=hit.snippet.spans if hit.snippet else (),
    )


def teaser_rows(listing: Listing, known: Mapping[str, Entry], seen: str) -> list[Row]:
    """All links of a list; new are those after the newest number that was seen before."""
    return [
        teaser_row(teaser, known=known.get(teaser.aid or ""), new=bool(seen) and (teaser.aid or "") > seen)
        for teaser in listing.teasers
    ]


def teaser_row(teaser: Teaser, *, known: Entry | None, new: bool) -> Row:
    """A link of the front page: unread ones stand out, those since the last visit are told."""
    told = so_far(known) if known is not None else ""
    return Row(
        f"teaser:{teaser.address}",
        one_line(teaser.headline),
        flag=_("new") if new and known is None else "",
        aside=GAP.join(filter(None, (told, moment(teaser.published)))),
        more=one_line(teaser.summary),
        fresh=known is None,
    )


def person_rows(people: Sequence[Person]) -> list[Row]:
    """Speakers, their posts in one column."""
    column = min(max((text_cells(person.name) for person in people), default=0), _NAME_CELLS)
    return [person_row(person, column) for person in people]


def person_row(person: Person, column: int = 0) -> Row:
    """A speaker, with posts and how much there is of them; the name fills so many cells."""
    counts = _("quotes {statements}  articles {articles}").format(
        statements=f"{person.statements:>3}", articles=f"{person.articles:>3}"
    )
    return Row(
        f"person:{person.id}",
        person.name + " " * (column - text_cells(person.name)),
        tail=", ".join(person.titles),
        aside=GAP.join(filter(None, (counts, f"{years(person):>9}"))),
        fresh=True,
    )


def years(person: Person) -> str:
    """The first and the last year; one where they are the same."""
    first, last = (person.first or "")[:4], (person.last or "")[:4]
    return first if first == last else _("{first}-{last}").format(first=first, last=last)


def statement_row(number: int, statement: Statement) -> Row:
    """What was said, then when and in which article."""
    said = " ".join(part for part in (f"“{statement.text}”", statement.verb or "") if part)
    who = statement.title or statement.surface
    return Row(
        f"statement:{number}",
        one_line(said),
        aside=date(statement.published),
        meta=GAP.join(filter(None, (one_line(who), one_line(statement.headline)))),
        lines=_SAID_LINES,
    )
