"""Search in the open text: live, with a counter, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _
from reader.tui.column import Place
from reader.tui.screens.parts import PaneName, Parts
from reader.tui.search import find_all, meant
from reader.tui.widgets.itemlist import ItemList
from reader.tui.widgets.paint import Light
from reader.tui.widgets.roll import Roll

if TYPE_CHECKING:
    from reader.tui.widgets.searchbar import SearchBar


class Finding(Parts):
    """What is searched for, where it stands, and the hit one is at."""

    def __init__(self) -> None:
        super().__init__()
        self._query = ""
        self._hits: list[tuple[int, int, int]] = []
        self._hit = 0
        self._origin: Place | None = None
        self._from: PaneName = "story"
        """The pane that the search began in."""
        self._bar: SearchBar | None = None

    def action_find(self) -> None:
        """Open the field; what was searched for last stands in it."""
        if self._bar is not None or self.reading is None:
            return
        from reader.tui.widgets.searchbar import SearchBar

        self._origin, self._from = self._origin or self.story.place, self.pane
        if not self.story.region:  # where one pane is shown at a time, hits are looked at in the story
            self.show_pane("story")
        self.status.display = False
        self._bar = SearchBar(self._query)
        self.mount(self._bar)

    def on_search_bar_typed(self, event: SearchBar.Typed) -> None:
        """Find while it is typed; the first hit from where the search began is shown."""
        self._query = event.query
        self._find()
        origin = self._origin or Place(0, 0)
        ahead = [n for n, (piece, start, _end) in enumerate(self._hits) if (piece, start) >= origin[:2]]
        self._hit = ahead[0] if ahead else 0
        self._show_hit()

    def on_search_bar_step(self, event: SearchBar.Step) -> None:
        """Another hit while the field is open."""
        self._step_hit(event.step)

    def on_search_bar_left(self, event: SearchBar.Left) -> None:
        """Close the field: stay at the hit, or go back to where the search began."""
        if self._bar is not None:
            self._bar.remove()
            self._bar = None
        self.status.display = True
        if event.kept and self._hits:
            self._focus_story()
        else:
            self.end_search()
            self.show_pane(self._from)

    def action_hit(self, step: int) -> None:
        """To the next hit or the one before, in the pane in focus, round and round."""
        if not self._query:
            self.action_find()
        elif isinstance(self.focused, ItemList) and self._hits_in(self.focused):
            self._step_entry(self.focused, step)
        else:
            self._step_hit(step)

    def end_search(self) -> bool:
        """Forget the hits and go back to where the search began; whether there was a search."""
        if self._origin is None:
            return False
        self._hits = []
        for view in (self.story, *self.lists):
            view.show_found(None)
        self.story.throw("hit-now", {})
        self.status.found = ""
        self.story.go_to_top(self._origin)
        self._origin = None
        return True

    def find_again(self) -> None:
        """The pieces have changed: find the same in them."""
        if self._origin is not None:
            self._origin = self.story.place
            self._find()

    def _focus_story(self) -> None:
        self.story.focus(scroll_visible=False)

    def _find(self) -> None:
        self._hits = [
            (piece, start, end) for piece, spans in self._hits_in(self.story).items() for start, end in spans
        ]
        for view in (self.story, *self.lists):
            view.show_found(meant(_texts(view), self._query))

    def _hits_in(self, view: Roll) -> dict[int, list[tuple[int, int]]]:
        return find_all(_texts(view), self._query)

    def _step_hit(self, step: int) -> None:
        if self._hits:
            self._hit = (self._hit + step) % len(self._hits)
        self._show_hit()

    def _step_entry(self, view: ItemList, step: int) -> None:
        """The cursor of a list to the next entry with a hit."""
        pieces = sorted(self._hits_in(view))
        view.step_to_pieces(pieces, step)

    def _show_hit(self) -> None:
        counter = _("nothing found") if self._query.strip() else ""
        now: dict[int, list[Light]] = {}
        if self._hits:
            piece, start, end = self._hits[self._hit]
            now = {piece: [Light(start, end, "hit-now")]}
            self.story.go_to_place(Place(piece, start))
            counter = f"{self._hit + 1}/{len(self._hits)}"
        self.story.throw("hit-now", now)
        if self._bar is not None:
            self._bar.tell(counter)
        self.status.found = f"‘{self._query}’ {counter}" if self._hits else ""


def _texts(view: Roll) -> list[str]:
    return [piece.text for piece in view.pieces]
