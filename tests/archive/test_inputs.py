"""What can be named, and which pages it holds, in which order."""

from __future__ import annotations

import gzip
import inspect
import io
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.archive.inputs import find, items
from reader.archive.item import Failure, InFile, InZip, Item
from reader.archive.work import clean, load
from reader.errors import BadSource
from reader.page import Page
from reader.source import WebSource
from tests.archive.making import AID, packed, page, warc

ADDRESS = f"http://www.kwangju.co.kr/article.php?aid={AID}"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(*names: str) -> list[Item]:
    return list(items(find(names)))


def names(*inputs: str) -> list[str]:
    return [item.name for item in found(*inputs)]


def test_a_folder_gives_its_pages_sorted_and_those_below(tmp_path: Path) -> None:
    for name in (
        "b.html",
        "a.HTM",
        "c/z.txt",
        "c/y.xhtml",
        "article.php?aid=1",
        ".git/x.html",
        "photo.jpg",
        "n.json",
    ):
        file = tmp_path / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    assert names("in") == ["in/a.HTM", "in/article.php?aid=1", "in/b.html", "in/c/y.xhtml", "in/c/z.txt"]


def test_a_pattern_gives_what_it_fits_and_a_file_with_such_a_name_itself(tmp_path: Path) -> None:
    for name in ("b1.html", "a1.html", "[1].html"):
        (tmp_path / name).write_bytes(b"x")
    assert names("?1.html") == ["a1.html", "b1.html"]
    assert names("[1].html") == ["[1].html"]
    assert isinstance(found("a1.html")[0].origin, InFile)


@pytest.mark.parametrize("name", ["none.html", "none/", "*.none"])
def test_what_stands_for_nothing_is_said_before_any_work(name: str) -> None:
    with pytest.raises(BadSource):
        find([name])


