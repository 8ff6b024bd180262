"""What a disk and a folder can do to a file that is written: the old one stays whole, and it is said."""

from __future__ import annotations

import os
import resource
import stat
import subprocess
from pathlib import Path

import pytest

from tests.terminal import HOUSE, ILBO

STORY = HOUSE / "samples/agreement/page.html"
OLD = "옛 글\n" * 3


def run(home: Path, *words: str, largest: int | None = None, mask: int = 0o022) -> tuple[int, str]:
    """Exit code and standard error; no file may grow beyond ``largest`` bytes."""
    places = {f"ILBO_{name}": str(home / name.lower()) for name in ("DATA", "CACHE", "STATE")}
    env = {**os.environ, **places, "HOME": str(home), "PYTHONPATH": str(HOUSE), "ILBO_LANG": "en"}

    def limit() -> None:
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        os.umask(mask)

    done = subprocess.run(
        [*ILBO, *words],
        capture_output=True,
        text=True,
        env=env,
        cwd=home,
        check=False,
        timeout=120,
        preexec_fn=limit,
    )
    return done.returncode, done.stderr


def drafts(home: Path) -> list[Path]:
    return [
        path for path in home.rglob("*") if ".tmp" in path.name or path.name.startswith((".ilbo", ".screen"))
    ]


@pytest.mark.parametrize("form", ["plain", "markdown", "json", "html"])
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, form: str) -> None:
    (tmp_path / "story").write_text(OLD, encoding="utf-8")
    words = ("clean", str(STORY), "-f", form, "-o", "story", "--force")
    code, err = run(tmp_path, *words, largest=500)
    assert code == 4
    assert err.startswith("ilbo: story cannot be written")
    assert err.count("\n") == 1
    assert (tmp_path / "story").read_text("utf-8") == OLD
    assert not drafts(tmp_path)


def test_a_full_disk_leaves_no_half_a_saved_story(tmp_path: Path) -> None:
    code, err = run(tmp_path, "save", str(STORY), "-d", "out", largest=500)
    assert code == 4
    assert err.count("\n") == 1
    assert not list((tmp_path / "out").iterdir())


def test_a_full_disk_is_said_by_the_library(tmp_path: Path) -> None:
    assert run(tmp_path, "library", "add", str(STORY))[0] == 0
    other = HOUSE / "samples/interview/page.html"
    code, err = run(tmp_path, "library", "add", str(other), largest=4_096)
    assert code == 4
    assert err.count("\n") == 1
    assert run(tmp_path, "library", "check")[0] == 0


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_one_may_not_write_in_is_said_to_be_that(tmp_path: Path) -> None:
    (tmp_path / "story").write_text(OLD, encoding="utf-8")
    tmp_path.chmod(0o500)
    code, err = run(tmp_path, "clean", str(STORY), "-o", "story", "--force")
    assert code == 4
    assert "no permission" in err
    assert (tmp_path / "story").read_text("utf-8") == OLD
    assert run(tmp_path, "save", str(STORY), "-d", "out")[0] == 4
    assert run(tmp_path, "library", "add", str(STORY))[0] == 4


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text(OLD, encoding="utf-8")
    (tmp_path / "story").symlink_to("precious")
    assert run(tmp_path, "clean", str(STORY), "-o", "story")[0] == 2
    assert run(tmp_path, "clean", str(STORY), "-o", "story", "--force")[0] == 0
    assert (tmp_path / "precious").read_text("utf-8") == OLD
    assert not (tmp_path / "story").is_symlink()


def test_permissions_are_kept_and_the_mask_is_heeded(tmp_path: Path) -> None:
    (tmp_path / "story").write_text(OLD, encoding="utf-8")
    (tmp_path / "story").chmod(0o600)
    assert run(tmp_path, "clean", str(STORY), "-o", "story", "--force")[0] == 0
    assert run(tmp_path, "clean", str(STORY), "-o", "fresh", mask=0o077)[0] == 0
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("story", "fresh")] == [0o600, 0o600]


HEADLINES = {
    "a path": "../../etc/passwd",
    "a hidden file": ".bashrc",
    "an option": "-rf 강변",
    "a device": "con",
    "a device with a suffix": "NUL.txt",
    "a long name": "강" * 400,
    "nothing": "///",
    "a home": "~root",
    "a stream": "강변:숨김",
}


@pytest.mark.parametrize("headline", HEADLINES.values(), ids=HEADLINES)
def test_a_headline_names_a_file_in_the_folder_and_nowhere_else(tmp_path: Path, headline: str) -> None:
    (tmp_path / "page.html").write_text(
        f"<html><meta charset=utf-8><div class=read_title>{headline}</div><div id=joinskmbox>"
        "<p>나루시는 12일 강변 공원을 새로 연다고 밝혔다.</p><p>시민들은 손뼉을 쳤다.</p></div>",
        encoding="utf-8",
    )
    assert run(tmp_path, "save", "page.html", "-d", "a/out", "-f", "plain")[0] == 0
    [saved] = (tmp_path / "a/out").iterdir()
    assert saved.suffix == ".txt"
    assert not saved.name.startswith((".", "-", "~"))
    assert len(saved.name.encode()) <= 255
    assert saved.stem.split(".")[0].casefold() not in {"con", "nul"}
    assert not set(saved.name) & set('/\\:*?"<>|')
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "page.html"]


def test_secrets_of_an_address_stand_in_no_message_and_no_report(tmp_path: Path) -> None:
    code, err = run(tmp_path, "clean", "http://reader:geheim@127.0.0.1:9/article.php", "--debug")
    assert code in {2, 3}
    assert "geheim" not in err.split("\n")[-2]
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"geheim" in path.read_bytes()]
