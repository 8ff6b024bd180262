"""Write a note to some words of the story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.widgets import Static, TextArea

from reader.language import _
from reader.text import clean_text
from reader.tui.dialogs.base import Dialog
from reader.tui.sheets import sheets
from reader.width import clipped, ellipsis

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

_SHOWN_CELLS = 100


class NoteArea(TextArea):
    """A text of several lines in which Enter is done and Ctrl+J begins a line."""

    @dataclass
    class Done(Message):
        """Enter was struck."""

        text: str

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Done(self.text))
        elif event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
        elif event.key != "escape":
            await super()._on_key(event)


class NoteDialog(Dialog[str]):
    """Answers the note, which may be empty; None leaves it as it was."""

    CSS_PATH: ClassVar = sheets("dialog", "picklist", "note")
    AUTO_FOCUS = "NoteArea"

    def __init__(self, words: str, note: str) -> None:
        """Show the words that the note is about."""
        super().__init__()
        self._words, self._note = words, note

    def title_words(self) -> str:
        """What is written."""
        return _("Note")

    def hint_words(self) -> str:
        """How to write."""
        return _("Enter keeps   Ctrl+J new line   Esc closes")

    def compose_body(self) -> ComposeResult:
        """The words, then the note."""
        yield Static(clipped(self._words, _SHOWN_CELLS, ellipsis()), markup=False, id="words")
        yield NoteArea(self._note, show_line_numbers=False, soft_wrap=True, compact=True, id="note")

    def on_mount(self) -> None:
        """Go on writing at the end."""
        area = self.query_one(NoteArea)
        area.move_cursor(area.document.end)

    def on_note_area_done(self, message: NoteArea.Done) -> None:
        """Answer."""
        self.dismiss(clean_text(message.text).strip())