def test_a_list_gives_addresses_numbers_and_files_in_its_order(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_bytes(page(1))
    (tmp_path / "list.txt").write_text(
        f"# 정치\n{ADDRESS}\n\n{AID}\naid={AID}\nsaved.html\nm.kwangju.co.kr/article.php?aid={AID}\n"
    )
    origins = [item.origin for item in found("list.txt")]
    web = WebSource(ADDRESS, str(AID))
    mobile = WebSource(ADDRESS.replace("www", "m"), str(AID))
    assert origins == [web, web, web, InFile("saved.html"), mobile]


def test_a_story_as_text_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(
        "나루시, 도서관 연다\n\n나루시는 도서관을 연다.\nhttp://www.kwangju.co.kr/\n"
    )
    assert found("story.txt") == [
        Item("story.txt", InFile("story.txt"), (tmp_path / "story.txt").stat().st_size)
    ]


def test_a_line_of_a_list_that_is_nothing_is_one_failure(tmp_path: Path) -> None:
    lines = [ADDRESS] * 60
    (tmp_path / "list.txt").write_text("\n".join([*lines, "이것은 주소가 아니다"]))
    last = found("list.txt")[-1]
    assert isinstance(last.origin, Failure)
    assert last.origin.reason == "unreadable"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_short_list_names_the_file_that_is_not_there(tmp_path: Path, mark: str) -> None:
    (tmp_path / "here.html").write_bytes(page(1))
    (tmp_path / "list.txt").write_text(f"{mark}here.html\nnowhere.html\n", "utf-8")
    first, second = (item.origin for item in found("list.txt"))
    assert first == InFile("here.html")
    assert isinstance(second, Failure)


def test_an_address_and_a_number_stand_for_themselves() -> None:
    assert [item.origin for item in found(ADDRESS, str(AID))] == [WebSource(ADDRESS, str(AID))] * 2


def test_a_zip_file_gives_its_pages_in_its_own_order() -> None:
    packed(
        Path("a.zip"),
        {"b.html": page(1), "a/": b"", "a/a.htm": page(2), "c.jpg": b"x", "__MACOSX/b.html": b"x"},
    )
    first, second = found("a.zip")
    assert (first.name, second.name) == ("a.zip/b.html", "a.zip/a/a.htm")
    assert (first.origin, second.origin) == (InZip("a.zip", 0), InZip("a.zip", 2))
    assert load(first).body == page(1)
    assert load(second).path == "a.zip/a/a.htm"


def test_names_in_a_zip_file_from_a_korean_machine_are_read() -> None:
    packed(Path("a.zip"), {"aaaa.html": page(1)})
    data = Path("a.zip").read_bytes().replace(b"aaaa.html", "기사".encode("cp949") + b".html")
    Path("a.zip").write_bytes(data)
    assert names("a.zip") == ["a.zip/기사.html"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[: len(data) // 2], id="cut short"),
        pytest.param(lambda data: data[:40] + bytes(200) + data[240:], id="other bytes"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"<html>", id="no ZIP"),
    ],
)
def test_a_damaged_zip_file_is_a_failure_that_names_it(damage: object) -> None:
    packed(Path("a.zip"), {"a.html": page(1) * 20})
    assert callable(damage)
    Path("a.zip").write_bytes(damage(Path("a.zip").read_bytes()))
    (outcome,) = clean(tuple(found("a.zip")))
    assert outcome.failure is not None
    assert outcome.failure.reason == "unreadable"
    assert "a.zip" in outcome.failure.message


def test_a_bomb_in_a_zip_file_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.archive.work.MAX_BYTES", 1 << 20)
    packed(Path("a.zip"), {"a.html": bytes(8 << 20)})
    (outcome,) = clean(tuple(found("a.zip")))
    assert outcome.failure is not None
    assert "too large" in outcome.failure.message


@pytest.mark.parametrize("pack", [False, True], ids=["plain", "gzip"])
def test_a_web_archive_gives_its_pages_with_address_and_time(pack: bool) -> None:  # noqa: FBT001
    name = "a.warc.gz" if pack else "a.warc"
    Path(name).write_bytes(warc({ADDRESS: page(0), f"{ADDRESS}1": page(1)}, pack=pack))
    first, _second = found(name)
    assert first.name == f"{name}#1"
    assert first.origin == Page(page(0), address=ADDRESS, fetched="2023-10-12T19:10:00+09:00")


@pytest.mark.parametrize(
    ("kind", "status", "address"),
    [
        ("image/jpeg", "200 OK", ADDRESS),
        ("text/html", "404 Not Found", ADDRESS),
        ("text/plain", "200 OK", "http://a/robots.txt"),
    ],
    ids=["a picture", "an error", "robots"],
)
def test_what_a_crawl_holds_besides_pages_is_passed_over(kind: str, status: str, address: str) -> None:
    Path("a.warc").write_bytes(warc({address: page(0)}, kind=kind, status=status))
    assert names("a.warc") == []


def test_a_wacz_file_gives_the_pages_of_its_web_archives() -> None:
    packed(
        Path("a.wacz"),
        {"datapackage.json": b"{}", "archive/data.warc.gz": warc({ADDRESS: page(0)}, pack=True)},
    )
    assert names("a.wacz") == ["a.wacz/archive/data.warc.gz#1"]


@pytest.mark.parametrize("pack", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("left", [0.35, 0.7, 0.9, 0.97])
def test_a_web_archive_that_breaks_off_gives_what_it_has_and_a_failure(pack: bool, left: float) -> None:  # noqa: FBT001
    whole = warc({ADDRESS: page(0)}, pack=pack)
    Path("a.warc").write_bytes(whole + whole[: int(len(whole) * left)])
    pages = [item for item in found("a.warc") if isinstance(item.origin, Page)]
    failures = [item.origin for item in found("a.warc") if isinstance(item.origin, Failure)]
    assert [item.origin for item in pages] == [
        Page(page(0), address=ADDRESS, fetched="2023-10-12T19:10:00+09:00")
    ]
    if left > 0.5:
        assert len(failures) == 1
        assert "a.warc" in failures[0].message


GZIPPED = gzip.compress(page(0))


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        pytest.param("Content-Encoding: gzip", GZIPPED, id="packed"),
        pytest.param("Content-Encoding: gzip", page(0), id="unpacked by the crawler"),
        pytest.param(
            "Transfer-Encoding: chunked",
            b"8\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (page(0)[:8], len(page(0)) - 8, page(0)[8:]),
            id="in chunks",
        ),
        pytest.param("Transfer-Encoding: chunked", page(0), id="joined by the crawler"),
        pytest.param(
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip",
            b"%x\r\n%s\r\n0\r\n\r\n" % (len(GZIPPED), GZIPPED),
            id="both",
        ),
    ],
)
def test_a_page_comes_unpacked_whatever_the_crawler_did(headers: str, body: bytes) -> None:
    Path("a.warc").write_bytes(warc({ADDRESS: body}, kind=f"text/html\r\n{headers}"))
    (item,) = found("a.warc")
    assert isinstance(item.origin, Page)
    assert item.origin.body == page(0)


def test_a_packed_page_that_breaks_off_is_one_failure_and_the_next_page_comes() -> None:
    broken = warc({ADDRESS: b"\x1f\x8b damaged"}, kind="text/html\r\nContent-Encoding: gzip")
    Path("a.warc").write_bytes(broken + warc({ADDRESS: page(0)}))
    first, second = found("a.warc")
    assert isinstance(first.origin, Failure)
    assert isinstance(second.origin, Page)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(f"{ADDRESS}\n".encode(), [ADDRESS], id="a list"),
        pytest.param(page(1), ["-"], id="a page"),
        pytest.param(warc({ADDRESS: page(0)}), ["-#1"], id="a web archive"),
        pytest.param(warc({ADDRESS: page(0)}, pack=True), ["-#1"], id="a packed web archive"),
    ],
)
def test_standard_input_is_seen_for_what_it_is(
    monkeypatch: pytest.MonkeyPatch, body: bytes, expected: list[str]
) -> None:
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(body)))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert names("-") == expected


