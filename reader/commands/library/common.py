"""What the deeds share: the open library, entries in print and as JSON, progress, questions."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reader.commands import options, output
from reader.errors import UsageError
from reader.language import _
from reader.library import open_library
from reader.library.upkeep import BIN_DAYS
from reader.text import one_line

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Callable, Iterator

    from reader.kept import Entry, Progress, Tally
    from reader.library import Library

    Deeds = _SubParsersAction[ArgumentParser]


@contextmanager
def library(args: Namespace) -> Iterator[Library]:
    """The open library; what was removed thirty days ago goes out of its bin.

    One that had to be recovered is said to be, and makes the exit code 4.
    """
    with open_library(tell=progress()) as kept:
        if kept.notice:
            output.talk(kept.notice)
            args.recovered = True
        kept.empty_bin(BIN_DAYS)
        yield kept


def deed(deeds: Deeds, name: str, help_text: str, do: Callable[..., int]) -> ArgumentParser:
    """The parser of one more deed, which ``args.do`` carries out."""
    parser = deeds.add_parser(name, help=help_text)
    parser.set_defaults(do=do)
    return parser


def form(parser: ArgumentParser, forms: tuple[str, ...] = ("plain", "json")) -> None:
    """``-f``, as ``args.form``."""
    options.form(parser, forms)


def keys(parser: ArgumentParser) -> None:
    """KEY…, as ``args.keys``."""
    parser.add_argument(
        "keys",
        nargs="+",
        metavar="KEY",
        help=_("article number, address, file, or the start of the key that list prints"),
    )


def key(parser: ArgumentParser) -> None:
    """KEY, as ``args.key``."""
    parser.add_argument(
        "key",
        metavar="KEY",
        help=_("article number, address, file, or the start of the key that list prints"),
    )


def line(entry: Entry) -> str:
    """An entry on one line: key, day, star, headline, tags."""
    day = (entry.published or "")[:10]
    star = "★ " if entry.starred else ""
    tags = "".join(f" #{tag}" for tag in entry.tags)
    return f"{short(entry.key)}  {one_line(day) or ' ' * 10}  {star}{entry.headline}{tags}"


def short(name: str) -> str:
    """A key as it is printed: long hashes by their start, which names them as well."""
    return name[:19] if name.startswith("sha256:") else name


def told(entry: Entry) -> dict[str, Any]:
    """An entry as JSON."""
    section = entry.section and {"id": entry.section.id, "name": entry.section.name}
    place = entry.place and {"paragraph": entry.place.paragraph, "offset": entry.place.offset}
    return {
        "key": entry.key,
        "aid": entry.aid,
        "headline": entry.headline,
        "section": section,
        "published": entry.published,
        "address": entry.address,
        "path": None if entry.path is None else one_line(entry.path),
        "added": entry.added,
        "opened": entry.opened,
        "place": place,
        "progress": entry.progress,
        "read": entry.read,
        "starred": entry.starred,
        "tags": list(entry.tags),
        "marks": entry.marks,
        "versions": entry.versions,
        "removed": entry.removed,
    }


def told_tally(tally: Tally) -> dict[str, Any]:
    """What a long job did, as JSON."""
    failures = [{"name": failure.name, "reason": failure.reason} for failure in tally.failures]
    return {"new": tally.new, "same": tally.same, "changed": tally.changed, "failures": failures}


def progress() -> Callable[[Progress], None] | None:
    """Shows how far a long job is, on a terminal; None elsewhere."""
    return _show if sys.stderr.isatty() and not output.is_dumb() else None


def _show(at: Progress) -> None:
    if at.done == at.total:
        sys.stderr.write("\r\x1b[K")
    else:
        bar = "#" * (20 * at.done // max(at.total, 1))
        sys.stderr.write(f"\r\x1b[K[{bar:<20}] {at.done:,}/{at.total:,}  {one_line(at.name)[:30]}")
    sys.stderr.flush()


def agreed(question: str, *, yes: bool) -> bool:
    """Whether the user says yes; asked on a terminal only.

    Raises:
        UsageError: there is nobody to ask.

    """
    if yes:
        return True
    if not sys.stdin or not sys.stdin.isatty():
        raise UsageError(question, _("nobody can be asked here; give --yes"))
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes", "예", "ㅇ", "네", "ㅛ"}
