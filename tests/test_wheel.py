"""What is installed from a wheel is whole: sheets, samples and words, run from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as for the index; skipped where its builder cannot be had."""
    folder = tmp_path_factory.mktemp("wheel")
    words = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(folder),
        str(HOUSE),
    ]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode and "hatchling" in done.stderr:
        pytest.skip(f"the package index does not answer: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``ilbo`` of a fresh environment that has this environment's libraries, and not this checkout."""
    folder = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    site = next(folder.glob("lib/python*/site-packages"))
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    # Libraries are looked up behind the wheel's own files; the checkout's finder file is not followed.
    ours = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(f"import sys; sys.path.append({path!r})" for path in ours))
    script = folder / "bin/ilbo"
    script.write_text(f"#!{folder}/bin/python\nimport sys\nfrom reader.cli import main\nsys.exit(main())\n")
    script.chmod(0o755)
    return script


def ilbo(script: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """One run from a folder that is not the checkout."""
    env = {name: told for name, told in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(script), *words], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def test_the_wheel_carries_sheets_samples_and_words(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {"base.tcss", "agreement/page.html", "ilbo.mo", "schema.json", "py.typed"}
    assert {want for want in wanted if not any(name.endswith(want) for name in names)} == set()
    assert not [name for name in names if name.startswith("tests/")]


def test_an_installed_reader_opens_its_samples_anywhere(installed: Path, tmp_path: Path) -> None:
    told = ilbo(installed, tmp_path, "sample")
    assert told.returncode == 0, told.stderr
    assert "광주시·경기도" in told.stdout


def test_an_installed_reader_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    code = "import reader; print(reader.__file__)"
    told = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert told.stdout.startswith(str(installed.parent.parent))


def test_an_installed_app_finds_its_sheets(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    code = (
        "import asyncio; from reader.tui.app import IlboApp\n"
        "async def main():\n"
        "    async with IlboApp(None).run_test() as pilot:\n"
        "        await pilot.pause()\n"
        "        print('screen', pilot.app.screen.__class__.__name__)\n"
        "asyncio.run(main())"
    )
    told = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert "HomeScreen" in told.stdout
