"""A folder of pages, and what an undisturbed run makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.archive.run import Plan, archive
from tests.archive.making import folder

PAGES = 300


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory.mktemp("pages"), PAGES)


@pytest.fixture(scope="module")
def whole(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a run that nobody disturbs writes."""
    output = tmp_path_factory.mktemp("whole") / "out.jsonl"
    archive(Plan((str(pages),), output))
    return output.read_bytes()
