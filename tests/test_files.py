from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from reader.errors import FileTaken, StorageError, UsageError
from reader.files import make_folder, refuse_device, write


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_has_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "가나".encode())
    assert (tmp_path / "a.md").read_text("utf-8") == "가나"
    assert names(tmp_path) == {"a.md"}


def test_a_pipe_is_no_place_for_what_must_be_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="is a device"):
        refuse_device(tmp_path / "pipe")
    refuse_device(tmp_path / "a.md")


def test_a_new_file_has_the_permissions_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.md", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    with pytest.raises(FileTaken, match="--force"):
        write(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").read_text() == "old"
    assert names(tmp_path) == {"a.md"}


def test_a_file_that_came_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.files.refuse_taken", lambda path, **_: path.write_text("theirs"))
    with pytest.raises(FileTaken):
        write(tmp_path / "a.md", b"ours")
    assert (tmp_path / "a.md").read_text() == "theirs"


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    (tmp_path / "a.md").chmod(0o600)
    write(tmp_path / "a.md", b"new", force=True)
    assert (tmp_path / "a.md").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o600


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("kept")
    (tmp_path / "a.md").symlink_to("precious")
    with pytest.raises(FileTaken):
        write(tmp_path / "a.md", b"new")
    write(tmp_path / "a.md", b"new", force=True)
    assert (tmp_path / "precious").read_text() == "kept"
    assert (tmp_path / "a.md").read_text() == "new"
    assert not (tmp_path / "a.md").is_symlink()


def test_a_link_to_nowhere_is_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("nowhere")
    with pytest.raises(FileTaken):
        write(tmp_path / "a.md", b"new")
    assert names(tmp_path) == {"a.md"}


def test_a_device_is_written_to_and_stays(tmp_path: Path) -> None:
    write(Path(os.devnull), b"x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "quota"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no permission"),
        (errno.EIO, "Input/output"),
    ],
)
def test_a_disk_that_does_not_take_it_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    (tmp_path / "a.md").write_text("old")

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(StorageError, match=word):
        write(tmp_path / "a.md", b"new", force=True)
    assert (tmp_path / "a.md").read_text() == "old"
    assert names(tmp_path) == {"a.md"}


def test_a_disk_without_hard_links_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_old: Path, _new: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", refuse)
    write(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").read_text() == "new"
    with pytest.raises(FileTaken):
        write(tmp_path / "a.md", b"other")


@pytest.mark.parametrize("name", ["missing/a.md", "a.md/b.md", "가" * 100 + ".md"])
def test_a_place_that_cannot_be_is_a_fault_of_usage(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.md").write_text("")
    with pytest.raises(UsageError):
        write(tmp_path / name, b"")


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a/b")
    make_folder(tmp_path / "a/b")
    assert (tmp_path / "a/b").is_dir()


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(UsageError, match="not a folder"):
        make_folder(tmp_path / "a")
    with pytest.raises(UsageError):
        make_folder(tmp_path / "a/b")
