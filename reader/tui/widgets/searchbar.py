"""Where a search is typed; the counter of hits stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from reader.language import _
from reader.tui.widgets.line import Line, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class Counter(Line):
    """``4/14``."""

    text = ""

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The counter at the right, with how to go on where there is room."""
        hints = (("Down", _("next")), ("Enter", _("stay")), ("Esc", _("return")))
        return [Word(self.text, "plain")], [Word(words, key=key) for key, words in hints]


class Prompt(Line):
    """The sign of a search, where the key that opens it is struck."""

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The key alone."""
        return [Word("/", "accent")], []


class SearchBar(Horizontal):
    """A field for what is searched for."""

    BINDINGS = [
        Binding("escape", "leave(False)", show=False),
        Binding("down,f3", "step(1)", show=False),
        Binding("up,shift+f3", "step(-1)", show=False),
    ]

    @dataclass
    class Typed(Message):
        """What is searched for changed."""

        query: str

    @dataclass
    class Step(Message):
        """To the next or the previous hit, while typing goes on."""

        step: int

    @dataclass
    class Left(Message):
        """The reader is done typing."""

        kept: bool
        """Whether to stay at the hit."""

    def __init__(self, query: str = "") -> None:
        super().__init__(id="searchbar")
        self._query = query

    def compose(self) -> ComposeResult:
        """The sign, the field, and the counter."""
        yield Prompt()
        yield Input(self._query, placeholder=_("Find in the text; ㄱㅈㅅ finds 광주시"), select_on_focus=True)
        yield Counter()

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()

    def tell(self, counter: str) -> None:
        """Show which hit of how many."""
        line = self.query_one(Counter)
        line.text = counter
        line.refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while typing."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Stay at the hit."""
        event.stop()
        self.action_leave(kept=True)

    def action_leave(self, kept: bool) -> None:  # noqa: FBT001 — Textual passes actions' values by place
        """Stop typing."""
        self.post_message(self.Left(kept))

    def action_step(self, step: int) -> None:
        """Another hit."""
        self.post_message(self.Step(step))
