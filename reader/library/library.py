"""The open library: what a screen or a command may ask of it. Each method is one transaction."""

from __future__ import annotations

from reader.library.byhand import ByHand
from reader.library.upkeep import Upkeep


class Library(Upkeep, ByHand):
    """Everything that is kept. ``key`` is an AID, ``sha256:…``, or any address of the article.

    Any thread may call any method at any time; what one call changes is on the disk when it
    returns, and calls of other threads and processes see all of it or nothing.

    Every method may raise StorageError; those that take a key raise ``NotKept`` (exit code 2) when
    the library holds no such article, unless they say otherwise.
    """
