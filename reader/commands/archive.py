"""``ilbo archive``: whole folders, lists and web archives, cleaned by the thousand."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.errors import UsageError
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.archive.run import Summary

EXAMPLES = (
    "ilbo archive pages/ -o articles.jsonl",
    "ilbo archive pages/ -o articles.jsonl.gz --jobs 2",
    "ilbo archive pages/ -o articles/ -f markdown",
)
_INDEX = "index.jsonl"


def about() -> str:
    """What the help says first."""
    return _(
        "Clean folders, patterns, ZIP, WARC and WACZ files and lists of addresses, into one file of "
        "JSON Lines or into a folder with a file for each article. A run that was cut off goes on when "
        "the same command is given again. Pages that give no article are told in failures.jsonl; "
        "articles that came before are marked."
    )


def arguments(parser: ArgumentParser) -> None:
    """IN…, -o, -f, --jobs, --scheduler, --force."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="IN",
        help=_(
            "folder, pattern, file, list of addresses or numbers, ZIP, WARC, WACZ, or - for standard input"
        ),
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="OUT",
        help=_(
            "file of JSON Lines, packed if it ends in .gz or .zst; - for standard output; "
            "a folder (ending in /) for a file each"
        ),
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
    from reader.archive.run import Plan, archive

    target = Path(os.path.expanduser(args.output))  # noqa: PTH111 — Path raises where there is no home
    tree = args.output.endswith(("/", os.sep)) or target.is_dir()
    if not tree and args.form not in {None, "json"}:
        raise UsageError(
            _("{output} is one file, which is JSON Lines").format(output=args.output),
            _("end it in / for a folder"),
        )
    if tree:
        from reader.files import make_folder

        make_folder(target)
    lines = None if args.output == "-" else target
    plan = Plan(
        inputs=tuple(args.inputs),
        output=target / _INDEX if tree else lines,
        form=(args.form or "markdown") if tree else None,
        jobs=args.jobs,
        scheduler=args.scheduler,
        force=args.force,
    )
    try:
        summary = archive(plan)
    except (KeyboardInterrupt, SystemExit):
        if plan.output is not None:
            output.talk(_("cut off; the same command goes on from here"))
        raise
    _tell(summary)
    return summary.mark.worst


def _tell(summary: Summary) -> None:
    """Say on standard error what came of it."""
    mark = summary.mark
    parts = [
        _("{count:,} articles").format(count=mark.records),
        _("{count:,} of them came before").format(count=mark.twins),
        _("{rate:,.0f} pages a second").format(rate=summary.rate),
    ]
    if summary.begun_at.items:
        parts.append(_("{count:,} pages were done before").format(count=summary.begun_at.items))
    if mark.failures:
        parts.append(
            _("{count:,} pages gave none: {path}").format(count=mark.failures, path=summary.failures)
        )
    output.talk(", ".join(parts))


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:4]) <= 512:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(_("processes are a number from 1 to 512"))
    return int(text)
