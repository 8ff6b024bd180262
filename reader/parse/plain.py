"""Extracted text → Article: one line a paragraph, the deck doubled, the story told twice.

headline / A / B / B / ![]() caption | / p1 … p9 / byline / p2 p4 … p9 / byline
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Article, Finding, Paragraph, Section
from reader.errors import NotAnArticle
from reader.language import _
from reader.paper import published_from_aid, section_name, section_of
from reader.parse.assembly import assembled
from reader.parse.byline import read_bylines
from reader.parse.copies import without_copies
from reader.parse.dateline import split_dateline
from reader.parse.dates import read_date
from reader.parse.entities import unescaped
from reader.parse.figures import make_closing_captions, with_figures, without_repeated_captions
from reader.parse.furniture import words_of_furniture
from reader.parse.guard import refuse_long
from reader.parse.item import Item
from reader.parse.opening import split_opening
from reader.parse.prose import ends_sentence, is_prose, pattern
from reader.parse.replay import find_replay
from reader.parse.saved import split_saved
from reader.parse.signing import merged, with_bylines
from reader.parse.subheads import mark_subheads
from reader.text import clean_text

if TYPE_CHECKING:
    from reader.article import Origin
    from reader.parse.decode import Decoded

_PICTURE = r"^\|?\s*!\[[^\]]*\]\(\s*([^)\s]*)[^)]*\)\s*(.*?)\s*\|?$"


def plain(read: Decoded, origin: Origin, notes: tuple[Finding, ...]) -> Article:
    """The article that a text holds; raises NotAnArticle when it holds none."""
    text = unescaped(clean_text(read.text))
    refuse_long(text.count("\n"))
    saved = split_saved(text)
    head, story = saved or split_opening(_items(text))
    for item in story:
        if item.reason is None and item.kind == "paragraph" and (reason := words_of_furniture(item.text)):
            item.remove(reason)
    _remove_lists_below(story)
    story = _without_replay(story)
    told = with_figures(story)
    if saved:
        make_closing_captions(told)
    told = with_bylines(told)
    mark_subheads(told)
    without_copies(told)
    without_repeated_captions(told)
    dateline, wire = split_dateline(told)
    bylines = merged(told, wire)
    blocks, removed = assembled([*head, *told])
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    if not _is_article(texts, has_head=len(head) > 0):
        raise NotAnArticle(_("the text holds no article"))
    return Article(
        headline=next((item.text for item in head if item.kind == "headline"), ""),
        deck=tuple(item.text for item in head if item.kind == "deck" and item.reason is None),
        section=_section(origin.aid),
        kicker=next((item.text for item in head if item.kind == "kicker"), ""),
        published=_published(head, origin.aid),
        dateline=dateline,
        bylines=bylines,
        blocks=blocks,
        removed=removed,
        origin=origin,
        report=(Finding("container", "extracted text"), *notes),
    )


def _items(text: str) -> list[Item]:
    """The lines of a text as items; a picture and its caption, on one line or two, are one."""
    made: list[Item] = []
    for line in _cells_apart(text).split("\n"):
        words = " ".join(line.split())
        heading = pattern(r"^#{1,6}\s+(?=\S)").match(words)
        words = words[heading.end() :] if heading else words
        if not words or pattern(r"^[|\s:-]+$").match(words):
            continue
        picture = pattern(_PICTURE).match(words)
        if picture:
            item = Item(words)
            item.kind, item.image = "image", picture[1]
            item.cell = object()
            made += [item, _caption(picture[2], item)] if picture[2] else [item]
        elif words.endswith("|") and made and made[-1].kind == "image":
            made.append(_caption(words.rstrip("| "), made[-1]))
        else:
            made.append(Item(words))
    _close_cut_cell(made)
    return made


def _close_cut_cell(made: list[Item]) -> None:
    """Give the last picture the line below it, where that is a caption again and breaks off with the text."""
    if len(made) < 2 or made[-2].kind != "image" or made[-1].cell is not None:
        return
    last = made[-1]
    if any(
        item.cell is not None and item.kind != "image" and item.text.startswith(last.text) for item in made
    ):
        last.cell = made[-2].cell


def _cells_apart(text: str) -> str:
    """The text with two photo cells on one line parted."""
    return pattern(r"\|[ \t]*(?=!\[)").sub("|\n", text) if "![" in text else text


def _caption(text: str, picture: Item) -> Item:
    item = Item(text)
    item.cell = picture.cell
    return item


def _remove_lists_below(story: list[Item]) -> None:
    """Remove the headlines of other stories below a list's name, behind all sentences and names."""
    told = [at for at, item in enumerate(story) if item.reason is None and _is_told(item)]
    last = told[-1] if told else len(story)
    listed = False
    for item in story[last + 1 :]:
        listed = listed or item.reason == "furniture"
        if listed and item.reason is None and item.kind == "paragraph" and item.cell is None:
            item.remove("furniture")


def _is_told(item: Item) -> bool:
    return item.kind == "image" or is_prose(item.text) or bool(read_bylines(item.text))


def _without_replay(story: list[Item]) -> list[Item]:
    """The story with what is told again removed; a paragraph that only the replay has goes where it was."""
    lines = [item for item in story if item.kind == "paragraph" and item.cell is None and item.reason is None]
    replay = find_replay([item.text for item in lines])
    if replay is None:
        return story
    lost: list[Item] = []
    moved: dict[int, list[Item]] = {}
    opened = False
    for item, twin in zip(lines[replay.start :], replay.twins, strict=True):
        if twin is None:
            lost.append(item)
            continue
        item.remove("replay", lines[twin])
        item.was = "byline" if read_bylines(item.text) else None
        if lost:
            # What only the replay has, before all that it repeats, was cut off at the top.
            moved.setdefault(id(lines[twin if opened else 0]), []).extend(lost)
            lost = []
        opened = True
    away = {id(item) for group in moved.values() for item in group}
    kept: list[Item] = []
    for item in story:
        kept += moved.get(id(item), [])
        if id(item) not in away:
            kept.append(item)
    return kept


def _is_article(paragraphs: list[str], *, has_head: bool) -> bool:
    """Whether there is a story: a sentence, or a few lines of Hangul as a poem has."""
    if any(is_prose(text) and pattern(r"[^\W\da-zA-Z_]{2}").search(text) for text in paragraphs):
        return True
    hangul = [text for text in paragraphs if pattern(r"[^\W\da-zA-Z_]{2}").search(text)]
    if has_head and any(ends_sentence(text) for text in hangul):
        return True
    return len(hangul) >= 3 and sum(map(len, hangul)) >= 30


def _published(head: list[Item], aid: str | None) -> str | None:
    for item in head:
        if item.kind == "date" and (date := read_date(item.text)):
            return date if "T" in date else f"{date}T00:00:00+09:00"
    return published_from_aid(aid) if aid else None


def _section(aid: str | None) -> Section | None:
    return Section(section_of(aid), section_name(section_of(aid))) if aid else None
