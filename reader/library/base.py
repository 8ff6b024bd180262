"""The open file and the clock: what every part of the library works with."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from reader.library.pool import Pool

KST = timezone(timedelta(hours=9))


def now() -> str:
    """The time as the library notes it: ISO 8601, Korean time."""
    return datetime.now(KST).isoformat(timespec="milliseconds")


class Open:
    """An open library file; closes at the end of ``with``."""

    def __init__(self, pool: Pool, clock: Callable[[], str] = now) -> None:
        self._pool = pool
        self._clock = clock
        self.notice = ""
        """What the user should be told about the opening: a recovery; empty when all was well."""

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._pool.path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice does no harm."""
        self._pool.close()
