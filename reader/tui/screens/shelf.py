"""What home, front page, library and people share: one list, opened from, filtered, stepped through."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVarTuple

from reader.errors import IlboError
from reader.language import _
from reader.tui.keeping import keeping
from reader.tui.keys import bindings_for
from reader.tui.screens.base import Base
from reader.tui.sheets import sheets
from reader.tui.shelf import ask, source_of
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rowlist import FilterField
from reader.tui.widgets.shelfbar import ShelfFoot, ShelfHead
from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import DescendantFocus, Resize
    from textual.worker import Worker

    from reader.page import Page
    from reader.source import Source
    from reader.tui.app import IlboApp
    from reader.tui.keeping import Goal

Given = TypeVarTuple("Given")
_FOOT_PADDING = 4
"""Cells at both ends of the bottom line."""

# Below so many lines, air round the field is given up; from so many on, there is air between rows.
_LOW_LINES, _ROOMY_LINES = 16, 28


class Shelf(Base):
    """A list of things to read under its name, with the keys that help beneath."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for("shelf")
    CSS_PATH: ClassVar = sheets("picklist", "shelf")
    AUTO_FOCUS = "Rows"
    ROOMS: ClassVar[tuple[str, ...]] = ("shelf",)
    """Of the table of keys: what the bottom line and the help tell."""

    app: IlboApp

    def compose(self) -> ComposeResult:
        """Name, list, keys."""
        yield ShelfHead(id="head")
        yield self.picker()
        yield ShelfFoot(id="foot")

    def picker(self) -> PickList:
        """The list, empty."""
        return PickList(_("Type to narrow the list"), id="list")

    def name_words(self) -> str:
        """What the list is called."""
        raise NotImplementedError

    async def open_key(self, key: str) -> None:
        """Open what a row stands for."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Name it and tell its keys."""
        self.foot.room = self.ROOMS
        self.retell()

    def on_resize(self, event: Resize) -> None:
        """Give up air where lines are few."""
        self.set_class(event.size.height < _LOW_LINES, "-low")
        self.list.set_roomy(roomy=event.size.height >= _ROOMY_LINES)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The bottom line tells the keys that work where the keyboard is."""
        self.foot.typing = isinstance(event.widget, FilterField)

    def retell(self) -> None:
        """Say everything in today's language."""
        self.head.name_words = self.name_words()

    @property
    def head(self) -> ShelfHead:
        """The top line."""
        return self.query_one(ShelfHead)

    @property
    def foot(self) -> ShelfFoot:
        """The bottom line."""
        return self.query_one(ShelfFoot)

    @property
    def list(self) -> PickList:
        """The list."""
        return self.query_one("#list", PickList)

    def say(self, text: str, seconds: float = 4) -> None:
        """Tell something in the bottom line; above it what is longer than the line."""
        if text_cells(text) > self.size.width - _FOOT_PADDING:
            self.notify(text, timeout=seconds, markup=False)
        else:
            self.foot.say(text, seconds)

    def do_later(
        self,
        group: str,
        work: Callable[[*Given], Coroutine[Any, Any, None]],
        *given: *Given,
        exclusive: bool = False,
    ) -> None:
        """Do something without keeping the next key waiting; what goes wrong is told."""

        # Begun only in its turn: what a closing screen still had to do is left, and not half begun.
        async def told() -> None:
            try:
                await work(*given)
            except IlboError as error:
                self.tell_trouble(error)

        _worker: Worker[None] = self.run_worker(told, group=group, exclusive=exclusive, exit_on_error=False)

    def tell_trouble(self, error: IlboError) -> None:
        """Say what went wrong; a list that is empty for it does not call itself empty."""
        self.say(str(error), 10)
        if not self.list.filled:
            self.list.show((), empty=str(error))

    # Opening

    def on_pick_list_chosen(self, message: PickList.Chosen) -> None:
        """Open what was chosen."""
        message.stop()
        self.open_row()

    def open_row(self) -> None:
        """Open what the cursor stands on."""
        if (row := self.list.row) is not None:
            self.do_later("open", self.open_key, row.key, exclusive=True)

    async def open_entry(self, key: str, goal: Goal | None = None) -> None:
        """Read an article of the library as it is kept there; raises StorageError."""
        found = await ask(lambda library: (library.find(key), library.get(key)))
        entry, reading = found
        if entry is None or reading is None:
            self.say(_("The library does not have it any more"))
        else:
            self.read(source_of(entry), reading.page, goal)

    def read(self, source: Source, page: Page | None = None, goal: Goal | None = None) -> None:
        """Read an article, at a goal if there is one."""
        from reader.tui.screens.reading import ReadingScreen

        screen = ReadingScreen(source, page)
        keeping(screen).goal = goal
        self.app.push_screen(screen)

    def step(self, step: int) -> bool:
        """Move to the next row, or the one before, that an article is behind; whether there was one."""
        while self.list.step(step):
            if self.list.row is not None and self.leads_to_article(self.list.row.key):
                return True
        return False

    def leads_to_article(self, key: str) -> bool:
        """Whether a row opens an article, and not another list."""
        return not key.startswith("go:")

    # Actions

    def action_go_to(self) -> None:
        """Open what is typed or pasted."""
        from reader.tui.dialogs.goto import GoToDialog

        def answered(source: Source | None) -> None:
            if source is not None:
                self.read(source)

        self.app.push_screen(GoToDialog(), answered)

    def action_front_page(self) -> None:
        """To the front page."""
        from reader.tui.going import go

        go(self.app, "front")

    def action_library(self) -> None:
        """To the library."""
        from reader.tui.going import go

        go(self.app, "library")

    def action_people(self) -> None:
        """To the speakers."""
        from reader.tui.going import go

        go(self.app, "people")

    def action_refresh(self) -> None:
        """Look again."""
        self.do_later("fill", self.fill, exclusive=True)

    async def fill(self) -> None:
        """Fill the list anew."""

    def on_screen_resume(self) -> None:
        """Back from an article: what was read there shows here, after what stood here already."""
        self.call_after_refresh(self.action_refresh)

    def action_leave(self) -> None:
        """Back to the screen below."""
        self.action_close()

    def action_close(self) -> None:
        """Back to the screen below, or out where there is none."""
        if len(self.app.screen_stack) > 2:
            self.dismiss()
        else:
            self.app.exit()

    def action_filter(self) -> None:
        """To the field."""
        self.list.action_filter()

    def action_deed(self, name: str) -> None:
        """What keys do on every screen: help, theme, language."""
        from reader.tui.dialogs.choose import choose_language, choose_theme
        from reader.tui.dialogs.help import HelpDialog

        if name == "help":
            self.app.push_screen(HelpDialog((*self.ROOMS, "pane", "app")))
        elif name == "theme":
            choose_theme(self.app)
        else:
            choose_language(self.app)
