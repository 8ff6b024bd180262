"""What stands above the story: headline, kicker, deck, dates, desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.article import Finding, Section
from reader.paper import NAME, published_from_aid, read_aid, section_name, section_of
from reader.parse.dates import read_date
from reader.parse.entities import unescaped
from reader.parse.prose import pattern
from reader.text import one_line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from reader.paper import Selectors


class Header(NamedTuple):
    """The head of an article, and by which rules it was found."""

    headline: str
    kicker: str
    deck: tuple[str, ...]
    published: str | None
    updated: str | None
    section: Section | None
    aid: str | None
    findings: tuple[Finding, ...]


def header(tree: LexborHTMLParser, selectors: Selectors, address: str | None) -> Header:
    """The head of an article's page."""
    findings: list[Finding] = []
    aid = read_aid(address or "") or _aid_inside(tree, selectors)
    headline = _first(tree, "headline", selectors.headline, findings, _headline)
    kicker = _first(tree, "kicker", selectors.kicker, findings, _plain)
    deck = tuple(_first_lines(tree, selectors.deck, findings))
    printed = _first(tree, "date", selectors.date, findings, read_date)
    updated = _first(tree, "updated", selectors.updated, findings, read_date) or None
    published = _published(printed, aid, findings)
    named = _first(tree, "section", selectors.section, findings, _plain)
    return Header(headline, kicker, deck, published, updated, _section(aid, named), aid, tuple(findings))


def _first(tree, part, rules, findings, read) -> str:  # type: ignore[no-untyped-def]
    """What the first selector gives that gives anything, and a line of report about it."""
    for rule in rules:
        for node in tree.css(rule):
            found = read(_words(node))
            if found:
                findings.append(Finding(part, rule))
                return str(found)
    return ""


def _words(node: LexborNode) -> str:
    """What an element says: a ``<meta>``'s content, a ``<time>``'s moment, else its text."""
    attributes = node.attributes
    said = attributes.get("content") or attributes.get("datetime")
    return said if said else node.text(separator=" ")


def _plain(text: str) -> str:
    return one_line(unescaped(text))


def _headline(text: str) -> str:
    """A headline without the paper's name before or behind it; empty when it is nothing else."""
    words = _plain(text)
    paper = rf"(?:{NAME}|kwangju\.co\.kr|kwangju ilbo)"
    mark = r"[\s\-–—|:·<>\[\]()『』「」〈〉:]"
    words = pattern(rf"(?i)^{mark}*{paper}\s*(?:[|:\-–—\]>』」]+\s*|$)").sub("", words)
    words = pattern(rf"(?i)(?:\s+[|:\-–—<\[(『「]+|\s*[|:]+|\s*::+|[\[<])\s*{paper}{mark}*$").sub("", words)
    return words.strip(" :|") if not pattern(rf"(?i)^{mark}*{paper}{mark}*$").match(words) else ""


def _first_lines(tree: LexborHTMLParser, rules: tuple[str, ...], findings: list[Finding]) -> list[str]:
    """The deck's lines: what ``<br>`` and blocks part."""
    from reader.parse.flow import lines

    for rule in rules:
        node = tree.css_first(rule)
        if node is None:
            continue
        found = [_plain(line.text) for line in lines(node) if line.text and not line.within("hidden")]
        if found:
            findings.append(Finding("deck", rule))
            return found
    return []


def _aid_inside(tree: LexborHTMLParser, selectors: Selectors) -> str | None:
    """The article's number as the page itself gives it."""
    for rule in selectors.address:
        for node in tree.css(rule):
            attributes = node.attributes
            aid = read_aid(attributes.get("href") or attributes.get("content") or "")
            if aid:
                return aid
    return None


def _published(printed: str, aid: str | None, findings: list[Finding]) -> str | None:
    """The printed date; the AID's moment when there is none, or when it prints the day only."""
    told = published_from_aid(aid) if aid else None
    if not printed:
        if told:
            findings.append(Finding("date", "aid"))
        return told
    if "T" not in printed:
        return told if told and told[:10] == printed else f"{printed}T00:00:00+09:00"
    return printed


def _section(aid: str | None, named: str) -> Section | None:
    if aid:
        number = section_of(aid)
        name = section_name(number)
        return Section(number, named if named and name == number else name)
    return Section("", named) if named else None
