"""The picture of a figure, or what stands for it, with caption, credit and address."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container
from textual.widgets import Static

from reader.errors import IlboError
from reader.language import _
from reader.tui import photos
from reader.tui.dialogs.base import Dialog
from reader.tui.sheets import sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.article import Figure

INSTALL = "pip install 'kwangju-reader[photos]'"


class PhotoDialog(Dialog[None]):
    """Shows one figure; left and right step through the story's."""

    CSS_PATH: ClassVar = sheets("dialog", "picklist", "photo")
    BINDINGS: ClassVar[list[BindingType]] = [
        ("left,k,up", "turn(-1)", ""),
        ("right,j,down,space", "turn(1)", ""),
        ("o", "browse", ""),
        ("q,p", "leave", ""),
    ]

    def __init__(self, figures: Sequence[Figure], figure: Figure) -> None:
        super().__init__()
        self._figures = list(figures) or [figure]
        self._at = next((place for place, each in enumerate(self._figures) if each is figure), 0)

    @property
    def figure(self) -> Figure:
        """The one that is shown."""
        return self._figures[self._at]

    def title_words(self) -> str:
        """Which of how many."""
        told = _("Photo {number} of {count}")
        return told.format(number=self._at + 1, count=len(self._figures))

    def hint_words(self) -> str:
        """What can be done."""
        return _("Left and right turn   o browser   Esc closes")

    def compose_body(self) -> ComposeResult:
        """Picture, caption, address."""
        yield Container(id="frame")
        yield Static("", markup=False, id="caption")
        yield Static("", markup=False, id="address", classes="quiet")

    def on_mount(self) -> None:
        """Show the first."""
        self._show()

    def _show(self) -> None:
        """Words at once, the picture when it has come."""
        from reader.export import words

        figure = self.figure
        self.query_one("#title", Static).update(self.title_words())
        self.query_one("#caption", Static).update(words.caption(figure))
        self.query_one("#address", Static).update(figure.image or _("The photo's address was lost"))
        self.trouble("")
        self.run_worker(self._draw(figure), group="photo", exclusive=True, exit_on_error=False)

    async def _draw(self, figure: Figure) -> None:
        frame = self.query_one("#frame")
        await frame.remove_children()
        self.remove_class("-tall")
        if not (figure.image or "").startswith(("http://", "https://")):
            await frame.mount(Static(_("This photo cannot be fetched"), markup=False))
            return
        if not photos.can_draw():
            await frame.mount(
                Static(_("To see photos here: {command}").format(command=INSTALL), markup=False)
            )
            return
        await frame.mount(Static(_("Fetching the photo; Esc leaves it"), markup=False))
        try:
            picture = await photos.widget(self.app, await photos.fetch(figure.image or ""))
        except IlboError as error:
            await frame.remove_children()
            await frame.mount(Static(str(error), markup=False, classes="bad"))
            return
        await frame.remove_children()
        self.add_class("-tall")
        await frame.mount(picture)

    def action_turn(self, step: int) -> None:
        """To the next picture, or the one before."""
        if 0 <= self._at + step < len(self._figures):
            self._at += step
            self._show()

    def action_browse(self) -> None:
        """Open the picture in the browser."""
        from reader.tui.copying import browse

        if (address := self.figure.image or "").startswith(("http://", "https://")):
            self.run_worker(browse(self, address), group="browse", exit_on_error=False)

    def say(self, text: str, seconds: float = 4) -> None:  # noqa: ARG002 — as the screens say it
        """Tell something where troubles are told."""
        self.trouble(text)
