"""How a page was read: what was found where, by which rule, and what was a guess."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.commands.checks import Check
from reader.commands.sources import page, selectors
from reader.language import _
from reader.pipeline import read_page
from reader.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article, Finding
    from reader.page import Page
    from reader.pipeline import Reading
    from reader.settings import Settings


def diagnosis(text: str, settings: Settings) -> Iterator[Check]:
    """The reading report of one SRC; raises IlboError where it cannot be read."""
    found = page(read_source(text))
    reading = read_page(found, selectors(settings))
    yield from _page(found, reading.article)
    for finding in reading.article.report:
        yield Check(_("found"), finding.part, _rule(finding))
    yield from _article(reading)
    counts = Counter(removed.reason for removed in reading.article.removed)
    for reason, count in sorted(counts.items()):
        yield Check(_("removed"), reason, str(count))


def _page(found: Page, article: Article) -> Iterator[Check]:
    """What came, before anything was understood of it."""
    origin = article.origin
    yield Check(_("page"), "from", origin.address or origin.path or _("standard input"))
    yield Check(_("page"), "aid", origin.aid or _("none"))
    yield Check(_("page"), "bytes", str(len(found.body)))
    yield Check(_("page"), "encoding", origin.encoding or _("text as given"))
    if found.charset:
        yield Check(_("page"), "said", found.charset)


def _rule(finding: Finding) -> str:
    """The rule, with a word where it was a guess."""
    return _("{rule} (guessed)").format(rule=finding.rule) if finding.guessed else finding.rule


def _article(reading: Reading) -> Iterator[Check]:
    """What the article holds."""
    article, part = reading.article, _("article")
    yield Check(part, "headline", article.headline)
    yield Check(part, "published", article.published or _("not known"))
    yield Check(part, "bylines", str(len(article.bylines)))
    yield Check(part, "paragraphs", str(len(article.paragraphs)))
    yield Check(part, "figures", str(len(article.figures)))
    yield Check(part, "quotes", str(len(reading.analysis.quotes)))
    yield Check(part, "clauses", str(sum(len(each.items) for each in reading.analysis.clauses)))
