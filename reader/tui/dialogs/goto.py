"""Open an address, an article number or a file: whatever was typed or pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from reader.errors import IlboError
from reader.language import _
from reader.source import Source, StdinSource, read_source
from reader.tui.dialogs.base import Dialog

if TYPE_CHECKING:
    from textual.app import ComposeResult


class GoToDialog(Dialog[Source]):
    """Answers a Source; what is none is said so, and stays to be mended."""

    def title_words(self) -> str:
        """What is asked."""
        return _("Open an article")

    def hint_words(self) -> str:
        """How to answer."""
        return _("Enter opens   Esc closes")

    def compose_body(self) -> ComposeResult:
        """The field, and what may stand in it."""
        yield Input(placeholder="http://www.kwangju.co.kr/article.php?aid=…", id="wanted")
        yield Static(_("An address, 19 digits, or the path of a saved page"), markup=False, classes="quiet")

    def on_input_changed(self) -> None:
        """A new try."""
        self.trouble("")

    def action_accept(self) -> None:
        """Answer, or say what is wrong."""
        try:
            source = read_source(self.query_one(Input).value)
        except IlboError as error:
            self.trouble(str(error))
            return
        if isinstance(source, StdinSource):
            self.trouble(_("Nothing is piped in here"))
        else:
            self.dismiss(source)
