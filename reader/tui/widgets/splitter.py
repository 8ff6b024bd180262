"""The line between two panes, which the mouse can move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.looks import look

if TYPE_CHECKING:
    from textual.events import MouseDown, MouseMove, MouseUp


class Splitter(Widget):
    """One column that is dragged."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Splitter { width: 1; height: 1fr; pointer: ew-resize; }
    """

    @dataclass
    class Moved(Message):
        """The mouse dragged it to a column of the screen."""

        x: int

        def can_replace(self, message: Message) -> bool:
            """Only the latest counts."""
            return isinstance(message, Splitter.Moved)

    @dataclass
    class Settled(Message):
        """The mouse let it go."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 — every row is the same
        """A half cell of line: U+2590 takes one cell in every terminal."""
        held = self.mouse_hover or self.has_class("-held")
        style = self.rich_style + look(self, "splitter-held" if held else "splitter")
        return Strip([Segment("▐", style)], 1)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of it."""
        self.capture_mouse()
        self.add_class("-held")
        event.stop()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Drag it along."""
        if self.has_class("-held"):
            self.post_message(self.Moved(int(event.screen_x)))
            event.stop()

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let it go."""
        if self.has_class("-held"):
            self.release_mouse()
            self.remove_class("-held")
            self.post_message(self.Settled())
            event.stop()
