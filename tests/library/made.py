"""Articles made for the library's tests: invented events, with pages that hold what they say."""

from __future__ import annotations

from pathlib import Path

from reader.analyse import analyse
from reader.analysis import Analysis, Quote, Segment, Speaker
from reader.article import Article, Byline, Figure, Origin, Paragraph, Section
from reader.library import Library
from reader.library.opening import opened
from reader.page import Page
from reader.pipeline import Reading, read_page

AIRPORT = "나루시 군 공항 이전 부지 확정"
POLITICS = Section("004", "정치")
CLOSING = (
    "두 고을은 다음 달까지 실무 협의를 마치고 가을걷이가 끝나는 대로 주민 설명회를 열 차례 열기로 했다.",
    "설명회에서 나온 의견은 누리집에 모두 싣고, 반영하지 못한 의견에는 그 까닭을 적어 답하기로 했다.",
)
"""What makes a page of a sentence or two the page of a story."""
MORNING, NOON = "2026-03-01T08:00:00.000+09:00", "2026-03-01T12:00:00.000+09:00"


class Clock:
    """A clock that stands until it is set."""

    def __init__(self, time: str = MORNING) -> None:
        self.time = time

    def __call__(self) -> str:
        return self.time


def library(folder: Path, clock: Clock | None = None) -> Library:
    """A library of its own, with a clock that stands."""
    return Library(opened(folder / "library.sqlite3"), clock or Clock())


def aid(number: int, section: str = "004") -> str:
    """The AID of the so-manieth article, an hour after the one before."""
    return f"{1697104200 + 3600 * number:010d}{700000 + number:06d}{section}"


def article(
    number: int,
    headline: str = AIRPORT,
    paragraphs: tuple[str, ...] = ("나루시는 12일 군 공항을 다온군으로 옮기기로 했다.",),
    *,
    published: str | None = "2023-10-12T19:10:00+09:00",
    section: Section | None = POLITICS,
    deck: tuple[str, ...] = (),
    caption: str = "",
    bylines: tuple[Byline, ...] = (Byline("서하린", "기자"),),
    with_aid: bool = True,
) -> Article:
    """One article."""
    name = aid(number) if with_aid else None
    address = f"http://www.kwangju.co.kr/article.php?aid={name}" if name else None
    figures = (Figure(None, caption, ""),) if caption else ()
    return Article(
        headline,
        deck=deck,
        section=section,
        published=published,
        bylines=bylines,
        blocks=(*figures, *map(Paragraph, paragraphs)),
        origin=Origin(address, name),
    )


def reading(made: Article, analysis: Analysis | None = None) -> Reading:
    """The article as if it had been read from a page."""
    body = f"<html><h1>{made.headline}</h1>{'<br><br>'.join(made.paragraphs)}</html>".encode()
    page = Page(body, made.origin.address, charset="utf-8")
    return Reading(page, made, analyse(made) if analysis is None else analysis)


def said(name: str | None, title: str | None, text: str = "다리를 놓겠다", surface: str = "") -> Analysis:
    """An analysis with one quote of one speaker."""
    speaker = Speaker(surface or f"{name} {title or ''}".strip(), name, title)
    return Analysis((Quote(0, (Segment(text, 0, len(text), 0),), (speaker,), "말했다"),))


def page(number: int, headline: str, *paragraphs: str) -> Page:
    """A page in the paper's own form, that the reader reads."""
    story = "<br><br>\n".join((*paragraphs, *CLOSING, "/서하린 기자 harin@example.com"))
    html = (
        f'<!DOCTYPE html><html><head><meta charset="euc-kr"><title>{headline}</title>'
        f'<meta property="og:title" content="{headline}"></head><body>'
        f'<h1>{headline}</h1><div class="read_time">2023년 10월 12일(목) 19:{10 + number}</div>'
        f'<div id="joinskmbox">{story}</div></body></html>'
    )
    address = f"http://www.kwangju.co.kr/article.php?aid={aid(number)}"
    return Page(html.encode("cp949"), address, charset="euc-kr", fetched=MORNING)


def read(number: int, headline: str, *paragraphs: str) -> Reading:
    """The reading of such a page."""
    return read_page(page(number, headline, *paragraphs))
