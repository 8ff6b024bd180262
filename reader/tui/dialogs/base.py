"""What all dialogs share: a sheet with a title, an answer or None, and Esc to leave without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.containers import Vertical
from textual.content import Content, Span
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.language import _
from reader.tui.faults import Minding
from reader.tui.keys import bindings_for
from reader.tui.sheets import sheets
from reader.tui.widgets.visuals import component

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

Answer = TypeVar("Answer")

# What begins a hint, up to the words; in Korean 좌우 stands for two keys.
_KEYS = re.compile(r"(?:(?<=   )|^)(?:Left and right|\S+)(?= )")

# Below so many lines, air round the title and the hints is given up.
_LOW_LINES = 22


class Hints(Static):
    """``Enter saves   Esc closes``: the keys told apart from what they do."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"hints--key"}

    def render(self) -> Content:
        """The words, with every key in its look."""
        words, key = str(self.content), component(self, "hints--key")
        spans = (Span(*found.span(), key) for found in _KEYS.finditer(words))
        return Content(words, [*spans])


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
            yield Hints(self.hint_words(), markup=False, id="hints")

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
