"""One run, from what was named to the finished files."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from reader import __version__
from reader.archive.handing import Handing
from reader.archive.inputs import find, items
from reader.archive.item import READINGS, Batch, Failure, Item, Outcome
from reader.archive.journal import Mark, chained
from reader.archive.progress import Progress
from reader.archive.store import Store, packer
from reader.archive.stream import Stream
from reader.errors import IlboError, NotAnArticle, StorageError
from reader.files import is_stream
from reader.language import _
from reader.source import WebSource

if TYPE_CHECKING:
    from reader.fetch.polite import Guest
    from reader.pipeline import Reading

_BATCH_PAGES = 64
_BATCH_BYTES = 4 << 20
_ALONE_BYTES = 1 << 20
"""A page that may take its whole time goes alone, so that no other is read again when it does."""
_FRESH_SECONDS = 86_400.0
"""A page fetched within a day is not asked for again by a run that is taken up."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done."""

    inputs: tuple[str, ...]
    output: Path | None
    """The file of lines; ``index.jsonl`` in the folder for a tree; None for standard output."""
    form: str | None = None
    """Of the files in a tree; None for JSON Lines."""
    jobs: int = 1
    scheduler: str | None = None
    force: bool = False
    take: Callable[[Reading], object] | None = None
    """Who takes the articles instead of a file: the library."""

    @property
    def made(self) -> str | None:
        """The form that is asked of whoever cleans."""
        return READINGS if self.take else self.form


class Engine(Protocol):
    """What cleans batches."""

    def results(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:
        """Each batch with what became of its pages, in the order they came."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a run."""

    mark: Mark
    begun_at: Mark
    rate: float
    """Pages a second, without what an earlier run had done."""
    failures: Path


def archive(plan: Plan) -> Summary:
    """Clean everything that the plan names; a run that was cut off is taken up.

    Raises:
        BadSource: something that was named is not there.
        StorageError: the disk does not take the output; what it has is kept to go on from.
        NetworkError: the cluster is lost.

    """
    inputs = find(plan.inputs)
    job: dict[str, object] = {"inputs": list(plan.inputs), "form": plan.form, "version": __version__}
    store = _store(plan, job)
    progress = Progress(sum(each.weight for each in inputs), store.begun_at)
    try:
        if not store.mark.done:
            batches = _fetched(_batches(_left(items(inputs), store.mark)))
            for batch, outcomes in engine(plan).results(batches):
                store.add(batch, outcomes)
                progress.show(store.mark)
        store.finish()
    finally:
        progress.clear()
        store.close()
    return Summary(store.mark, store.begun_at, progress.rate(store.mark), store.failures)


def _store(plan: Plan, job: dict[str, object]) -> Store | Stream | Handing:
    """Where the records go."""
    if plan.take is not None:
        return Handing(plan.take)
    if plan.output is None:
        return Stream()
    if is_stream(plan.output):
        return Stream(plan.output, packer(plan.output.name))
    return Store(plan.output, job, tree=plan.output.parent if plan.form else None, force=plan.force)


def engine(plan: Plan) -> Engine:
    """The cluster that was named, else processes of this machine."""
    if plan.scheduler:
        from reader.archive.cluster import Cluster

        return Cluster(plan.scheduler, plan.made)
    from reader.archive.workers import Processes

    return Processes(plan.jobs, plan.made)


def _left(found: Iterator[Item], mark: Mark) -> Iterator[Item]:
    """The items after those that an earlier run dealt with.

    Raises:
        StorageError: those are not the same any more.

    """
    inputs = ""
    for _number in range(mark.items):
        item = next(found, None)
        inputs = chained(inputs, item.name, item.weight) if item else "none"
    if inputs != mark.inputs:
        raise StorageError(_("the input has changed since the run was cut off"), _("begin anew with --force"))
    yield from found


def _batches(found: Iterator[Item]) -> Iterator[Batch]:
    """The items in groups, by number and by size: always the same groups for the same items."""
    batch: list[Item] = []
    pages = weight = 0
    for item in found:
        if item.weight >= _ALONE_BYTES:
            if batch:
                yield tuple(batch)
            yield (item,)
            batch, pages, weight = [], 0, 0
            continue
        batch.append(item)
        weight += item.weight
        # A second passes with each page that is fetched: what is there should soon be on the disk.
        pages += 8 if isinstance(item.origin, WebSource) else 1
        if pages >= _BATCH_PAGES or weight >= _BATCH_BYTES:
            yield tuple(batch)
            batch, pages, weight = [], 0, 0
    if batch:
        yield tuple(batch)


def _fetched(batches: Iterator[Batch]) -> Iterator[Batch]:
    """The batches, with the pages of addresses fetched, one after the other as a guest does."""
    with ExitStack() as stack:
        visitor: Visitor | None = None
        for batch in batches:
            if visitor is None and any(isinstance(item.origin, WebSource) for item in batch):
                visitor = stack.enter_context(Visitor())
            yield batch if visitor is None else tuple(map(visitor.bring, batch))


class Visitor:
    """Fetches the pages of items that are addresses."""

    def __enter__(self) -> Self:
        from reader.fetch.polite import Guest

        self._runner = asyncio.Runner()
        self._guest = self._runner.run(self._begin(Guest))
        return self

    def __exit__(self, *_error: object) -> None:
        self._runner.run(self._guest.__aexit__(None, None, None))
        self._runner.close()

    def bring(self, item: Item) -> Item:
        """The item with its page, or with the reason why there is none."""
        if not isinstance(item.origin, WebSource):
            return item
        try:
            page = self._runner.run(self._guest.visit(item.origin, fresh_seconds=_FRESH_SECONDS))
        except NotAnArticle as error:
            return Item(item.name, Failure("no-article", str(error), error.exit_code), item.weight)
        except IlboError as error:
            return Item(item.name, Failure("network", str(error), error.exit_code), item.weight)
        return Item(item.name, page, item.weight)

    @staticmethod
    async def _begin(kind: type[Guest]) -> Guest:
        return kind()  # its lock belongs to the loop that is running now
