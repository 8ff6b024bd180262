"""The top line: the paper and the desk, and at the right the day, or where there are tabs, the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from reader.language import _
from reader.tui.looks import look
from reader.tui.when import day
from reader.tui.widgets.line import GAP, PAD, Line, Word, cells
from reader.width import clipped, ellipsis, text_cells
from reader.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article

PAPER = "광주일보"
_LEAST_HEADLINE = 12


class Masthead(Line):
    """Whose page this is."""

    tabs: reactive[tuple[tuple[str, str, bool], ...]] = reactive(())
    """Action, words and whether it is the one shown, for each pane that can be switched to."""

    article: reactive[Article | None] = reactive(None)
    passed: reactive[bool] = reactive(default=False)
    """Whether the headline has rolled out of sight: then it stands here."""

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The paper's name with the desk, the headline that is out of sight; the tabs or the day."""
        article = self.article
        desk = article.section.name if article and article.section else ""
        names = [" · ".join(filter(None, (PAPER, desk))), PAPER, ""]
        right = [Word(words, "accent" if on else "quiet", action) for action, words, on in self.tabs]
        if not right and article and article.published and self.passed:
            right = [Word(day(article.published))]
        room = self.size.width - 2 * PAD - len(GAP) - cells(right)  # of tabs none goes; the name does first
        name = next((name for name in names if text_cells(name) <= room), "")
        left = [Word(name, "strong")] if name else []
        room -= text_cells(name) + len(GAP)
        if article and self.passed and name and room >= _LEAST_HEADLINE:
            left.append(Word(clipped(article.headline, room, ellipsis())))
        return left, right


class PaneTitle(Line):
    """What a side pane shows, how many, and whether the count is right."""

    name_words: reactive[str] = reactive("")
    note: reactive[str] = reactive("")
    """The check of a count, or a filter."""
    reason: reactive[str] = reactive("")
    """Why the pane is empty; stands on the rows below."""
    note_style: reactive[str] = reactive("quiet")
    active: reactive[bool] = reactive(default=False)

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """Name and note; a click on the name goes to the pane."""
        pane = (self.id or "").removesuffix("-title")
        left = [Word(self.name_words, "accent" if self.active else "strong", f"pane('{pane}')")]
        return left + ([Word(self.note, self.note_style)] if self.note else []), []

    def watch_reason(self, reason: str) -> None:
        """An empty pane has a taller title."""
        self.set_class(bool(reason), "-empty")

    def render_line(self, y: int) -> Strip:
        """The title, and below it why there is nothing."""
        if y == 0 or not self.reason:
            return super().render_line(y)
        lines = wrap(self.reason, self.size.width - 2 * PAD)
        text = self.reason[slice(*lines[y - 1])] if y <= len(lines) else ""
        style = self.rich_style + look(self, "quiet")
        return Strip([Segment(" " * PAD + text, style)]).adjust_cell_length(self.size.width, self.rich_style)


def tab_words(number: int, name: str, count: int | None) -> str:
    """``2 조항 8``."""
    return f"{number} {name}" + ("" if count is None else f" {count}")


def pane_names() -> dict[str, str]:
    """What the panes are called."""
    return {"story": _("Story"), "clauses": _("Clauses"), "quotes": _("Quotes")}
