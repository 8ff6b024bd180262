"""Text → the clipboard of whoever sits at the keyboard, and an honest word on what took it.

A tool of the desktop says whether it worked; a terminal (OSC 52) does not. So the tools come first
on this machine, and the terminal first over ssh, where the tools would fill the wrong clipboard.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_PATIENCE_SECONDS = 3
# xterm and tmux stop reading at about this many bytes of base64.
_OSC52_LIMIT_BYTES = 74_994


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that fills a clipboard from its standard input."""

    name: str
    command: tuple[str, ...]
    encoding: str = "utf-8"
    sure: bool = True
    """False where success says only that the text was sent on to a terminal."""


_PBCOPY = Tool("pbcopy", ("pbcopy",))
_WL_COPY = Tool("wl-copy", ("wl-copy",))
_XCLIP = Tool("xclip", ("xclip", "-selection", "clipboard"))
_XSEL = Tool("xsel", ("xsel", "--clipboard", "--input"))
# clip.exe reads the console's code page unless a byte order mark says otherwise.
_CLIP = Tool("clip.exe", ("clip.exe",), encoding="utf-16")
# -w hands the buffer on to the outer terminal, which may refuse it in silence.
_TMUX = Tool("tmux", ("tmux", "load-buffer", "-w", "-"), sure=False)


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of a copy."""

    chars: int
    tool: str
    sure: bool

    def __str__(self) -> str:
        if self.sure:
            return _("Copied {count} characters ({tool})").format(count=self.chars, tool=self.tool)
        return _("Sent {count} characters to the terminal ({tool}); not every terminal takes them").format(
            count=self.chars, tool=self.tool
        )


def copy(text: str, osc52: Callable[[str], None]) -> Copied:
    """Copy with the first tool that takes it, else with ``osc52``; blocks for seconds at most."""
    for tool in tools(os.environ, sys.platform):
        if _run(tool, text):
            return Copied(len(text), tool.name, tool.sure)
    osc52(text)
    name = "OSC 52"
    if len(text.encode()) * 4 // 3 > _OSC52_LIMIT_BYTES:
        name = _("OSC 52, longer than most take")
    return Copied(len(text), name, sure=False)


def tools(environment: Mapping[str, str], platform: str) -> Iterator[Tool]:
    """The tools that could reach this user's clipboard, likeliest first, whether installed or not."""
    if "SSH_CONNECTION" not in environment and "SSH_TTY" not in environment:
        if platform == "darwin":
            yield _PBCOPY
        if platform == "win32" or "WSL_DISTRO_NAME" in environment:
            yield _CLIP
        if "WAYLAND_DISPLAY" in environment:
            yield _WL_COPY
        if "DISPLAY" in environment:
            yield from (_XCLIP, _XSEL)
    if "TMUX" in environment:
        yield _TMUX


def _run(tool: Tool, text: str) -> bool:
    """Whether the tool is there and took the text.

    Its output goes nowhere: xclip and wl-copy stay behind to serve the clipboard, and a pipe
    that they hold open would be waited for.
    """
    program = shutil.which(tool.command[0])
    if program is None:
        return False
    try:
        done = subprocess.run(  # noqa: S603 — a fixed command; the text goes to its standard input
            (program, *tool.command[1:]),
            input=text.encode(tool.encoding),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
