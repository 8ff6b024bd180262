"""Articles as ``ilbo archive``, ``library export`` and ``-f json`` write them, read back; pure.

A record is what its article is read anew from: it lies in the library where else the page would.
It comes from outside, so every text in it goes through the door, and it is analysed anew.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast, get_args

from reader.article import Article, Byline, Figure, Origin, Paragraph, Reason, Removed, Section, Subhead
from reader.errors import NotAnArticle
from reader.language import _
from reader.page import Page
from reader.paper import read_aid
from reader.pipeline import notice
from reader.text import clean_text, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.article import Block
    from reader.pipeline import Reading

MOST_BYTES = 1 << 23
"""Of one record: the longest article of a paper has a hundredth of it."""
_NUMBERS = ("twin", "place")
_START = b'{"schema":'


def is_record(body: bytes) -> bool:
    """Whether these bytes are a record, and no page."""
    return body[:32].replace(b" ", b"").replace(b"\n", b"").startswith(_START)


def read_record(page: Page) -> Reading:
    """The article of a record, analysed anew, with the record itself as its page.

    Raises:
        NotAnArticle: it is no record, of another schema, or holds no story.

    """
    told = _told(page.body)
    source = _part(told, "source")
    article = Article(
        headline=_line(told, "headline"),
        deck=tuple(_lines(told.get("deck"))),
        kicker=_line(told, "kicker"),
        section=_section(_part(told, "section")),
        published=_line(told, "published") or None,
        updated=_line(told, "updated") or None,
        dateline=_line(told, "dateline"),
        bylines=tuple(map(_byline, _parts(told, "bylines"))),
        blocks=tuple(_blocks(told)),
        removed=tuple(_removed(told)),
        origin=_origin(source, page),
    )
    if not (article.paragraphs or article.figures):
        raise _none()
    address, fetched = article.origin.address, article.origin.fetched
    return notice(Page(page.body, address, article.origin.path, "utf-8", fetched), article)


def by_hand(body: bytes) -> tuple[bool, bool, tuple[str, ...]]:
    """What the reader of an exported article had done with it: starred, read, tags."""
    kept = _part(_told(body), "kept")
    return kept.get("starred") is True, kept.get("read") is True, tuple(_lines(kept.get("tags")))


def exported_day(body: bytes) -> str | None:
    """The day of an article that a library exported, empty for an undated one; None for anything else."""
    try:
        told = _told(body)
    except NotAnArticle:
        return None
    return _line(told, "published")[:10] if "kept" in told else None


def _none() -> NotAnArticle:
    return NotAnArticle(_("this line is no article"), _("give what ilbo archive or library export wrote"))


def _told(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _none() from error
    if not isinstance(told, dict) or told.get("schema") != 1:
        raise _none()
    return told


def _part(told: dict[str, Any], name: str) -> dict[str, Any]:
    """An object in the record; an empty one for anything else."""
    part = told.get(name)
    return part if isinstance(part, dict) else {}


def _parts(told: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The objects of a list in the record."""
    parts = told.get(name)
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def _line(told: dict[str, Any], name: str) -> str:
    """A text of one line, clean; empty for anything else."""
    text = told.get(name)
    return one_line(text) if isinstance(text, str) else ""


def _lines(texts: object) -> Iterator[str]:
    """The texts of a list that are not empty, clean."""
    for text in texts if isinstance(texts, list) else ():
        if isinstance(text, str) and (line := one_line(text)):
            yield line


def _section(told: dict[str, Any]) -> Section | None:
    number = _line(told, "id")
    return Section(number, _line(told, "name") or number) if number else None


def _byline(told: dict[str, Any]) -> Byline:
    role, email, place, agency = (_line(told, name) or None for name in ("role", "email", "place", "agency"))
    return Byline(_line(told, "name"), role, email, place, agency)


def _blocks(told: dict[str, Any]) -> Iterator[Block]:
    makers: dict[object, Callable[[str], Block]] = {"paragraph": Paragraph, "subhead": Subhead}
    for block in _parts(told, "blocks"):
        text = block.get("text")
        if block.get("kind") == "figure":
            figure = Figure(_line(block, "image") or None, _line(block, "caption"), _line(block, "credit"))
            if figure != Figure(None, "", ""):
                yield figure
        elif (make := makers.get(block.get("kind"))) and isinstance(text, str) and (text := clean_text(text)):
            yield make(text)


def _removed(told: dict[str, Any]) -> Iterator[Removed]:
    """What cleaning took away, for reasons that this release knows."""
    for part in _parts(told, "removed"):
        reason, text = part.get("reason"), part.get("text")
        if reason not in get_args(Reason) or not isinstance(text, str):
            continue
        twin, place = (number if isinstance(number := part.get(name), int) else None for name in _NUMBERS)
        kind = _line(part, "kind") or "paragraph"
        yield Removed(clean_text(text), cast("Reason", reason), twin, kind, place or 0)


def _origin(source: dict[str, Any], page: Page) -> Origin:
    aid = read_aid(_line(source, "aid"))
    return Origin(
        address=_line(source, "address") or None,
        aid=aid,
        path=_line(source, "path") or page.path,
        encoding=_line(source, "encoding") or None,
        sha256=_line(source, "sha256") or sha256(page.body).hexdigest(),
        fetched=_line(source, "fetched") or None,
    )
