"""Reading in a process of its own: the same answer, the same refusal, and an end to what takes long."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.apart import is_light, read_apart
from reader.errors import NotAnArticle, TangledPage
from reader.page import Page
from reader.pipeline import read_page
from tests.samples import SAMPLES


async def test_a_story_read_apart_is_the_story() -> None:
    page = Page(SAMPLES[0].page.read_bytes(), path="page.html")
    assert await read_apart(page, seconds=60) == read_page(page)


async def test_a_refusal_comes_back_as_it_was() -> None:
    with pytest.raises(NotAnArticle, match="the page is empty"):
        await read_apart(Page(b" "), seconds=60)


async def test_what_takes_too_long_is_ended_and_said() -> None:
    with pytest.raises(TangledPage, match="takes longer"):
        await read_apart(Page("<p>나루시는 밝혔다.</p>".encode() * 5_000), seconds=0.01)


async def test_a_folder_with_a_reader_of_its_own_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader/__init__.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]) + os.pathsep)
    with pytest.raises(NotAnArticle):
        await read_apart(Page(b" "), seconds=60)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("body", [b"x" * 200_001, b"<b>" * 3_001])
def test_large_and_much_marked_pages_are_not_light(body: bytes) -> None:
    assert not is_light(Page(body))
    assert all(is_light(Page(sample.page.read_bytes())) for sample in SAMPLES)
