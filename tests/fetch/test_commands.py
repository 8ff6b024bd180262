"""The whole command against a server that misbehaves: one line, the right exit code, and leaving at once."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.hostile import Server, serving


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def clean(address: str) -> list[str]:
    return [sys.executable, "-m", "reader", "clean", address]


@pytest.mark.parametrize("name", ["packed", "flaky-503-1"])
def test_an_article_is_printed_and_nothing_else(server: Server, name: str) -> None:
    done = subprocess.run(clean(f"{server.address}/{name}"), capture_output=True, text=True, check=True)
    assert done.stdout.startswith("나루시, 강변 산책길 새로 낸다\n")
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("status_404", 3),
        ("escapes_in_the_head", 3),
        ("escapes_in_the_place", 3),
        ("pdf", 1),
        ("refreshes_itself", 1),
    ],
)
def test_a_failure_is_one_line_and_its_exit_code(server: Server, name: str, code: int) -> None:
    done = subprocess.run(clean(f"{server.address}/{name}"), capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (code, b"")
    line = done.stderr.decode()
    assert line.startswith("ilbo: ")
    assert line.endswith("\n")
    assert line[:-1].isprintable()


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl+c", "SIGTERM"]
)
@pytest.mark.parametrize("name", ["silent", "drip", "interim_for_ever", "stalls"])
def test_the_command_leaves_at_once_while_it_waits(
    server: Server, name: str, sent: signal.Signals, code: int
) -> None:
    before = server.attempts.get(name, 0)
    with subprocess.Popen(
        clean(f"{server.address}/{name}"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while server.attempts.get(name, 0) == before and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(sent)
        try:
            out, err = process.communicate(timeout=15)  # the fetch itself would take 20 to 30 seconds
        finally:
            process.kill()
    assert (process.returncode, out, err) == (code, b"", b"")
