"""The same run on a real dask cluster of worker processes, one of which is killed on the way."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.archive.cluster import Cluster
from reader.archive.item import Batch, InFile, Item, Outcome
from reader.archive.run import Plan, archive
from reader.archive.work import clean
from reader.errors import NetworkError
from tests.archive.making import KILLS, folder, page, trapped

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")  # the library's own


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    settings = {"distributed.scheduler.allowed-failures": 1, "distributed.worker.memory.terminate": False}
    import dask

    with (
        dask.config.set(settings),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as running,
    ):
        yield running


def test_a_cluster_writes_the_same_bytes_though_a_worker_is_killed(cluster: Any, tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", 300)
    archive(Plan((str(pages),), tmp_path / "here.jsonl"))
    pids = [worker.process.process.pid for worker in cluster.workers.values() if worker.process]
    killed: list[int] = []

    class Killing(Cluster):
        def results(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:
            for batch, outcomes in super().results(batches):
                if not killed:
                    os.kill(pids[0], signal.SIGKILL)
                    killed.append(pids[0])
                yield batch, outcomes

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.archive.cluster.Cluster", Killing)
        archive(Plan((str(pages),), tmp_path / "there.jsonl", scheduler=cluster.scheduler_address))
    assert killed
    assert (tmp_path / "there.jsonl").read_bytes() == (tmp_path / "here.jsonl").read_bytes()


def test_a_page_that_kills_every_worker_costs_only_itself(cluster: Any, tmp_path: Path) -> None:
    for name, body in {"a": page(1), "b": KILLS, "c": page(2)}.items():
        (tmp_path / f"{name}.html").write_bytes(body)
    items = tuple(Item(name, InFile(str(tmp_path / f"{name}.html"))) for name in "abc")
    ((_batch, outcomes),) = Cluster(cluster.scheduler_address, work=trapped).results(iter([items]))
    assert [outcome.failure and outcome.failure.reason for outcome in outcomes] == [None, "crash", None]
    assert outcomes[0] == clean(items)[0]


def test_a_scheduler_that_is_not_there_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.archive.cluster._CONNECT_SECONDS", 1)
    with pytest.raises(NetworkError, match="no cluster answers at tcp://127"):
        next(Cluster("tcp://127.0.0.1:9").results(iter([])))
