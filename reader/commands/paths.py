"""``ilbo paths``: where the reader keeps things on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import paths
from reader.commands import options, output

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

EXAMPLES = (
    "ilbo paths",
    "ilbo paths -f json",
)


def arguments(parser: ArgumentParser) -> None:
    """-f."""
    options.form(parser, ("plain", "json"))


def run(args: Namespace) -> int:
    """Print each place; it need not exist yet."""
    found = {name: str(path) for name, path in places(args).items()}
    if args.form == "json":
        output.say_json(found)
    else:
        for name, path in found.items():
            output.say_path(f"{name:<8} {path}")
    return 0


def places(args: Namespace) -> dict[str, Path]:
    """Everything that is kept or shipped, by what it is."""
    return {
        "config": paths.config_file(),
        "data": paths.data_folder(),
        "cache": paths.cache_folder(),
        "state": paths.state_folder(),
        "save": args.settings.save_folder.absolute(),
        "styles": paths.shipped("styles").resolve(),
        "samples": paths.shipped("samples").resolve(),
    }
