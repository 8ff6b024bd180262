"""Help as wide as the terminal, counted in cells: a Korean line of argparse's own is twice as wide."""

from __future__ import annotations

import argparse
import os


class Formatter(argparse.HelpFormatter):
    """argparse's, but for where lines end.

    argparse asks for the terminal's width at every argument and imports shutil for it (2 ms).
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return _wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """A description wrapped; an epilog's lines as they are."""
        lines = text.splitlines() if "\n" in text else _wrapped(text, width)
        return "\n".join(indent + line for line in lines)


def _columns() -> int:
    """The terminal's width; 80 where there is none."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    try:
        return os.get_terminal_size().columns or 80
    except (OSError, ValueError):
        return 80


def _wrapped(text: str, width: int) -> list[str]:
    from reader.wrap import wrap  # argparse makes a formatter for every argument, and shows few

    return [text[line.start : line.end] for line in wrap(text, width)]
