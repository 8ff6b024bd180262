"""The bottom line: how far one is, what was removed, and the keys that help here."""

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

# Syllables a minute at which adults read Korean news on a screen: studies give 450 to 600.
_CHARS_A_MINUTE = 500


class Status(Line):
    """Where the reader is, or for some seconds what just happened."""

    share: reactive[float] = reactive(0.0)
    """Of the story that was read, 0 to 1."""
    chars: reactive[int] = reactive(0)
    """Of the whole story."""
    removed: reactive[int] = reactive(0)
    found: reactive[str] = reactive("")
    """What is searched for and which hit one is at."""
    room: reactive[str] = reactive("story")
    """The pane in focus, whose keys are told."""
    said: reactive[str] = reactive("")

    _silence: Timer | None = None

    def say(self, text: str, seconds: float) -> None:
        """Tell something in place of the rest for some seconds."""
        self.said = text
        if self._silence:
            self._silence.stop()
        self._silence = self.set_timer(seconds, self._fall_silent)

    def _fall_silent(self) -> None:
        self.said = ""

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """Place or message at the left, keys at the right."""
        if self.said:
            return [Word(self.said, "plain")], []
        left = [Word(self.found, "accent")] if self.found else []
        if self.chars:
            left.append(Word(f"{round(self.share * 100)}%", "plain"))
            left.append(Word(time_left(self.chars, self.share)))
        if self.removed:
            words = _("removed {count}").format(count=self.removed)
            left.append(Word(words, "quiet", "removed"))
        return left, self._hints()

    def _hints(self) -> list[Word]:
        """What helps now: with no story the ways on, in a search those through it."""
        if not self.chars:
            return _named(reload=_("again"), home=_("home"), close=_("close"), help=_("help"))
        if self.found:
            return _named(next_hit=_("next"), previous_hit=_("previous"), back=_("return"), help=_("help"))
        words = hints(self.room)
        return words if self.removed else [word for word in words if word.action != "removed"]


def time_left(chars: int, share: float) -> str:
    """``3분 남음``; at the end that it is the end."""
    if share >= 1:
        return _("the end")
    minutes = max(1, round(chars * (1 - share) / _CHARS_A_MINUTE))
    return _("{minutes} min left").format(minutes=minutes)


def hints(room: str) -> list[Word]:
    """The keys that help in a pane; the first to go comes last but one, the help comes last."""
    rooms = {"clauses": ("list", "clauses"), "quotes": ("list", "quotes")}.get(room, ())
    keys = [key for key in (*keys_of(*rooms), *keys_of("reading")) if key.hint]
    return [_hint(key, key.hint) for key in keys]


def _named(**words: str) -> list[Word]:
    """Keys by their ids, in that order, each with its words."""
    keys = {key.id.replace("-", "_"): key for key in keys_of("reading", "app")}
    return [_hint(keys[name], said) for name, said in words.items()]


def _hint(key: Key, words: str) -> Word:
    return Word(words, "quiet", _clickable(key.action), shown(key.keys).split()[0])


def _clickable(action: str) -> str:
    return action if action not in {"choose", "mention", "group", "filter"} else f"in_pane('{action}')"


class TooSmall(Line):
    """What is told where there is no room for anything else."""

    def words(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """How much room is needed."""
        return [Word(_("Too small: needs 40x10"), "plain")], []
