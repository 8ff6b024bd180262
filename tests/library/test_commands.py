from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.library import library_file, open_library
from tests.export.test_record import validate
from tests.library.made import AIRPORT, aid, article, page, read, reading, said


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs ``ilbo library …``; its exit code, output and talk."""

    def run(*words: object) -> tuple[int, str, str]:
        code = main(["library", *map(str, words)])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def two() -> None:
    """Two articles in the library."""
    with open_library() as library:
        library.add(read(1, AIRPORT, "한도윤 나루시장은 “군 공항을 옮기겠다”고 말했다.", "다온군은 반긴다."))
        library.add(read(2, "다온도서관 새로 문 열어", "서문희 도서관장은 “늘 열려 있다”고 말했다."))


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A page as a file."""
    file = tmp_path / "군 공항.html"
    file.write_bytes(page(1, AIRPORT, "나루시는 12일 군 공항을 다온군으로 옮기기로 했다.").body)
    return file


def test_add_says_what_became_of_each(run: Any, saved: Path) -> None:
    code, out, _err = run("add", saved, saved)
    assert code == 0
    assert [line[-14:] for line in out.splitlines()] == [
        "이전 부지 확정  (new)"[-14:],
        "(there already)"[-14:],
    ]


def test_add_names_what_fails_and_keeps_the_rest(run: Any, saved: Path) -> None:
    code, out, err = run("add", "없는 것.html", saved)
    assert code == 2
    assert AIRPORT in out
    assert err.startswith("ilbo: ")
    assert err.count("\n") == 1


def test_an_empty_library_says_so(run: Any) -> None:
    assert run("list") == (0, "", "ilbo: there is nothing yet\n")
    assert run("list", "-f", "json")[1] == "[]\n"
    assert run("search", "없음")[2] == "ilbo: nothing was found\n"


@pytest.mark.usefixtures("two")
def test_list_is_one_line_an_article(run: Any) -> None:
    code, out, err = run("list")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"{aid(2)}  2023-10-12  다온도서관 새로 문 열어",
        f"{aid(1)}  2023-10-12  {AIRPORT}",
    ]
    assert run("list", "-n", 1)[2] == "ilbo: 1 of 2; -n shows more\n"


@pytest.mark.usefixtures("two")
def test_search_prints_hits_with_their_words(run: Any) -> None:
    _code, out, _err = run("search", "군공항", "speaker:한도윤")
    assert out.splitlines()[1].strip().startswith("한도윤 나루시장은 “군 공항을")
    assert "\x1b" not in out
    coloured = run("search", "군공항", "--color", "always")[1]
    assert "\x1b[1;4m군 공항\x1b[0m" in coloured


@pytest.mark.usefixtures("two")
def test_a_filter_that_is_none_is_named_with_those_there_are(run: Any) -> None:
    code, out, err = run("search", "sektion:정치")
    assert (code, out) == (0, "")
    assert "no filter “sektion”: the filters" in err
    assert "section: speaker:" in err


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("asked", ["from:어제", "to:2023-13", "부터:2023-02-30", "on:20"])
def test_a_day_that_is_none_is_a_usage_error(run: Any, asked: str) -> None:
    code, out, err = run("search", "군공항", asked)
    assert (code, out) == (2, "")
    assert asked in err
    assert "2023-10-12" in err


@pytest.mark.usefixtures("two")
def test_search_in_json_tells_where_the_hits_are(run: Any) -> None:
    (hit,) = json.loads(run("search", "군공항", "-f", "json")[1])
    assert hit["key"] == aid(1)
    assert [hit["headline"][a:b] for a, b in hit["headline_spans"]] == ["군 공항"]
    assert [hit["snippet"]["text"][a:b] for a, b in hit["snippet"]["spans"]] == ["군 공항"]


