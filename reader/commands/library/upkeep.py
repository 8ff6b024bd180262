"""Keep the library sound and up to date: check and refresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import output
from reader.commands.library import common
from reader.errors import StorageError
from reader.language import _

if TYPE_CHECKING:
    from argparse import Namespace


def arguments(deeds: common.Deeds) -> None:
    """Refresh, check."""
    refresh = common.deed(deeds, "refresh", _("read the kept pages anew with this release"), _refresh)
    common.form(refresh)
    check = common.deed(deeds, "check", _("tell whether the library is sound"), _check)
    check.add_argument(
        "--repair", action="store_true", help=_("recover what can be read; the damaged file is kept")
    )
    common.form(check)


def _refresh(args: Namespace) -> int:
    """Read everything anew, without network."""
    with common.library(args) as library:
        tally = library.refresh(common.progress())
    if args.form == "json":
        output.say_json(common.told_tally(tally))
    else:
        output.say(
            _("{changed} changed, {same} as before, {failed} left as they were").format(
                changed=tally.changed, same=tally.same, failed=len(tally.failures)
            )
        )
    return 0


def _check(args: Namespace) -> int:
    """Say what is wrong; repair it when asked. Raises StorageError for what stays wrong."""
    with common.library(args) as library:
        health = library.check()
    if health.problems and args.repair:
        from reader.library import repair

        with repair() as library:
            output.talk(library.notice)
            health = library.check()
    if args.form == "json":
        told = {"ok": not health.problems, "articles": health.articles, "problems": list(health.problems)}
        output.say_json(told)
    else:
        for problem in health.problems:
            output.say(problem)
    if health.problems:
        raise StorageError(
            _("problems found: {number}").format(number=len(health.problems)),
            _("run `ilbo library check --repair`, which keeps the damaged file"),
        )
    if args.form == "plain":
        output.say(_("{number} articles, nothing wrong").format(number=health.articles))
    return 0
