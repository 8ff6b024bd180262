"""Cells: a table's row as one line, a picture with the words beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.line import EDGE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from reader.parse.line import Line

_SHORTEST_TOLD = 15
# Letters in a cell that blank lines do not part: a caption and its credit.
_BRIEF = 160


def merge_row(found: list[Line], start: int, row_node: LexborNode) -> None:
    """Make one line of the cells of a table's row, when they are cells and not columns of a story."""
    cells = found[start:]
    if sum(1 for child in row_node.iter() if child.tag in ("td", "th")) < 2:
        return
    if any(line.image is not None or len(line.text) > 60 for line in cells):
        return
    if sum(len(line.text) for line in cells) > 200 or any(1 < line.brs < EDGE for line in cells[1:]):
        return
    row = cells[0]
    row.text = " ".join(line.text for line in cells)
    row.row = True
    row.bold = False
    row.linked = all(line.linked for line in cells)
    del found[start + 1 :]


def mark_cell(found: list[Line], start: int, tag: str, *, strong: bool) -> int:
    """Give a picture the few words beneath it, when the block around them is made for that.

    ``strong`` is a block in which text beneath a picture is a caption: a table, a figure, a photo's
    box. In any other the picture and one line must be all there is. Returns how many are settled.
    """
    block = found[start:]
    bare = [at for at, line in enumerate(block) if line.image is not None and line.cell is None]
    if tag == "td" and _is_story_below_photo(block):
        for at in bare:
            block[at].cell = object()
        return len(bare)
    texts = sum([1 for line in block if line.image is None and line.cell is None])
    if not texts or texts > (3 * len(bare) if strong else 1):
        return 0
    if (
        any(len(line.text) > _SHORTEST_TOLD and line.text.endswith("다.") for line in block[: bare[0]])
        and texts > 1
    ):
        return 0  # a story with a picture in it
    worded = 0
    if len(bare) > 1 and texts == len(bare) and bare == list(range(bare[0], bare[0] + len(bare))):
        return _pair(block, bare)
    for at in bare:
        below = _words_below(block, at, strong=strong, alone=texts == 1)
        if below:
            cell = block[at].cell = object()
            for line in below:
                line.cell = cell
            worded += 1
    return worded


def _is_story_below_photo(block: list[Line]) -> bool:
    """Whether a cell holds a photo's own table and, behind its border, paragraphs that blank lines part."""
    at = next((at for at, line in enumerate(block) if line.image is None), len(block))
    parted = any(1 < line.brs < EDGE for line in block[at + 1 :])
    return 0 < at < len(block) and block[at].edge and parted


def _tells(text: str) -> bool:
    return len(text) > _SHORTEST_TOLD and text.endswith("다.")


def _pair(block: list[Line], bare: list[int]) -> int:
    """Pictures in one row and their captions in the next: the first to the first, and so on."""
    words = [line for line in block if line.image is None and line.cell is None]
    for at, line in zip(bare, words, strict=True):
        line.cell = block[at].cell = object()
    return len(bare)


def _words_below(block: list[Line], at: int, *, strong: bool, alone: bool) -> list[Line]:
    """The lines that are the caption of the picture at a place of its block."""
    below: list[Line] = []
    brief = strong and sum([len(line.text) for line in block]) <= _BRIEF
    for line in block[at + 1 :]:
        if line.image is not None or line.cell is not None or len(below) == 3:
            break
        parted = (1 < line.brs < EDGE and not brief) or (
            line.edge and below and len(below[-1].text) > 60 and len(line.text) > 60
        )
        if (parted and not alone) or len(line.text) > (320 if strong else 160):
            break
        below.append(line)
    if not below and alone and at == len(block) - 1 and len(block[0].text) <= 160:
        return block[:1]
    return below
