"""What all dialogs share: a sheet with a title, an answer or None, and Esc to leave without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.language import _
from reader.tui.faults import Minding
from reader.tui.keys import bindings_for
from reader.tui.sheets import sheets
from reader.tui.widgets.line import Line, Word, cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

Answer = TypeVar("Answer")

_HINT = re.compile(r"(?P<key>Left and right|Struck through:|\S+) (?P<words>.+)")

# Below so many lines, air round the title and the hints is given up.
_LOW_LINES = 22


class Hints(Line):
    """``Enter saves   Esc closes``: the keys told apart from what they do; the first and last stay."""

    pad = 0

    def __init__(self, told: str) -> None:
        super().__init__(id="hints")
        self._told = told

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """As many hints as fit."""
        found = (_HINT.fullmatch(hint) for hint in self._told.split("   "))
        hints = [Word(hint["words"], key=hint["key"]) for hint in found if hint]
        while len(hints) > 1 and cells(hints) > self.size.width:
            hints.pop(-2 if len(hints) > 2 else -1)
        return hints, ()


class Dialog(Minding, ModalScreen[Answer | None]):
    """A titled sheet over what is read; Esc answers None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for("dialog")
    CSS_PATH: ClassVar = sheets("dialog")
    AUTO_FOCUS = "*"

    def title_words(self) -> str:
        """What is asked, in few words."""
        raise NotImplementedError

    def hint_words(self) -> str:
        """The keys that help, on one line."""
        return _("Enter accepts   Esc closes")

    def compose(self) -> ComposeResult:
        """Title, body, trouble, hints."""
        with Vertical(id="sheet"):
            yield Static(self.title_words(), markup=False, id="title")
            yield from self.compose_body()
            yield Static("", markup=False, id="trouble")
            yield Hints(self.hint_words())

    def compose_body(self) -> ComposeResult:
        """What stands between title and hints."""
        raise NotImplementedError

    def on_resize(self, event: events.Resize) -> None:
        """Give up air where lines are few."""
        self.set_class(event.size.height < _LOW_LINES, "-low")

    def trouble(self, words: str) -> None:
        """Say what is wrong, or with no words that nothing is."""
        line = self.query_one("#trouble", Static)
        line.update(words)
        line.set_class(bool(words), "-shown")

    def action_accept(self) -> None:
        """Close with the answer; dialogs that have one say which."""
        self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Enter in a field accepts."""
        self.action_accept()

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
