"""Lines → items: which breaks end a paragraph, and which are only a turn of the line.

a sentence goes on over ``<br>``      이번 협약으로 두 도시는<br>함께 걷게 됐다.
verse, items and scores do not        강가에 서면<br>물소리가 먼저 운다
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.parse.byline import read_bylines, split_tail
from reader.parse.item import Item
from reader.parse.line import EDGE
from reader.parse.prose import ends_sentence, opens_item

if TYPE_CHECKING:
    from reader.article import Reason
    from reader.parse.line import Line

# Lines of verse in the paper's poems have up to about 25 characters; lines that a typist broke by
# hand have 30 and more.
_LONGEST_VERSE = 28
_LONGEST_LABEL = 36
_LEAST_TORN = 20
_LONGEST_TORN = 60
_LEAST_TOLD = 20
_LEAST_DOUBLE = 2
_LONGEST_PARAGRAPH = 500


def items(found: list[Line], reasons: list[Reason | None]) -> list[Item]:
    """The lines of a story as items: paragraphs whole, pictures and removed lines in their places."""
    made: list[Item] = []
    run: list[Line] = []
    single = any(line.brs == 1 for line in found)
    kept = [line for line, reason in zip(found, reasons, strict=True) if reason is None] if single else []
    soft = _has_soft_breaks(kept)
    aside: list[Item] = []
    between: list[Line] = []
    for line, reason in zip(found, reasons, strict=True):
        if reason and line.image is None:
            item = _item([line])
            item.remove(reason)
            aside.append(item)
            between.append(line)
            continue
        if run and not (_is_torn(run[-1], line, between) if between else _goes_on(run[-1], line)):
            made += _joined(run, soft=soft)
            run = []
        if not run:
            made += aside
            aside = []
        if line.image is not None:
            made.append(_picture(line, reason))
        else:
            run.append(line)
        if between:
            between = []
    return _below_pictures(made + _joined(run, soft=soft) + aside)


def _has_soft_breaks(found: list[Line]) -> bool:
    """Whether ``<br><br>`` parts a story's paragraphs, so that one ``<br>`` behind a full stop does not."""
    single = double = 0
    for last, line in pairwise(found):
        if line.brs < EDGE and line.brs and _tells(last) and _tells(line):
            single += line.brs == 1
            double += line.brs > 1
    return 0 < single <= double and double >= _LEAST_DOUBLE


def _tells(line: Line) -> bool:
    """Whether a line is a plain sentence: no answer, item or heading."""
    text = line.text
    return len(text) >= _LEAST_TOLD and text.endswith("다.") and not line.bold and not opens_item(text)


def _below_pictures(made: list[Item]) -> list[Item]:
    """The items, those marked that stand tight below a picture."""
    for item, before in zip(made[1:], made, strict=False):
        item.tight_to_image = item.tight and before.kind == "image"
    return made


def _goes_on(last: Line, line: Line) -> bool:
    """Whether a line may belong to the paragraph of the line before it."""
    if not line.tight or line.image is not None or line.cell is not last.cell:
        return False
    return not line.row and not last.row


def _is_torn(last: Line, line: Line, between: list[Line]) -> bool:
    """Whether a slot stands in mid-sentence: its own borders are all that parts the two lines around it."""
    if line.image is not None or line.cell is not last.cell or line.row or last.row:
        return False
    borders = max(1, len(between[0].regions) - len(last.regions))
    parted = sum(one.brs % EDGE for one in between) + line.brs % EDGE
    if parted or between[0].brs // EDGE > borders or line.brs // EDGE > borders:
        return False
    torn = len(last.text) > _LEAST_TORN and not ends_sentence(last.text)
    return torn and not last.bold and not line.bold and not read_bylines(last.text)


def _picture(line: Line, reason: Reason | None) -> Item:
    item = _item([line])
    item.kind = "image"
    item.image = line.image
    if reason:
        item.remove(reason)
    return item


def _item(run: list[Line]) -> Item:
    first = run[0]
    if len(run) == 1:
        item = Item(first.text)
        item.bold = first.bold
    else:
        item = Item(" ".join([line.text for line in run]))
        item.bold = all(line.bold for line in run)
    if first.regions:
        item.regions = first.regions
    if first.cell is not None:
        item.cell = first.cell
    item.row = first.row
    item.tight = first.brs < 2
    return item


def _joined(run: list[Line], *, soft: bool) -> list[Item]:
    """The paragraphs of a run of lines that only single breaks part; ``soft`` ones go on over a full stop."""
    if not run:
        return []
    if len(run) == 1 or run[0].cell is not None:
        return [_item(run)] if run[0].cell is None or len(run) == 1 else [_item([line]) for line in run]
    verse = _is_verse(run)
    made: list[Item] = []
    group: list[Line] = []
    for line in run:
        goes_on = (
            group and not verse and (_same_sentence(group, line, run) or (soft and _is_soft(group, line)))
        )
        if group and not goes_on:
            made.append(_item(group))
            group = []
        group.append(line)
    made.append(_item(group))
    return made


def _is_soft(group: list[Line], line: Line) -> bool:
    """Whether a sentence goes on the paragraph of the sentences before it."""
    chars = sum(len(one.text) for one in group) + len(line.text)
    return chars <= _LONGEST_PARAGRAPH and _tells(group[0]) and _tells(group[-1]) and _tells(line)


def _is_verse(run: list[Line]) -> bool:
    """Three lines and more, all short, as verse and lists are."""
    return len(run) >= 3 and sum(len(line.text) > _LONGEST_VERSE for line in run) * 4 <= len(run)


def _same_sentence(group: list[Line], line: Line, run: list[Line]) -> bool:
    """Whether a line carries on the sentence of the lines before it."""
    last = group[-1]
    if (
        ("기자" in line.text or "@" in line.text)
        and len(line.text) < 60
        and _is_torn_byline(last.text, line.text)
    ):
        return True
    if ends_sentence(last.text) or opens_item(line.text) or last.bold != line.bold:
        return False
    if len(last.text) <= _LONGEST_LABEL and opens_item(last.text) and len(group) == 1:
        return False
    if last.bold and len(last.text) <= 2 * _LONGEST_VERSE:
        return False
    if split_tail(last.text)[1] or read_bylines(last.text) or read_bylines(line.text):
        return False
    rest = run[run.index(line) :]
    return any(ends_sentence(split_tail(one.text)[0]) for one in rest)


def _is_torn_byline(last: str, line: str) -> bool:
    """Whether a break tore a byline in two: ``… 했다. /고나래<br>기자 pine@…``."""
    tail = split_tail(f"{last} {line}")[1]
    return len(tail) > len(line) + 1 and not read_bylines(last)
