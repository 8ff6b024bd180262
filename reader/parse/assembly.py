"""Items → the article's blocks and what was removed, with places and twins counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article import Block, Figure, Paragraph, Removed, Subhead

if TYPE_CHECKING:
    from reader.parse.item import Item


# A picture is fetched; what an address of another kind would run or hold is none.
_has_other_scheme = re.compile(r"\s*(?!https?:)[a-zA-Z][a-zA-Z0-9+.-]*:").match


def assembled(items: list[Item], address: str | None = None) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """The blocks of the story in order, and every removed stretch in order.

    ``address`` is the page's own, for pictures that are given by their path.
    """
    blocks: list[Block] = []
    gone: list[tuple[Item, int]] = []
    numbers: dict[int, int] = {}
    for item in items:
        if item.reason is not None:
            gone.append((item, len(blocks)))
            continue
        if item.repeated is not None:
            gone.append((item.repeated, len(blocks)))
        block = _block(item, address)
        if isinstance(block, Paragraph):
            numbers[id(item)] = len(numbers)
        if block is not None:
            blocks.append(block)
    return tuple(blocks), tuple(_removed(item, place, numbers) for item, place in gone if item.text)


def _block(item: Item, address: str | None) -> Block | None:
    if item.kind == "paragraph":
        return Paragraph(item.text)
    if item.kind == "subhead":
        return Subhead(item.text)
    if item.kind == "figure" and (item.image or item.caption or item.credit):
        return Figure(_absolute(item.image, address), item.caption, item.credit)
    return None


def _absolute(image: str | None, address: str | None) -> str | None:
    """A picture's address as a browser would ask for it; as printed when the page's own is unknown."""
    if not image or _has_other_scheme(image):
        return None
    if address is None or "://" in image[:8]:
        return image
    from urllib.parse import urljoin  # half a millisecond, for pages that give pictures by their path

    try:
        return urljoin(address, image)
    except ValueError:
        return image


def _removed(item: Item, place: int, numbers: dict[int, int]) -> Removed:
    assert item.reason is not None
    twin = item.twin
    while twin is not None and twin.reason is not None and twin.twin is not None:
        twin = twin.twin
    kind = item.was or ("furniture" if item.reason == "furniture" else item.kind)
    return Removed(item.text, item.reason, numbers.get(id(twin)) if twin else None, kind, place)
