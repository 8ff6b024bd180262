"""Copying and citing what the reader is at, and opening its page in a browser."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from reader.language import _
from reader.tui import cite, clipboard

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import App

    from reader.article import Article
    from reader.tui.dialogs.photo import PhotoDialog
    from reader.tui.screens.parts import Place
    from reader.tui.screens.reading import ReadingScreen

# They would fill the terminal that the app is shown in.
_IN_THE_TERMINAL = frozenset(
    {"w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "www-browser"}
)


def words_at(article: Article, place: Place) -> str:
    """What a copy takes: the selection, else the chosen quote or clause, else the paragraph."""
    if place.selected:
        return place.selected
    if place.quote is not None:
        return cite.quoted(article, place.quote)
    if place.clause is not None:
        return cite.clause_text(place.clause)
    if place.paragraph is not None and 0 <= place.paragraph < len(article.paragraphs):
        return article.paragraphs[place.paragraph]
    return article.headline


def citation_at(article: Article, place: Place) -> str:
    """The same with who said it, paper, day and address."""
    from reader.export import words

    who = words.speakers(place.quote) if place.quote is not None and not place.selected else ""
    return cite.cited(words_at(article, place), article, who)


async def copy(screen: ReadingScreen, text: str) -> None:
    """Copy and tell what took it and how much."""
    screen.say(str(await copied(screen.app, text)))


async def copied(app: App[None], text: str) -> clipboard.Copied:
    """Copy in a thread: some tools take their time."""
    return await asyncio.to_thread(
        clipboard.copy, text, lambda told: app.call_from_thread(app.copy_to_clipboard, told)
    )


async def browse(screen: ReadingScreen | PhotoDialog, address: str) -> None:
    """Open the page; where no browser can be shown, copy its address instead."""
    program = browser(os.environ, sys.platform)
    if program is None:
        done = await copied(screen.app, address)
        screen.say(_("No browser here; the address: {copied}").format(copied=done), 8)
        return
    try:
        subprocess.Popen(  # noqa: ASYNC220, S603 — it is started and left alone; no shell reads the address
            (*program, address),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        screen.say(_("The browser does not open: {why}").format(why=error.strerror), 8)
    else:
        screen.say(_("Opened in the browser: {address}").format(address=address))


def browser(environment: Mapping[str, str], platform: str) -> tuple[str, ...] | None:
    """The command that shows an address in a window; None where there is no window to show it in."""
    found = (
        (shutil.which(command[0], path=environment.get("PATH")), command)
        for command in _browsers(environment, platform)
    )
    return next(((program, *command[1:]) for program, command in found if program), None)


def _browsers(environment: Mapping[str, str], platform: str) -> Iterator[tuple[str, ...]]:
    """What could open an address here, the user's own wish first."""
    wished = environment.get("BROWSER", "").split(os.pathsep)[0].split()
    if wished and os.path.basename(wished[0]) not in _IN_THE_TERMINAL and "%s" not in wished:  # noqa: PTH119
        yield tuple(wished)
    if platform == "darwin":
        yield ("open",)
    if "WSL_DISTRO_NAME" in environment:
        yield ("wslview",)
        yield ("rundll32.exe", "url.dll,FileProtocolHandler")
    if "DISPLAY" in environment or "WAYLAND_DISPLAY" in environment:
        yield ("xdg-open",)
