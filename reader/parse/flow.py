"""A story's container → its lines, in the order of the page, each knowing where it stood.

A line is what stands between two breaks: ``<br>``, or the border of a block. Nothing is judged
here; every visible character of the container is in exactly one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.entities import unescaped
from reader.parse.line import EDGE
from reader.parse.tags import region_of
from reader.parse.walk import Walker
from reader.text import clean_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from reader.parse.line import Line

_PHOTOS = ("table", "figure")
"""What may stand before a container as its photo; a cell that is the container holds the story."""


def lines(
    container: LexborNode, marks: dict[int, str] | None = None, *, among_others: bool = False
) -> list[Line]:
    """Everything in a container, line by line, as clean text; ``marks`` name elements by their number.

    ``among_others`` says that there are more containers: one that is hidden is a copy then.
    """
    walker = Walker(marks)
    if among_others and (region := region_of(container.tag or "", container.attributes)):
        walker.regions = (region,) if region.kind == "hidden" else ()
    tag = container.tag or ""
    walker.block(container, tag if tag in _PHOTOS else "body", 0)
    return _cleaned(walker.lines)


def _cleaned(found: list[Line]) -> list[Line]:
    """Lines with clean text; those of invisible characters only are gone, and part as a blank line does."""
    together = "\n".join([line.text for line in found])
    clean = clean_text(together)
    if "&" in clean and ";" in clean:
        clean = clean_text(unescaped(clean))
    if clean == together:
        return found
    texts = clean.split("\n")
    if len(texts) != len(found):
        texts = [clean_text(line.text).replace("\n", " ") for line in found]
    kept: list[Line] = []
    gap = False
    for line, text in zip(found, texts, strict=True):
        line.text = text.strip()
        if line.text or line.image is not None:
            line.brs += EDGE if gap else 0
            kept.append(line)
        gap = not line.text and line.image is None
    return kept
