"""The parts of dialogs: a yes or no, and one of a few, drawn with letters of one cell anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from reader.tui.widgets.visuals import component
from reader.width import text_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType


class Tick(Static, can_focus=True):
    """A yes or no: ``[x] words``."""

    BINDINGS: ClassVar[list[BindingType]] = [("space", "flip", "")]

    value: reactive[bool] = reactive(False)

    def __init__(self, words: str, *, value: bool, id: str) -> None:  # noqa: A002 — Textual's name
        super().__init__(markup=False, id=id)
        self._words = words
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """The sign and the words."""
        return Content(f"[{'x' if self.value else ' '}] {self._words}")

    def watch_value(self) -> None:
        """Draw the other sign."""
        self.refresh()

    def action_flip(self) -> None:
        """Yes to no, no to yes."""
        self.value = not self.value

    def on_click(self) -> None:
        """A click is a change of mind."""
        self.action_flip()


class OneOf(Static, can_focus=True):
    """One of a few that stand side by side; left and right choose, the chosen one is in brackets."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("left,h,minus", "choose(-1)", ""),
        ("right,l,space,plus", "choose(1)", ""),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"one-of--chosen"}

    value: reactive[str] = reactive("")

    @dataclass
    class Chosen(Message):
        """Another one was chosen."""

        one_of: OneOf
        value: str

    def __init__(self, choices: Sequence[tuple[str, str]], value: str, id: str) -> None:  # noqa: A002
        """Offer (value, words) pairs."""
        super().__init__(markup=False, id=id)
        self._choices = tuple(choices)
        values = [each for each, _words in self._choices]
        self.set_reactive(OneOf.value, value if value in values else values[0])

    def render(self) -> Content:
        """All of them, the chosen one in brackets."""
        chosen = component(self, "one-of--chosen")
        return Content("").join(
            Content.styled(f"[{words}]", chosen) if value == self.value else Content(f" {words} ")
            for value, words in self._choices
        )

    def watch_value(self, value: str) -> None:
        """Draw it and tell."""
        self.refresh()
        self.post_message(self.Chosen(self, value))

    def action_choose(self, step: int) -> None:
        """The one beside it; the ends hold."""
        values = [value for value, _words in self._choices]
        place = min(max(values.index(self.value) + step, 0), len(values) - 1)
        self.value = values[place]

    def on_click(self, event: events.Click) -> None:
        """Choose what is clicked at."""
        edge = 0
        offset = event.get_content_offset(self)
        for value, words in self._choices:
            edge += text_cells(words) + 2
            if offset is not None and offset.x < edge:
                self.value = value
                return
