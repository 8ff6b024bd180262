"""``ilbo completions``: what a shell needs to complete commands, options and files.

The files are made from the parsers by ``make shipped`` and shipped as they are: making them
takes a library that a reader of the news does not need.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import output

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "ilbo completions bash > ~/.local/share/bash-completion/completions/ilbo",
    "ilbo completions zsh > ~/.zfunc/_ilbo",
    "ilbo completions fish > ~/.config/fish/completions/ilbo.fish",
)
FILES = {"bash": "ilbo.bash", "zsh": "_ilbo", "fish": "ilbo.fish"}
FOLDER = Path(__file__).parent / "shells"


def arguments(parser: ArgumentParser) -> None:
    """SHELL."""
    parser.add_argument("shell", metavar="SHELL", choices=tuple(FILES), help=", ".join(FILES))


def run(args: Namespace) -> int:
    """Print the file for the shell."""
    output.say((FOLDER / FILES[args.shell]).read_text("utf-8"))
    return 0
