from __future__ import annotations

from pathlib import Path

import pytest

from reader import settingtable
from reader.errors import BadConfig
from reader.paths import config_file
from reader.settings import Settings, load, load_or_default


def settings_file(text: str | bytes) -> Path:
    path = config_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_without_anything_the_defaults_hold() -> None:
    assert load() == Settings()


def test_flag_comes_before_environment_before_file_before_default(monkeypatch: pytest.MonkeyPatch) -> None:
    settings_file('lang = "ko"\ncolor = "never"\ntheme = "sepia"\n')
    monkeypatch.setenv("ILBO_LANG", "en")
    monkeypatch.setenv("ILBO_COLOR", "always")
    found = load(color="auto")
    assert (found.color, found.lang, found.theme, found.ambiguous) == ("auto", "en", "sepia", "auto")


def test_every_setting_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    settings_file(
        'theme = "light"\nwidth = 60\nambiguous = 2\nrss = ["http://example.kr/rss"]\n'
        '[save]\nfolder = "/tmp/stories"\nformat = "json"\n'
        '[keys]\nsave = ["w", "f4"]\ncopy = "c"\n'
        '[selectors]\ncontainer = ["#story", ".body"]\nheadline = "h2"\n'
    )
    assert load() == Settings(
        theme="light",
        width=60,
        ambiguous="2",
        rss=("http://example.kr/rss",),
        save_folder=Path("/tmp/stories"),
        save_form="json",
        keys={"save": "w,f4", "copy": "c"},
        selectors={"container": ("#story", ".body"), "headline": ("h2",)},
    )


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("ILBO_WIDTH", "60", "width", 60),
        ("ILBO_AMBIGUOUS", "2", "ambiguous", "2"),
        ("ILBO_SAVE_FOLDER", "/tmp", "save_folder", Path("/tmp")),
        ("ILBO_SAVE_FORMAT", "html", "save_form", "html"),
        ("ILBO_RSS", "http://a.kr/1 http://a.kr/2", "rss", ("http://a.kr/1", "http://a.kr/2")),
    ],
)
def test_a_variable_sets_a_setting(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, field: str, expected: object
) -> None:
    monkeypatch.setenv(name, value)
    assert getattr(load(), field) == expected


def test_a_home_is_meant_by_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/naru")
    settings_file('[save]\nfolder = "~/stories"\n')
    assert load().save_folder == Path("/home/naru/stories")


@pytest.mark.parametrize(
    ("text", "line", "key", "remedy"),
    [
        pytest.param('theem = "dark"', 1, "theem", "theme", id="a slip"),
        pytest.param('\n\n[save]\nformt = "html"', 4, "save.formt", "save.format", id="a slip in a table"),
        pytest.param('format = "html"', 1, "format", "save.format", id="the table forgotten"),
        pytest.param('[svae]\nfolder = "."', 2, "svae.folder", "save.folder", id="a slip in a table's name"),
        pytest.param(
            "[selectors]\ncontaner = '#a'", 2, "selectors.contaner", "selectors.container", id="a part"
        ),
        pytest.param("width = 7", 1, "width", "from 20 to 200", id="too narrow"),
        pytest.param("width = true", 1, "width", "from 20 to 200", id="no number"),
        pytest.param('lang = "fr"', 1, "lang", "auto, ko, en", id="no such language"),
        pytest.param("# lang\nambiguous = 3", 2, "ambiguous", "auto, 1, 2", id="no such width"),
        pytest.param("rss = 'ftp://a'", 1, "rss", "http", id="no web address"),
        pytest.param("[save]\nfolder = 3", 2, "save.folder", "folder", id="no folder"),
        pytest.param("[keys]\nsave = 3", 2, "keys.save", "text", id="no key"),
        pytest.param("lang.x = 1", 1, "lang.x", "lang", id="deeper than it goes"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_key_and_what_is_right(
    text: str, line: int, key: str, remedy: str
) -> None:
    path = settings_file(text)
    with pytest.raises(BadConfig) as caught:
        load()
    assert f"{path}, line {line}: " in caught.value.happened
    assert f"“{key}”" in caught.value.happened
    assert remedy in caught.value.remedy
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("content", "word"),
    [
        pytest.param(b"lang = x\n", "line 1", id="no TOML"),
        pytest.param('lang = "한'.encode("cp949"), "UTF-8", id="no UTF-8"),
        pytest.param(b"x=" + b"[" * 5000, "TOML", id="too deep"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(content: bytes, word: str) -> None:
    path = settings_file(content)
    with pytest.raises(BadConfig, match=word) as caught:
        load()
    assert str(path) in caught.value.happened


def test_a_folder_in_its_place_is_named() -> None:
    config_file().mkdir(parents=True)
    with pytest.raises(BadConfig, match=r"config\.toml"):
        load()


def test_a_byte_order_mark_does_no_harm() -> None:
    settings_file(b"\xef\xbb\xbflang = 'ko'\r\n")
    assert load().lang == "ko"


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ILBO_WIDTH", "wide")
    with pytest.raises(BadConfig, match="ILBO_WIDTH"):
        load()


def test_what_must_work_anyway_leaves_a_broken_file_out() -> None:
    settings_file("lang =")
    assert load_or_default(color="never") == Settings(color="never")


def test_every_setting_has_a_field_of_its_own_and_its_example_is_valid() -> None:
    from tomllib import loads

    assert sorted([row.field for row in settingtable.TABLE] + list(settingtable.TABLES)) == sorted(
        Settings.__match_args__
    )
    for row in settingtable.TABLE:
        row.read(row.name, loads(f"x = {row.example}")["x"])


def test_the_themes_are_those_of_the_app() -> None:
    from reader.tui.theme import THEMES

    assert ("auto", *(theme.name for theme in THEMES)) == settingtable.THEMES


def test_linux_folders_are_where_platformdirs_puts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import PlatformDirs

    from reader import paths

    theirs = PlatformDirs("ilbo", appauthor=False)
    for told in ("", "/srv/x", "relative"):
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            monkeypatch.setenv(f"XDG_{name}_HOME", told)
        for kind in ("config", "data", "cache", "state"):
            assert paths._platform(kind) == Path(getattr(theirs, f"user_{kind}_dir"))
