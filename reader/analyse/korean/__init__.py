"""Word lists of Korean news prose, as data: every list that a rule reads stands in here.

A list is one string of words parted by spaces. Nothing in here decides anything.
"""


def word_set(words: str) -> frozenset[str]:
    """The words of a list, to be asked whether one is among them."""
    return frozenset(words.split())


def word_tuple(words: str) -> tuple[str, ...]:
    """The words of a list, for ``str.endswith`` and its like."""
    return tuple(words.split())
