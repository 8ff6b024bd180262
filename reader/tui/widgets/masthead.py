"""The top line: the paper and the desk, and at the right the day, or where there are tabs, the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from reader.language import _
from reader.tui.when import day
from reader.tui.width import text_cells
from reader.tui.widgets.line import Line, Word, cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article

PAPER = "광주일보"


class Masthead(Line):
    """Whose page this is."""

    tabs: reactive[tuple[tuple[str, str, bool], ...]] = reactive(())
    """Action, words and whether it is the one shown, for each pane that can be switched to."""

    article: reactive[Article | None] = reactive(None)

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The paper's name with the desk; the tabs or the day."""
        article = self.article
        desk = article.section.name if article and article.section else ""
        names = [" · ".join(filter(None, (PAPER, desk))), PAPER, ""]
        right = [Word(words, "accent" if on else "quiet", action) for action, words, on in self.tabs]
        if not right and article and article.published:
            right = [Word(day(article.published))]
        room = self.size.width - 4 - cells(right)  # of tabs none goes; the name does first
        name = next((name for name in names if text_cells(name) <= room), "")
        return [Word(name, "strong")] if name else [], right


class PaneTitle(Line):
    """What a side pane shows, how many, and whether the count is right."""

    name_words: reactive[str] = reactive("")
    note: reactive[str] = reactive("")
    """The check of a count, a filter, or why the pane is empty."""
    note_style: reactive[str] = reactive("quiet")
    active: reactive[bool] = reactive(default=False)

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """Name and note."""
        left = [Word(self.name_words, "accent" if self.active else "strong")]
        return left + ([Word(self.note, self.note_style)] if self.note else []), []


def tab_words(number: int, name: str, count: int | None) -> str:
    """``2 조항 8``."""
    return f"{number} {name}" + ("" if count is None else f" {count}")


def pane_names() -> dict[str, str]:
    """What the panes are called."""
    return {"story": _("Story"), "clauses": _("Clauses"), "quotes": _("Quotes")}
