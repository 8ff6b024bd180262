"""People of the library and all that they said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.commands import output
from reader.commands.library import common
from reader.errors import UsageError
from reader.language import _
from reader.text import one_line

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.kept import Person, Statement


def arguments(deeds: common.Deeds) -> None:
    """Quotes, people."""
    quotes = common.deed(deeds, "quotes", _("print all that a speaker said, the oldest first"), _quotes)
    quotes.add_argument(
        "--speaker", metavar="NAME", required=True, help=_("a name, or the number that people prints")
    )
    quotes.add_argument("-n", "--limit", type=int, metavar="N", help=_("how many at most"))
    common.form(quotes, ("plain", "json", "markdown"))
    people = common.deed(deeds, "people", _("print the speakers, who says most first"), _people)
    people.add_argument(
        "name", nargs="?", default="", metavar="NAME", help=_("part of a name, or its first consonants")
    )
    people.add_argument("-n", "--limit", type=int, metavar="N", help=_("how many at most"))
    people.add_argument(
        "--join", nargs=2, type=int, metavar=("ID", "ID"), help=_("say that two of them are one person")
    )
    people.add_argument(
        "--part",
        type=int,
        metavar="ID",
        help=_("say that what is named by --title or --article is another's"),
    )
    people.add_argument("--title", action="append", default=[], metavar="TITLE", help=_("a post of --part's"))
    people.add_argument(
        "--article", action="append", default=[], metavar="KEY", help=_("an article of --part's")
    )
    people.add_argument("--undo", action="store_true", help=_("take back the last joining or parting"))
    common.form(people)


def _quotes(args: Namespace) -> int:
    """Print a speaker's statements."""
    name = one_line(args.speaker)
    speaker: str | int = int(name) if name.isdecimal() else name
    with common.library(args) as library:
        said = library.statements(speaker, args.limit)
    if args.form == "json":
        output.say_json([_told(statement) for statement in said])
    elif not said:
        output.talk(_("the library holds nothing that {name} said").format(name=name))
    elif args.form == "markdown":
        output.say(_markdown(name, said))
    else:
        output.say("\n\n".join(map(_plain, said)))
    return 0


def _who(statement: Statement) -> str:
    """Name and post, else as printed."""
    return " ".join(filter(None, (statement.name, statement.title))) or statement.surface


def _day(statement: Statement) -> str:
    return (statement.published or "")[:10].replace("-", ".")


def _plain(statement: Statement) -> str:
    """Day and speaker, the words, the article."""
    verb = f" {statement.verb}" if statement.verb else ""
    where = f"  {statement.headline} ({common.short(statement.key)})"
    return f"{_day(statement)}  {_who(statement)}\n  “{statement.text}”{verb}\n{where}"


def _markdown(speaker: str, said: tuple[Statement, ...]) -> str:
    """The statements as Markdown quotations with their sources."""
    from reader.export.markdown import escaped

    parts = [f"# {escaped(_who(said[0]) if speaker.isdecimal() else speaker)}\n"]
    for statement in said:
        source = f"{_who(statement)}, {escaped(statement.headline)}, {_day(statement)}."
        address = f" <{statement.address}>" if statement.address else ""
        parts.append(f"> “{escaped(statement.text)}”\n\n{source}{address}\n")
    return "\n".join(parts)


def _told(statement: Statement) -> dict[str, Any]:
    """A statement as JSON."""
    names = (
        "key", "headline", "published", "address", "person", "name", "title", "surface", "verb", "found",
        "text", "paragraph", "start", "end",
    )  # fmt: skip
    return {name: getattr(statement, name) for name in names}


def _people(args: Namespace) -> int:
    """Print, join or part people."""
    with common.library(args) as library:
        if args.undo and (undone := library.undo_people()) is None:
            output.talk(_("there is nothing to take back"))
        elif args.undo:
            output.talk(_("taken back: {name}").format(name=undone))
        if args.join:
            library.join_people(*args.join)
        if args.part is not None:
            if not (args.title or args.article):
                raise UsageError(
                    _("--part does not say what is another's"), _("name it by --title or --article")
                )
            library.part_person(args.part, titles=args.title, keys=args.article)
        found = library.people(args.name, args.limit)
    if args.form == "json":
        output.say_json([_told_person(person) for person in found])
    elif found:
        output.say("\n".join(map(_line, found)))
    else:
        output.talk(_("nobody is found"))
    return 0


def _line(person: Person) -> str:
    """Number, statements, name, posts."""
    return f"{person.id:>6}  {person.statements:>5}  {person.name}  {', '.join(person.titles)}".rstrip()


def _told_person(person: Person) -> dict[str, Any]:
    """A person as JSON."""
    return {
        "id": person.id,
        "name": person.name,
        "titles": list(person.titles),
        "statements": person.statements,
        "articles": person.articles,
        "first": person.first,
        "last": person.last,
    }
