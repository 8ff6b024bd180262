"""The top and bottom lines of lists: where one is, what is going on, and the keys that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from reader.tui.bindings import keys_of, shown
from reader.tui.widgets.line import Line, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer


class ShelfHead(Line):
    """The name of the list, and at the right how much there is of it."""

    name_words: reactive[str] = reactive("")
    note: reactive[str] = reactive("")

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """Name and note."""
        return [Word(self.name_words, "strong")], [Word(self.note)] if self.note else []


class ShelfFoot(Line):
    """What just happened, or what is going on, with the keys that help."""

    room: reactive[tuple[str, ...]] = reactive(("shelf",))
    doing: reactive[str] = reactive("")
    """What is going on for longer: a fetch."""
    said: reactive[str] = reactive("")

    _silence: Timer | None = None

    def say(self, text: str, seconds: float = 4) -> None:
        """Tell something in place of the rest for some seconds."""
        self.said = text
        if self._silence:
            self._silence.stop()
        self._silence = self.set_timer(seconds, self._fall_silent)

    def _fall_silent(self) -> None:
        self.said = ""

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The message alone, else what is going on and the keys."""
        if self.said:
            return [Word(self.said, "plain")], []
        left = [Word(self.doing, "plain")] if self.doing else []
        keys = [key for key in keys_of(*self.room) if key.hint]
        return left, [Word(f"{shown(key.keys).split()[0]} {key.hint}", "quiet", key.action) for key in keys]
