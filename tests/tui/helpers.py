"""The app in a test: opened on a sample or at home, asked what its screen says."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library import open_library
from reader.pipeline import load_local, read_page
from reader.source import FileSource
from reader.tui.app import IlboApp
from reader.tui.options import Options

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from textual.pilot import Pilot

    from reader.pipeline import Reading

SAMPLES = Path(__file__).parents[2] / "samples"
# No address is looked up in tests: nothing answers at this door.
NOWHERE = "http://127.0.0.1:9"


def page_of(slug: str) -> Path:
    """The page of a sample."""
    return next(iter(sorted((SAMPLES / slug).glob("page.*"))))


def reading_of(slug: str) -> Reading:
    """A sample, read."""
    return read_page(load_local(FileSource(page_of(slug))))


def keep(*slugs: str) -> list[str]:
    """Put samples into the library; their keys."""
    with open_library() as library:
        return [library.add(reading_of(slug)).entry.key for slug in slugs]


@asynccontextmanager
async def reading(
    slug: str | None = None, *keys: str, size: tuple[int, int] = (100, 30), theme: str = "dark"
) -> AsyncIterator[Pilot[None]]:
    """The app on a sample, or at home without one, after some keys."""
    app = IlboApp(FileSource(page_of(slug)) if slug else None, Options(theme=theme, animation=False))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, *keys)
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Strike keys one after the other, each when what the one before began is done."""
    for place, key in enumerate(keys):
        await pilot.press(key)
        typing = len(key) == 1 and place + 1 < len(keys) and len(keys[place + 1]) == 1
        if not typing:
            await settle(pilot)


async def settle(pilot: Pilot[None]) -> None:
    """Until nothing is on its way any more; timers are not waited for."""
    for _round in range(2):
        await pilot.app.workers.wait_for_complete(list(pilot.app.workers))
        await pilot.pause()


async def until(pilot: Pilot[None], fact: Callable[[], bool]) -> None:
    """Wait for something that takes its time, ten seconds at most."""
    for _turn in range(200):
        if fact():
            return
        await pilot.pause(0.05)
    raise AssertionError(screen_text(pilot))


def screen_text(pilot: Pilot[None]) -> str:
    """What stands on the screen, row by row, with what shows from below a dialog."""
    from textual._context import visible_screen_stack

    visible_screen_stack.set(pilot.app._background_screens)
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
