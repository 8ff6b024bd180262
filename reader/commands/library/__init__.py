"""``ilbo library``: find and keep what was read on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands.library import hand, look, move, speakers, upkeep
from reader.errors import StorageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "ilbo library add article.html",
    "ilbo library list",
    'ilbo library search "군공항 section:정치 from:2023-10 to:2023-12"',
    "ilbo library search -- 도서관 -군공항",
    "ilbo library quotes --speaker 한도윤 -f json",
    "ilbo library import . -f json",
    "ilbo library export section:정치 -f json -o articles.jsonl",
    "ilbo library backup library-copy.sqlite3",
    "ilbo library check",
)


def arguments(parser: ArgumentParser) -> None:
    """One deed, with its own arguments."""
    deeds = parser.add_subparsers(dest="deed", metavar="DEED", required=True)
    for room in (hand, look, speakers, move, upkeep):
        room.arguments(deeds)


def run(args: Namespace) -> int:
    """Do the deed; the exit code is 4 when the library had to be recovered for it."""
    args.recovered = False
    code: int = args.do(args)
    return max(code, StorageError.exit_code) if args.recovered else code
