"""The look-up of known faults tells faults from an index that was not there."""

from __future__ import annotations

from typing import Any

import pytest

from tests.audit import FAULTS, UNKNOWN, judge

CLEAN = {"name": "rich", "version": "15.0.0", "vulns": []}
FAULTY = {
    "name": "httpx",
    "version": "0.1",
    "vulns": [{"id": "CVE-2026-1", "fix_versions": ["0.2"]}, {"id": "CVE-2026-2", "fix_versions": []}],
}
SKIPPED = {"name": "mdurl", "skip_reason": "Dependency not found on PyPI and could not be audited"}


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([CLEAN], 0, "no known fault in 1 packages"),
        ([CLEAN, FAULTY], FAULTS, "CVE-2026-1 (mended in 0.2)"),
        ([FAULTY, SKIPPED], FAULTS, "2 known faults in 1 packages"),
        ([SKIPPED, SKIPPED], UNKNOWN, "0 packages looked up, 2 not"),
        ([CLEAN, SKIPPED], UNKNOWN, "1 packages looked up, 1 not"),
        ([], UNKNOWN, "0 packages looked up"),
    ],
)
def test_only_packages_that_were_looked_up_are_without_fault(
    packages: list[dict[str, Any]], code: int, words: str
) -> None:
    told, found = judge({"dependencies": packages})
    assert found == code
    assert words in told


def test_no_report_is_no_success() -> None:
    assert judge(None)[1] == UNKNOWN
