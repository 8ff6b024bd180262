"""A folder with one story in it, as a page and as extracted text, to run commands in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli import main

HEADLINE = "나루시·다온시 “강을 함께 살린다”"
FIRST = "나루시와 다온시가 두 도시를 가로지르는 나루강을 함께 살리기로 했다. 두 시는 8일 협약을 맺었다."
SECOND = "두 시가 합의한 3개 과제는 물길 잇기, 나무 심기, 다리 놓기 등이다."
THIRD = "한도윤 나루시장은 “강물이 맑아야 사람이 모인다”며 “올해 안에 첫 삽을 뜨겠다”고 말했다."
BYLINE = "/서가온 기자 gaon@kwangju.co.kr"
TEXT = f"""{HEADLINE}
세 과제에 합의
올해 안에 첫 삽
올해 안에 첫 삽
{FIRST}
{SECOND}
{THIRD}
{BYLINE}
{SECOND}
{THIRD}
{BYLINE}"""
PAGE = f"""<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8">
<meta property="og:title" content="{HEADLINE}"><title>{HEADLINE} - 광주일보</title></head><body>
<div class="rtitle2">세 과제에 합의<br>올해 안에 첫 삽</div>
<div class="read_time">2024년 03월 08일(금) 09:05</div>
<div id="joinskmbox">{FIRST}<br><br>{SECOND}<br><br>{THIRD}<br><br>{BYLINE}</div></body></html>"""


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands run in."""
    place = tmp_path / "work"
    place.mkdir()
    (place / "article.html").write_text(PAGE, "utf-8")
    (place / "article.txt").write_text(TEXT, "utf-8")
    (place / "empty.html").write_text("<html><body><p>목록</p></body></html>", "utf-8")
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def ilbo(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run a command in this process."""

    def run(*words: str) -> Result:
        code = main(words)
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return run


def process(
    *words: str, stdin: bytes = b"", env: Mapping[str, str] | None = None, shell: str | None = None
) -> Result:
    """Run a command as a process of its own, without a terminal; ``shell`` is a line that says ``ilbo``."""
    line = ["bash", "-c", f'ilbo() {{ "{sys.executable}" -m reader "$@"; }}\n{shell}'] if shell else None
    done = subprocess.run(
        line or [sys.executable, "-m", "reader", *words],
        input=stdin,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **(env or {})},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
