"""The Korean interface: every message of the code has its Korean, and a terminal gets it."""

from __future__ import annotations

import ast
import io
import os
import re
import subprocess
import sys
from gettext import GNUTranslations
from pathlib import Path

import pytest

from tests.catalogue import MO, PO, ROOT, messages, po_text, translations

_PLACE = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z]")
_OPTION = re.compile(r"(?<![\w-])--[a-z]+")
_HANGUL = re.compile("[가-힣]")


def test_every_message_of_the_code_has_its_korean() -> None:
    korean = translations()

    assert [message for message in messages() if not korean.get(message, "").strip()] == []


def test_every_message_stands_where_the_catalogue_finds_it() -> None:
    """Extraction sees neither into the braces of an f-string nor what is put together in the call."""
    hidden = [
        f"{file.relative_to(ROOT)}:{line}"
        for file in sorted((ROOT / "reader").rglob("*.py"))
        for line in _hidden(ast.parse(file.read_text("utf-8")))
    ]

    assert hidden == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("f\"{_('Theme')}: {name}\"", True),
        ("f\"{', '.join([later('Theme')])}\"", True),
        ('_(f"{count} of them")', True),
        ('_("of " + name)', True),
        ('f"{_(setting.about)}"', False),
        ('f"{name}" + _("Theme").format(name=f"{name}")', False),
    ],
)
def test_a_message_that_the_catalogue_would_miss_is_noticed(code: str, found: bool) -> None:  # noqa: FBT001
    assert bool(_hidden(ast.parse(code))) == found


def test_the_catalogue_has_nothing_that_the_code_no_longer_says() -> None:
    assert sorted(translations().keys() - messages().keys()) == []
    assert "#~" not in PO.read_text("utf-8")


def test_names_to_fill_in_are_the_same_in_both_languages() -> None:
    apart = {
        message: korean
        for message, korean in translations().items()
        if sorted(_PLACE.findall(message)) != sorted(_PLACE.findall(korean))
    }

    assert apart == {}


def test_options_are_the_same_in_both_languages() -> None:
    apart = {
        message: korean
        for message, korean in translations().items()
        if set(_OPTION.findall(message)) != set(_OPTION.findall(korean))
    }

    assert apart == {}


def test_spaces_at_the_ends_are_the_same_in_both_languages() -> None:
    """``usage: `` stands before something."""
    apart = {
        message: korean for message, korean in translations().items() if _margins(message) != _margins(korean)
    }

    assert apart == {}


def test_the_loaded_catalogue_says_what_the_written_one_says() -> None:
    loaded = GNUTranslations(io.BytesIO(MO.read_bytes()))._catalog  # type: ignore[attr-defined]

    assert {message: said for message, said in loaded.items() if message} == translations()


def test_the_written_catalogue_is_as_made() -> None:
    assert PO.read_text("utf-8") == po_text(translations())


def test_help_is_korean_when_asked_for() -> None:
    helped = _ilbo("--lang", "ko", "--help", LC_ALL="C")

    assert helped.returncode == 0
    assert "사용법: " in helped.stdout
    assert "광주일보를 터미널에서 읽습니다." in helped.stdout
    descriptions = re.findall(r"^  [a-z]+ {2,}(.+)$", helped.stdout, re.MULTILINE)
    assert len(descriptions) > 10
    assert [line for line in descriptions if not _HANGUL.search(line)] == []


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ilbo: 없는 파일 none.html: 경로를 확인하거나 주소를 주세요\n"),
        ({"LANG": "C"}, "ilbo: no such file: none.html: check the path, or give an address\n"),
    ],
)
def test_an_error_line_is_in_the_language_of_the_locale(locale: dict[str, str], told: str) -> None:
    failed = _ilbo("read", "none.html", **locale)

    assert (failed.returncode, failed.stdout, failed.stderr) == (2, "", told)


def test_help_is_english_in_the_c_locale() -> None:
    helped = _ilbo("--help", LANG="C")

    assert helped.stdout.startswith("usage: ilbo ")
    assert _HANGUL.findall(helped.stdout.replace("광주일보", "")) == []


def _hidden(code: ast.AST) -> list[int]:
    """The lines with a message that the catalogue would not find."""
    inside = [call for told in ast.walk(code) if isinstance(told, ast.JoinedStr) for call in _calls(told)]
    lines = [call.lineno for call in inside if isinstance(call.args[0], ast.Constant)]
    built = (ast.JoinedStr, ast.BinOp)
    return lines + [call.lineno for call in _calls(code) if isinstance(call.args[0], built)]


def _calls(code: ast.AST) -> list[ast.Call]:
    """Where something is said to the reader."""
    calls = [node for node in ast.walk(code) if isinstance(node, ast.Call) and node.args]
    return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"_", "later"}]


def _margins(text: str) -> tuple[int, int]:
    """How many spaces stand before and after a text."""
    return len(text) - len(text.lstrip()), len(text) - len(text.rstrip())


def _ilbo(*words: str, **locale: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a locale of its own, with no settings of this machine."""
    told = {
        name: value for name, value in os.environ.items() if name not in {"LC_ALL", "LC_MESSAGES", "LANG"}
    }
    told = {name: value for name, value in told.items() if not name.startswith("ILBO_")}
    nowhere = str(Path(__file__).parent / "nowhere")
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        env=told | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "XDG_CONFIG_HOME": nowhere} | locale,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_usage_line_names_the_command_whole() -> None:
    words = [sys.executable, "-m", "reader", "--lang", "ko", "clean", "--help"]
    told = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8")
    assert told.stdout.startswith("사용법: ilbo clean ")
