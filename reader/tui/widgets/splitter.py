"""What the mouse drags: the line between story and side, and the title between clauses and quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.looks import look
from reader.tui.widgets.masthead import PaneTitle

if TYPE_CHECKING:
    from textual.events import MouseDown, MouseMove, MouseUp


class Dragged(Widget):
    """A widget that tells where the mouse drags it to; ``-held`` while it does."""

    ALLOW_SELECT = False

    @dataclass
    class Moved(Message):
        """The mouse dragged it: where its corner would be on the screen."""

        handle: Dragged
        x: int
        y: int

        def can_replace(self, message: Message) -> bool:
            """Only the latest counts."""
            return isinstance(message, Dragged.Moved) and message.handle is self.handle

    @dataclass
    class Settled(Message):
        """The mouse let it go."""

        handle: Dragged

    _grip = (0, 0)
    """Where the mouse took hold of it."""

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of it."""
        self.capture_mouse()
        self._grip = (int(event.x), int(event.y))
        self.add_class("-held")
        event.stop()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Drag it along."""
        if self.has_class("-held"):
            x, y = self._grip
            self.post_message(self.Moved(self, int(event.screen_x) - x, int(event.screen_y) - y))
            event.stop()

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let it go."""
        if self.has_class("-held"):
            self.release_mouse()
            self.remove_class("-held")
            self.post_message(self.Settled(self))
            event.stop()


class Splitter(Dragged):
    """One column that is dragged."""

    DEFAULT_CSS = """
    Splitter { width: 1; height: 1fr; pointer: ew-resize; }
    """

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 — every row is the same
        """A half cell of line: U+2590 takes one cell in every terminal."""
        held = self.mouse_hover or self.has_class("-held")
        style = self.rich_style + look(self, "splitter-held" if held else "splitter")
        return Strip([Segment("▐", style)], 1)


class HeldTitle(Dragged, PaneTitle):
    """The title of the lower pane, by which it is dragged."""

    DEFAULT_CSS = """
    HeldTitle { pointer: ns-resize; }
    """
