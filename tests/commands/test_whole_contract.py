"""The contract with scripts, line by line, each asked of the command as a script calls it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import FIRST, HEADLINE, PAGE, process
from tests.export.test_record import CONTRACT, validate
from tests.hostile import serving
from tests.samples import SAMPLES
from tests.site import serving as paper_serving

SHARED = {"schema", "source", "headline"}


def test_sources_of_every_kind_come_in_their_order(folder: Path) -> None:
    (folder / "OLD.HTM").write_bytes(PAGE.encode("cp949", "xmlcharrefreplace"))
    (folder / "상자").mkdir()
    (folder / "상자/본문.TXT").write_bytes((folder / "article.txt").read_bytes())
    with serving() as server:
        words = ("OLD.HTM", "-", "상자/본문.TXT", f"{server.address}/article")
        done = process("clean", *words, "-f", "json", stdin=PAGE.encode())
    assert (done.code, done.err) == (0, "")
    found = [json.loads(line) for line in done.out.splitlines()]
    for each in found:
        validate(each)
    sources = [each["source"] for each in found]
    assert [source["path"] for source in sources] == ["OLD.HTM", None, "상자/본문.TXT", None]
    assert [source["address"] for source in sources[:3]] == [None] * 3
    assert sources[3]["address"].startswith("http://127.0.0.1:")
    assert sources[3]["fetched"].endswith("+09:00")


def test_a_failing_source_is_named_the_rest_come_and_the_worst_code_stays() -> None:
    done = process(
        "clean", "empty.html", "article.txt", "missing.html", "http://127.0.0.1:9/x", "article.html"
    )
    assert done.code == 3
    assert done.out.count(HEADLINE) == 2
    named = done.err.splitlines()
    assert len(named) == 3
    assert all(line.startswith("ilbo: ") for line in named)
    assert "empty.html" in named[0]
    assert "missing.html" in named[1]
    assert "127.0.0.1" in named[2]


def test_the_record_keeps_what_the_contract_says() -> None:
    done = process("clean", *(str(sample.page) for sample in SAMPLES), "-f", "json")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert len(lines) == len(SAMPLES)
    for line in lines:
        check(json.loads(line))
    assert unicodedata.is_normalized("NFC", done.out)
    assert not [
        char for char in done.out if unicodedata.category(char) in {"Cc", "Cf", "Cs"} and char != "\n"
    ]


def check(found: dict[str, Any]) -> None:
    """Whether places lead to the words that they are said to be of."""
    validate(found)
    assert tuple(found)[: len(CONTRACT)] == CONTRACT
    blocks = [block for block in found["blocks"] if block["kind"] == "paragraph"]
    texts = found["paragraphs"]
    assert [(block["text"], block["paragraph"]) for block in blocks] == [
        (text, place) for place, text in enumerate(texts)
    ]
    for quote in found["quotes"]:
        for segment in quote["segments"]:
            text = texts[segment.get("paragraph", quote["paragraph"])]
            assert text[segment["start"] : segment["end"]] == segment["text"]
    for item in (item for each in found["clauses"] for item in each["items"]):
        assert texts[item["paragraph"]][item["start"] : item["end"]] == item["text"]
    for removed in found["removed"]:
        assert removed["twin"] is None or 0 <= removed["twin"] < len(texts)


@pytest.mark.parametrize(
    ("command", "part"), [("quotes", "quotes"), ("clauses", "clauses"), ("removed", "removed")]
)
def test_a_part_is_the_records_part(command: str, part: str) -> None:
    whole = json.loads(process("clean", "article.txt", "-f", "json").out)
    done = process(command, "article.txt", "-f", "json")
    assert json.loads(done.out) == {name: whole[name] for name in whole if name in SHARED | {part}}
    assert whole[part]
    plain = process(command, "article.txt")
    assert (plain.code, plain.err) == (0, "")
    assert plain.out.strip()


def test_save_prints_the_path_and_overwrites_nothing(folder: Path) -> None:
    first = process("save", "article.html", "-d", "out", "-f", "plain")
    path = folder / first.out.removesuffix("\n")
    assert (first.code, first.err) == (0, "")
    assert path.name == f"2024-03-08 {HEADLINE}.txt"
    kept = path.read_bytes()
    assert process("save", "article.html", "-d", "out", "-f", "plain").out == first.out
    (folder / "article.html").write_text(PAGE.replace(FIRST, "나루시는 한 해를 미루기로 했다."), "utf-8")
    other = process("save", "article.html", "-d", "out", "-f", "plain")
    assert path.read_bytes() == kept
    assert other.code == 0
    assert (folder / other.out.removesuffix("\n")).name == f"2024-03-08 {HEADLINE} (2).txt"
    assert not list(folder.glob("out/.*"))


def test_the_library_does_each_of_its_deeds(folder: Path) -> None:
    added = process("library", "add", "article.html", "missing.html")
    assert added.code == 2
    assert len(added.err.splitlines()) == 1
    [entry] = json.loads(process("library", "list", "-f", "json").out)
    assert entry["headline"] == HEADLINE
    assert HEADLINE in process("library", "search", "나루강").out
    assert FIRST in process("library", "show", entry["key"]).out
    assert process("library", "export", "-o", "exported/").code == 0
    assert len(list((folder / "exported").iterdir())) == 1
    assert process("library", "check").code == 0
    assert process("library", "remove", entry["key"], "--yes").code == 0
    assert json.loads(process("library", "list", "-f", "json").out) == []


def test_a_section_is_listed_and_an_article_number_read() -> None:
    with paper_serving() as site:
        env = {"http_proxy": site.address}
        plain = process("list", "정치", env=env)
        assert (plain.code, plain.err) == (0, "")
        told = json.loads(process("list", "정치", "-f", "json", env=env).out)
        aid = next(teaser["aid"] for teaser in told["teasers"] if teaser["aid"])
        assert aid in plain.out
        read = process("clean", aid, "-f", "json", env=env)
        assert read.code == 0
        assert json.loads(read.out)["source"]["aid"] == aid
    assert "정치" in process("list").out
    slip = process("list", "정차")
    assert slip.code == 2
    assert "정치" in slip.err


def test_an_archive_is_lines_of_records_and_tells_what_failed(folder: Path) -> None:
    done = process("archive", ".", "-o", "out.jsonl", "--jobs", "1")
    assert (done.code, done.out) == (1, "")
    lines = (folder / "out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["archive"]["name"] for line in lines] == ["./article.html", "./article.txt"]
    [failure] = (folder / "failures.jsonl").read_text("utf-8").splitlines()
    assert json.loads(failure)["reason"] == "no-article"
    assert process("archive", ".", "-o", "out.jsonl").code == 2


@pytest.mark.parametrize(
    "words", [("paths",), ("keys",), ("config", "path"), ("--version",), ("doctor", "article.html")]
)
def test_it_tells_of_itself(words: tuple[str, ...]) -> None:
    done = process(*words)
    assert (done.code, done.err) == (0, "")
    assert done.out.strip()
    assert "\x1b" not in done.out


def test_a_traceback_is_shown_where_it_is_asked_for_and_nowhere_else() -> None:
    assert "Traceback" not in process("clean", "missing.html").err
    done = process("clean", "missing.html", "--debug")
    assert "Traceback" in done.err
    assert done.err.splitlines()[-1].startswith("ilbo: ")


def test_the_python_of_the_contract_runs_as_it_stands() -> None:
    code = """
import sys, reader
page = open("article.html", "rb").read()
for given in (page, page.decode()):
    article = reader.parse(given, "http://www.kwangju.co.kr/article.php?aid=1697105400999999004")
    analysis = reader.analyse(article)
    assert reader.export(article, analysis, "markdown").startswith("---")
    assert reader.record(article, analysis)["source"]["aid"] == "1697105400999999004"
assert not {"textual", "httpx", "rich"} & set(sys.modules)
try:
    reader.parse(b"<html></html>")
except reader.NotAnArticle:
    print("no article")
"""
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("no article\n", "")
