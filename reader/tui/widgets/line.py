"""A widget of one row: words at the left, words at the right, and what does not fit is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.looks import look
from reader.width import clipped, ellipsis, text_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Click


class Word(NamedTuple):
    """Some words in one style."""

    text: str
    style: str = "quiet"
    action: str = ""
    """What a click on it does, in the screen's name."""
    key: str = ""
    """The key that does it; stands before the text."""

    @property
    def cells(self) -> int:
        """Cells of the key and the text."""
        return text_cells(self.text) + (text_cells(self.key) + 1 if self.key else 0)


GAP = "  "
PAD = 2
"""Cells at both ends: what stands in the lists begins as far from the edge."""


class Line(Widget):
    """Words at the left and at the right of one row."""

    ALLOW_SELECT = False
    pad = PAD
    """Cells at both ends."""
    DEFAULT_CSS = """
    Line { height: 1; width: 1fr; }
    """

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """What stands at the left and at the right; the first of each are the last to go."""
        return (), ()

    def render_line(self, y: int) -> Strip:
        """The row."""
        width = self.size.width
        ground = self.rich_style
        if y:
            return Strip.blank(width, ground)
        left, right = fitted(*self.words(), width - 2 * self.pad)
        segments = [Segment(" " * self.pad, ground), *self._segments(left)]
        used = 2 * self.pad + cells(left) + cells(right)
        segments += [
            Segment(" " * max(0, width - used), ground),
            *self._segments(right),
            Segment(" " * self.pad, ground),
        ]
        return Strip(segments).adjust_cell_length(width, ground)

    def _segments(self, words: Sequence[Word]) -> list[Segment]:
        ground = self.rich_style
        segments = []
        for number, word in enumerate(words):
            acts = Style.from_meta({"word": word.action} if word.action else {})
            segments += [Segment(GAP, ground)] * bool(number)
            if word.key:
                segments.append(Segment(f"{word.key} ", ground + look(self, "key") + acts))
            segments.append(Segment(word.text, ground + look(self, word.style) + acts))
        return segments

    async def on_click(self, event: Click) -> None:
        """A click on a word does what it names."""
        action = event.style.meta.get("word")
        if action:
            await self.screen.run_action(action)


def cells(words: Sequence[Word]) -> int:
    """Cells of some words with the gaps between them."""
    return sum(word.cells for word in words) + len(GAP) * max(0, len(words) - 1)


def fitted(left: Sequence[Word], right: Sequence[Word], width: int) -> tuple[list[Word], list[Word]]:
    """As many words as fit: the right side goes first, its last word at last, then the left from its end."""
    kept_left, kept_right = list(left), list(right)
    while kept_right and cells(kept_left) + len(GAP) * bool(kept_left) + cells(kept_right) > width:
        kept_right.pop(-2 if len(kept_right) > 1 else -1)
    while len(kept_left) > 1 and cells(kept_left) > width:
        kept_left.pop()
    if kept_left and cells(kept_left) > width:
        kept_left = [kept_left[0]._replace(text=clipped(kept_left[0].text, width, ellipsis()))]
    return kept_left, kept_right
