"""``ilbo archive``: whole folders, lists and web archives, cleaned by the thousand."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.errors import StorageError, UsageError
from reader.files import is_stream
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.archive.run import Plan, Summary
    from reader.pipeline import Reading

EXAMPLES = (
    "ilbo archive pages/ -o articles.jsonl",
    "ilbo archive pages/ -o articles.jsonl.gz --jobs 2",
    "ilbo archive pages/ -o articles/ -f markdown",
    "ilbo archive pages/ --to library",
)
_INDEX = "index.jsonl"
_LINES = (".jsonl", ".json", ".ndjson", ".gz", ".zst", ".zstd")
"""How a file of lines is called: one that is a folder was hardly meant to be filled with files."""


def about() -> str:
    """What the help says first."""
    return _(
        "Clean folders, patterns, ZIP, WARC and WACZ files and lists of addresses, into one file of "
        "JSON Lines, into a folder with a file for each article, or into the library. A run that was "
        "cut off goes on when the same command is given again. Pages that give no article are told in "
        "failures.jsonl; articles that came before are marked."
    )


def arguments(parser: ArgumentParser) -> None:
    """IN…, -o or --to, -f, --jobs, --scheduler, --force."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="IN",
        help=_(
            "folder, pattern, file, list of addresses or numbers, ZIP, WARC, WACZ, or - for standard input"
        ),
    )
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help=_(
            "file of JSON Lines, packed if it ends in .gz or .zst; - for standard output; "
            "a folder (ending in /) for a file each"
        ),
    )
    place.add_argument(
        "--to", choices=("library",), metavar="PLACE", help=_("library: keep the articles on this machine")
    )
    options.form(parser, default=None)
    parser.add_argument(
        "--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help=_("processes; one for each core")
    )
    parser.add_argument(
        "--scheduler", metavar="ADDR", help=_("address of a dask scheduler, to use its cluster instead")
    )
    options.force(parser)


def run(args: Namespace) -> int:
    """Clean everything; what comes back is the worst exit code of a page."""
    if args.to:
        return _into_library(args)
    plan = _plan(args)
    summary = _carried_out(plan, lasting=plan.output is not None and not is_stream(plan.output))
    _tell(summary)
    return summary.mark.worst


def _plan(args: Namespace) -> Plan:
    """What is to be written where."""
    from reader.archive.run import Plan

    if not args.output:
        raise UsageError(_("-o has no name"), _("give a file, or a folder that ends in /"))
    target = Path(os.path.expanduser(args.output))  # noqa: PTH111 — Path raises where there is no home
    said = args.output.endswith(("/", os.sep))
    tree = said or target.is_dir()
    if tree and not said and args.output.lower().endswith(_LINES):
        raise UsageError(
            _("{name} is a folder").format(name=args.output), _("end it in / for a file each in it")
        )
    if not tree and args.form not in {None, "json"}:
        raise UsageError(
            _("{output} is one file, which is JSON Lines").format(output=args.output),
            _("end it in / for a folder"),
        )
    if tree:
        from reader.files import make_folder

        make_folder(target)
    lines = None if args.output == "-" else target
    return Plan(
        inputs=tuple(args.inputs),
        output=target / _INDEX if tree else lines,
        form=(args.form or "markdown") if tree else None,
        jobs=args.jobs,
        scheduler=args.scheduler,
        force=args.force,
    )


def _into_library(args: Namespace) -> int:
    """Keep every article; one that is there already is not kept twice, so the same command goes on."""
    from reader.archive.run import Plan
    from reader.commands.library.common import library

    if args.form:
        raise UsageError(_("the library keeps whole articles"), _("leave -f out"))
    counts: Counter[str] = Counter()
    with library(args) as kept:

        def take(reading: Reading) -> None:
            counts[kept.add(reading).outcome] += 1

        plan = Plan(tuple(args.inputs), None, jobs=args.jobs, scheduler=args.scheduler, take=take)
        summary = _carried_out(plan, lasting=True)
    output.talk(
        _("{new} new, {same} there already, {changed} changed, {failed} not taken").format(
            new=counts["new"],
            same=counts["same"],
            changed=counts["changed"],
            failed=summary.mark.failures,
        )
    )
    recovered = StorageError.exit_code if getattr(args, "recovered", False) else 0
    return max(summary.mark.worst, recovered)


def _carried_out(plan: Plan, *, lasting: bool) -> Summary:
    """What came of it; ``lasting`` if a run that is cut off can be taken up."""
    from reader.archive.run import archive

    try:
        return archive(plan)
    except (KeyboardInterrupt, SystemExit):
        if lasting:
            output.talk(_("cut off; the same command goes on from here"))
        raise
    except BrokenPipeError:
        raise
    except OSError as error:
        if not lasting:
            raise output.unwritten(error) from error
        raise StorageError(
            _("the system gave the run no more ({why})").format(why=error.strerror or error),
            _("the same command goes on from here"),
        ) from error


def _tell(summary: Summary) -> None:
    """Say on standard error what came of it."""
    mark = summary.mark
    parts = [
        _("articles: {count:,}").format(count=mark.records),
        _("{rate:,.0f} pages a second").format(rate=summary.rate),
    ]
    if mark.twins:
        parts.insert(1, _("seen before: {count:,}").format(count=mark.twins))
    if summary.begun_at.items:
        parts.append(_("pages done before: {count:,}").format(count=summary.begun_at.items))
    if mark.failures:
        parts.append(
            _("pages without one: {count:,} ({path})").format(count=mark.failures, path=summary.failures)
        )
    output.talk(", ".join(parts))


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:4]) <= 512:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(_("processes are a number from 1 to 512"))
    return int(text)
