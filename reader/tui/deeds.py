"""What the reader can do with the article on the screen: one function a deed, loaded at its first use."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from reader.language import _

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from reader.article import Article
    from reader.pipeline import Reading
    from reader.tui.screens.reading import ReadingScreen

_TURNS: WeakKeyDictionary[ReadingScreen, dict[str, asyncio.Lock]] = WeakKeyDictionary()
"""Screen → kind of deed → whose turn it is: a key that is struck twice must not act twice at once."""


def opened(screen: ReadingScreen) -> None:
    """An article stands on the screen: bring back what the reader left there."""

    def begin() -> None:
        from reader.tui.keeping import keeping

        if screen.is_attached:
            later(screen, keeping(screen).begin(_reading(screen)), "keeping")

    # Loading the library takes as long as painting the story, and the story comes first.
    screen.call_after_refresh(begin)


def closing(screen: ReadingScreen) -> None:
    """The article leaves the screen: keep where the reader is."""
    from reader.tui.keeping import keeping

    if screen.reading:
        keeping(screen).end()


# Out of the reader: files, clipboard, browser


def save(screen: ReadingScreen) -> None:
    """Ask how, then write a file."""
    from reader.tui.saving import save

    save(screen, _reading(screen))


def copy(screen: ReadingScreen) -> None:
    """Copy the selection, quote, clause or paragraph."""
    from reader.tui import copying

    later(screen, copying.copy(screen, copying.words_at(_article(screen), screen.place())), "copy")


def cite(screen: ReadingScreen) -> None:
    """Copy the same with its citation."""
    from reader.tui import copying

    later(screen, copying.copy(screen, copying.citation_at(_article(screen), screen.place())), "copy")


def copy_story(screen: ReadingScreen) -> None:
    """Copy the whole story as plain text."""
    from reader.export import export
    from reader.tui import copying

    reading = _reading(screen)
    later(screen, copying.copy(screen, export(reading.article, reading.analysis)), "copy")


def browse(screen: ReadingScreen) -> None:
    """Open the page in the browser."""
    from reader.tui import copying
    from reader.tui.cite import address

    if not (found := address(_article(screen))):
        screen.say(_("This story has no address: it was read from a file"))
    else:
        later(screen, copying.browse(screen, found), "browse")


def photo(screen: ReadingScreen) -> None:
    """Show the picture that one is at."""
    from reader.tui.dialogs.photo import PhotoDialog

    if (figure := screen.figure_at() or next(iter(_article(screen).figures), None)) is None:
        screen.say(_("This story has no photo"))
    else:
        screen.app.push_screen(PhotoDialog(_article(screen).figures, figure))


# Marks and notes


def mark(screen: ReadingScreen) -> None:
    """Highlight the selection or paragraph, or take its highlight away."""
    from reader.tui import marking

    marking.mark(screen)


def note(screen: ReadingScreen) -> None:
    """Write a note to the selection or paragraph."""
    from reader.tui import marking

    marking.note(screen)


def notes(screen: ReadingScreen) -> None:
    """List marks and notes; one that is chosen is gone to."""
    from reader.tui import marking

    marking.notes(screen)


def undo(screen: ReadingScreen) -> None:
    """Take back what was last done to marks and notes."""
    from reader.tui import marking

    later(screen, marking.undo(screen), "marking")


def star(screen: ReadingScreen) -> None:
    """Star the article, or take its star away."""
    from reader.tui import marking

    later(screen, marking.star(screen), "marking")


def changes(screen: ReadingScreen) -> None:
    """Show what the paper changed since an earlier reading."""
    from reader.tui import marking

    later(screen, marking.changes(screen), "marking")


# To other articles, and how it looks


def next_article(screen: ReadingScreen) -> None:
    """The next article of the list that this one was opened from."""
    _neighbour(screen, 1)


def previous_article(screen: ReadingScreen) -> None:
    """The article before it."""
    _neighbour(screen, -1)


def theme(screen: ReadingScreen) -> None:
    """Choose a theme, seeing each."""
    from reader.tui.dialogs.choose import choose_theme

    choose_theme(screen.app)


def language(screen: ReadingScreen) -> None:
    """Choose the language of the interface."""
    from reader.tui.dialogs.choose import choose_language

    choose_language(screen.app)


def help_screen(screen: ReadingScreen) -> None:
    """The keys of the pane in focus, searchable."""
    from reader.tui.dialogs.help import HelpDialog

    pane = screen.pane
    rooms = (pane, "list") if pane != "story" else ("story",)
    screen.app.push_screen(HelpDialog((*rooms, "pane", "reading", "app")))


def _neighbour(screen: ReadingScreen, step: int) -> None:
    """Have the list below move on, and read what it moves to in place of this."""
    from reader.tui.screens.shelf import Shelf

    below = screen.app.screen_stack[-2]
    if not isinstance(below, Shelf):
        screen.say(_("This article was not opened from a list"))
    elif not below.step(step):
        screen.say(_("There is no further article in the list"))
    else:
        closing(screen)
        screen.dismiss()
        below.call_after_refresh(below.open_row)


def _reading(screen: ReadingScreen) -> Reading:
    assert screen.reading is not None  # the screen asks before it calls a deed
    return screen.reading


def _article(screen: ReadingScreen) -> Article:
    return _reading(screen).article


def later(screen: ReadingScreen, work: Coroutine[Any, Any, object], group: str) -> None:
    """Do something without keeping the next key waiting; one of a kind after the other."""
    turn = _TURNS.setdefault(screen, {}).setdefault(group, asyncio.Lock())

    async def in_turn() -> None:
        try:
            async with turn:
                await work
        finally:
            work.close()  # a screen that goes meanwhile has it never begun

    screen.run_worker(in_turn(), group=group, exit_on_error=False)
