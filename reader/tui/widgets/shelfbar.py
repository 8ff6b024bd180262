"""The top and bottom lines of lists: where one is, what is going on, and the keys that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from reader.language import _
from reader.tui.bindings import keys_of, shown
from reader.tui.widgets.line import Line, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from reader.tui.bindings import Key


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
    typing: reactive[bool] = reactive(default=False)
    """Whether the keyboard is in the field, where letters are letters."""

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
        keys = hinted(self.room)
        told = keys[:1] if self.typing else keys
        words = [Word(key.hint, "quiet", key.action, shown(key.keys).split()[0]) for key in told]
        return left, [*words, Word(_("show all"), key="Esc")] if self.typing else words


def hinted(room: Sequence[str]) -> list[Key]:
    """The keys to tell: opening, what works here alone, what works in every list; the help at the end."""
    here, everywhere = keys_of(*room[:-1]), keys_of(room[-1])
    last = [key for key in everywhere if key.action == "deed('help')"]
    keys = dict.fromkeys((everywhere[0], *here, *everywhere))
    return [key for key in (*(key for key in keys if key not in last), *last) if key.hint]
