"""The parts of the reading screen, for the rooms of its behaviour that share them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from textual.containers import Horizontal, Vertical

from reader.tui.memory import recall
from reader.tui.screens.base import Base
from reader.tui.widgets.clauses import ClausesView
from reader.tui.widgets.itemlist import ItemList
from reader.tui.widgets.masthead import Masthead, PaneTitle
from reader.tui.widgets.quotes import QuotesView
from reader.tui.widgets.roll import Roll
from reader.tui.widgets.selecting import OneSelection
from reader.tui.widgets.splitter import HeldTitle, Splitter
from reader.tui.widgets.status import Status, TooSmall
from reader.tui.widgets.story import MEASURE, StoryView
from reader.values import dataclass

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.analysis import Clause, Quote
    from reader.article import Article
    from reader.pipeline import Reading

PaneName: TypeAlias = Literal["story", "clauses", "quotes"]


@dataclass(frozen=True, slots=True)
class Place:
    """What the reader is at: what a copy, a mark or a note would take."""

    pane: PaneName
    paragraph: int | None
    """The one being read, or of the chosen quote or clause; None before the first."""
    quote: Quote | None = None
    clause: Clause | None = None
    selected: str = ""
    """What the mouse has selected."""


class Parts(OneSelection, Base):
    """Story, side panes, and the lines above and below."""

    reading: Reading | None = None
    """What is shown; None while it is opened, or could not be."""

    def __init__(self) -> None:
        super().__init__()
        self.masthead = Masthead(id="masthead")
        self.story = StoryView(recall("width", MEASURE), id="story")
        self.clauses = ClausesView(id="clauses")
        self.quotes = QuotesView(id="quotes")
        self.titles = {"clauses": PaneTitle(id="clauses-title"), "quotes": HeldTitle(id="quotes-title")}
        self.side = Vertical(
            self.titles["clauses"], self.clauses, self.titles["quotes"], self.quotes, id="side"
        )
        self.status = Status(id="status")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.masthead
        yield Horizontal(self.story, Splitter(), self.side, id="body")
        yield self.status
        yield TooSmall(id="too-small")

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.reading.article if self.reading else None

    @property
    def lists(self) -> tuple[ItemList, ...]:
        """The lists at the side."""
        return (self.clauses, self.quotes)

    @property
    def pane(self) -> PaneName:
        """The pane in focus, else the story."""
        return "clauses" if self.clauses.has_focus else "quotes" if self.quotes.has_focus else "story"

    def view(self, name: PaneName) -> Roll:
        """The widget of a pane."""
        views: dict[PaneName, Roll] = {"story": self.story, "clauses": self.clauses, "quotes": self.quotes}
        return views[name]

    def show_pane(self, name: PaneName) -> None:
        """Bring a pane to the front, and the focus into it."""
        raise NotImplementedError

    def say(self, text: str, seconds: float = 4) -> None:
        """Tell something in the bottom line."""
        self.status.say(text, seconds)