@pytest.mark.usefixtures("two")
def test_show_prints_the_story_and_in_json_what_was_added_by_hand(run: Any) -> None:
    with open_library() as library:
        library.add_mark(aid(1), 1, 0, 4, "정말?")
    assert run("show", aid(1))[1].startswith(f"{AIRPORT}\n")
    told = json.loads(run("show", f"http://m.kwangju.co.kr/article.php?aid={aid(1)}", "-f", "json")[1])
    validate(told)
    assert told["headline"] == AIRPORT
    assert [note["note"] for note in told["kept"]["notes"]] == ["정말?"]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    "words",
    [
        ("show", "0"),
        ("star", "없음"),
        ("tag", "없음", "a"),
        ("diff", "없음"),
        ("remove", "-y", "x"),
        ("restore", "x"),
    ],
)
def test_what_is_not_kept_is_a_usage_error(run: Any, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("two")
def test_statements_of_a_speaker_in_three_forms(run: Any) -> None:
    plain = run("quotes", "--speaker", "한도윤")[1]
    assert "2023.10.12  한도윤 나루시장\n  “군 공항을 옮기겠다” 말했다\n" in plain
    (told,) = json.loads(run("quotes", "--speaker", "한도윤", "-f", "json")[1])
    assert (told["text"], told["key"], told["title"]) == ("군 공항을 옮기겠다", aid(1), "나루시장")
    assert run("quotes", "--speaker", "한도윤", "-f", "markdown")[1].startswith(
        "# 한도윤\n\n> “군 공항을 옮기겠다”\n"
    )
    assert run("quotes", "--speaker", "없는이")[:2] == (0, "")


@pytest.mark.usefixtures("two")
def test_the_bin_is_emptied_when_one_agrees(run: Any) -> None:
    run("remove", aid(1), "-y")
    assert run("empty")[:2] == (2, "")
    assert AIRPORT in run("list", "--bin")[1]
    assert json.loads(run("empty", "-y", "-f", "json")[1]) == {"deleted": 1}
    assert run("list", "--bin")[1] == ""
    assert run("restore", aid(1))[0] == 2


@pytest.mark.usefixtures("two")
def test_people_are_listed_joined_and_parted(run: Any) -> None:
    with open_library() as library:
        library.add(reading(article(3, "셋째", ("셋째다.",)), said("한도윤", "국회의원")))
    found = json.loads(run("people", "한도", "-f", "json")[1])
    assert [person["titles"] for person in found] == [["나루시장"], ["국회의원"]]
    (one,) = json.loads(run("people", "한도", "--join", found[0]["id"], found[1]["id"], "-f", "json")[1])
    assert one["statements"] == 2
    parted = run("people", "한도", "--part", one["id"], "--title", "국회의원")[1]
    assert len(parted.splitlines()) == 2
    assert run("people", "--part", one["id"])[0] == 2
    assert len(run("people", "한도", "--undo")[1].splitlines()) == 1
    assert [each["titles"] for each in json.loads(run("people", "한도", "--undo", "-f", "json")[1])] == [
        ["나루시장"],
        ["국회의원"],
    ]
    assert "nothing to take back" in run("people", "--undo")[2]


def test_diff_shows_what_changed(run: Any) -> None:
    with open_library() as library:
        library.add(reading(article(1, paragraphs=("다리를 12일 놓는다.", "끝이다."))))
        assert run("diff", aid(1)) == (0, "", "ilbo: there is only one version of it\n")
        library.add(reading(article(1, paragraphs=("다리를 13일 놓는다.", "끝이다.", "더 있다."))))
    out = run("diff", aid(1))[1]
    assert "~ paragraph 1: 다리를 [-12일-] {+13일+} 놓는다.\n+ paragraph 3: 더 있다.\n" in out
    told = json.loads(run("diff", aid(1), "--from", 1, "--to", 2, "-f", "json")[1])
    assert [change["kind"] for change in told["changes"]] == ["changed", "added"]
    assert run("show", aid(1), "--wording", 1)[1].count("다리를 12일 놓는다.") == 1
    assert run("show", aid(1), "--wording", 9)[0] == 2


@pytest.mark.usefixtures("two")
def test_tags_and_stars(run: Any) -> None:
    assert run("tag", aid(1), "읽기", "군공항")[1] == "군공항\n읽기\n"
    assert run("tag", aid(1), "읽기", "--off")[1] == "군공항\n"
    assert run("tag")[1] == "     1  군공항\n"
    assert "★" in run("star", aid(1))[1]
    assert json.loads(run("star", aid(1), "--off", "-f", "json")[1])[0]["starred"] is False


@pytest.mark.usefixtures("two")
def test_removing_asks_and_is_undone(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("remove", aid(1))[0] == 2  # nobody to ask
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    for answer, left in (("n\n", 2), ("\n", 2), ("y\n", 1)):
        monkeypatch.setattr(sys.stdin, "readline", lambda answer=answer: answer)
        assert run("remove", aid(1))[0] == 0
        assert len(run("list")[1].splitlines()) == left
    assert aid(1) in run("list", "--bin")[1]
    assert AIRPORT in run("restore", aid(1))[1]
    assert len(run("list")[1].splitlines()) == 2


def test_import_tells_what_it_did(run: Any, saved: Path) -> None:
    (saved.parent / "빈 것.txt").write_bytes(b"")
    code, out, err = run("import", saved.parent)
    assert (code, out) == (1, "1 new, 0 there already, 0 changed, 1 not taken\n")
    assert "빈 것.txt" in err
    tally = json.loads(run("import", saved, "-f", "json")[1])
    assert tally == {"new": 0, "same": 1, "changed": 0, "failures": []}
    assert run("import", "없는 것")[0] == 2


@pytest.mark.usefixtures("two")
def test_export_goes_to_output_file_or_folder(run: Any, tmp_path: Path) -> None:
    lines = run("export", "-f", "json")[1].splitlines()
    for line in lines:
        validate(json.loads(line))
    assert [json.loads(line)["source"]["aid"] for line in lines] == [aid(2), aid(1)]
    target = tmp_path / "모음.html"
    assert run("export", "군공항", "-f", "html", "-o", target)[0] == 0
    assert target.read_text("utf-8").count("<article>") == 1
    assert run("export", "-f", "html", "-o", target)[0] == 2
    assert run("export", "-f", "html", "-o", target, "--force")[0] == 0
    assert run("export", "-f", "plain", "-o", f"{tmp_path}/out/")[0] == 0
    assert len(list((tmp_path / "out").glob("*.txt"))) == 2


@pytest.mark.usefixtures("two")
def test_backup_and_restore(run: Any, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    assert run("backup", copy)[0] == 0
    assert run("backup", copy)[0] == 2
    run("remove", "-y", aid(1))
    assert run("restore", copy)[0] == 0
    assert len(run("list")[1].splitlines()) == 2
    copy.write_bytes(b"nothing")
    assert run("restore", copy)[0] == 4
    assert run("backup", tmp_path / "no folder" / "copy")[0] == 2


@pytest.mark.usefixtures("two")
def test_refresh_and_check(run: Any) -> None:
    assert run("refresh")[1] == "0 changed, 2 as before, 0 left as they were\n"
    assert run("check") == (0, "2 articles, nothing wrong\n", "")
    assert json.loads(run("check", "-f", "json")[1]) == {"ok": True, "articles": 2, "problems": []}


@pytest.mark.usefixtures("two")
def test_damage_is_said_once_and_mended(run: Any) -> None:
    data = library_file().read_bytes()
    library_file().write_bytes(b"\xff" * 4096 + data[4096:])
    code, out, err = run("list")
    assert code == 4
    assert len(out.splitlines()) == 2
    assert "2 articles were recovered" in err
    assert run("list")[0] == 0


@pytest.mark.usefixtures("two")
def test_a_check_that_finds_something_ends_with_4_until_it_is_repaired(run: Any) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(library_file())) as connection:
        connection.execute("INSERT INTO stories (stories) VALUES ('delete-all')")
        connection.commit()
    code, out, err = run("check")
    assert code == 4
    assert aid(1) in out
    assert "--repair" in err
    assert run("check", "--repair")[0] == 0
    assert run("search", "군공항")[1] != ""


def test_nothing_from_outside_reaches_the_terminal(run: Any) -> None:
    with open_library() as library:
        library.add(reading(article(1)))
    run("tag", aid(1), "\x1b]52;c;aGk=\x07빨강\x1b[31m")
    assert run("list")[1].endswith("#빨강\n")
    for words in (("show", "\x1b[31m"), ("search", "\x1b[31m군공항"), ("quotes", "--speaker", "\x9b31m나")):
        _code, out, err = run(*words)
        assert "\x1b" not in out + err
        assert "\x9b" not in out + err
