"""Into the library by the thousand, out of it, and copies of the whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.commands.library import common
from reader.errors import BadSource, StorageError, UsageError
from reader.language import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from reader.library import Library

FORMS = ("markdown", "plain", "json", "html", "notes")


def arguments(deeds: common.Deeds) -> None:
    """Import, export, backup, restore."""
    take = common.deed(deeds, "import", _("keep every page and text of folders"), _import)
    take.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help=_("folders, .html, .htm, .txt files, and .jsonl files that archive or export wrote"),
    )
    common.form(take)
    export = common.deed(deeds, "export", _("write articles, or notes, into files"), _export)
    export.add_argument("words", nargs="*", metavar="WORD", help=_("which, as for search; all without any"))
    options.form(export, FORMS)
    options.destination(export)
    options.force(export)
    backup = common.deed(deeds, "backup", _("copy the whole library into one file"), _backup)
    backup.add_argument("file", metavar="FILE", help=_("the file to write"))
    options.force(backup)
    restore = common.deed(deeds, "restore", _("bring back removed articles, or a backup"), _restore)
    restore.add_argument("what", nargs="+", metavar="KEY|FILE", help=_("removed articles, or one backup"))


def _import(args: Namespace) -> int:
    """Keep what is found; exit code 1 when something could not be."""
    paths = [Path(path).expanduser() for path in args.paths]
    for path in paths:
        if not path.exists():
            raise BadSource(_("no such file: {name}").format(name=path), _("check the path"))
    with common.library(args) as library:
        tally = library.take_in(paths, common.progress())
    if args.form == "json":
        output.say_json(common.told_tally(tally))
    else:
        output.say(
            _("{new} new, {same} there already, {changed} changed, {failed} not taken").format(
                new=tally.new, same=tally.same, changed=tally.changed, failed=len(tally.failures)
            )
        )
    for failure in tally.failures:
        output.talk(f"{failure.name}: {failure.reason}")
    return 1 if tally.failures else 0


def _export(args: Namespace) -> int:
    """Articles or notes, to standard output, a file or a folder."""
    form = args.form
    with common.library(args) as library:
        if args.output and _is_folder(args.output) and form != "notes":
            return _to_folder(args, library, form)
        _put(args, _pieces(args, library, form))
    return 0


def _is_folder(text: str) -> bool:
    return text.endswith("/") or Path(text).expanduser().is_dir()


def _to_folder(args: Namespace, library: Library, form: str) -> int:
    """One file an article."""
    from reader.library.moving import to_folder
    from reader.saving import now

    folder = Path(args.output).expanduser()
    number = to_folder(library.readings(" ".join(args.words)), folder, form, saved=now(), force=args.force)
    output.talk(_("{number} articles written to {path}").format(number=number, path=folder))
    return 0


def _pieces(args: Namespace, library: Library, form: str) -> Iterable[str]:
    """The text of the whole export, piece by piece."""
    from reader.export import export
    from reader.library import moving, onepage

    if form == "notes":
        if args.words:
            raise UsageError(_("notes are exported all together"), _("leave the words away"))
        return (moving.notes(library.noted()),)
    found = library.readings(" ".join(args.words))
    match form:
        case "json":
            return moving.json_lines(found)
        case "html":
            return onepage.one_page(found, "광주일보")
    return (export(reading.article, reading.analysis, form) + "\n" for _entry, reading in found)


def _put(args: Namespace, pieces: Iterable[str]) -> None:
    """Print the pieces, or write them into the file."""
    if args.output in {None, "-"}:
        for piece in pieces:
            output.say(piece) if piece else None
        return
    from reader.files import refuse_taken, write

    target = Path(args.output).expanduser()
    refuse_taken(target, force=args.force)
    write(target, (piece.encode("utf-8", "replace") for piece in pieces), force=args.force)
    output.talk(_("written: {path}").format(path=target))


def _backup(args: Namespace) -> int:
    """One file with everything."""
    target = Path(args.file).expanduser()
    if not target.parent.is_dir():
        raise UsageError(
            _("no such folder: {path}").format(path=target.parent), _("make it, or give another")
        )
    with common.library(args) as library:
        library.backup(target, force=args.force)
    output.talk(_("written: {path}").format(path=target))
    return 0


def _restore(args: Namespace) -> int:
    """Removed articles out of the bin; or a whole backup laid back."""
    with common.library(args) as library:
        file = Path(args.what[0]).expanduser()
        if len(args.what) == 1 and file.is_file() and library.entry_or_none(args.what[0]) is None:
            before = library.restore(file)
            output.talk(_("restored; the library before it is kept as {path}").format(path=before))
            return 0
        for key in args.what:
            if not library.entry_or_none(key) and Path(key).expanduser().is_dir():
                raise StorageError(_("{path} is no copy of a library").format(path=key))
            output.say(common.line(library.put_back(key)))
    return 0
