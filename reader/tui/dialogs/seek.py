"""Ask the paper's own search for some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from reader.language import _
from reader.text import one_line
from reader.tui.dialogs.base import Dialog

if TYPE_CHECKING:
    from textual.app import ComposeResult


class SeekDialog(Dialog[str]):
    """Answers the words."""

    def __init__(self, words: str = "") -> None:
        """Begin with the words that were asked for last."""
        super().__init__()
        self._words = words

    def title_words(self) -> str:
        """What is asked."""
        return _("Search in the paper")

    def hint_words(self) -> str:
        """How to answer."""
        return _("Enter searches   Esc closes")

    def compose_body(self) -> ComposeResult:
        """The field, and what is searched."""
        yield Input(self._words, placeholder=_("Words"), id="words")
        yield Static(
            _("Everything that the paper keeps on its site; the library is searched with l"),
            markup=False,
            classes="quiet",
        )

    def on_input_changed(self) -> None:
        """A new try."""
        self.trouble("")

    def action_accept(self) -> None:
        """Answer, or say that there is nothing to search for."""
        if words := one_line(self.query_one(Input).value):
            self.dismiss(words)
        else:
            self.trouble(_("There is nothing to search for"))
