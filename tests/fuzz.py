"""``make fuzz``: the facts of test_hostile_bytes, on as many pages as fit into the time."""

from __future__ import annotations

import os
import time

from hypothesis import HealthCheck, given, seed, settings

from tests.test_hostile_bytes import assert_holds, damaged

ALL = list(HealthCheck)


def main() -> None:
    """Run rounds of new examples until the time is over; a failing one is shrunk and shown."""
    end = time.monotonic() + float(os.environ.get("ILBO_FUZZ_SECONDS", "60"))
    rounds = 0
    while time.monotonic() < end:
        rounds += 1
        check = settings(max_examples=200, deadline=None, database=None, suppress_health_check=ALL)
        seed(time.time_ns())(check(given(damaged())(_holds)))()
        print(f"{rounds * 200} pages held", flush=True)


def _holds(body: bytes) -> None:
    assert_holds(body)


if __name__ == "__main__":
    main()
