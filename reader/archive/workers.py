"""Batches cleaned by processes of this machine, in order.

A page that kills or stalls a process costs only itself.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from typing import TYPE_CHECKING

from reader.apart import bound
from reader.archive.item import Batch, Failure, Item, Outcome
from reader.archive.work import Work, clean
from reader.language import _

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

# Fork would copy whatever threads hold in the parent, and is not to be had everywhere.
_CONTEXT = multiprocessing.get_context("spawn")
_SECONDS = 30.0
"""For a batch, and for a page alone when its batch took longer; a page takes some milliseconds."""
_AHEAD = 3
"""Batches in hand for each process, finished ones that wait for an earlier one included."""
_WAITING_BYTES = 4_000 if sys.platform == "win32" else 32_000
"""Of a batch that may lie in a pipe unread: a larger one would fill it, and each end wait for the other."""


class Processes:
    """So many processes, each with one batch in work, and one that waits where it is small."""

    def __init__(
        self, jobs: int, form: str | None = None, *, seconds: float = _SECONDS, work: Work = clean
    ) -> None:
        self._work = partial(work, form=form)
        self._seconds = seconds
        self._jobs = jobs
        self._workers: list[_Worker] = []

    def results(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:
        """Each batch with what became of its pages, in the order they came."""
        self._workers = [_Worker(self._work) for _number in range(self._jobs)]
        done: dict[int, tuple[Batch, list[Outcome]]] = {}
        parcels = _parcels(batches)
        ahead: _Parcel | None = next(parcels, None)
        told = 0
        try:
            while ahead or any(worker.batches for worker in self._workers):
                while ahead and ahead.number - told < self._jobs * _AHEAD and (free := self._free(ahead)):
                    free.give(ahead)
                    ahead = next(parcels, None)
                self._collect(done)
                while told in done:
                    yield done.pop(told)
                    told += 1
        finally:
            for worker in self._workers:
                worker.end()

    def _free(self, parcel: _Parcel) -> _Worker | None:
        """The process that can take a batch and has least to do; None when none can."""
        least = min(self._workers, key=lambda worker: len(worker.batches))
        room = 1 + (len(parcel.packed) <= _WAITING_BYTES)
        return least if len(least.batches) < room else None

    def _collect(self, done: dict[int, tuple[Batch, list[Outcome]]]) -> None:
        """Wait until a process has finished or failed, and take what it has."""
        busy = [worker for worker in self._workers if worker.batches]
        ready = wait([worker.connection for worker in busy], timeout=0.5) if busy else []
        for worker in busy:
            late = time.monotonic() - worker.since > self._seconds
            # Another process that had to be ended may have taken long since they were looked at.
            here = worker.connection in ready or (late and worker.connection.poll())
            if here or late:
                first = worker.batches[0]
                outcomes = (worker.take() if here else None) or self._carefully(worker, first.batch)
                done[first.number] = first.batch, outcomes
                worker.next()

    def _carefully(self, worker: _Worker, batch: Batch) -> list[Outcome]:
        """A batch that ended its process, again page by page, each with a process that may end."""
        if len(batch) == 1:
            outcomes = [_lost(batch[0], too_slow=worker.is_out_of_time())]
            worker.renew()
        else:
            worker.renew()
            outcomes = [self._alone(worker, item) for item in batch]
        worker.send_waiting()
        return outcomes

    def _alone(self, worker: _Worker, item: Item) -> Outcome:
        """What became of one page; its process is a new one where the page ended it."""
        worker.send(ForkingPickler.dumps((item,)))
        found = worker.take() if wait([worker.connection], timeout=self._seconds) else None
        if found:
            return found[0]
        lost = _lost(item, too_slow=worker.is_out_of_time())
        worker.renew()
        return lost


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A batch on its way."""

    number: int
    batch: Batch
    packed: bytes | memoryview


def _parcels(batches: Iterator[Batch]) -> Iterator[_Parcel]:
    for number, batch in enumerate(batches):
        yield _Parcel(number, batch, ForkingPickler.dumps(batch))


@dataclass
class _Worker:
    """One process, and the batches that it has: the first in work, the others waiting."""

    work: Callable[[Batch], list[Outcome]]
    batches: deque[_Parcel] = field(default_factory=deque)
    since: float = 0.0
    connection: Connection = field(init=False)
    process: SpawnProcess = field(init=False)

    def __post_init__(self) -> None:
        self._start()

    def give(self, parcel: _Parcel) -> None:
        """Send a batch, after those that it has."""
        if not self.batches:
            self.since = time.monotonic()
        self.batches.append(parcel)
        self.send(parcel.packed)

    def send(self, packed: bytes | memoryview) -> None:
        """Send what can be sent: that the process has ended is seen when its answer is taken."""
        with contextlib.suppress(OSError):
            self.connection.send_bytes(packed)

    def take(self) -> list[Outcome] | None:
        """What came back; None when the process has ended."""
        try:
            outcomes: list[Outcome] = self.connection.recv()
        except (EOFError, OSError):
            return None
        return outcomes

    def next(self) -> None:
        """Have done with the first batch."""
        self.batches.popleft()
        self.since = time.monotonic()

    def is_out_of_time(self) -> bool:
        """Whether it still runs, or was ended by its own clock."""
        self.process.join(1)
        return self.process.exitcode in {None, -getattr(signal, "SIGALRM", 0)}

    def renew(self) -> None:
        """End the process, whatever it does, and start another."""
        self.end()
        self._start()

    def send_waiting(self) -> None:
        """Send the batches behind the first to a new process."""
        for parcel in list(self.batches)[1:]:
            self.send(parcel.packed)

    def end(self) -> None:
        """End the process."""
        self.connection.close()
        self.process.kill()
        self.process.join()

    def _start(self) -> None:
        self.connection, theirs = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=_serve, args=(theirs, self.work), daemon=True)
        with _without_interrupts():
            self.process.start()
        theirs.close()


@contextlib.contextmanager
def _without_interrupts() -> Iterator[None]:
    """Ctrl+c goes to every process of a terminal; one that starts now must leave it to this one."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(connection: Connection, work: Callable[[Batch], list[Outcome]]) -> None:
    """Clean batch after batch until the other end is gone; runs in a process of its own."""
    bound()
    while True:
        try:
            batch = connection.recv()
            connection.send(work(batch))
        except (EOFError, OSError):
            return
        if not gc.get_freeze_count():
            gc.freeze()  # what is loaded now stays: to look at it for garbage takes 5 % of the time


def _lost(item: Item, *, too_slow: bool) -> Outcome:
    if too_slow:
        failure = Failure("too-slow", _("the page took too long"))
    else:
        failure = Failure("crash", _("the page ended the process that read it"))
    return Outcome(item.name, failure=failure)
