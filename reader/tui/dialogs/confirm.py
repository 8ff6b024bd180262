"""A question with a few answers; the first is the one that harms nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from reader.language import _
from reader.tui.dialogs.base import Dialog
from reader.tui.dialogs.parts import OneOf
from reader.tui.sheets import sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class ConfirmDialog(Dialog[str]):
    """Answers the value of what was chosen, None for Esc."""

    CSS_PATH: ClassVar = sheets("dialog", "confirm")
    AUTO_FOCUS = "OneOf"

    def __init__(self, title: str, question: str, choices: Sequence[tuple[str, str]]) -> None:
        """Ask ``question``; choices are (value, words), the harmless one first."""
        super().__init__()
        self._title, self._question, self._choices = title, question, choices

    def title_words(self) -> str:
        """What it is about."""
        return self._title

    def hint_words(self) -> str:
        """How to choose."""
        return _("Left and right choose   Enter accepts   Esc closes")

    def compose_body(self) -> ComposeResult:
        """The question, then the answers."""
        yield Static(self._question, markup=False, id="question")
        yield OneOf(self._choices, self._choices[0][0], id="answers")

    def action_accept(self) -> None:
        """Answer."""
        self.dismiss(self.query_one(OneOf).value)
