"""Which panes there is room for, how wide they are, and how one goes from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.language import _
from reader.tui.column import Column
from reader.tui.memory import remember
from reader.tui.screens.parts import PaneName, Parts
from reader.tui.widgets.clauses import check, count
from reader.tui.widgets.masthead import PaneTitle, pane_names, tab_words
from reader.tui.widgets.splitter import Dragged

if TYPE_CHECKING:
    from textual.events import DescendantFocus

PANES: tuple[PaneName, ...] = ("story", "clauses", "quotes")
_WIDE, _MEDIUM = 120, 80
_STORY_LEAST, _SIDE_LEAST, _LIST_LEAST = 40, 24, 3
_AROUND_LISTS = 6
"""Rows of masthead, status and the two titles of the side."""


class Arranging(Parts):
    """Layout by width: all beside one another, the story with one, or one at a time."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (_MEDIUM, "-medium"), (_WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-low"), (20, "-tall")]

    noticing: bool = False
    """Whether the story is still being looked through for what stands in the lists."""
    _front: PaneName = "story"
    """What is shown where there is room for one."""
    _beside: PaneName = "clauses"
    """What is shown beside the story where there is room for one."""
    _wished_side: int = 0
    """Cells of the side as the reader wants them; 0 for what suits the width."""
    _wished_rows: int = 0
    """Rows of the clauses as the reader wants them; 0 for what suits the height."""

    def on_resize(self) -> None:
        """Give every pane its room."""
        self.lay_panes()

    def lay_panes(self) -> None:
        """Show what fits."""
        empty = set() if self.noticing else {name for name in PANES[1:] if not self.view(name).pieces}
        if self._beside in empty and len(empty) == 1:
            self._beside = "quotes" if self._beside == "clauses" else "clauses"
        classes = {f"-front-{name}": name == self._front for name in PANES}
        classes |= {f"-beside-{name}": name == self._beside for name in PANES[1:]}
        classes |= {f"-no-{name}": name in empty for name in PANES[1:]} | {"-alone": len(empty) == 2}
        # Until the screen is shown for the first time, which works out all looks, nothing is to update.
        self.update_classes(classes, update=bool(self.stack_updates))
        self._size_side()
        self._title()

    def _size_side(self) -> None:
        width = self.app.size.width
        cells = self._wished_side or (width * 3 // 10 if width < _WIDE else min(64, width * 35 // 100))
        cells = max(_SIDE_LEAST, min(cells, width - _STORY_LEAST))
        self.side.styles.width = "1fr" if width < _MEDIUM else cells
        self.clauses.styles.height = self._clauses_rows(cells) if self._shared else "1fr"

    @property
    def _shared(self) -> bool:
        """Whether both lists stand in the side, one above the other."""
        return self.app.size.width >= _WIDE and bool(self.clauses.pieces and self.quotes.pieces)

    def _clauses_rows(self, cells: int) -> int:
        """Rows of the upper list: as wished, else what it needs, but no more than half."""
        room = self.app.size.height - _AROUND_LISTS
        if self._wished_rows:
            return max(_LIST_LEAST, min(self._wished_rows, room - _LIST_LEAST))
        needed = Column(self.clauses.pieces, self.clauses.measure(cells - 1)).exact_height
        return min(needed, max(_LIST_LEAST, (room + 2) // 2))

    def _title(self) -> None:
        names = pane_names()
        width = self.app.size.width
        self._title_clauses(self.titles["clauses"], names["clauses"])
        self._title_quotes(self.titles["quotes"], names["quotes"])
        for name, title in self.titles.items():
            title.active = self.pane == name
        counts = {"clauses": len(self.clauses.items), "quotes": len(self.quotes.quotes)}
        shown = {"story", *counts} if width < _MEDIUM else set(counts)
        folded = self.has_class("-folded") and width >= _MEDIUM
        on = self._front if width < _MEDIUM else "" if folded else self._beside
        self.masthead.tabs = (
            tuple(
                (
                    f"pane('{name}')",
                    tab_words(number, names[name], None if self.noticing else counts.get(name)),
                    name == on,
                )
                for number, name in enumerate(PANES, start=1)
                if name in shown
            )
            if (width < _WIDE or folded) and self.reading and not self.has_class("-alone")
            else ()
        )

    def _title_clauses(self, title: PaneTitle, name: str) -> None:
        lists = self.reading.analysis.clauses if self.reading else ()
        title.name_words = name if len(lists) == 1 else f"{name} {len(self.clauses.items)}"
        if not lists:
            title.name_words, title.note = name, ""
            title.reason = self._why_empty(_("none: the story lists nothing by number or mark"))
            return
        title.reason = ""
        checks = [check(found) for found in lists]
        title.note = " ".join(filter(None, (lists[0].lead, checks[0]))) if len(lists) == 1 else ""
        met = [found.declared == count(found.items) for found in lists if found.declared is not None]
        title.note_style = "quiet" if not met else "good" if all(met) else "short"

    def _title_quotes(self, title: PaneTitle, name: str) -> None:
        shown = len(self.quotes.shown)
        title.name_words = f"{name} {shown}" if shown else name
        title.reason = "" if self.quotes.quotes else self._why_empty(_("none: nobody is quoted in the story"))
        if not self.quotes.quotes:
            title.note = ""
        elif self.quotes.only is not None:
            title.note = _("only {speaker}").format(speaker=self.quotes.only or _("nobody named"))
        else:
            title.note = _("by speaker") if self.quotes.grouped else ""

    def _why_empty(self, found_none: str) -> str:
        """Why a list is empty: nothing is open, or looked for, or found."""
        return _("being looked for") if self.noticing else found_none if self.reading else ""

    # Going from one to another

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The titles and the keys in the bottom line follow the focus."""
        if event.widget in (self.story, *self.lists):
            self.status.room = self.pane
            self._title()

    def action_pane(self, name: PaneName) -> None:
        """To a pane; a side pane that has nothing to show says so and stays away."""
        if name != "story" and not self.view(name).pieces:
            self.say(self._nothing_in(name))
            return
        self.show_pane(name)

    def show_pane(self, name: PaneName) -> None:
        """Bring a pane to the front, and the focus into it."""
        self._front = name
        if name != "story":
            self._beside = name
            self.remove_class("-zen", "-folded")
        self.lay_panes()
        self.view(name).focus(scroll_visible=False)

    def action_next_pane(self, step: int) -> None:
        """To the next pane that has something to show, round and round."""
        names = [name for name in PANES if name == "story" or self.view(name).pieces]
        self.show_pane(names[(names.index(self.pane) + step) % len(names)])

    def _nothing_in(self, name: PaneName) -> str:
        if not self.reading:
            return _("Nothing is open yet")
        if self.noticing:
            return _("Quotes and clauses are still being looked for")
        return {
            "clauses": _("No clauses: the story lists nothing by number or mark"),
            "quotes": _("No quotes: nobody is quoted in the story"),
        }.get(name, "")

    # Sizes

    def action_measure(self, cells: int) -> None:
        """Another width for the story's column."""
        wished = max(32, min(120, self.story.column.cells + cells))
        self.story.set_measure(wished)
        remember("width", wished)
        self.say(_("Column of {cells} cells").format(cells=self.story.column.cells), 2)

    def action_side(self, cells: int) -> None:
        """Another width for the side panes."""
        self._set_side(self.side.size.width + cells)
        remember("side", self._wished_side)

    def action_rows(self, rows: int) -> None:
        """Another height for the clauses, and for the quotes below them."""
        if self._shared:
            self._set_rows(self.clauses.size.height + rows)
            remember("rows", self._wished_rows)
        else:
            self.say(_("Only where clauses and quotes stand one above the other"))

    @on(Dragged.Moved)
    def drag(self, event: Dragged.Moved) -> None:
        """The mouse drags the line between story and side, or between the lists."""
        if event.handle.id == "quotes-title":
            if self._shared:
                self._set_rows(event.y - self.clauses.region.y)
        else:
            self._set_side(self.app.size.width - event.x - 1)

    @on(Dragged.Settled)
    def settle(self) -> None:
        """The mouse let it go."""
        remember("side", self._wished_side)
        remember("rows", self._wished_rows)

    def _set_side(self, cells: int) -> None:
        self._wished_side = max(_SIDE_LEAST, min(cells, self.app.size.width - _STORY_LEAST))
        self.lay_panes()

    def _set_rows(self, rows: int) -> None:
        self._wished_rows = max(_LIST_LEAST, min(rows, self.app.size.height - _AROUND_LISTS - _LIST_LEAST))
        self.lay_panes()

    def action_fold(self) -> None:
        """The side folded away for the whole of the story's width, or there again."""
        if self.app.size.width < _MEDIUM:
            self.say(_("One pane at a time is shown here"))
            return
        self.toggle_class("-folded")
        remember("folded", self.has_class("-folded"))
        self.show_pane("story")

    def action_zen(self) -> None:
        """The story alone, or everything again."""
        self.toggle_class("-zen")
        self.show_pane("story")
