"""A stretch of print that can speak: where it stands, and what it says of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from reader.analyse.tokens import Token

Kind: TypeAlias = Literal["person", "role", "unnamed", "group", "document", "pronoun", "plural"]


class Mention:
    """A stretch of print that can speak."""

    __slots__ = ("end", "first", "full", "kind", "last", "name", "start", "title")

    def __init__(  # noqa: PLR0913 — a value's fields
        self,
        tokens: tuple[int, int],
        place: tuple[int, int],
        kind: Kind,
        name: str = "",
        *,
        full: bool = False,
        title: str = "",
    ) -> None:
        self.first, self.last = tokens
        """Indices of its first and its last token."""
        self.start, self.end = place
        """Characters of the paragraph, half open, without particle."""
        self.kind = kind
        self.name = name
        """As far as printed here: a full name, a surname, or nothing."""
        self.full = full
        """Whether ``name`` is a full name."""
        self.title = title

    def entitled(self, title: str) -> Mention:
        """The same person under another title."""
        return Mention(
            (self.first, self.last), (self.start, self.end), self.kind, self.name, full=self.full, title=title
        )


def spread(mention: Mention, text: str) -> list[Mention]:
    """이정아·전우람 시의원 as two people, the title printed with the second."""
    names = mention.name.split("·")
    if len(names) < 2 or not mention.full or not all(names):
        return [mention]
    found: list[Mention] = []
    at = mention.start
    for name in names:
        at = text.find(name, at)
        if at < 0:
            return [mention]
        end = mention.end if name is names[-1] else at + len(name)
        start = mention.start if name is names[0] else at
        own = text.startswith("(", at + len(name))  # 현우진(교사)·현우선(약사)
        found.append(
            Mention(
                (mention.first, mention.last),
                (start, end),
                mention.kind,
                name,
                full=True,
                title=mention.title if not own or name is names[0] else "",
            )
        )
        at += len(name)
    return found


def made(  # noqa: PLR0913 — a value's fields
    tokens: Sequence[Token],
    span: tuple[int, int],
    kind: Kind,
    name: str = "",
    title: str = "",
    *,
    full: bool = False,
) -> Mention:
    """A mention from its first to its last token, both counted."""
    head, tail = tokens[span[0]], tokens[span[1]]
    assert head.word is not None
    assert tail.word is not None
    start = head.start + head.word.lead
    end = tail.start + tail.word.lead + len(tail.word.stem)
    return Mention(span, (start, end), kind, name, full=full, title=title)
