"""Article → pieces: what stands in the story, in which type and with how much air.

Pure, and without Textual.
"""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, assert_never

from reader.article import Article, Byline, Figure, Paragraph, Removed, Subhead
from reader.language import _
from reader.tui.piece import Piece, Run
from reader.tui.when import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.article import Block, Reason
    from reader.kept import Change


def story_pieces(
    article: Article, *, removed: bool = False, changes: Mapping[int, Change] = MappingProxyType({})
) -> tuple[Piece, ...]:
    """The whole story; with ``removed``, what cleaning took away stands in its old place.

    ``changes`` tells by paragraph what the paper did to it since an earlier wording.
    """
    gone = article.removed if removed else ()
    return (*_head(article, gone), *_body(article, gone, changes), *_foot(article, gone))


def _head(article: Article, gone: tuple[Removed, ...]) -> Iterator[Piece]:
    """Kicker, headline, deck, and who wrote it when; the desk stands in the masthead."""
    if article.kicker:
        yield Piece(article.kicker, "section", above=1)
    yield Piece(article.headline or _("Without a headline"), "headline", above=1)
    for number, line in enumerate(article.deck):
        yield Piece(line, "deck", above=0 if number else 1)
    for removed in gone:
        if removed.kind in _HEAD:
            yield from _crossed_out(removed)
    signed = _signature(article)
    if signed:
        yield Piece(signed, "byline", above=1)
    if not article.blocks or not isinstance(article.blocks[0], Figure):
        yield Piece("", "byline")


def _signature(article: Article) -> str:
    names = ", ".join(filter(None, map(written_by, article.bylines)))
    return "  ".join(filter(None, (names, day(article.published))))


def written_by(byline: Byline) -> str:
    """``함평=황운학 기자``, ``연합뉴스``."""
    name = " ".join(filter(None, (byline.name, byline.role))) or (byline.agency or "")
    return f"{byline.place}={name}" if byline.place else name


def _body(article: Article, gone: tuple[Removed, ...], changes: Mapping[int, Change]) -> Iterator[Piece]:
    paragraph = 0
    for place, block in enumerate(article.blocks):
        yield from _gone(gone, place)
        change = changes.get(paragraph) if isinstance(block, Paragraph) else None
        yield from _changed(change, paragraph) if change else _block(block, paragraph)
        paragraph += isinstance(block, Paragraph)


def _changed(change: Change, paragraph: int) -> Iterator[Piece]:
    """A paragraph that is new or was reworded: said so above it, its new words in another look."""
    told = _("new paragraph") if change.kind == "added" else _("reworded; w shows how")
    yield Piece(told, "told", above=1)
    yield Piece(change.after, "text", tuple(_new_words(change)), paragraph=paragraph)


def _new_words(change: Change) -> Iterator[Run]:
    start = 0
    for edit in change.words:
        if edit.kind == "removed":
            continue
        end = start + len(edit.text)
        if edit.kind == "added":
            yield Run(start, start + len(edit.text.rstrip()), "changed")
        start = end


def _block(block: Block, paragraph: int) -> Iterator[Piece]:
    match block:
        case Paragraph(text):
            yield Piece(text, "text", above=1, paragraph=paragraph)
        case Subhead(text):
            yield Piece(text, "subhead", above=2)
        case Figure():
            yield from _figure(block)
        case _:
            assert_never(block)


def _figure(figure: Figure) -> Iterator[Piece]:
    """A quiet box: what is to be seen, and who made or gave the picture."""
    label = _("Photo")
    caption = figure.caption or _("without a caption")
    apart = " · " if figure.caption else "  "
    credit = apart + figure.credit if figure.credit else ""
    runs = [Run(len(caption), len(caption + credit), "credit")] if credit else []
    yield Piece("", "figure", above=1, boxed=True, item=figure)
    ours = 0 if figure.caption else len(caption)
    yield Piece(
        caption + credit, "caption", tuple(runs), label=f"  {label}  ", boxed=True, ours=ours, item=figure
    )
    yield Piece("", "figure", boxed=True, item=figure)


def _foot(article: Article, gone: tuple[Removed, ...]) -> Iterator[Piece]:
    """What stood behind the last block, and where the story ends."""
    yield from _gone(gone, len(article.blocks))
    mails = ", ".join(byline.email for byline in article.bylines if byline.email)
    where = article.origin.address or article.origin.path or ""
    for number, line in enumerate(filter(None, (mails, where))):
        yield Piece(line, "quiet", above=0 if number else 2)
    yield Piece("", "quiet", above=0)


# Of the head, wherever the page had its copy.
_HEAD = ("headline", "deck")


def _gone(gone: tuple[Removed, ...], place: int) -> Iterator[Piece]:
    """What was removed just before a block."""
    for removed in gone:
        if removed.kind not in _HEAD and removed.place == place:
            yield from _crossed_out(removed)


def _crossed_out(removed: Removed) -> Iterator[Piece]:
    yield Piece(_why(removed), "why", above=1, indent=2, item=removed)
    yield Piece(removed.text, "removed", indent=2, item=removed)


def _why(removed: Removed) -> str:
    """``지움 · 되풀이된 문단 · 2문단과 같음``."""
    same = _("same as paragraph {number}").format(number=removed.twin + 1) if removed.twin is not None else ""
    return " · ".join(filter(None, (_("removed"), reason_words(removed.reason), same)))


def removed_words(removed: Sequence[Removed]) -> str:
    """``지운 것 8개: 되풀이된 문단 7 · 겹친 제목 1``, the most frequent reason first."""
    counts = Counter(gone.reason for gone in removed)
    reasons = " · ".join(f"{reason_words(reason)} {count}" for reason, count in counts.most_common())
    return _("{count} removed: {reasons}").format(count=len(removed), reasons=reasons)


def reason_words(reason: Reason) -> str:
    """Why something was removed, for people."""
    return {
        "replay": _("printed a second time"),
        "doubled-deck": _("deck line doubled"),
        "doubled-headline": _("headline doubled"),
        "hidden-copy": _("hidden copy in the page"),
        "repeated-caption": _("caption repeated"),
        "summary-copy": _("copy in a summary"),
        "furniture": _("part of the page, not of the story"),
        "advert": _("advertisement"),
        "byline-copy": _("byline repeated"),
        "control": _("control characters"),
    }[reason]
