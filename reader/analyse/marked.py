"""Lists whose items carry markers."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.items import item_at
from reader.analyse.leads import Page, lead_before, lead_behind
from reader.analyse.markers import Mark
from reader.analyse.splitting import trimmed
from reader.analyse.strange import is_clauses
from reader.analysis import Clause, ClauseList
from reader.values import replace


def marked_list(page: Page, row: Sequence[Mark], inner: Sequence[Sequence[Mark]]) -> ClauseList | None:
    """One list of marked items; None where the marks introduce something else."""
    items = tuple(item_at(page, row, index) for index in range(len(row)))
    items = _without_objects(page, tuple(item for item in items if item.text))
    lead = lead_before(page, row[0])
    behind = lead_behind(page, items) if lead.declared is None else None
    lead = behind if behind is not None and (behind.declared is not None or not lead.text) else lead
    if len(items) < 2 or not is_clauses(page, items, row, lead):
        return None
    nested = tuple(_with_inner(page, item, inner) for item in items)
    paragraph = lead.paragraph if lead.text else row[0].paragraph
    return ClauseList(paragraph, lead.text, lead.declared, nested)


def _without_objects(page: Page, items: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """첫째 A를, 둘째 B를, 셋째 C를 약속했다: the particle goes where every item but the last has it."""
    if len(items) < 2 or not all(item.text.endswith(("을", "를")) for item in items[:-1]):
        return items
    return (*(_cut_at(page, item, item.end - 1) for item in items[:-1]), items[-1])


def _with_inner(page: Page, item: Clause, rows: Sequence[Sequence[Mark]]) -> Clause:
    """An item with the items of the lists that stand inside it."""
    for row in rows:
        first, last = row[0], row[-1]
        if (
            first.paragraph == item.paragraph == last.paragraph
            and item.start <= first.start
            and last.end <= item.end
        ):
            limit = replace(item)
            found = tuple(_cut_at(page, item_at(page, row, index), limit.end) for index in range(len(row)))
            return replace(item, inner=found)
    return item


def _cut_at(page: Page, item: Clause, limit: int) -> Clause:
    """An inner item without the bracket that closes the outer one."""
    text = page.texts[item.paragraph]
    end = min(item.end, limit)
    inside = text[item.start : end]
    if inside.count(")") > inside.count("("):
        end = item.start + inside.rindex(")")
    piece = trimmed(text, item.start, end)
    return replace(item, end=piece.end, text=text[piece.start : piece.end])
