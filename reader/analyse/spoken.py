"""Whether the words inside quotation marks end as speech does."""

from __future__ import annotations

from typing import Final

from reader.analyse.korean import saying, word_tuple

_ENDINGS: Final = frozenset(saying.SENTENCE_ENDINGS)
_TAILS: Final = word_tuple(saying.SENTENCE_TAILS)


def is_sentence(inside: str) -> bool:
    """Whether the words inside the marks end as speech does."""
    inside = inside.rstrip()
    if inside[-1:] in "?!…~":
        return bool(inside)
    inside = inside.rstrip(".,’'”\") ")
    return inside[-1:] in _ENDINGS or inside.endswith(_TAILS)
