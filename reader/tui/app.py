"""The app: what all screens share. It opens one article, or home."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from textual.events import Key, Paste

from reader import language
from reader.language import _
from reader.source import StdinSource
from reader.tui import probe, signals, theme
from reader.tui.deeds import closing
from reader.tui.keyline import KeyLine
from reader.tui.keys import bindings_for, latin_events
from reader.tui.looks import LookingApp
from reader.tui.memory import recall, remember
from reader.tui.options import Options
from reader.tui.screens.base import Ground
from reader.tui.screens.reading import ReadingScreen
from reader.tui.sheets import sheets
from reader.tui.widgets.roll import Roll
from reader.tui.widgets.scrollbar import plain_scrollbars
from reader.width import measure_ambiguous_as, text_cells

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.events import CursorPosition, Event

    from reader.page import Page
    from reader.source import Source
    from reader.tui.ahead import Ahead
    from reader.tui.probe import Question

SHEETS = ("base", "reading", "story", "lists", "status")
"""The sheets in ``styles/``, the later one winning."""


def _actions() -> type[Provider]:
    """The palette's actions; loaded when the palette opens."""
    from reader.tui.dialogs.palette import Actions

    return Actions


class IlboApp(LookingApp):
    """Kwangju Ilbo, read at a keyboard."""

    TITLE = "ilbo"
    CSS_PATH = sheets(*SHEETS)
    BINDINGS = bindings_for("app")
    COMMANDS = {_actions}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        source: Source | None,
        options: Options | None = None,
        page: Page | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        super().__init__()
        self.options = options or Options()
        self.fault_code = 0
        """The exit code where the program itself failed, if only in the background."""
        self._source, self._page, self._ahead = source, page, ahead
        self._keys = KeyLine(self, self._on_struck)
        if source is None:
            self.css_path += [Path(sheet) for sheet in sheets("picklist", "shelf")]  # else all are read twice
        self._disable_tooltips = True  # none is used, and every screen would make and style its own
        plain_scrollbars()
        theme.register(self)
        wished = self.options.theme or recall("theme", "")
        if self.console.color_system == "standard":
            wished = wished or "terminal"  # the others' colours would all come out as greys
        self.theme = theme.start_theme(wished, colourless=self.no_color)
        self.set_keymap(dict(self.options.keys))
        if not self.options.animation:
            self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names that every sheet may use."""
        return theme.variable_defaults()

    def get_default_screen(self) -> Ground:
        """What is below the first screen."""
        return Ground()

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 — Textual's signature
        """Before there is a screen a theme is a choice of values: the sheets are parsed once, with them."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def on_load(self) -> None:
        """Hear signals before the terminal is taken over, so that it is given back."""
        signals.hear_them(self._leave)

    def on_mount(self) -> None:
        """Open what was asked for."""
        self.theme_changed_signal.subscribe(self, lambda chosen: remember("theme", chosen.name))
        if self._source is None:
            self.open_home()
        else:
            self.push_screen(ReadingScreen(self._source, self._page, self._ahead))
        self.call_after_refresh(gc.enable)

    def _leave(self, code: int) -> None:
        """End as a signal wants it: the place is kept, the terminal is given back."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                closing(screen)
        self.exit(return_code=code)

    async def action_quit(self) -> None:
        """Leave from wherever one is; the place is kept."""
        self._leave(0)

    def tell_fault(self, error: BaseException) -> None:
        """Say that something in the background failed, and where the report is; the rest goes on."""
        from reader.tui.faults import EXIT_CODE, report, words

        self.fault_code = EXIT_CODE
        self.notify(words(error, report(error)), severity="error", timeout=30, markup=False)

    def _fatal_error(self) -> None:
        """End with one line and a report: Textual would print the text of the story as it stands."""
        from rich.text import Text

        from reader.tui.faults import EXIT_CODE, report, words

        error = sys.exc_info()[1] or self._exception or RuntimeError()
        self.fault_code = EXIT_CODE
        self._exit_renderables = [Text(f"ilbo: {words(error, report(error))}")]
        self._close_messages_no_wait()

    def on_cursor_position(self, event: CursorPosition) -> None:
        """The terminal says only now, over a slow line, that it draws ``·`` two cells wide."""
        if self.options.ambiguous == "auto" and event.x == 2 and text_cells("·") == 1:
            measure_ambiguous_as(2)
            for widget in (each for screen in self.screen_stack for each in screen.query("*")):
                if isinstance(widget, Roll):
                    widget.relay()
                widget.refresh()

    async def on_event(self, event: Event) -> None:
        """Keys and pasted text wait for their turn; everything else is dealt with at once."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            await self._keys.take(event)
        else:
            await super().on_event(event)

    async def _on_struck(self, event: Event) -> tuple[Event, ...]:
        """Keys struck in Korean input mode count as the Latin keys they share a cap with."""
        struck = latin_events(event, self.focused) if isinstance(event, Key) else ()
        if not struck:
            await super().on_event(event)
        return struck

    def open_source(self, source: Source, page: Page | None = None) -> None:
        """Read an article, above whatever is on the screen."""
        self.push_screen(ReadingScreen(source, page))

    def open_home(self) -> None:
        """Home, in place of whatever is on the screen."""
        from reader.tui.screens.home import HomeScreen

        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.push_screen(HomeScreen())

    def action_home(self) -> None:
        """Leave the article for home."""
        self.open_home()

    def action_command_palette(self) -> None:
        """Every action by name, asked for in the reader's language."""
        from reader.tui.dialogs.palette import open_palette

        open_palette(self)

    def action_help_quit(self) -> None:
        """Ctrl+C copies what is selected; with nothing selected it says how to leave."""
        if isinstance(self.screen, ReadingScreen):
            self.screen.copy_selection_or_say(_("q closes, Ctrl+Q quits"))


def run(
    source: Source | None,
    options: Options | None = None,
    question: Question | None = None,
    ahead: Ahead | None = None,
) -> int:
    """Show an article, or home, until the reader leaves; the exit code.

    ``reader.tui.start`` has asked the terminal and begun to read while this room was loaded.
    """
    options = options or Options()
    if language.chosen() == "auto":
        language.choose(recall("language", "auto"))
    page = _piped(source) if isinstance(source, StdinSource) else None
    probe.settle(options.ambiguous, question)
    app = IlboApp(source, options, page, ahead)
    signals.note_them()
    app.run()
    return app.fault_code or app.return_code or 0


def _piped(source: StdinSource) -> Page:
    """What is piped in, read to its end; then the keyboard is standard input again."""
    import os
    import sys

    from reader.pipeline import load_local

    page = load_local(source)
    keyboard = os.open("/dev/tty", os.O_RDONLY)
    os.dup2(keyboard, 0)
    os.close(keyboard)
    sys.stdin = os.fdopen(0, closefd=False)
    # Textual asks the original stream for its descriptor.
    setattr(sys, "__stdin__", sys.stdin)  # noqa: B010 — declared final
    return page
