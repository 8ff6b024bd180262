"""From anywhere to one of the lists; one that is open below is gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from reader.tui.app import IlboApp
    from reader.tui.screens.shelf import Shelf

Where: TypeAlias = Literal["front", "library", "people"]


def go(app: IlboApp, where: Where) -> None:
    """Show a list: the one that is open already, else a new one above what is read."""
    screen = _screen(where)
    if not any(isinstance(below, screen) for below in app.screen_stack):
        app.push_screen(screen())
        return
    while not isinstance(app.screen, screen):
        app.pop_screen()


def _screen(where: Where) -> type[Shelf]:
    if where == "front":
        from reader.tui.screens.frontpage import FrontPageScreen

        return FrontPageScreen
    if where == "library":
        from reader.tui.screens.library import LibraryScreen

        return LibraryScreen
    from reader.tui.screens.people import PeopleScreen

    return PeopleScreen
