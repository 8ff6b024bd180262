"""One row of the table of keys."""

from __future__ import annotations

from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One action and the keys that do it."""

    id: str
    """What a settings file calls it."""
    keys: str
    """Comma separated, in Textual's names; the first is the one that is shown."""
    action: str
    """In Textual's form: ``deed('save')``."""
    words: str
    room: str
    """Where it works: everywhere in the app, on a screen, in a pane."""
    hint: str = ""
    """One or two words for the status line; empty for what is found in the help."""
