"""Choose one of a list: a theme, seen while one moves through them, or a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader import language
from reader.language import _
from reader.tui import theme
from reader.tui.dialogs.base import Dialog
from reader.tui.memory import remember
from reader.tui.sheets import sheets
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import App, ComposeResult


class ChooseDialog(Dialog[str]):
    """Answers the key of the chosen row."""

    CSS_PATH: ClassVar = sheets("dialog", "picklist", "choose")
    AUTO_FOCUS = "Rows"

    def __init__(
        self, title: str, rows: Sequence[Row], now: str, pointed: Callable[[str], None] | None = None
    ) -> None:
        """Offer rows, the cursor on ``now``; ``pointed`` is told where it stands."""
        super().__init__()
        self._title, self._rows, self._now, self._pointed = title, rows, now, pointed

    def title_words(self) -> str:
        """What is chosen."""
        return self._title

    def hint_words(self) -> str:
        """How to choose."""
        return _("Enter chooses   / filters   Esc leaves it as it was")

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield PickList(_("Type to narrow the list"), id="choices")

    def on_mount(self) -> None:
        """Fill it."""
        picker = self.query_one(PickList)
        picker.show(self._rows)
        picker.point_at(self._now)

    def on_pick_list_pointed(self, message: PickList.Pointed) -> None:
        """Let it be seen."""
        if self._pointed:
            self._pointed(message.row.key)

    def on_pick_list_chosen(self, message: PickList.Chosen) -> None:
        """Answer."""
        self.dismiss(message.row.key)


def choose_theme(app: App[None]) -> None:
    """Offer the themes; Esc brings back the one that was."""
    before = app.theme

    def show(name: str) -> None:
        app.theme = name

    rows = [Row(each.name, theme.theme_label(each.name)) for each in theme.THEMES]
    app.push_screen(ChooseDialog(_("Theme"), rows, before, show), lambda name: show(name or before))


def choose_language(app: App[None]) -> None:
    """Offer the languages; every screen speaks the chosen one at once."""
    rows = [Row("auto", _("As the system says")), Row("ko", "한국어"), Row("en", "English")]

    def chosen(name: str | None) -> None:
        if name is not None:
            speak(app, name)

    app.push_screen(ChooseDialog(_("Language"), rows, language.current()), chosen)


def speak(app: App[None], name: str) -> None:
    """Speak another language from now on, and remember it."""
    language.choose(name)
    remember("language", name)
    for screen in app.screen_stack:
        if (retell := getattr(screen, "retell", None)) is not None:
            retell()
        for widget in screen.walk_children():
            widget.refresh(layout=True)
