"""Which panes there is room for, how wide they are, and how one goes from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _
from reader.tui.column import Column
from reader.tui.memory import remember
from reader.tui.screens.parts import PaneName, Parts
from reader.tui.widgets.clauses import check, count
from reader.tui.widgets.masthead import PaneTitle, pane_names, tab_words
from reader.tui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from textual.events import DescendantFocus

PANES: tuple[PaneName, ...] = ("story", "clauses", "quotes")
_WIDE, _MEDIUM = 120, 80
_STORY_LEAST, _SIDE_LEAST = 40, 24


class Arranging(Parts):
    """Layout by width: all beside one another, the story with one, or one at a time."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (_MEDIUM, "-medium"), (_WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-low"), (20, "-tall")]

    _front: PaneName = "story"
    """What is shown where there is room for one."""
    _beside: PaneName = "clauses"
    """What is shown beside the story where there is room for one."""
    _wished_side: int = 0
    """Cells of the side as the reader wants them; 0 for what suits the width."""

    def on_resize(self) -> None:
        """Give every pane its room."""
        self.lay_panes()

    def lay_panes(self) -> None:
        """Show what fits."""
        empty = {name for name in PANES[1:] if not self.view(name).pieces}
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
        narrow = width < _MEDIUM
        self.side.styles.width = "1fr" if narrow else cells
        # The shorter list takes what it needs, the other the rest.
        rows = Column(
            self.clauses.pieces, self.clauses.measure((width if narrow else cells) - 1)
        ).exact_height
        half = max(3, (self.app.size.height - 4) // 2)
        self.clauses.styles.height = min(rows, half) if width >= _WIDE and self.quotes.pieces else "1fr"

    def _title(self) -> None:
        names = pane_names()
        width = self.app.size.width
        self._title_clauses(self.titles["clauses"], names["clauses"])
        self._title_quotes(self.titles["quotes"], names["quotes"])
        for name, title in self.titles.items():
            title.active = self.pane == name
        counts = {"clauses": len(self.clauses.items), "quotes": len(self.quotes.quotes)}
        shown = {"story", *counts} if width < _MEDIUM else set(counts)
        on = self._front if width < _MEDIUM else self._beside
        self.masthead.tabs = (
            tuple(
                (f"pane('{name}')", tab_words(number, names[name], counts.get(name)), name == on)
                for number, name in enumerate(PANES, start=1)
                if name in shown
            )
            if width < _WIDE and self.reading and not self.has_class("-alone")
            else ()
        )

    def _title_clauses(self, title: PaneTitle, name: str) -> None:
        lists = self.reading.analysis.clauses if self.reading else ()
        title.name_words = name if len(lists) == 1 else f"{name} {len(self.clauses.items)}"
        if not lists:
            title.name_words, title.note = name, ""
            title.reason = _("none: the story lists nothing by number or mark") if self.reading else ""
            return
        title.reason = ""
        checks = [check(found) for found in lists]
        title.note = " ".join(filter(None, (lists[0].lead, checks[0]))) if len(lists) == 1 else ""
        met = [found.declared == count(found.items) for found in lists if found.declared is not None]
        title.note_style = "quiet" if not met else "good" if all(met) else "short"

    def _title_quotes(self, title: PaneTitle, name: str) -> None:
        shown = len(self.quotes.shown)
        title.name_words = f"{name} {shown}" if shown else name
        quoted = bool(self.quotes.quotes) or not self.reading
        title.reason = "" if quoted else _("none: nobody is quoted in the story")
        if not self.quotes.quotes:
            title.note = ""
        elif self.quotes.only is not None:
            title.note = _("only {speaker}").format(speaker=self.quotes.only or _("nobody named"))
        else:
            title.note = _("by speaker") if self.quotes.grouped else ""

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
            self.remove_class("-zen")
        self.lay_panes()
        self.view(name).focus(scroll_visible=False)

    def action_next_pane(self, step: int) -> None:
        """To the next pane that has something to show, round and round."""
        names = [name for name in PANES if name == "story" or self.view(name).pieces]
        self.show_pane(names[(names.index(self.pane) + step) % len(names)])

    def _nothing_in(self, name: PaneName) -> str:
        if not self.reading:
            return _("Nothing is open yet")
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

    def on_splitter_moved(self, event: Splitter.Moved) -> None:
        """The mouse drags the line."""
        self._set_side(self.app.size.width - event.x - 1)

    def on_splitter_settled(self) -> None:
        """The mouse let the line go."""
        remember("side", self._wished_side)

    def _set_side(self, cells: int) -> None:
        self._wished_side = max(_SIDE_LEAST, min(cells, self.app.size.width - _STORY_LEAST))
        self.lay_panes()

    def action_zen(self) -> None:
        """The story alone, or everything again."""
        self.toggle_class("-zen")
        self.show_pane("story")
