from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
import textwrap
import time
import zlib
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.library import library_file, open_library
from reader.library.pack import Text, pack
from reader.library.schema import APPLICATION, STEPS, VERSION
from reader.library.store import story
from tests.library.made import AIRPORT, aid, article, library, read, reading

ROOT = Path(__file__).parents[2]


def older(path: Path, version: int) -> None:
    """A library as the release left it that knew so many steps, with one article in it."""
    kept = read(1, AIRPORT, "한도윤 나루시장은 “군 공항을 옮기겠다”고 말했다.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for step in STEPS[:version]:
            connection.executescript(step)
        connection.execute(
            "INSERT INTO articles (id, key, aid, headline, published, story, slot, added, starred)"
            " VALUES (7, ?, ?, ?, ?, ?, 123, '2025-01-01', 1)",
            (aid(1), aid(1), AIRPORT, kept.article.published, story(kept.article)),
        )
        blobs = (pack(Text(kept.article, kept.analysis)), zlib.compress(kept.page.body))
        connection.execute(
            "INSERT INTO versions"
            " (article, number, fetched, sha256, maker, headline, page, reading, body)"
            " VALUES (7, 1, '2025-01-01', ?, '0.0.1', ?, '{}', ?, ?)",
            (sha256(kept.page.body).hexdigest(), AIRPORT, *blobs),
        )
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_library_of_every_earlier_release_is_brought_forward(tmp_path: Path, version: int) -> None:
    path = tmp_path / "library.sqlite3"
    older(path, version)
    before = path.read_bytes()
    with open_library(path) as kept:
        found = kept.find(aid(1))
        assert found is not None
        assert found.starred
        assert [hit.entry.key for hit in kept.search("군공항 speaker:한도윤").hits] == [aid(1)]
        assert [person.name for person in kept.people()] == ["한도윤"]
        assert kept.tag(aid(1), "새") == ("새",)
        assert kept.check().problems == ()
    backup = tmp_path / f"library.version-{version}.sqlite3"
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (version,)
        assert copy.execute("SELECT key FROM articles").fetchall() == [(aid(1),)]
    assert path.read_bytes() != before


def test_how_far_a_library_is_brought_forward_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.derived._TOLD_EVERY", 2)
    with library(tmp_path) as kept:
        for number in range(5):
            kept.add(reading(article(number, f"{number}째", (f"{number}째다.",))))
        path = kept.path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE meta SET value = 'before' WHERE name = 'derived'")
        connection.commit()
    told: list[tuple[int, int]] = []
    for _again in range(2):  # the second time nothing is to be done
        with open_library(path, lambda at: told.append((at.done, at.total))) as kept:
            assert kept.check().problems == ()
        assert told == [(0, 5), (2, 5), (4, 5), (5, 5)]


def test_a_copy_that_was_cut_off_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    path = tmp_path / "library.sqlite3"
    older(path, 2)
    day_old = time.time() - 90_000
    drafts = {
        f".library.version-2.sqlite3.{gone.pid}-abcd_123": day_old,
        f".library.version-2.sqlite3.{gone.pid}-abcd_124": None,
        f".library.version-2.sqlite3.{gone.pid}-abcd_124-journal": None,
        ".library.version-2.sqlite3.5hvy1xms": day_old,
    }
    stay = {
        ".library.version-2.sqlite3.5hvy1xmt": None,
        f".library.version-2.sqlite3.{os.getpid()}-abcd_123": None,
        ".library.version-3.sqlite3.5hvy1xms": day_old,
        ".library.version-2.sqlite3.notes": day_old,
    }
    for name, when in (drafts | stay).items():
        (tmp_path / name).write_bytes(b"")
        if when:
            os.utime(tmp_path / name, (when, when))
    open_library(path).close()
    hidden = {file.name for file in tmp_path.iterdir() if file.name.startswith(".")}
    assert hidden == set(stay)


def test_there_is_an_earlier_release_for_every_step() -> None:
    assert VERSION == len(STEPS) >= 4


def test_a_step_that_fails_leaves_the_library_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite3"
    older(path, 2)
    monkeypatch.setattr("reader.library.opening.STEPS", (*STEPS[:3], "CREATE TABLE x (a);\nNONSENSE"))
    with pytest.raises(StorageError):
        open_library(path)
    monkeypatch.undo()
    with open_library(path) as kept:
        assert kept.find(aid(1)) is not None


def test_another_form_of_the_index_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with library(tmp_path) as kept:
        kept.add(reading(article(1)))
        kept.add(reading(article(2, "둘째", ("둘째다.",))))
        kept.remove(aid(2))
    monkeypatch.setattr("reader.library.derived.DERIVED", "next")
    monkeypatch.setattr("reader.library.opening.DERIVED", "next")
    with library(tmp_path) as kept:
        assert len(kept.search("군공항").hits) == 1
        assert kept.search("둘째").hits == ()
        kept.put_back(aid(2))
        assert kept.check().problems == ()


def test_a_library_of_a_newer_release_is_refused_unharmed(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with library(tmp_path) as kept:
        kept.add(reading(article(1)))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(StorageError, match="newer") as told:
        open_library(path)
    assert told.value.exit_code == 4
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.glob("library*")] == ["library.sqlite3"]


def test_a_database_of_somebody_elses_is_refused_unharmed(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    before = path.read_bytes()
    with pytest.raises(StorageError):
        open_library(path)
    assert path.read_bytes() == before


def test_the_library_is_made_where_the_platform_keeps_data(own_places: Path) -> None:
    with open_library() as kept:
        assert kept.path == library_file() == own_places / "data" / "library.sqlite3"
    assert library_file().stat().st_size > 0


def test_the_file_is_marked_as_ours_and_safe_against_power_cuts(tmp_path: Path) -> None:
    with library(tmp_path) as kept, kept._pool.read() as connection:
        asked = ("application_id", "journal_mode", "synchronous", "foreign_keys")
        told = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert told == [APPLICATION, "wal", 2, 1]


def test_nothing_but_the_library_is_left_beside_it(tmp_path: Path) -> None:
    with library(tmp_path) as kept:
        kept.add(reading(article(1)))
    assert [file.name for file in tmp_path.glob("library*")] == ["library.sqlite3"]


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    kept = library(tmp_path)
    kept.close()
    kept.close()
    with pytest.raises(StorageError):
        kept.count()


def test_a_full_disk_is_said_and_costs_nothing(tmp_path: Path) -> None:
    with library(tmp_path) as kept:
        kept.add(reading(article(1)))
        with kept._pool.bare() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")
        large = replace(reading(article(2)), page=replace(reading(article(2)).page, body=os.urandom(200_000)))
        with pytest.raises(StorageError, match="full") as told:
            kept.add(large)
        assert "\n" not in str(told.value)
        assert kept.count() == 1
        with kept._pool.bare() as connection:
            connection.execute("PRAGMA max_page_count = 1073741823")
        assert kept.add(large).outcome == "new"
        assert kept.check().problems == ()


def run(code: str, *, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """A process of its own, with a limit on how large a file it may write."""

    def bounded() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=ROOT, preexec_fn=bounded, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_a_disk_that_takes_no_more_is_said_by_a_real_process(tmp_path: Path) -> None:
    with library(tmp_path) as kept:
        kept.add(reading(article(1)))
    size = kept.path.stat().st_size
    done = run(
        f"""
        import os
        from pathlib import Path
        from dataclasses import replace
        from reader.errors import StorageError
        from tests.library.made import article, library, reading
        with library(Path({str(tmp_path)!r})) as kept:
            one = reading(article(2))
            try:
                kept.add(replace(one, page=replace(one.page, body=os.urandom(3_000_000))))
            except StorageError as error:
                print("said:", error)
        """,
        limit=size + 100_000,
    )
    assert done.stdout.startswith("said: ")
    assert done.stderr == ""
    with library(tmp_path) as kept:
        assert kept.count() == 1
        assert kept.check().problems == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root becomes another user")
@pytest.mark.parametrize("mode", [0o555, 0o000], ids=["read-only folder", "closed folder"])
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "closed"
    with library(folder) as kept:
        kept.add(reading(article(1)))
    folder.chmod(mode)
    for parent in (tmp_path, *tmp_path.parents[:3]):
        parent.chmod(parent.stat().st_mode | 0o011)
    done = run(
        f"""
        import os
        from pathlib import Path
        from reader.errors import StorageError
        from reader.library import open_library
        os.setuid(65534)
        try:
            open_library(Path({str(folder / "library.sqlite3")!r})).star({aid(1)!r})
        except StorageError as error:
            print(error.exit_code, error)
        """
    )
    folder.chmod(0o755)
    assert done.stdout.startswith("4 "), done.stderr
    assert str(folder) in done.stdout
    with library(folder) as kept:
        assert kept.check().problems == ()


def test_an_index_of_todays_form_is_not_built_anew_for_a_later_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with library(tmp_path) as kept:
        kept.add(reading(article(1)))
        path = kept.path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE hands")
        connection.execute("PRAGMA user_version = 4")

    def rebuild(_connection: sqlite3.Connection, _tell: object) -> None:
        pytest.fail("a large library would take minutes")

    monkeypatch.setattr("reader.library.derived.rebuild", rebuild)
    with open_library(path) as kept:
        assert len(kept.search("군공항").hits) == 1


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library on a disk that takes nothing."""
    with library(tmp_path) as kept:
        kept.add(reading(article(1)))
        kept.add(reading(article(2, "둘째", ("둘째다.",))))
        kept.remove(aid(2))
        path = kept.path
    writable = os.access
    monkeypatch.setattr(os, "access", lambda place, mode: place != tmp_path and writable(place, mode))
    return path


def test_a_library_on_a_read_only_disk_is_read(frozen: Path) -> None:
    before = frozen.read_bytes()
    with open_library(frozen) as kept:
        assert [hit.entry.key for hit in kept.search("군공항").hits] == [aid(1)]
        assert kept.get(aid(1)) is not None
        assert kept.check().problems == ()
        assert kept.empty_bin(0) == 0
        for write in (lambda: kept.star(aid(1)), lambda: kept.add(reading(article(3)))):
            with pytest.raises(StorageError, match="cannot be written"):
                write()
    assert frozen.read_bytes() == before
    assert [each.name for each in frozen.parent.iterdir()] == [frozen.name]


def test_a_read_only_library_with_a_log_is_not_read_without_it(frozen: Path) -> None:
    from reader.library.opening import _is_frozen

    assert _is_frozen(frozen)
    frozen.with_name(f"{frozen.name}-wal").write_bytes(b"x")
    assert not _is_frozen(frozen)
