"""The two halves of a list that can be narrowed: the rows, and the field above them.

In the rows the keys act as they do everywhere. A Hangul consonant or syllable is the beginning of
a word, so it starts the filter; a vowel alone is none, so ㅓ and ㅏ still move like j and k.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.style import Style
from textual.widgets import Input, OptionList

from reader.tui.keys import bindings_for
from reader.tui.widgets.visuals import component

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType


def opens_word(character: str | None) -> bool:
    """Whether a character is a Hangul consonant or syllable."""
    return character is not None and ("ㄱ" <= character[:1] <= "ㅎ" or "가" <= character[:1] <= "힣")


class Rows(OptionList):
    """The rows themselves."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for("pane")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"rows--{name}" for name in ("quiet", "hit", "heading", "label", "fresh", "flag", "way")
    }

    @dataclass
    class Typed(Message):
        """Something was typed that no key of the screen wants."""

        character: str

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """The style with ``reverse``, which shows the cursor where there is no colour."""
        style = super().get_visual_style(*component_classes, partial=partial)
        looks = [component(self, name) for name in component_classes]
        return style + Style(reverse=True) if any(look.reverse for look in looks) else style

    def notify_style_update(self) -> None:
        """Another theme may share ground and ink with the last one, and differ in the rest."""
        super().notify_style_update()
        self._clear_caches()

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002
        """Hangul that opens a word is for the filter; the app must not turn it into Latin keys."""
        return opens_word(character)

    def on_key(self, event: events.Key) -> None:
        """Let the filter begin with what is typed, unless it is somebody's key."""
        if not self.screen.is_current:
            return  # a screen that is just going has no keys of its own any more
        if event.character and event.is_printable and event.key not in self.screen.active_bindings:
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(event.character))

    def action_down(self) -> None:
        """To the next row."""
        self.action_cursor_down()

    def action_up(self) -> None:
        """To the row before."""
        self.action_cursor_up()

    def action_page(self, pages: int) -> None:
        """A page down or up; a row where the key came before the rows are laid out."""
        laid_out = (self.highlighted or 0) in self._index_to_line
        whole = (self.action_page_up, self.action_page_down)
        row = (self.action_cursor_up, self.action_cursor_down)
        (whole if laid_out else row)[pages > 0]()

    def action_half_page(self, halves: int) -> None:
        """Half a page down or up."""
        move = self.action_cursor_down if halves > 0 else self.action_cursor_up
        for _line in range(max(1, self.size.height // 4)):
            move()

    def action_top(self) -> None:
        """To the first row."""
        self.action_first()

    def action_bottom(self) -> None:
        """To the last row."""
        self.action_last()


class FilterField(Input):
    """Where the filter is typed; up and down still move in the list."""

    @dataclass
    class Moved(Message):
        """The cursor of the list is to move."""

        action: str

    def on_key(self, event: events.Key) -> None:
        """Keys that mean nothing in one line of text go to the list."""
        moves = {"down": "down", "up": "up", "pagedown": "page(1)", "pageup": "page(-1)", "tab": "leave"}
        # Typed twice by habit, or into a list that was waiting already: it opens the field, no more.
        if event.character == "/" and not self.value:
            event.prevent_default()
        elif event.key in moves:
            event.stop()
            event.prevent_default()
            self.post_message(self.Moved(moves[event.key]))
