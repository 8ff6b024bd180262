from __future__ import annotations

import json
import os
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader.errors import FileTaken, StorageError
from reader.kept import Progress
from reader.library import Library, moving, onepage, open_library
from reader.library.store import story
from tests.library.made import AIRPORT, CLOSING, NOON, Clock, aid, article, library, page, read, reading


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as opened:
        yield opened


@pytest.fixture
def two(kept: Library) -> Library:
    kept.add(read(1, AIRPORT, "한도윤 나루시장은 “군 공항을 옮기겠다”고 말했다.", "다온군은 *반긴다*."))
    kept.add(read(2, "다온도서관 새로 문 열어", "서문희 관장은 “늘 열려 있다”고 말했다."))
    return kept


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Saved pages and texts as people keep them."""
    folder = tmp_path / "saved"
    (folder / "2023").mkdir(parents=True)
    (folder / "군 공항.html").write_bytes(page(1, AIRPORT, "나루시는 군 공항을 옮긴다.").body)
    (folder / "2023" / "도서관.HTM").write_bytes(page(2, "다온도서관 새로 문 열어", "늘 열려 있다.").body)
    (folder / "2023" / "사본.html").write_bytes(page(1, AIRPORT, "나루시는 군 공항을 옮긴다.").body)
    (folder / "빈 것.txt").write_bytes(b"")
    (folder / "사진.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def test_folders_of_pages_and_texts_are_taken_in(kept: Library, folder: Path) -> None:
    tally = kept.take_in([folder])
    assert (tally.new, tally.same, tally.changed) == (2, 1, 0)
    assert [Path(failure.name).name for failure in tally.failures] == ["빈 것.txt"]
    assert kept.take_in([folder]).same == 3
    assert kept.count() == 2


def test_an_import_ends_when_the_disk_is_full(kept: Library, folder: Path) -> None:
    body = page(3, "다온군 새 다리", "다온군은 다리를 놓는다.").body
    (folder / "다리.html").write_bytes(body + b"<!-- %s -->" % os.urandom(50_000).hex().encode())
    with kept._pool.bare() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError, match="full"):
        kept.take_in([folder])
    assert kept.check().problems == ()


def test_an_extracted_text_of_a_page_is_no_second_article(kept: Library, tmp_path: Path) -> None:
    story = (
        "나루시는 12일 군 공항을 다온군으로 옮기기로 하고 두 고을이 함께 쓸 도로를 먼저 놓겠다고 밝혔다.",
        "다온군은 “소음 대책이 먼저”라며 주민 설명회를 열 차례 열어 달라고 나루시에 요청했다.",
        "두 고을은 다음 달까지 실무 협의를 마치고 협약을 맺을 예정이다.",
    )
    kept.add(read(1, AIRPORT, *story))
    text = tmp_path / "extracted.txt"
    text.write_text("\n\n".join((AIRPORT, *story, *CLOSING, "/서하린 기자 harin@example.com\n")), "utf-8")
    assert kept.take_in([text]).same == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_whose_name_is_no_utf8_is_taken_in_and_found(kept: Library, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xb0\xa1.html")
    (tmp_path / name).write_bytes(page(1, AIRPORT, "나루시는 군 공항을 옮긴다.").body)
    assert kept.take_in([tmp_path / name]).new == 1
    found = kept.find(str(tmp_path / name))
    assert found is not None
    assert kept.check().problems == ()


def test_progress_of_an_import_is_told(kept: Library, folder: Path) -> None:
    told: list[Progress] = []
    kept.take_in([folder], told.append)
    assert [at.done for at in told] == [0, 1, 2, 3, 4]
    assert {at.total for at in told} == {4}
    assert told[0].name == "도서관.HTM"


def test_articles_go_into_a_folder_under_their_names(two: Library, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert moving.to_folder(two.readings(), out, "markdown", saved=NOON) == 2
    names = sorted(path.name for path in out.iterdir())
    assert names == ["2023-10-12 나루시 군 공항 이전 부지 확정.md", "2023-10-12 다온도서관 새로 문 열어.md"]
    assert aid(1) in (out / names[0]).read_text("utf-8")
    with pytest.raises(FileTaken):
        moving.to_folder(two.readings(), out, "markdown", saved=NOON)


def test_two_articles_of_one_name_get_two_files(kept: Library, tmp_path: Path) -> None:
    for number, headline in enumerate(("AI 사설", "ai 사설", "AI 사설")):
        kept.add(reading(article(number, headline, (f"이야기 {number}",))))
    moving.to_folder(kept.readings(), tmp_path / "out", "plain", saved=NOON)
    names = sorted(path.name.casefold() for path in (tmp_path / "out").iterdir())
    assert names == [f"2023-10-12 ai 사설{tail}.txt" for tail in (" (2)", " (3)", "")]


def test_a_collection_is_one_record_a_line(two: Library) -> None:
    two.tag(aid(2), "책")
    records = [json.loads(line) for line in moving.json_lines(two.readings("도서관"))]
    assert [record["source"]["aid"] for record in records] == [aid(2)]
    assert records[0]["schema"] == 1
    assert records[0]["kept"]["tags"] == ["책"]


class Names(HTMLParser):
    """Collects ids, links to them, and headlines of the first rank."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.first = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if (told.get("href") or "").startswith("#"):
            self.links.add(str(told["href"])[1:])
        self.first += tag == "h1"


