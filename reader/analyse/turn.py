"""One turn while its sentence is read."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analyse.cues import Cue
from reader.analyse.people import People
from reader.analyse.tokens import Token


class Turn:
    """One turn before its speaker is known."""

    __slots__ = ("asked", "cue", "inner", "nobody", "quotes", "subject", "sure", "verb")

    def __init__(self, quotes: list[int], cue: Cue) -> None:
        self.quotes = quotes
        """Indices of its quotations among the tokens."""
        self.cue = cue
        """Of the last quotation."""
        self.subject: int | None = None
        """Index of the word that ends the subject; None when the sentence prints none."""
        self.sure = True
        """False for a subject found by weaker signs."""
        self.nobody = False
        """An impersonal verb, or somebody unknown: nothing may be carried over."""
        self.asked = False
        """Somebody else answers it in the same sentence; who that is may be carried over."""
        self.verb: str | None = None
        self.inner = False
        """The subject is a nominative inside another's sentence."""


class Reading:
    """What the functions below share about one sentence."""

    __slots__ = ("cues", "people", "text", "tokens", "topic", "turns")

    def __init__(self, text: str, tokens: Sequence[Token], people: People) -> None:
        self.text = text
        self.tokens = tokens
        self.people = people
        self.cues: dict[int, Cue] = {}
        self.turns: list[Turn] = []
        self.topic: int | None = None
        """The topic printed last so far."""