def test_a_zip_file_that_asks_for_a_password_is_a_failure() -> None:
    packed(Path("a.zip"), {"a.html": page(1)})
    data = bytearray(Path("a.zip").read_bytes())
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(mark) + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    Path("a.zip").write_bytes(data)
    (outcome,) = clean(tuple(found("a.zip")))
    assert outcome.failure is not None
    assert outcome.failure.reason == "unreadable"
    assert outcome.failure.message == "a.zip/a.html asks for a password: unpack it first"


def test_a_file_name_that_is_no_text_is_told_without_what_a_terminal_obeys() -> None:
    try:
        Path(os.fsdecode(b"in")).mkdir()
        Path(os.fsdecode(b"in/\xb1\xe2\x1b[31m.html")).write_bytes(page(1))
    except OSError:
        pytest.skip("the file system takes no such name")
    (item,) = found("in")
    assert item.name == r"in/\xb1\xe2.html"
    assert load(item).body == page(1)


def test_what_stands_for_nothing_is_a_failure_among_the_others() -> None:
    Path("a.html").write_bytes(page(1))
    first, second, third = found("none.html", "a.html", "*.none")
    assert isinstance(first.origin, Failure)
    assert (first.name, first.origin.exit_code) == ("none.html", 2)
    assert isinstance(second.origin, InFile)
    assert isinstance(third.origin, Failure)


def test_a_pipe_in_a_folder_is_not_waited_for() -> None:
    Path("in").mkdir()
    os.mkfifo("in/a.html")
    Path("in/b.html").symlink_to("a.html")
    Path("in/c.html").write_bytes(page(1))
    assert names("in") == ["in/c.html"]


def test_a_folder_that_may_not_be_looked_into_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("in/closed").mkdir(parents=True)
    Path("in/z.html").write_bytes(page(1))
    look = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("closed"):
            raise PermissionError
        return look(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names("in") == ["in/closed", "in/z.html"]
    told, read = clean(tuple(found("in")))
    assert told.failure is not None
    assert told.failure.reason == "unreadable"
    assert read.failure is None


def test_a_story_on_standard_input_may_begin_with_a_line_longer_than_any_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    story = ("나루시는 새 도서관을 연다. " * 300).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(story))))
    assert names("-") == ["-"]


def test_a_named_pipe_is_read_once_like_standard_input() -> None:
    os.mkfifo("pipe")
    with ThreadPoolExecutor() as other:
        writing = other.submit(Path("pipe").write_bytes, f"{ADDRESS}\n".encode())
        assert names("pipe") == [ADDRESS]
        writing.result()


def test_standard_input_that_is_closed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(BadSource, match="closed"):
        find(["-"])


def test_folders_may_be_deeper_than_functions_may_call_each_other() -> None:
    deepest = Path("in/" + "d/" * 200)
    deepest.mkdir(parents=True)
    (deepest / "a.html").write_bytes(page(1))
    Path("in/z.html").write_bytes(page(2))
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(len(inspect.stack()) + 120)
        told = names("in")
    finally:
        sys.setrecursionlimit(before)
    assert told == [str(deepest / "a.html"), "in/z.html"]


def test_a_wrong_line_in_a_list_is_a_failure_of_its_own() -> None:
    Path("list.txt").write_text(f"{ADDRESS}\nno such\n{AID}\n", "utf-8")
    first, second, third = found("list.txt")
    assert isinstance(first.origin, WebSource)
    assert isinstance(second.origin, Failure)
    assert isinstance(third.origin, WebSource)


@pytest.mark.parametrize("pack", [False, True])
def test_a_web_archive_comes_through_a_pipe(monkeypatch: pytest.MonkeyPatch, *, pack: bool) -> None:
    read, write = os.pipe()
    os.write(write, warc({ADDRESS: page(0), f"{ADDRESS}0": page(1)}, pack=pack))
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert names("-") == ["-#1", "-#2"]


def test_a_panic_of_the_library_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    # Of pyo3, which calls it so and has it inherit from BaseException.
    panic = type("PanicException", (BaseException,), {})
    Path("a.warc").write_bytes(warc({ADDRESS: page(0), f"{ADDRESS}0": page(1)}))
    made: list[object] = []

    def item(*_args: object) -> Item:
        if made:
            raise panic
        made.append(1)
        return Item("first", Page(page(0)))

    monkeypatch.setattr("reader.archive.warc._item", item)
    first, second = found("a.warc")
    assert first.name == "first"
    assert isinstance(second.origin, Failure)
