"""``ilbo sample``: a story that comes with the reader, to try everything on without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.commands import output
from reader.errors import UsageError
from reader.language import _, current
from reader.paths import shipped

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

EXAMPLES = (
    "ilbo sample",
    "ilbo sample --list",
)


class Sample(NamedTuple):
    """One bundled story."""

    name: str
    page: Path
    title: str
    """In the language of the interface."""


def arguments(parser: ArgumentParser) -> None:
    """NAME, --list."""
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help=_("which one; the first where it is left out")
    )
    parser.add_argument("--list", action="store_true", help=_("print their names and titles"))


def run(args: Namespace) -> int:
    """Open the sample, print it where there is no terminal, or list them all."""
    if args.list:
        output.say("\n".join(f"{sample.name}\t{sample.title}" for sample in samples()))
        return 0
    from reader.commands.open import show
    from reader.source import FileSource

    return show(FileSource(find(args.name).page), args)


def find(name: str | None) -> Sample:
    """The sample of that name, the first one without a name; raises UsageError."""
    known = samples()
    if not known:
        raise UsageError(_("no samples came with this copy of the reader"), _("install it again"))
    for sample in known:
        if name in {None, sample.name}:
            return sample
    from reader.commands.parser import nearest

    raise UsageError(
        _("there is no sample “{name}”").format(name=name),
        nearest(
            str(name),
            [sample.name for sample in known],
            otherwise=_("see {command}").format(command="ilbo sample --list"),
        ),
    )


def samples() -> list[Sample]:
    """Every bundled story, in the order of the menu."""
    from tomllib import loads

    found = []
    for about in shipped("samples").glob("*/about.toml"):
        told = loads(about.read_text("utf-8"))
        page = next(iter(sorted(about.parent.glob("page.*"))), None)
        if page:
            title = str(told.get("title", {}).get(current(), about.parent.name))
            found.append((told.get("order", 1_000), Sample(about.parent.name, page, title)))
    return [sample for _order, sample in sorted(found)]
