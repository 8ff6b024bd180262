"""``ilbo doctor``: how the reader stands on this machine; with SRC, how it read that page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.language import _
from reader.text import one_line

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.commands.checks import Check

EXAMPLES = (
    "ilbo doctor",
    "ilbo doctor article.html",
    "ilbo doctor -f json",
)


def arguments(parser: ArgumentParser) -> None:
    """SRC, -f, --network."""
    options.source(parser)
    options.form(parser, ("plain", "json"))
    parser.add_argument("--network", action="store_true", help=_("also ask whether the paper's site answers"))


def run(args: Namespace) -> int:
    """Print the report; what comes back is the code of the worst trouble in it."""
    if args.source is None:
        from reader.commands.checks import machine

        found = list(machine(args))
    else:
        from reader.commands.diagnosis import diagnosis

        found = list(diagnosis(args.source, args.settings))
    if args.form == "json":
        output.say_json(_grouped(found))
    else:
        output.say(_table(found))
    return max((check.code for check in found), default=0)


def _grouped(found: list[Check]) -> dict[str, dict[str, str]]:
    """Part → name → what was found."""
    groups: dict[str, dict[str, str]] = {}
    for check in found:
        groups.setdefault(check.part, {})[check.name] = check.found
    return groups


def _table(found: list[Check]) -> str:
    """The parts under their names, troubles with a ! before them."""
    lines: list[str] = []
    part = ""
    for check in found:
        if check.part != part:
            part = check.part
            lines += ["", part] if lines else [part]
        lines.append(f"{'!' if check.code else ' '} {check.name:<12} {one_line(check.found)}")
    return "\n".join(lines)
