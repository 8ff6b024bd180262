"""Batches cleaned by processes of this machine, in order.

A page that kills or stalls a process costs only itself.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

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


class Processes:
    """So many processes, each with one batch at a time."""

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
        given = told = 0
        more = True
        try:
            while more or told < given:
                for worker in self._workers:
                    if more and worker.idle and given - told < self._jobs * _AHEAD:
                        batch = next(batches, None)
                        more = batch is not None
                        if batch is not None:
                            worker.give(given, batch)
                            given += 1
                self._collect(done)
                while told in done:
                    yield done.pop(told)
                    told += 1
        finally:
            for worker in self._workers:
                worker.end()

    def _collect(self, done: dict[int, tuple[Batch, list[Outcome]]]) -> None:
        """Wait until a process has finished or failed, and take what it has."""
        busy = [worker for worker in self._workers if not worker.idle]
        ready = wait([worker.connection for worker in busy], timeout=0.5) if busy else []
        for worker in busy:
            late = time.monotonic() - worker.since > self._seconds
            if worker.connection in ready or late:
                batch = worker.batch
                outcomes = worker.take() if worker.connection in ready else None
                done[worker.number] = (
                    batch,
                    self._carefully(worker, batch) if outcomes is None else outcomes,
                )
                worker.batch = ()

    def _carefully(self, worker: _Worker, batch: Batch) -> list[Outcome]:
        """A batch that ended its process, again page by page, each with a process that may end."""
        outcomes: list[Outcome] = []
        worker.renew()
        for item in batch:
            worker.give(worker.number, (item,))
            came = wait([worker.connection], timeout=self._seconds)
            found = worker.take() if came else None
            if found is None:
                outcomes.append(_lost(item, too_slow=not came))
                worker.renew()
            else:
                outcomes += found
        return outcomes


@dataclass
class _Worker:
    """One process, and the batch that it has."""

    work: Callable[[Batch], list[Outcome]]
    batch: Batch = ()
    number: int = 0
    since: float = 0.0
    connection: Connection = field(init=False)
    process: SpawnProcess = field(init=False)

    def __post_init__(self) -> None:
        self._start()

    @property
    def idle(self) -> bool:
        return not self.batch

    def give(self, number: int, batch: Batch) -> None:
        """Send a batch; one that can no longer be sent is seen to be lost when it is taken."""
        self.number, self.batch, self.since = number, batch, time.monotonic()
        try:
            self.connection.send(batch)
        except OSError:
            self.since = 0.0

    def take(self) -> list[Outcome] | None:
        """What came back; None when the process has ended."""
        try:
            outcomes: list[Outcome] = self.connection.recv()
        except (EOFError, OSError):
            return None
        return outcomes

    def renew(self) -> None:
        """End the process, whatever it does, and start another."""
        self.end()
        self._start()

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
    while True:
        try:
            batch = connection.recv()
            connection.send(work(batch))
        except (EOFError, OSError):
            return


def _lost(item: Item, *, too_slow: bool) -> Outcome:
    if too_slow:
        failure = Failure("too-slow", _("the page took too long"))
    else:
        failure = Failure("crash", _("the page ended the process that read it"))
    return Outcome(item.name, failure=failure)
