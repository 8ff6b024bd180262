"""``ilbo keys``: what each key of the app does, and the name that the settings know it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import options, output

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "ilbo keys",
    "ilbo keys -f json",
)


def arguments(parser: ArgumentParser) -> None:
    """-f."""
    options.form(parser, ("plain", "markdown", "json"))


def run(args: Namespace) -> int:
    """Print the table of keys, with the user's own in it."""
    from reader.commands.config import check_keys
    from reader.tui.bindings import all_keys, shown

    check_keys(args.settings)
    own = args.settings.keys
    rows = [(shown(own.get(key.id, key.keys)), key.id, key.words, key.room) for key in all_keys()]
    if args.form == "json":
        output.say_json([dict(zip(("keys", "name", "does", "where"), row, strict=True)) for row in rows])
    elif args.form == "markdown":
        output.say(
            "| | | |\n| --- | --- | --- |\n"
            + "\n".join(f"| {_code(keys)} | {does} | {_code(name)} |" for keys, name, does, _room in rows)
        )
    else:
        widest = [max(len(row[column]) for row in rows) for column in (0, 1)]
        output.say(
            "\n".join(f"{keys:{widest[0]}}  {name:{widest[1]}}  {does}" for keys, name, does, _room in rows)
        )
    return 0


def _code(text: str) -> str:
    """The text as code in a table of Markdown, in which ``|`` would part the cells."""
    fence, room = ("``", " ") if "`" in text else ("`", "")
    return f"{fence}{room}{text}{room}{fence}".replace("|", r"\|")
