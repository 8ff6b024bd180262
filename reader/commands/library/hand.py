"""What a hand does to single articles: add, tag, star, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands import options, output
from reader.commands.library import common
from reader.commands.sources import for_each
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.kept import Entry
    from reader.pipeline import Reading


def arguments(deeds: common.Deeds) -> None:
    """Add, tag, star, remove."""
    add = common.deed(deeds, "add", _("keep articles"), _add)
    options.sources(add)
    common.form(add)
    _tag_arguments(common.deed(deeds, "tag", _("give articles tags, or take tags away"), _tag))
    star = common.deed(deeds, "star", _("star articles, or take their stars away"), _star)
    common.keys(star)
    star.add_argument("--off", action="store_true", help=_("take the star away"))
    common.form(star)
    remove = common.deed(deeds, "remove", _("put articles in the bin, for thirty days"), _remove)
    common.keys(remove)
    remove.add_argument("-y", "--yes", action="store_true", help=_("do not ask"))
    common.form(remove)
    empty = common.deed(deeds, "empty", _("delete for good what lies in the bin"), _empty)
    empty.add_argument("-y", "--yes", action="store_true", help=_("do not ask"))
    common.form(empty)


def _tag_arguments(tag: ArgumentParser) -> None:
    tag.add_argument("key", metavar="KEY", nargs="?", help=_("the article; without it, every tag is listed"))
    tag.add_argument("tags", metavar="TAG", nargs="*", help=_("the tags to give; none lists the article's"))
    tag.add_argument("--off", action="store_true", help=_("take these tags away"))
    common.form(tag)


def _add(args: Namespace) -> int:
    """Keep the article of each source."""
    with common.library(args) as library:

        def work(reading: Reading) -> None:
            added = library.add(reading)
            if args.form == "json":
                told = {"outcome": added.outcome} | common.told(added.entry)
                output.say_json(told, line=len(args.sources) > 1)
            else:
                words = {"new": _("new"), "same": _("there already"), "changed": _("changed")}
                output.say(f"{common.line(added.entry)}  ({words[added.outcome]})")

        return for_each(args.sources, work, args)


def _tag(args: Namespace) -> int:
    """Tags on and off an article; or all tags."""
    with common.library(args) as library:
        if args.key is None:
            _all_tags(args, library.tags())
            return 0
        change = library.untag if args.off else library.tag
        tags = change(args.key, *args.tags)
    if args.form == "json":
        output.say_json(list(tags))
    else:
        output.say("\n".join(tags)) if tags else output.talk(_("it has no tags"))
    return 0


def _all_tags(args: Namespace, tags: tuple[tuple[str, int], ...]) -> None:
    """Print every tag with its number of articles."""
    if args.form == "json":
        output.say_json([{"tag": tag, "articles": number} for tag, number in tags])
    elif tags:
        output.say("\n".join(f"{number:>6}  {tag}" for tag, number in tags))
    else:
        output.talk(_("there are no tags"))


def _star(args: Namespace) -> int:
    """Stars on and off."""
    with common.library(args) as library:
        for key in args.keys:
            library.star(key, starred=not args.off)
        _print(args, [entry for key in args.keys if (entry := library.find(key))])
    return 0


def _remove(args: Namespace) -> int:
    """Into the bin, when the user says so."""
    with common.library(args) as library:
        entries = [library.entry(key) for key in args.keys]
        for entry in entries:
            output.talk(entry.headline)
        question = _("remove {number} articles?").format(number=len(entries))
        if not common.agreed(question, yes=args.yes):
            output.talk(_("nothing was removed"))
            return 0
        removed = [library.remove(entry.key) for entry in entries]
        _print(args, removed)
        output.talk(
            _("undo within thirty days: {command}").format(
                command=f"ilbo library restore {' '.join(common.short(entry.key) for entry in removed)}"
            )
        )
    return 0


def _empty(args: Namespace) -> int:
    """Out of the bin for good, when the user says so."""
    with common.library(args) as library:
        entries = library.bin()
        for entry in entries:
            output.talk(entry.headline)
        question = _("delete {number} articles for good?").format(number=len(entries))
        gone = entries and common.agreed(question, yes=args.yes)
        number = library.empty_bin(0) if gone else 0
    if args.form == "json":
        output.say_json({"deleted": number})
    else:
        output.say(_("{number} articles deleted").format(number=number))
    return 0


def _print(args: Namespace, entries: list[Entry]) -> None:
    """Print the entries that were changed."""
    if args.form == "json":
        output.say_json([common.told(entry) for entry in entries])
    else:
        output.say("\n".join(map(common.line, entries)))
