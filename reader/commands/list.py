"""``ilbo list``: the headlines of a section or a search; without either the sections."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from reader import paper
from reader.apart import bounded
from reader.commands import options, output
from reader.errors import NetworkError, UsageError
from reader.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.article import Listing, Teaser
    from reader.page import Page
    from reader.source import WebSource

EXAMPLES = (
    "ilbo list",
    "ilbo list 정치",
    "ilbo list 004 --page 2 -f json",
    "ilbo list --search 나루강",
)
FEED = "rss"
"""What the feeds of the settings are called."""
_FRESH_SECONDS = 60.0
"""A list asked for again within a minute is the same."""
_OFFLINE_SECONDS = 86_400.0
"""How old a list may be that is shown because the network fails."""


def arguments(parser: ArgumentParser) -> None:
    """SECTION, --search, --page, -f."""
    parser.add_argument(
        "section",
        nargs="?",
        metavar="SECTION",
        help=_("name or number of a section, rss, or the address or file of a list; without it the sections"),
    )
    parser.add_argument("--search", metavar="WORDS", help=_("what the paper's own search has for some words"))
    parser.add_argument("--page", type=_page_number, default=1, metavar="N", help=_("which page, from 1"))
    options.form(parser, ("plain", "json"))


def run(args: Namespace) -> int:
    """Print the sections, or one section's headlines."""
    if args.search and args.section:
        raise UsageError(_("a search is of the whole paper"), _("give either a section or --search"))
    if args.search is not None and not args.search.strip():
        raise UsageError(_("there is nothing to search for"), _("give some words after --search"))
    if args.search is None and args.section is None:
        _say_sections(args)
        return 0
    if args.search is None and args.section.lower() == FEED:
        if not args.settings.rss:
            raise UsageError(_("no feed is set"), _("set rss in the settings (ilbo config)"))
        from reader.parse.feed import feed

        _say_listings([bounded(feed, _page(address)) for address in args.settings.rss], args)
        return 0
    from reader.parse.listing import listing

    place = paper.search_address(args.search, args.page) if args.search else _address(args.section, args.page)
    _say_listings([bounded(listing, _page(place))], args)
    return 0


def _address(section: str, page: int) -> str:
    """Where the list is: its address, its file's path, or what the paper's section of that name has."""
    if found := paper.section_id(section.strip()):
        return paper.section_address(found, page)
    if any(mark in section for mark in "/.\\"):
        return section if page == 1 or "?" not in section else _on_page(section, page)
    from reader.commands.parser import nearest

    raise UsageError(
        _("there is no section “{name}”").format(name=section[:40]),
        nearest(section, paper.SECTIONS.values(), otherwise=_("see {command}").format(command="ilbo list")),
    )


def _on_page(address: str, page: int) -> str:
    """The address of that page of the same list."""
    import re

    bare = re.sub(r"(?<=[?&])page=\d*&?", "", address).rstrip("?&")
    return f"{bare}{'&' if '?' in bare else '?'}page={page}"


def _page(place: str) -> Page:
    """The page of a list; the one kept from earlier, said so, when the network fails."""
    from reader.fetch import cache
    from reader.pipeline import load_local
    from reader.source import WebSource, read_source

    source = read_source(place)
    if not isinstance(source, WebSource):
        return load_local(source)
    try:
        return _visited(source)
    except NetworkError as error:
        here = cache.kept(source.address)
        if here is None or cache.age_seconds(here) > _OFFLINE_SECONDS:
            raise
        kept = _("this is the list of {time}").format(time=here.fetched)
        output.talk(f"{error}; {kept}")
        return here


def _visited(source: WebSource) -> Page:
    from asyncio import run

    from reader.fetch.polite import Guest

    async def visit() -> Page:
        async with Guest() as guest:
            return await guest.visit(source, fresh_seconds=_FRESH_SECONDS)

    return run(visit())


def _say_sections(args: Namespace) -> None:
    if args.form == "json":
        sections = [
            {"id": each, "name": name, "address": paper.section_address(each)}
            for each, name in paper.SECTIONS.items()
        ]
        output.say_json({"schema": 1, "sections": sections})
    else:
        output.say("\n".join(f"{each}  {name}" for each, name in paper.SECTIONS.items()))


def _say_listings(listings: list[Listing], args: Namespace) -> None:
    if args.form == "json":
        for each in listings:
            output.say_json({"schema": 1} | asdict(each), line=len(listings) > 1)
    else:
        output.say("\n".join(_line(teaser) for each in listings for teaser in each.teasers))


def _line(teaser: Teaser) -> str:
    """What to open it by, when it was published, its headline."""
    published = (teaser.published or "")[:16].replace("T", " ")
    return f"{teaser.aid or teaser.address}  {published:<16}  {teaser.headline}"


def _page_number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:6]) <= 99_999:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(_("a page is a number from 1"))
    return int(text)
