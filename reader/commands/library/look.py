"""Look into the library: lists, searches, single articles, what changed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.commands import options, output
from reader.commands.library import common
from reader.errors import UsageError
from reader.export import export, record
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.kept import Change, Diff, Entry, Hit

_SIGNS = {"same": " ", "added": "+", "removed": "-", "changed": "~"}


def arguments(deeds: common.Deeds) -> None:
    """List, search, show, diff."""
    listed = common.deed(deeds, "list", _("print what is kept, the newest first"), _list)
    _limits(listed)
    which = listed.add_mutually_exclusive_group()
    which.add_argument("--unfinished", action="store_true", help=_("what was begun and not read to the end"))
    which.add_argument("--recent", action="store_true", help=_("what was last open"))
    which.add_argument("--bin", action="store_true", help=_("what was removed and can be restored"))
    common.form(listed)
    search = common.deed(deeds, "search", _("find articles by words and filters"), _search)
    search.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help=_("words, “phrases”, -without, section: speaker: from: to: tag: starred: unread: marked:"),
    )
    _limits(search)
    common.form(search)
    show = common.deed(deeds, "show", _("print an article as it was kept"), _show)
    common.key(show)
    show.add_argument("--wording", type=int, metavar="N", dest="number", help=_("an earlier wording of it"))
    options.form(show)
    diff = common.deed(deeds, "diff", _("print what the paper changed in an article"), _diff)
    common.key(diff)
    diff.add_argument("--from", type=int, dest="before", metavar="N", help=_("the earlier version"))
    diff.add_argument("--to", type=int, dest="after", metavar="N", help=_("the later version"))
    common.form(diff)


def _limits(parser: ArgumentParser) -> None:
    """``-n`` and ``--skip``."""
    parser.add_argument("-n", "--limit", type=int, default=50, metavar="N", help=_("how many at most"))
    parser.add_argument("--skip", type=int, default=0, metavar="N", help=_("how many to pass over first"))


def _list(args: Namespace) -> int:
    """Print entries."""
    with common.library(args) as library:
        if args.bin:
            entries = library.bin()
        elif args.recent or args.unfinished:
            asked = library.unfinished if args.unfinished else library.recent
            entries = asked(args.skip + args.limit)[args.skip :]
        else:
            entries = library.latest(args.limit, args.skip)
        total = library.count()
    _print(args, entries)
    if args.form == "plain" and total > len(entries) and not (args.bin or args.recent or args.unfinished):
        output.talk(_("{shown} of {total}; -n shows more").format(shown=len(entries), total=total))
    return 0


def _print(args: Namespace, entries: tuple[Entry, ...]) -> None:
    if args.form == "json":
        output.say_json([common.told(entry) for entry in entries])
    elif entries:
        output.say("\n".join(map(common.line, entries)))
    else:
        output.talk(_("there is nothing yet"))


def _search(args: Namespace) -> int:
    """Print the hits."""
    from reader.library.misread import wrong_day

    asked = " ".join(args.words)
    if wrong := wrong_day(asked):
        raise UsageError(*wrong)
    with common.library(args) as library:
        found = library.search(asked, args.limit, args.skip)
    if args.form == "json":
        output.say_json([_told(hit) for hit in found.hits])
        return 0
    for hit in found.hits:
        output.say(common.line(hit.entry))
        if hit.snippet:
            output.say(f"    {marked(hit, colour=output.coloured(args.settings))}")
    if not found.hits:
        output.talk(_nothing(asked))
    elif found.more:
        output.talk(_("there are more; -n shows them"))
    return 0


def _nothing(asked: str) -> str:
    """That nothing was found, and why where a filter is none."""
    from reader.library.misread import unknown_filter

    return ": ".join(unknown_filter(asked) or (_("nothing was found"),))


def marked(hit: Hit, *, colour: bool) -> str:
    """The snippet on one line, its hits bold and underlined where that can be seen."""
    if hit.snippet is None:
        return ""
    parts, end = [], 0
    for start, stop in hit.snippet.spans:
        word = hit.snippet.text[start:stop]
        parts += [hit.snippet.text[end:start], f"\x1b[1;4m{word}\x1b[0m" if colour else word]
        end = stop
    return "".join((*parts, hit.snippet.text[end:])).replace("\n", " ")


def _told(hit: Hit) -> dict[str, Any]:
    """A hit as JSON."""
    snippet = hit.snippet and {
        "text": hit.snippet.text,
        "spans": [list(span) for span in hit.snippet.spans],
        "paragraph": hit.snippet.paragraph,
    }
    spans = [list(span) for span in hit.headline_spans]
    return common.told(hit.entry) | {
        "score": round(hit.score, 3), "headline_spans": spans, "snippet": snippet
    }  # fmt: skip


def _show(args: Namespace) -> int:
    """Print one article."""
    with common.library(args) as library:
        entry = library.entry(args.key)
        reading = library.get(entry.key, args.number)
        marks = library.marks(entry.key)
    if reading is None:
        from reader.library.edits import NoSuchVersion

        raise NoSuchVersion(_("there is no version {number}").format(number=args.number))
    if args.form == "json":
        kept = common.told(entry) | {"notes": [_told_mark(mark) for mark in marks]}
        output.say_json(record(reading.article, reading.analysis) | {"kept": kept})
    else:
        output.say(export(reading.article, reading.analysis, args.form))
    return 0


def _told_mark(mark: Any) -> dict[str, Any]:  # noqa: ANN401
    """A mark as JSON."""
    names = ("id", "paragraph", "start", "end", "text", "note", "made", "lost")
    return {name: getattr(mark, name) for name in names}


def _diff(args: Namespace) -> int:
    """Print what changed between two versions."""
    with common.library(args) as library:
        diff = library.diff(args.key, args.before, args.after)
        versions = library.versions(args.key)
    if args.form == "json":
        output.say_json(_told_diff(diff) if diff else {"changes": [], "versions": len(versions)})
    elif diff is None:
        output.talk(_("there is only one version of it"))
    elif not diff.edited:
        output.talk(_("the two versions read alike"))
    else:
        output.say(f"--- {diff.before.number}  {diff.before.fetched}")
        output.say(f"+++ {diff.after.number}  {diff.after.fetched}")
        for change in diff.edited:
            output.say(_change(change, colour=output.coloured(args.settings)))
    return 0


def _change(change: Change, *, colour: bool) -> str:
    """One change: what went in [- -], what came in {+ +}, as git's word diff has it."""
    where = change.part if change.paragraph is None else f"{change.part} {change.paragraph + 1}"
    if change.kind != "changed":
        return f"{_SIGNS[change.kind]} {where}: {change.before or change.after}"
    words = "".join(_edit(edit.kind, edit.text, colour=colour) for edit in change.words)
    return f"~ {where}: {words}"


def _edit(kind: str, text: str, *, colour: bool) -> str:
    if kind == "same":
        return text
    bare, space = text.rstrip(), text[len(text.rstrip()) :]
    if colour:
        return f"\x1b[{'31;9' if kind == 'removed' else '32;4'}m{bare}\x1b[0m{space}"
    return (f"[-{bare}-]" if kind == "removed" else f"{{+{bare}+}}") + space


def _told_diff(diff: Diff) -> dict[str, Any]:
    """A diff as JSON."""
    return {
        "key": diff.after.key,
        "before": {"number": diff.before.number, "fetched": diff.before.fetched},
        "after": {"number": diff.after.number, "fetched": diff.after.fetched},
        "changes": [
            {
                "kind": change.kind,
                "part": change.part,
                "paragraph": change.paragraph,
                "before": change.before,
                "after": change.after,
                "words": [{"kind": edit.kind, "text": edit.text} for edit in change.words],
            }
            for change in diff.edited
        ],
    }
