"""What was exported or archived comes back into a library as it was."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import NotAnArticle
from reader.export import record
from reader.library import Library, moving
from reader.library.records import is_record, read_record
from reader.page import Page
from tests.library.made import AIRPORT, Clock, aid, article, library, read, reading
from tests.samples import SAMPLES, Sample


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "one") as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "other", Clock()) as opened:
        yield opened


def exported(kept: Library, file: Path) -> Path:
    file.write_text("".join(moving.json_lines(kept.readings())), "utf-8")
    return file


def line(**changes: object) -> bytes:
    """A record of one article, with something else in it."""
    made = reading(article(1))
    return json.dumps(record(made.article, made.analysis) | changes, ensure_ascii=False).encode()


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_the_record_of_every_sample_is_read_back_without_loss(sample: Sample) -> None:
    from reader.pipeline import load_local, read_page
    from reader.source import FileSource

    given = read_page(load_local(FileSource(sample.page)))
    body = json.dumps(record(given.article, given.analysis)).encode()
    assert is_record(body)
    back = read_record(Page(body))
    assert back.article == replace(given.article, report=())
    assert back.analysis == given.analysis


def test_an_exported_library_is_taken_in_by_another_with_stars_and_tags(
    kept: Library, other: Library, tmp_path: Path
) -> None:
    kept.add(read(1, AIRPORT, "한도윤 나루시장은 “군 공항을 옮기겠다”고 말했다."))
    kept.add(read(2, "다온도서관 새로 문 열어", "서문희 관장은 “늘 열려 있다”고 말했다."))
    kept.star(aid(1))
    kept.tag(aid(1), "읽기")
    kept.mark_read(aid(2))
    file = exported(kept, tmp_path / "all.jsonl")
    assert other.take_in([file]).new == 2
    assert other.take_in([file]).same == 2
    told = [{(e.key, e.starred, e.tags, e.read) for e in each.latest()} for each in (kept, other)]
    assert told[0] == told[1]
    assert [hit.entry.key for hit in other.search("군공항 speaker:한도윤").hits] == [aid(1)]
    assert other.refresh().same == 2
    assert other.check().problems == ()


@pytest.mark.parametrize("most", [1 << 25, 1])
def test_an_import_keeps_the_order_of_a_day(
    kept: Library, other: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("reader.library.intake._MOST_RUN", most)
    days = ("2023-10-12T19:10:00+09:00", "2023-10-13T07:00:00+09:00", None)
    for number in range(9):
        made = article(number, f"{number}째 소식", (f"{number}째 소식이다.",), published=days[number % 3])
        kept.add(reading(made))
    file = exported(kept, tmp_path / "all.jsonl")
    assert other.take_in([file]).new == 9
    same = [entry.key for entry in other.latest()] == [entry.key for entry in kept.latest()]
    assert same == (most > 1)


def test_a_torn_export_gives_what_stood_before_its_end(kept: Library, other: Library, tmp_path: Path) -> None:
    for number in range(40):
        kept.add(reading(article(number, f"{number}째 소식", (f"{number * number}째 소식이다.",))))
    packed = gzip.compress(exported(kept, tmp_path / "all.jsonl").read_bytes())
    file = tmp_path / "torn.jsonl.gz"
    file.write_bytes(packed[: len(packed) // 2])
    tally = other.take_in([file])
    assert 0 < tally.new < 40
    assert len(tally.failures) == 1
    expected = [entry.key for entry in kept.latest()]
    assert [entry.key for entry in other.latest()] == expected[: tally.new]


def test_a_record_takes_nothing_from_a_page_that_is_here(kept: Library, tmp_path: Path) -> None:
    kept.add(read(1, AIRPORT, "한도윤 나루시장은 “군 공항을 옮기겠다”고 말했다."))
    file = tmp_path / "one.jsonl"
    file.write_bytes(line(headline="다른 제목"))
    assert kept.take_in([file]).same == 1
    assert [version.headline for version in kept.versions(aid(1))] == [AIRPORT]


def test_an_archive_is_taken_in_packed_or_not(kept: Library, other: Library, tmp_path: Path) -> None:
    archived = line(archive={"name": "a.html", "number": 1, "duplicate": None}) + b"\n"
    (tmp_path / "plain.jsonl").write_bytes(archived)
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(archived))
    assert kept.take_in([tmp_path / "plain.jsonl"]).new == 1
    assert other.take_in([tmp_path / "packed.jsonl.gz"]).new == 1


def test_lines_that_are_no_article_are_told_by_number_and_the_others_come(
    kept: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.intake.MOST_BYTES", 4096)
    file = tmp_path / "mixed.jsonl"
    file.write_bytes(b"\n".join((b"{", b"[1]", line(schema=2), b"x" * 9000, b"", line())))
    tally = kept.take_in([file])
    assert tally.new == 1
    assert [failure.name.rpartition("#")[2] for failure in tally.failures] == ["1", "2", "3", "4"]


def test_what_stands_before_a_torn_end_is_taken(kept: Library, tmp_path: Path) -> None:
    lines = [
        json.dumps(record(made.article, made.analysis)).encode() + b"\n"
        for made in (reading(article(n, f"{n}째", (f"{n}째 소식이다.",))) for n in range(200))
    ]
    packed = gzip.compress(b"".join(lines))
    file = tmp_path / "torn.jsonl.gz"
    file.write_bytes(packed[: len(packed) // 2])
    tally = kept.take_in([file])
    assert 0 < tally.new < 200
    assert len(tally.failures) == 1
    assert kept.check().problems == ()


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"blocks": []}, id="no-story"),
        pytest.param({"blocks": [{"kind": "paragraph", "text": 7}]}, id="text-is-a-number"),
        pytest.param({"blocks": {"kind": "paragraph"}}, id="blocks-are-no-list"),
        pytest.param({"schema": "1"}, id="schema-is-a-text"),
    ],
)
def test_a_record_without_a_story_is_no_article(changes: dict[str, object]) -> None:
    with pytest.raises(NotAnArticle):
        read_record(Page(line(**changes)))


def test_texts_of_a_record_come_through_the_door() -> None:
    back = read_record(
        Page(
            line(
                headline="제목\x1b[31m\u202e",
                deck=["첫\n줄", 3, None],
                published=["2023"],
                source={"aid": "12", "address": 5},
                blocks=[{"kind": "paragraph", "text": "본문\x1b]52;c;eA==\x07 끝"}],
                removed=[{"text": "광고", "reason": "of another release"}],
            )
        )
    )
    assert back.article.headline == "제목"
    assert back.article.deck == ("첫 줄",)
    assert back.article.paragraphs == ("본문 끝",)
    assert (back.article.published, back.article.removed) == (None, ())
    assert (back.article.origin.aid, back.article.origin.address) == (None, None)


def test_pages_are_no_records() -> None:
    assert not any(is_record(body) for body in (b"", b"<html>", b'{"a": 1}', b"schema: 1"))
