"""Every action by name, in Korean and in English, whatever the interface speaks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Provider
from textual.content import Content

from reader import language
from reader.language import _
from reader.tui.bindings import keys_of, shown
from reader.tui.dialogs.help import do
from reader.tui.search import find
from reader.tui.sheets import sheets
from reader.tui.theme import THEMES, theme_label
from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.app import App
    from textual.command import Hits
    from textual.screen import Screen

_SHEET_CELLS, _AROUND_CELLS = 84, 8
"""As ``palette.tcss`` has it: the sheet at its widest, and what of it lies around a line."""
# Moving by a line is no command that anyone would look up.
_LEFT_OUT = frozenset({"pane", "dialog"})


class Palette(CommandPalette):
    """Textual's palette in our looks."""

    CSS_PATH: ClassVar = sheets("palette")

    def _action_command_list(self, action: str) -> None:
        """Move in the list: by a row where the key came before the rows are laid out."""
        rows = self.query_one(CommandList)
        laid_out = (rows.highlighted or 0) in rows._index_to_line  # noqa: SLF001 — told in no other way
        super()._action_command_list(action if laid_out else action.replace("page", "cursor"))


def open_palette(app: App[Any]) -> None:
    """Ask what is wanted."""
    palette = Palette(
        providers=[Actions], placeholder=_("What would you like to do?"), id="--command-palette"
    )
    app.push_screen(palette)


class Action(NamedTuple):
    """One line of the palette."""

    id: str
    words: str
    also: str
    """The same in the other language."""
    keys: str
    run: Callable[[], Any]


class Actions(Provider):
    """What can be done on the screen below, and everywhere."""

    async def discover(self) -> Hits:
        """All of it, before anything is typed."""
        for action in actions(self.screen):
            yield DiscoveryHit(_told(action, action.words, self._room), action.run, text=action.words)

    async def search(self, query: str) -> Hits:
        """What is meant, as Koreans type it: spaces, 초성 and half-typed syllables alike."""
        for number, action in enumerate(actions(self.screen)):
            words = f"{action.words}  {action.also}" if action.also != action.words else action.words
            if spans := find(words, query):
                here = words if spans[-1][1] > len(action.words) else action.words
                content = _told(action, here, self._room)
                for start, end in spans:
                    content = content.stylize("underline", start, end)
                score = 1.0 - spans[0][0] / 1000 - number / 100_000
                yield Hit(score, content, action.run, text=words)

    @property
    def _room(self) -> int:
        """Cells of a line."""
        border = 2 * self.app.current_theme.ansi
        return min(_SHEET_CELLS, self.app.size.width) - _AROUND_CELLS - border


def _told(action: Action, words: str, room: int) -> Content:
    """What it does, and quietly at the right edge the keys that do it."""
    air = max(2, room - text_cells(words) - text_cells(action.keys))
    return Content.assemble(words, " " * air, (action.keys, "dim"))


def actions(screen: Screen[Any]) -> list[Action]:
    """Keys of the rooms of a screen, then lists and themes, each in both languages."""
    rooms = tuple(room for room in rooms_of(screen) if room not in _LEFT_OUT)
    spoken, other = _in_both(lambda: [(key.id, key.words) for key in keys_of(*rooms)])
    also = dict(other)
    found = [
        Action(key.id, key.words, also[key.id], shown(key.keys), partial(do, screen.app, key))
        for key in keys_of(*rooms)
    ]
    assert len(spoken) == len(found)
    return found + _going(screen) + _themes(screen)


def rooms_of(screen: Screen[Any]) -> tuple[str, ...]:
    """The rooms of the table of keys that hold on a screen."""
    own = getattr(screen, "ROOMS", None)
    return (*(own or ("reading", "story", "clauses", "quotes")), "app")


def _going(screen: Screen[Any]) -> list[Action]:
    """To the lists, from screens that have no key for it."""
    from reader.tui.going import go

    if getattr(screen, "ROOMS", None):
        return []

    def names() -> list[tuple[str, str]]:
        return [
            ("front", _("The front page, by section")),
            ("library", _("The library: everything that was read")),
            ("people", _("Everybody who is quoted, with what they said")),
        ]

    spoken, other = _in_both(names)
    return [
        Action(where, words, dict(other)[where], "", partial(go, screen.app, where))  # type: ignore[arg-type]
        for where, words in spoken
    ]


def _themes(screen: Screen[Any]) -> list[Action]:
    """Every theme by its name."""

    def names() -> list[tuple[str, str]]:
        said = _("Theme")
        return [(each.name, f"{said}: {theme_label(each.name)}") for each in THEMES]

    spoken, other = _in_both(names)
    return [
        Action(name, words, dict(other)[name], "", partial(setattr, screen.app, "theme", name))
        for name, words in spoken
    ]


def _in_both(
    words: Callable[[], list[tuple[str, str]]],
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What is said in the language of the interface, then in the other one."""
    now = language.current()
    spoken = words()
    language.choose("en" if now == "ko" else "ko")
    try:
        return spoken, words()
    finally:
        language.choose(now)
