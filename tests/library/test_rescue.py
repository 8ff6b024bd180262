from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.kept import Place
from reader.library import Library, open_library, repair
from tests.library.made import aid, article, library, reading, said

PAGE = 4096
COUNT = 40


def filled(folder: Path) -> Path:
    """A library of forty articles with marks, tags, people, a bin and an edit; its file."""
    prose = random.Random(1)
    with library(folder) as kept:
        for number in range(COUNT):
            story = tuple(f"{prose.getrandbits(1600):x} 이야기 {number}" for _ in range(20))
            made = article(number, f"기사 {number}", story, published=f"2023-11-{number % 28 + 1:02d}")
            kept.add(reading(made, said("한도윤", "나루시장" if number % 2 else "국회의원")))
        kept.add(reading(article(0, "기사 0", ("고친 이야기 0",)), said("한도윤", "나루시장")))
        kept.tag(aid(1), "읽기")
        kept.star(aid(1))
        kept.add_mark(aid(1), 0, 0, 5, "메모")
        kept.keep_place(aid(1), Place(3, 4), 0.2)
        kept.remove(aid(2))
        mayor, member = kept.people()
        kept.join_people(mayor.id, member.id)
        kept.part_person(mayor.id, keys=[aid(3)])
        return kept.path


def whole(kept: Library) -> None:
    """Everything that was in the library is in it, and it is sound."""
    assert kept.count() == COUNT - 1
    assert [entry.key for entry in kept.bin()] == [aid(2)]
    entry = kept.find(aid(1))
    assert entry is not None
    assert (entry.starred, entry.tags, entry.marks, entry.place) == (True, ("읽기",), 1, Place(3, 4))
    assert len(kept.versions(aid(0))) == 2
    assert [len(kept.statements(person.id)) for person in kept.people()] == [COUNT - 2, 1]
    assert kept.check().problems == ()


def scratch(path: Path, start: int, length: int, seed: int = 1) -> None:
    """Write nonsense into a file."""
    data = bytearray(path.read_bytes())
    data[start : start + length] = random.Random(seed).randbytes(len(data[start : start + length]))
    path.write_bytes(data)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The library's file, made once."""
    return filled(tmp_path_factory.mktemp("original")).read_bytes()


@pytest.fixture
def path(tmp_path: Path, original: bytes) -> Path:
    """A copy of it to damage."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(original)
    return path


@pytest.mark.parametrize("length", [16, 100, PAGE], ids=["magic", "header", "first page"])
def test_a_library_whose_start_is_gone_is_set_aside_and_recovered_whole(path: Path, length: int) -> None:
    scratch(path, 0, length)
    damaged = path.read_bytes()
    with open_library(path) as kept:
        whole(kept)
        assert f"{COUNT} articles were recovered" in kept.notice
    (aside,) = path.parent.glob("library.damaged-*")
    assert aside.read_bytes() == damaged
    assert sorted(file.name for file in path.parent.glob("*.sqlite3*")) == [aside.name, "library.sqlite3"]
    with open_library(path) as kept:
        assert kept.notice == ""


@pytest.mark.parametrize("share", [0.9, 0.5, 0.1])
def test_of_a_library_that_is_cut_off_what_is_there_is_recovered(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with open_library(path) as kept:
        count = kept.count()
        assert kept.check().problems == ()
        assert "recovered" in kept.notice
    assert share != 0.9 or count > COUNT / 2


@pytest.mark.parametrize("seed", range(12))
def test_of_a_library_with_pages_of_nonsense_what_is_there_is_recovered(path: Path, seed: int) -> None:
    pages = path.stat().st_size // PAGE
    chance = random.Random(seed)
    for place in chance.sample(range(1, pages), pages // 10):
        scratch(path, place * PAGE, PAGE, seed)
    with repair(path) as kept:
        assert kept.check().problems == ()
        assert kept.count() + len(kept.bin()) > 0
        for entry in kept.latest():
            found = kept.get(entry.key)
            assert found is not None
            assert entry.headline in found.page.body.decode() or found.page.body == b""


def test_one_damaged_text_is_made_anew_from_its_page(tmp_path: Path) -> None:
    from tests.library.made import read

    with library(tmp_path) as kept:
        kept.add(read(1, "나루시 새 다리", "나루시는 12일 다리를 놓기로 했다고 밝혔다."))
        before = kept.get(aid(1))
    with closing(sqlite3.connect(kept.path)) as connection:
        connection.execute("UPDATE versions SET reading = x'00'")
        connection.commit()
    with open_library(kept.path) as broken:
        with pytest.raises(StorageError, match="damaged"):
            broken.get(aid(1))
        assert broken.check().problems != ()
    with repair(kept.path) as mended:
        found = mended.get(aid(1))
        assert found is not None
        assert before is not None
        assert found.article == before.article
        assert mended.check().problems == ()


def test_damage_that_shows_later_is_said_with_what_to_do(path: Path) -> None:
    pages = path.stat().st_size // PAGE
    for place in range(pages // 2, pages):
        scratch(path, place * PAGE, PAGE)
    with open_library(path) as kept, pytest.raises(StorageError, match="check --repair"):
        list(kept.readings())


def test_what_was_lost_is_named_by_number(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE versions SET reading = x'00', body = x'00' WHERE article = 5")
        connection.commit()
    with repair(path) as kept:
        assert "1 are lost" in kept.notice
        assert kept.count() == COUNT - 2


def test_a_rescue_that_fails_leaves_the_damaged_file_where_it_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch(path, 0, 100)
    damaged = path.read_bytes()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(StorageError, match="No space"):
        open_library(path)
    assert path.read_bytes() == damaged
    assert [file.name for file in path.parent.glob("*.sqlite3*")] == ["library.sqlite3"]


def test_a_check_sees_what_does_not_belong_together(path: Path) -> None:
    breakages = (
        "DELETE FROM versions WHERE article = 3",
        "UPDATE versions SET sha256 = 'x' WHERE article = 4",
        "UPDATE versions SET body = x'00' WHERE article = 5",
        "INSERT INTO statements VALUES (1, 1, 1, '0.0')",
        "INSERT INTO stories (stories) VALUES ('delete-all')",
        "PRAGMA foreign_keys = OFF; INSERT INTO tags VALUES (99, 'x')",
    )
    for breakage in breakages:
        copy = path.with_name("copy.sqlite3")
        copy.write_bytes(path.read_bytes())
        with closing(sqlite3.connect(copy)) as connection:
            connection.executescript(breakage)
        with open_library(copy) as kept:
            assert kept.check().problems != (), breakage
        copy.unlink()