def test_a_collection_is_one_web_page_whose_links_lead_somewhere(two: Library) -> None:
    text = "".join(onepage.one_page(two.readings(), "군공항 <모음>"))
    names = Names()
    names.feed(text)
    assert len(names.ids) == len(set(names.ids))
    assert names.links <= set(names.ids)
    assert names.first == 1
    assert "<title>군공항 &lt;모음&gt;</title>" in text
    assert text.count("<main") == text.count("</main>") == 2
    assert AIRPORT in text


def test_notes_are_markdown_by_article(two: Library) -> None:
    two.add_mark(aid(1), 1, 0, 10, "정말?")
    two.add_mark(aid(1), 0, 0, 3)
    text = moving.notes(two.noted())
    assert text.startswith(f"## {AIRPORT}\n")
    assert f"광주일보 · 2023.10.12 · <http://www.kwangju.co.kr/article.php?aid={aid(1)}>" in text
    assert text.index("> 한도윤") < text.index("> 다온군은 \\*반긴다\\*") < text.index("정말?")


def test_a_backup_is_a_whole_library_in_one_file(two: Library, tmp_path: Path) -> None:
    two.backup(tmp_path / "copy.sqlite3")
    with open_library(tmp_path / "copy.sqlite3") as copy:
        assert copy.count() == 2
        assert copy.get(aid(1)) == two.get(aid(1))
        assert copy.check().problems == ()
    with pytest.raises(FileTaken):
        two.backup(tmp_path / "copy.sqlite3")


def test_a_backup_is_laid_back_and_what_was_there_is_kept(two: Library, tmp_path: Path) -> None:
    two.backup(tmp_path / "copy.sqlite3")
    two.remove(aid(1))
    two.add(reading(article(3, "셋째 기사", ("셋째 이야기다.",))))
    before = two.restore(tmp_path / "copy.sqlite3")
    assert {entry.key for entry in two.latest()} == {aid(1), aid(2)}
    assert two.check().problems == ()
    with open_library(before) as old:
        assert {entry.key for entry in old.latest()} == {aid(2), aid(3)}


def test_other_connections_see_the_restored_library(two: Library, tmp_path: Path) -> None:
    two.backup(tmp_path / "copy.sqlite3")
    with open_library(two.path) as other:
        assert other.count() == 2
        two.remove(aid(1))
        assert other.count() == 1
        two.restore(tmp_path / "copy.sqlite3")
        assert other.count() == 2


def broken(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)


def scribbled(path: Path) -> None:
    with library(path.parent / "other") as other:
        other.add(reading(article(1)))
        other.backup(path)
    data = path.read_bytes()
    word = story(article(1)).encode()
    assert data.count(word) == 2  # in the row and in its index
    path.write_bytes(data.replace(word, b"0" * len(word), 1))


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name)")
    connection.close()


def booby_trapped(path: Path) -> None:
    with library(path.parent / "other") as other:
        other.backup(path)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM marks; END")
    connection.close()


def archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a", "b")


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(broken, id="damaged"),
        pytest.param(scribbled, id="an index that does not fit"),
        pytest.param(foreign, id="another database"),
        pytest.param(booby_trapped, id="with a trigger"),
        pytest.param(archive, id="no database"),
    ],
)
def test_what_is_no_sound_backup_is_not_laid_back(two: Library, tmp_path: Path, make: object) -> None:
    make(tmp_path / "copy")  # type: ignore[operator]
    with pytest.raises(StorageError, match="no copy of a library: take another"):
        two.restore(tmp_path / "copy")
    assert two.count() == 2
    assert two.check().problems == ()


def test_a_backup_of_a_newer_release_is_not_laid_back(two: Library, tmp_path: Path) -> None:
    two.backup(tmp_path / "copy")
    connection = sqlite3.connect(tmp_path / "copy")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StorageError, match="newer"):
        two.restore(tmp_path / "copy")


def test_a_time_that_passes_is_noted(tmp_path: Path) -> None:
    clock = Clock()
    with library(tmp_path, clock) as kept:
        kept.add(reading(article(1)))
        clock.time = NOON
        assert kept.add(reading(article(2, "둘째", ("둘째다.",)))).entry.added == NOON
