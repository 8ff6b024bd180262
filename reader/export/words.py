"""Parts of an article as a Korean reader has them printed; every form uses these."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis import ClauseList, Quote, Speaker
    from reader.article import Article, Byline, Figure

_WEEKDAYS = "월화수목금토일"


def date(published: str | None) -> str:
    """``2023년 10월 12일(목) 19:10``; empty without a date, as it is where it is none."""
    if not published:
        return ""
    from datetime import datetime

    try:
        when = datetime.fromisoformat(published)
    except ValueError:
        return published
    day = f"{when.year}년 {when.month:02}월 {when.day:02}일({_WEEKDAYS[when.weekday()]})"
    return f"{day} {when:%H:%M}" if "T" in published else day


def byline(byline: Byline) -> str:
    """``함평=황운학 기자 hwang@example.kr``, ``연합뉴스``."""
    name = (
        f"{byline.place}={byline.name}" if byline.place and byline.name else byline.name or byline.place or ""
    )
    agency = byline.agency if byline.agency and byline.agency not in name else None
    return " ".join(part for part in (agency, name, byline.role, byline.email) if part)


def bylines(article: Article) -> str:
    """All who signed, in order, parted by a comma."""
    return ", ".join(byline(each) for each in article.bylines)


def caption(figure: Figure) -> str:
    """``caption <credit>``, either alone where the other is empty."""
    credit = f"<{figure.credit}>" if figure.credit else ""
    return " ".join(part for part in (figure.caption, credit) if part)


def speaker(speaker: Speaker) -> str:
    """``강기정 광주시장``: the full name with title where known, else as printed."""
    if not speaker.name:
        return speaker.surface
    return f"{speaker.name} {speaker.title}" if speaker.title else speaker.name


def speakers(quote: Quote) -> str:
    """Everyone who said it, parted by a middot; empty when the text names nobody."""
    return "·".join(speaker(each) for each in quote.speakers)


def said(quote: Quote) -> str:
    """The words of one turn in their marks, then the verb."""
    words = " ".join(f"“{segment.text}”" for segment in quote.segments)
    return f"{words} {quote.verb}" if quote.verb else words


def lead(clauses: ClauseList) -> str:
    """``8개 항 (8)``: what the list is called and how many of it are named."""
    named = len(clauses.items)
    count = f"{named}" if clauses.declared in {None, named} else f"{clauses.declared}개 중 {named}"
    return f"{clauses.lead} ({count})" if clauses.lead else f"({count})"
