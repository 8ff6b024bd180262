"""Every key that works here, by place, searchable; Enter does what the line says."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.language import _
from reader.tui.bindings import Key, keys_of, shown
from reader.tui.dialogs.base import Dialog
from reader.tui.sheets import sheets
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.quotes import signs
from reader.tui.widgets.rows import Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult


class HelpDialog(Dialog[str]):
    """Answers the id of the key whose action is wanted."""

    CSS_PATH: ClassVar = sheets("dialog", "picklist", "help")
    AUTO_FOCUS = "Rows"

    def __init__(self, rooms: Sequence[str]) -> None:
        """Tell the keys of these rooms, the nearest first."""
        super().__init__(classes="-tall")
        self._rooms = rooms

    def title_words(self) -> str:
        """What is listed."""
        return _("Keys")

    def hint_words(self) -> str:
        """How to find one."""
        return _("Enter does it   / filters   Esc closes")

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield PickList(_("What would you like to do?"), id="keys")

    def on_mount(self) -> None:
        """Fill it."""
        own = getattr(getattr(self.app, "options", None), "keys", {})
        near = 2 if self._rooms[0] in {"clauses", "quotes"} else len(self._rooms)
        rows = key_rows(self._rooms[:near], own) + sign_rows(self._rooms) + key_rows(self._rooms[near:], own)
        self.query_one(PickList).show(rows)

    def on_pick_list_chosen(self, message: PickList.Chosen) -> None:
        """Close, then do it where the help was called from; a sign is only told."""
        wanted = next((key for key in keys_of(*self._rooms) if key.id == message.row.key), None)
        if wanted is not None:
            app = self.app
            self.dismiss(None)
            app.call_after_refresh(do, app, wanted)


async def do(app: object, key: Key) -> None:
    """What the key would do: in the pane in focus, on the screen, or in the app."""
    from textual.app import App

    assert isinstance(app, App)
    nodes = (app.screen.focused, app.screen, app)
    for node in nodes:
        name = key.action.partition("(")[0]
        if node is not None and hasattr(node, f"action_{name}"):
            await node.run_action(key.action)
            return


def key_rows(rooms: Sequence[str], own: Mapping[str, str]) -> list[Row]:
    """A heading for each room, then a line for each key of it; the user's own keys are told."""
    rows: list[Row] = []
    for room in rooms:
        if keys := keys_of(room):
            rows.append(Row(f"room-{room}", room_words(room), heading=True))
            rows += [Row(key.id, key.words, label=shown(own.get(key.id, key.keys))) for key in keys]
    return rows


def sign_rows(rooms: Sequence[str]) -> list[Row]:
    """What the signs beside a story mean; nothing where there is no story."""
    if "reading" not in rooms:
        return []
    told = [
        *signs(),
        ("✓", _("As many clauses are named as the story says")),
        ("+2", _("So many other paragraphs speak of the clause: v goes there")),
        (_("underlined"), _("New or reworded since it was first read: w shows how")),
        (_("struck out"), _("Removed by cleaning, with the reason above it: x")),
    ]
    rows = [Row(f"sign-{number}", words, label=sign) for number, (sign, words) in enumerate(told)]
    return [Row("room-signs", _("Signs beside the story"), heading=True), *rows]


def room_words(room: str) -> str:
    """What a room of the table of keys is called."""
    return {
        "story": _("In the story"),
        "clauses": _("In the clauses"),
        "quotes": _("In the quotes"),
        "list": _("In the lists beside the story"),
        "pane": _("Moving"),
        "reading": _("With the article"),
        "shelf": _("In lists of articles"),
        "frontpage": _("On the front page"),
        "library": _("In the library"),
        "marked": _("Among marks and notes"),
        "bin": _("In the bin"),
        "people": _("Among the people"),
        "statements": _("Among statements"),
        "dialog": _("In dialogs"),
        "app": _("Everywhere"),
    }.get(room, room)
