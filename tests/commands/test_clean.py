from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import BYLINE, FIRST, HEADLINE, SECOND, THIRD, Result
from tests.export.test_record import validate

Run = Callable[..., Result]
PLAIN = f"""{HEADLINE}
세 과제에 합의
올해 안에 첫 삽

서가온 기자 gaon@kwangju.co.kr

{FIRST}

{SECOND}

{THIRD}
"""


def test_the_cleaned_text_is_all_that_is_printed(ilbo: Run) -> None:
    assert ilbo("clean", "article.txt") == Result(0, PLAIN, "")


def test_a_page_and_its_extracted_text_come_out_alike(ilbo: Run) -> None:
    page = ilbo("clean", "article.html").out
    assert page == PLAIN.replace("서가온", "2024년 03월 08일(금) 09:05\n서가온")


def test_lists_are_added_when_they_are_asked_for(ilbo: Run) -> None:
    text = ilbo("clean", "article.txt", "--with", "clauses,quotes").out
    assert text.startswith(PLAIN)
    assert "조항\n\n3개 과제 (3)\n1. 물길 잇기\n2. 나무 심기\n3. 다리 놓기\n" in text
    assert (
        "인용\n\n한도윤 나루시장: “강물이 맑아야 사람이 모인다” “올해 안에 첫 삽을 뜨겠다” 말했다\n" in text
    )


def test_one_source_is_one_indented_object(ilbo: Run) -> None:
    out = ilbo("clean", "article.html", "-f", "json").out
    found = json.loads(out)
    validate(found)
    assert out == json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    assert found["headline"] == HEADLINE
    assert found["source"]["path"] == "article.html"


def test_several_sources_are_one_object_a_line(ilbo: Run) -> None:
    lines = ilbo("clean", "article.html", "article.txt", "-f", "json").out.splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == ["article.html", "article.txt"]
    for line in lines:
        validate(json.loads(line))


def test_one_web_page_is_not_made_of_two_stories(ilbo: Run, tmp_path: Path) -> None:
    done = ilbo("clean", "article.html", "article.txt", "-o", str(tmp_path / "both.html"))
    assert (done.code, (tmp_path / "both.html").exists()) == (2, False)
    assert "/" in done.err


def test_options_may_stand_anywhere(ilbo: Run) -> None:
    wanted = ilbo("clean", "article.html", "article.txt", "-f", "json").out
    assert (
        ilbo("--color", "never", "clean", "article.html", "-f", "json", "article.txt", "--debug").out
        == wanted
    )
    assert ilbo("clean", "-f=json", "article.html", "--lang=en", "article.txt").out == wanted


def test_a_failing_source_is_named_and_the_others_still_come(ilbo: Run) -> None:
    done = ilbo("clean", "missing.html", "article.txt", "empty.html")
    assert done.code == 2
    assert done.out == PLAIN
    first, second = done.err.splitlines()
    assert first.startswith("ilbo: ")
    assert "missing.html" in first
    assert second.startswith("ilbo: empty.html")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("empty.html",), 1),
        (("article.txt", "empty.html"), 1),
        (("missing.html",), 2),
        (("empty.html", "missing.html", "article.txt"), 2),
        (("article.txt", "-f", "pdf"), 2),
        (("article.txt", "-o", "missing/a.md"), 2),
        ((), 2),
    ],
)
def test_the_exit_code_is_the_worst_ones(ilbo: Run, words: tuple[str, ...], code: int) -> None:
    done = ilbo("clean", *words)
    assert done.code == code
    assert all(line.startswith("ilbo: ") for line in done.err.splitlines())
    assert done.err


@pytest.mark.parametrize("name", ["story.md", "story.json", "story.html", "story.txt", "story"])
def test_the_files_suffix_means_the_form(ilbo: Run, folder: Path, name: str) -> None:
    assert ilbo("clean", "article.html", "-o", name) == Result(0, "", "")
    forms = {".md": "markdown", ".json": "json", ".html": "html"}
    wanted = ilbo("clean", "article.html", "-f", forms.get(Path(name).suffix, "plain")).out
    assert (folder / name).read_text("utf-8") == wanted


def test_a_file_is_not_replaced_unasked(ilbo: Run, folder: Path) -> None:
    (folder / "story.md").write_text("kept")
    done = ilbo("clean", "article.html", "-o", "story.md")
    assert (done.code, done.out) == (2, "")
    assert "story.md is there already: --force" in done.err
    assert (folder / "story.md").read_text() == "kept"
    assert ilbo("clean", "article.html", "-o", "story.md", "--force").code == 0
    assert (folder / "story.md").read_text("utf-8").startswith("---\n")


def test_a_file_stays_as_it_is_when_nothing_could_be_read(ilbo: Run, folder: Path) -> None:
    (folder / "story.md").write_text("kept")
    assert ilbo("clean", "missing.html", "-o", "story.md", "--force").code == 2
    assert (folder / "story.md").read_text() == "kept"


def test_a_file_takes_all_sources(ilbo: Run, folder: Path) -> None:
    ilbo("clean", "article.html", "article.txt", "-o", "all.jsonl")
    assert len((folder / "all.jsonl").read_text("utf-8").splitlines()) == 2
    ilbo("clean", "article.txt", "article.txt", "-o", "all.txt")
    assert (folder / "all.txt").read_text("utf-8") == f"{PLAIN}\n{PLAIN}"


@pytest.mark.parametrize("place", ["out/", "there"])
def test_a_folder_takes_each_under_its_own_name(ilbo: Run, folder: Path, place: str) -> None:
    (folder / "there").mkdir()
    done = ilbo("clean", "article.html", "article.txt", "-f", "markdown", "-o", place)
    assert (done.code, done.out) == (0, "")
    assert {path.name for path in (folder / place).iterdir()} == {
        f"2024-03-08 {HEADLINE}.md",
        f"{HEADLINE}.md",
    }


def test_a_dash_is_standard_output(ilbo: Run) -> None:
    assert ilbo("clean", "article.txt", "-o", "-").out == PLAIN


def test_an_audit_adds_up_on_standard_error(ilbo: Run) -> None:
    done = ilbo("clean", "article.txt", "--audit")
    assert done.out == PLAIN
    assert "kept: 3 paragraphs, 0 subheads, 0 figures" in done.err
    assert "removed: 4 stretches" in done.err
    assert f"replay (paragraph), the same as paragraph 2: {SECOND}" in done.err


def test_cleaning_the_cleaned_text_changes_nothing(ilbo: Run, folder: Path) -> None:
    (folder / "again.txt").write_text(PLAIN, "utf-8")
    assert ilbo("clean", "again.txt").out == PLAIN


def test_the_users_selectors_come_first(ilbo: Run, folder: Path, own_places: Path) -> None:
    body = f"<div id='joinskmbox'>{FIRST}</div><div id='mine'>{SECOND}<br><br>{THIRD}</div>"
    html = f"<html><body><h1>{HEADLINE}</h1>{body}</body></html>"
    (folder / "own.html").write_text(html, "utf-8")
    assert FIRST in ilbo("clean", "own.html").out
    config = own_places / "config/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("[selectors]\ncontainer = '#mine'\n")
    own = ilbo("clean", "own.html").out
    assert SECOND in own
    assert FIRST not in own


def test_a_byline_is_not_part_of_the_story(ilbo: Run) -> None:
    assert BYLINE not in ilbo("clean", "article.html").out
