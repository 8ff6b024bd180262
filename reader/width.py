"""How many cells a text takes: as Rich measures, but as this terminal draws · “ ” … ▲.

Those marks of East Asian Width "ambiguous" take one cell in most terminals and two in those that
are set so. Rich has no switch for it, and Textual measures by Rich, so where they take two its
table is replaced once, before anything is measured.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import accumulate

from rich import cells as rich_cells
from rich._unicode_data import load


class _Cells(dict[str, int]):
    """Character → cells, filled as characters are met."""

    def __missing__(self, character: str) -> int:
        cells = rich_cells.get_character_cell_size(character)
        self[character] = cells
        return cells


_cells = _Cells()


def text_cells(text: str) -> int:
    """Cells that a text takes on one line."""
    return sum(map(_cells.__getitem__, text))


def running_cells(text: str) -> list[int]:
    """Cells before each character, and at the end the cells of all."""
    return list(accumulate(map(_cells.__getitem__, text), initial=0))


def clipped(text: str, cells: int, ending: str = "…") -> str:
    """As much of the text as fits into some cells, with an ending where it was cut."""
    if text_cells(text) <= cells:
        return text
    room = cells - text_cells(ending)
    if room < 0:
        return ""
    taken = running_cells(text)
    keep = max(place for place, used in enumerate(taken) if used <= room)
    return text[:keep].rstrip() + ending


def ellipsis() -> str:
    """What stands for what was cut: … where it takes one cell, else two points."""
    return "…" if text_cells("…") == 1 else ".."


def measure_ambiguous_as(cells: int) -> None:
    """Let Rich, Textual and this module take ambiguous characters for one cell or for two.

    To be called before anything is shown: what was measured already stays as it is.
    """
    setattr(rich_cells, "load_cell_table", _wide_table if cells == 2 else load)  # noqa: B010 — not exported
    setattr(rich_cells, "_is_single_cell_widths", _is_plain if cells == 2 else _is_single)  # noqa: B010
    rich_cells.get_character_cell_size.cache_clear()
    rich_cells.cached_cell_len.cache_clear()
    _cells.clear()


_is_single = rich_cells._is_single_cell_widths  # noqa: SLF001


def _is_plain(text: str) -> bool:
    """Whether every character takes one cell whatever the terminal."""
    return text.isascii() and text.isprintable()


@cache
def _wide_table(unicode_version: str = "auto") -> rich_cells.CellTable:
    """Rich's table with every ambiguous character of one cell made two cells wide."""
    table = load(unicode_version)
    told = {code for first, last, _ in table.widths if first < _LAST for code in range(first, last + 1)}
    wide = [(code, code, 2) for code in range(0xA1, _LAST) if code not in told and _is_ambiguous(code)]
    return table._replace(widths=sorted([*table.widths, *wide]))


# Beyond it only private use and plane 15 and 16 are ambiguous.
_LAST = 0x3100


def _is_ambiguous(code: int) -> bool:
    return unicodedata.east_asian_width(chr(code)) == "A"
