"""What is made from the code and shipped as it is: completions, the man page, the README's keys.

``make shipped`` writes the files; a test tells when they no longer say what the code says.
"""

from __future__ import annotations

from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path

import shtab

from reader.cli import COMMANDS, main
from reader.commands.completions import FILES, FOLDER
from reader.commands.parser import Parser
from reader.language import choose
from tests.manual import manual

MAN = FOLDER.parent.parent / "ilbo.1"
README = FOLDER.parents[2] / "README.md"
_KEYS = ("<!-- keys -->\n", "<!-- /keys -->")
_FISH_FILES = (
    "complete -c ilbo -n '_shtab_ilbo_using; and test $_shtab_ilbo_npos -eq 0'"
    ' -ka "(__fish_complete_path (commandline -ct))"\n'
)
# Where no command fits what was typed, a file may: ilbo article.html opens it.
_ALSO_FILES = {
    "bash": (
        "complete -o bashdefault -F _shtab_ilbo ilbo",
        "complete -o bashdefault -o default -F _shtab_ilbo ilbo",
    ),
    "zsh": ("': :_shtab_ilbo_commands'", "': :{_shtab_ilbo_commands; _files}'"),
    "fish": ("complete -c ilbo -f\n", "complete -c ilbo -f\n" + _FISH_FILES),
}


def whole() -> Parser:
    """Every command in one parser, as only completions and manuals need it."""
    choose("en")
    tree = Parser(prog="ilbo", description="Kwangju Ilbo in the terminal")
    commands = tree.add_subparsers(metavar="COMMAND")
    for name, does in COMMANDS.items():
        if name != "open":
            command = commands.add_parser(name, help=does)
            import_module(f"reader.commands.{name}").arguments(command)
    return tree


def completions(shell: str) -> str:
    """The completion file for a shell."""
    made = str(shtab.complete(whole(), shell=shell))
    before, after = _ALSO_FILES[shell]
    assert before in made, f"shtab no longer writes {before}"
    return made.replace(before, after).rstrip("\n") + "\n"


def files() -> dict[Path, str]:
    """Every file that is made, with what it should say."""
    return {FOLDER / name: completions(shell) for shell, name in FILES.items()} | {
        MAN: manual(),
        README: with_keys(README.read_text("utf-8")),
    }


def with_keys(readme: str) -> str:
    """The README with the table that ``ilbo keys -f markdown`` prints between its marks."""
    opening, closing = _KEYS
    before, _old, rest = readme.partition(opening)
    _table, mark, after = rest.partition(closing)
    assert mark, f"README.md has no {opening} … {closing}"
    table = StringIO()
    with redirect_stdout(table):
        assert main(["--lang", "en", "keys", "-f", "markdown"]) == 0
    return f"{before}{opening}\n{table.getvalue()}\n{mark}{after}"


if __name__ == "__main__":
    for path, text in files().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
