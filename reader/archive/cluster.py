"""Batches cleaned by a dask.distributed cluster, in order: the same function, on many machines."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator
from concurrent.futures import CancelledError
from typing import Any

from reader.archive.item import Batch, Failure, Item, Outcome
from reader.archive.work import Unread, Work, clean, load
from reader.errors import IlboError, NetworkError, UsageError
from reader.language import _

_AHEAD = 4
"""Batches on their way for each thread of the cluster."""
_CONNECT_SECONDS = 15


class Cluster:
    """The cluster of one scheduler; pages are sent to it, so that its machines need none of our files."""

    def __init__(self, address: str, form: str | None = None, *, work: Work = clean) -> None:
        self._address = address
        self._form = form
        self._work = work

    def results(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:
        """Each batch with what became of its pages, in the order they came.

        Raises:
            NetworkError: the scheduler cannot be reached, or is lost on the way.
            UsageError: the library is not installed.

        """
        client = _client(self._address)
        try:
            yield from self._results(client, batches)
        finally:
            client.close(timeout=2)

    def _results(self, client: Any, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:  # noqa: ANN401
        on_the_way: deque[tuple[Batch, Any]] = deque()
        room = max(2, sum(client.nthreads().values()) * _AHEAD)
        for batch in batches:
            on_the_way.append((batch, self._submit(client, batch)))
            if len(on_the_way) >= room:
                yield self._oldest(client, on_the_way)
        while on_the_way:
            yield self._oldest(client, on_the_way)

    def _submit(self, client: Any, batch: Batch) -> Any:  # noqa: ANN401
        return client.submit(self._work, tuple(_loaded(item) for item in batch), self._form, pure=False)

    def _oldest(self, client: Any, on_the_way: deque[tuple[Batch, Any]]) -> tuple[Batch, list[Outcome]]:  # noqa: ANN401
        batch, future = on_the_way.popleft()
        found = _result(future)
        if found is None:
            # It ended one worker after the other: again page by page, and one after the other, since
            # what waits on a worker is held to account for its end too.
            found = [
                each for item in batch for each in _result(self._submit(client, (item,))) or [_lost(item)]
            ]
        return batch, found


def _result(future: Any) -> list[Outcome] | None:  # noqa: ANN401
    """What came back; None when the batch ended one worker after the other."""
    from distributed import KilledWorker

    try:
        outcomes: list[Outcome] = future.result()
    except KilledWorker:
        return None
    except (CancelledError, OSError, TimeoutError) as error:  # as a lost scheduler shows itself
        raise NetworkError(
            _("the cluster failed: {why}").format(why=f"{type(error).__name__} {error}"[:200]),
            _("run the same command again to go on"),
        ) from error
    return outcomes


def _loaded(item: Item) -> Item:
    """The item with its page in it."""
    try:
        return Item(item.name, load(item), item.weight)
    except Unread:
        return item
    except IlboError as error:
        return Item(item.name, Failure("unreadable", str(error), error.exit_code), item.weight)


def _lost(item: Item) -> Outcome:
    return Outcome(item.name, failure=Failure("crash", _("the page ended the processes that read it")))


def _client(address: str) -> Any:  # noqa: ANN401
    """A client of the scheduler; raises NetworkError or UsageError."""
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(
            _("a cluster needs a part that is not installed"), _("install kwangju-reader[archive]")
        ) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise NetworkError(
            _("no cluster answers at {address}").format(address=address), _("check the scheduler's address")
        ) from error
