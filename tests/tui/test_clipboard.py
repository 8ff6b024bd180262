"""The clipboard: which tool is asked first, what it gets, and what is said of it."""

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.tui import clipboard

TEXT = "“빛고을”에서 만난 봄 — 똠방각하"


def install(folder: Path, name: str, *, fails: bool = False) -> Path:
    """A stand-in for a clipboard tool that keeps what it is given in a file."""
    kept = folder / f"{name}.kept"
    program = folder / name
    program.write_text(f"#!/bin/sh\n/bin/cat > '{kept}'\nexit {1 if fails else 0}\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    return kept


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no clipboard tool and no desktop."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "SSH_CONNECTION", "SSH_TTY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def never(text: str) -> None:
    pytest.fail(f"went to the terminal: {text}")


@pytest.mark.parametrize(
    ("environment", "platform", "names"),
    [
        pytest.param({"DISPLAY": ":0"}, "linux", ["xclip", "xsel"], id="X11"),
        pytest.param(
            {"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "linux", ["wl-copy", "xclip", "xsel"], id="Wayland"
        ),
        pytest.param({}, "darwin", ["pbcopy"], id="macOS"),
        pytest.param({"TMUX": "/t,1"}, "darwin", ["pbcopy", "tmux"], id="tmux-on-macOS"),
        pytest.param({"WSL_DISTRO_NAME": "Ubuntu"}, "linux", ["clip.exe"], id="WSL"),
        pytest.param(
            {"SSH_TTY": "/dev/pts/0", "DISPLAY": ":10"}, "linux", [], id="ssh-fills-no-far-clipboard"
        ),
        pytest.param({"SSH_CONNECTION": "a", "TMUX": "/t,1"}, "darwin", ["tmux"], id="tmux-over-ssh"),
        pytest.param({}, "linux", [], id="bare-console"),
    ],
)
def test_likeliest_clipboard_is_asked_first(
    environment: dict[str, str], platform: str, names: list[str]
) -> None:
    assert [tool.name for tool in clipboard.tools(environment, platform)] == names


@pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are shell scripts")
def test_tool_gets_the_text_and_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    kept = install(desk, "xclip")
    done = clipboard.copy(TEXT, never)
    assert kept.read_text(encoding="utf-8") == TEXT
    assert str(done) == f"Copied {len(TEXT)} characters (xclip)"


@pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are shell scripts")
def test_next_tool_is_asked_when_one_refuses(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    install(desk, "xclip", fails=True)
    kept = install(desk, "xsel")
    assert clipboard.copy(TEXT, never).tool == "xsel"
    assert kept.read_text(encoding="utf-8") == TEXT


@pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are shell scripts")
def test_windows_gets_hangul_with_a_byte_order_mark(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WSL_DISTRO_NAME", "Ubuntu")
    kept = install(desk, "clip.exe")
    clipboard.copy(TEXT, never)
    assert kept.read_bytes().decode("utf-16") == TEXT


@pytest.mark.usefixtures("desk")
def test_terminal_takes_it_last_and_nothing_is_promised() -> None:
    sent: list[str] = []
    done = clipboard.copy(TEXT, sent.append)
    assert sent == [TEXT]
    assert not done.sure
    assert "not every terminal" in str(done)


@pytest.mark.usefixtures("desk")
def test_text_too_long_for_terminals_is_said_to_be() -> None:
    assert "longer than most take" in str(clipboard.copy("가" * 30_000, lambda _text: None))


@pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are shell scripts")
def test_tool_that_stays_behind_is_not_waited_for(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """xclip keeps a child that serves the clipboard and holds its output open."""
    monkeypatch.setenv("DISPLAY", ":0")
    program = desk / "xclip"
    program.write_text(
        "#!/bin/sh\n/bin/cat > /dev/null\n/bin/sleep 60 &\necho $! > " + str(desk / "pid") + "\n"
    )
    program.chmod(0o755)
    assert clipboard.copy(TEXT, never).tool == "xclip"
    os.kill(int((desk / "pid").read_text()), 9)
