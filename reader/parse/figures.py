"""Pictures with what is printed beneath them, wherever the page put it: cell, figure, next line."""

from __future__ import annotations

from reader.parse.byline import read_bylines
from reader.parse.caption import has_credit, split_caption
from reader.parse.item import Item
from reader.parse.prose import pattern

_LONGEST_BARE_CAPTION = 110
_SHORTEST_CUT = 6
# A lead may close in "-고 있다" too; a caption says when as well.
_SHOWING = (
    r"[<(](?:맨\s)?(?:왼쪽|오른쪽|가운데|앞줄|뒷줄)|왼쪽부터|(?:\d일|오전|오후)\s.*고\s있다\.?$"
    r"|(?:모습|장면|전경|조감도|풍경)\.?$"
)


def with_figures(items: list[Item]) -> list[Item]:
    """The items with every picture and its caption made one figure."""
    if any(item.kind == "image" for item in items):
        items = _from_next_lines(_from_cells(items))
    story = [item for item in items if item.reason is None and item.kind == "paragraph"]
    for item in story:
        if _is_loose_caption(item, last=item is story[-1]):
            _make_figure(item, [item.text], "a credit, no picture")
    return items


def _from_cells(items: list[Item]) -> list[Item]:
    """A cell's picture takes all text of its cell."""
    words: dict[int, list[Item]] = {}
    for item in items:
        if item.cell is not None and item.reason is None and item.kind == "paragraph":
            words.setdefault(id(item.cell), []).append(item)
    used: set[int] = set()
    for item in items:
        if item.kind == "image" and item.reason is None:
            own = words.pop(id(item.cell), []) if item.cell is not None else []
            _make_figure(item, [one.text for one in own], "the picture's cell" if own else "")
            used.update(id(one) for one in own)
    return [item for item in items if id(item) not in used]


def _from_next_lines(items: list[Item]) -> list[Item]:
    """A picture without words takes the line below it, when that is named or reads as a caption."""
    kept: list[Item] = []
    bare: Item | None = None
    last = next((item for item in reversed(items) if item.kind == "paragraph" and item.reason is None), None)
    for item in items:
        if item.reason is not None:
            kept.append(item)
        elif bare is not None and item.kind == "paragraph" and _is_caption_of(item, last=item is last):
            _make_figure(bare, [item.text], "the line below the picture")
            bare = None
        else:
            kept.append(item)
            bare = item if item.kind == "figure" and not item.caption and not item.credit else None
    return kept


def _is_caption_of(item: Item, *, last: bool) -> bool:
    """Whether the line below a picture is its caption and no paragraph."""
    text = item.text
    if item.within("caption") or has_credit(text):
        return True
    if len(text) > 2 * _LONGEST_BARE_CAPTION or last:
        return False
    if text[:1] in "▲△▼▽◀▶◁▷↑" or split_caption(text)[1]:
        return True
    return len(text) <= _LONGEST_BARE_CAPTION and (item.tight_to_image or _shows(text))


def make_closing_captions(items: list[Item]) -> None:
    """Make figures of the captions that close a text which this reader saved: it puts them last."""
    for item in reversed(items[1:]):
        if item.kind != "paragraph" or item.reason is not None:
            continue
        saved = pattern(r"(.*?) ?<([^<>]{1,80})>").fullmatch(item.text)
        caption, credit = saved.groups() if saved else split_caption(item.text)
        if not (credit or _shows(caption)) or len(item.text) > 300:
            return
        item.kind, item.caption, item.credit = "figure", caption, credit


def _shows(text: str) -> bool:
    """Whether one sentence tells what a picture shows: who stands where, what they are doing."""
    return pattern(_SHOWING).search(text) is not None and len(pattern(r"[다요][.!?]\s").findall(text)) == 0


def _is_loose_caption(item: Item, *, last: bool) -> bool:
    """A caption in mid-body whose picture is lost: named as one, or closed by a credit."""
    text = item.text
    if (text.endswith("다.") and not item.regions) or len(text) > 300 or (last and read_bylines(text)):
        return False
    if has_credit(text) or (item.regions and item.within("caption")):
        return True
    if last or "/" not in text[-60:]:
        return False
    caption, credit = split_caption(text)
    return credit != "" and _shows(caption)


def _make_figure(item: Item, texts: list[str], rule: str) -> None:
    item.kind = "figure"
    item.rule = rule
    parts = [split_caption(text) for text in texts]
    item.caption = " ".join(caption for caption, _ in parts if caption)
    item.credit = " ".join(credit for _, credit in parts if credit)
    item.reword(" ".join(texts))


def without_repeated_captions(items: list[Item]) -> None:
    """Remove a caption that is printed again: below another copy of it, or as a paragraph."""
    figures = [item for item in items if item.kind == "figure" and item.caption and item.reason is None]
    if not figures:
        return
    heads: dict[str, list[Item]] = {}
    for item in items:
        if item.kind == "paragraph" and item.reason is None:
            heads.setdefault(item.head, []).append(item)
    seen: dict[str, Item] = {}
    for figure in figures:
        own = Item(figure.caption)
        earlier = _cut_off(own, seen) if figure is items[-1] else None
        earlier = earlier or seen.setdefault(own.key, figure)
        _repeats_figure(figure, earlier)
        paragraph = next((one for one in heads.get(own.head, ()) if one.key in (own.key, figure.key)), None)
        if paragraph is not None and figure.reason is None:
            _repeats_paragraph(figure, own, paragraph)


def _cut_off(caption: Item, seen: dict[str, Item]) -> Item | None:
    """The figure whose caption is given again where a text breaks off."""
    if len(caption.key) < _SHORTEST_CUT:
        return None
    return next((figure for key, figure in seen.items() if key.startswith(caption.key)), None)


def _repeats_paragraph(figure: Item, caption: Item, paragraph: Item) -> None:
    """Take a caption from its figure that a paragraph says too."""
    figure.repeated = caption
    caption.kind = "caption"
    caption.remove("repeated-caption", paragraph)
    figure.caption = ""


def _repeats_figure(figure: Item, earlier: Item) -> None:
    """Remove a figure that is an earlier one again; what it knows more goes to that."""
    if figure is earlier or (figure.image and earlier.image and figure.image != earlier.image):
        return
    earlier.image = earlier.image or figure.image
    earlier.credit = earlier.credit or figure.credit
    figure.was = "caption"
    figure.remove("repeated-caption")
