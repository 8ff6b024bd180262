from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from reader.analysis import Analysis
from reader.article import Article, Origin, Paragraph
from reader.errors import FileTaken
from reader.saving import now, save
from tests.export.stories import NOTICED, STORY

NAME = "2024-03-08 나루시·다온시 “강을 함께”"


def weather(text: str, aid: str | None = None) -> Article:
    return Article(
        "오늘의 날씨",
        published="2024-03-08T06:00:00+09:00",
        blocks=(Paragraph(text),),
        origin=Origin(aid=aid),
    )


def test_a_story_gets_its_name_in_a_folder_that_is_made(tmp_path: Path) -> None:
    path = save(STORY, NOTICED, "markdown", tmp_path / "새 폴더")
    assert path == tmp_path / "새 폴더" / f"{NAME}.md"
    assert path.read_text("utf-8").startswith("---\nheadline: ")


def test_the_same_story_saved_later_is_found_as_it_is(tmp_path: Path) -> None:
    first = save(STORY, NOTICED, "markdown", tmp_path, saved="2026-11-24T10:00:00+09:00")
    content = first.read_bytes()
    assert save(STORY, NOTICED, "markdown", tmp_path, saved="2026-11-25T10:00:00+09:00") == first
    assert first.read_bytes() == content
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("form", ["plain", "markdown", "json", "html"])
def test_another_story_of_the_same_name_gets_a_number(tmp_path: Path, form: str) -> None:
    saved = [
        save(weather(f"{place} 맑다.", aid), Analysis(), form, tmp_path)
        for place, aid in (("나루", "1709856300000001004"), ("다온", "1709856300000002004"), ("가람", None))
    ]
    assert [path.stem for path in saved] == [
        "2024-03-08 오늘의 날씨",
        "2024-03-08 오늘의 날씨 (2)",
        "2024-03-08 오늘의 날씨 (3)",
    ]
    assert save(weather("다온 맑다.", "1709856300000002004"), Analysis(), form, tmp_path) == saved[1]


def test_another_wording_of_the_same_story_is_not_written_over_it_unasked(tmp_path: Path) -> None:
    aid = "1709856300000001004"
    first = save(weather("나루 맑다.", aid), Analysis(), "markdown", tmp_path)
    with pytest.raises(FileTaken):
        save(weather("나루 흐리다.", aid), Analysis(), "markdown", tmp_path)
    assert save(weather("나루 흐리다.", aid), Analysis(), "markdown", tmp_path, force=True) == first
    assert "흐리다" in first.read_text("utf-8")


def test_names_that_some_systems_hold_for_one_are_one(tmp_path: Path) -> None:
    decomposed = tmp_path / unicodedata.normalize("NFD", "2024-03-08 오늘의 날씨.TXT")
    decomposed.write_text("다른 글")
    assert save(weather("나루 맑다."), Analysis(), "plain", tmp_path).name == "2024-03-08 오늘의 날씨 (2).txt"


def test_a_folder_or_a_link_of_the_name_is_another_story(tmp_path: Path) -> None:
    (tmp_path / "2024-03-08 오늘의 날씨.txt").mkdir()
    (tmp_path / "2024-03-08 오늘의 날씨 (2).txt").symlink_to("nowhere")
    assert save(weather("나루 맑다."), Analysis(), "plain", tmp_path).name == "2024-03-08 오늘의 날씨 (3).txt"


def test_the_time_is_korean() -> None:
    assert now().endswith("+09:00")
