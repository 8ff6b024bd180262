"""What stands above the story: headline, kicker, deck, dates, desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Finding, Section
from reader.paper import NAME, published_from_aid, read_aid, section_name, section_of
from reader.parse.dates import read_date, read_update
from reader.parse.entities import unescaped
from reader.parse.flow import lines
from reader.parse.lookup import Lookup
from reader.parse.prose import pattern
from reader.text import one_line
from reader.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborHTMLParser

    from reader.paper import Selectors

_LONGEST_HEADLINE = 1000
_MARK = r"[\s\-–—|:·<>\[\]()『』「」〈〉/]"
_PAPER = rf"(?:{NAME}|kwangju\.co\.kr|kwangju ilbo)"
_PAPER_BEFORE = rf"(?i)^{_MARK}*{_PAPER}(?:\s*[|:\]>』」/]+\s*|\s+[\-–—]+\s+|\s*$)"
_PAPER_BEHIND = rf"(?i)(?:\s+[|:\-–—<\[(『「/]+|\s*[|\-–—]+|\s*::+|[\[<])\s*{_PAPER}{_MARK}*$"

# What some sites print between headline and name: < 사회 < 기사본문, | 정치
_CRUMBS = (
    r"(?:\s+[<|>]\s*(?:기사\s?본문|전체\s?기사|뉴스|정치|경제|사회|문화|스포츠|오피니언|지역|사람들|기획"
    r"|포토))+$"
)


@dataclass(frozen=True, slots=True)
class Header:
    """The head of an article, and by which rules it was found."""

    headline: str
    kicker: str
    deck: tuple[str, ...]
    published: str | None
    updated: str | None
    section: Section | None
    aid: str | None
    findings: tuple[Finding, ...]
    dated: bool = False
    """Whether the page prints its date."""
    addresses: tuple[str, ...] = ()
    """The page's own, and those that it gives for itself."""


def header(tree: LexborHTMLParser, selectors: Selectors, address: str | None) -> Header:
    """The head of an article's page."""
    findings: list[Finding] = []
    page = Lookup(tree)

    def first(part: str, rules: tuple[str, ...], read: Callable[[str], str]) -> str:
        for rule in rules:
            for words in page.words(rule):
                if found := read(words):
                    findings.append(Finding(part, rule))
                    return found
        return ""

    aid = read_aid(address or "") or first("aid", selectors.address, _aid) or None
    printed = first("date", selectors.date, _with_date)
    headline = first("headline", selectors.headline, lambda words: headline_of(words, page.site))
    return Header(
        headline,
        first("kicker", selectors.kicker, _plain),
        tuple([line for line in _deck(page, selectors.deck, findings) if line != headline]),
        published_of(read_date(printed) if printed else "", aid, findings),
        first("updated", selectors.updated, read_date) or (read_update(printed) if printed else "") or None,
        _section(aid, first("section", selectors.section, _plain)),
        aid,
        tuple(findings),
        printed != "",
        (address or "", *page.addresses),
    )


def _aid(words: str) -> str:
    return read_aid(words) or ""


def _with_date(words: str) -> str:
    """Words that hold a date; empty when they hold none."""
    return words if read_date(words) else ""


def _plain(text: str) -> str:
    return one_line(unescaped(text))


def headline_of(text: str, site: str = "") -> str:
    """A headline without the paper's name before or behind it; empty when it is nothing else."""
    words = pattern(r"</?[a-zA-Z][^<>]{0,80}>").sub("", _plain(text[:_LONGEST_HEADLINE])).strip()
    if site and words.endswith(site):
        words = words.removesuffix(site).rstrip(" |:-–—<")
    if NAME not in words and "wangju" not in words:
        return words
    words = pattern(_PAPER_BEFORE).sub("", words)
    words = pattern(_PAPER_BEHIND).sub("", words)
    return pattern(_CRUMBS).sub("", words).strip(" :|")


def _deck(page: Lookup, rules: tuple[str, ...], findings: list[Finding]) -> tuple[str, ...]:
    """The deck's lines: what ``<br>`` and blocks part."""
    for rule in rules:
        for node in page.nodes(rule):
            found = [line.text for line in lines(node) if line.text and not line.within("hidden")]
            if found:
                findings.append(Finding("deck", rule))
                return tuple(unescaped(line) for line in found)
    return ()


def published_of(printed: str, aid: str | None, findings: list[Finding]) -> str | None:
    """The printed date; the AID's moment when there is none, or when it prints the day only."""
    if "T" in printed:
        return printed
    told = published_from_aid(aid) if aid else None
    if told and not printed:
        findings.append(Finding("date", "aid"))
    if not printed or (told and told[:10] == printed):
        return told
    return f"{printed}T00:00:00+09:00"


def _section(aid: str | None, named: str) -> Section | None:
    if aid:
        number = section_of(aid)
        name = section_name(number)
        return Section(number, named if named and name == number else name)
    return Section("", named) if named else None
