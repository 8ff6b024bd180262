"""Keys one after the other: what is typed ahead reaches the field that the key before it opened.

Textual sends a key to the widget that has the focus when the key arrives, while the key before it
may still be on its way to the action that opens a search field. A word pasted or typed quickly
behind ``/`` would then be taken for commands. So a key waits until the one before it has been dealt
with everywhere it could go; a key that comes alone waits for nothing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.dom import DOMNode
    from textual.events import Event

_PATIENCE_SECONDS = 0.25
"""For one widget to answer: a longer wait is for something else, and keys must not be held up by it."""
_LOOK_SECONDS = 0.01
"""After which to look whether the widget is still there."""


class KeyLine:
    """The keys that wait for their turn.

    ``handle`` deals with one key; what it answers comes next in its place: the Latin keys that a
    Hangul syllable was struck with.
    """

    def __init__(self, app: App[None], handle: Callable[[Event], Awaitable[Sequence[Event]]]) -> None:
        self._app = app
        self._handle = handle
        self._waiting: deque[Event] = deque()
        self._at_work: asyncio.Task[None] | None = None

    async def take(self, event: Event) -> None:
        """Deal with a key now, or in its turn."""
        self._waiting.append(event)
        if self._at_work is None or self._at_work.done():
            await self._next()
            self._at_work = asyncio.create_task(self._go_on())
            self._at_work.add_done_callback(self._tell)

    async def _next(self) -> None:
        self._waiting.extendleft(reversed(await self._handle(self._waiting.popleft())))

    async def _go_on(self) -> None:
        await settled(self._app)
        while self._waiting:
            await self._next()
            await settled(self._app)

    def _tell(self, task: asyncio.Task[None]) -> None:
        """A fault in a key's action is the app's, as if the key had come alone."""
        if not task.cancelled() and (error := task.exception()):
            self._app.call_later(partial(_raise, error))


def _raise(error: BaseException) -> None:
    raise error


async def settled(app: App[None]) -> None:
    """Wait until the last key has gone from the focused widget up to the app, and its focus is set."""
    if not app.is_running:
        return
    for node in (*(app.focused or app.screen).ancestors_with_self, app):
        await _answered(node)
    await _answered(app.screen)
    await _answered(app)


async def _answered(node: DOMNode) -> None:
    """Wait until a widget has dealt with all that it was sent so far."""
    done = asyncio.Event()
    if isinstance(node, App) or node.is_attached:
        node.call_later(done.set)
        end = asyncio.get_running_loop().time() + _PATIENCE_SECONDS
        # A node that is taken away meanwhile never answers.
        while node.is_running and asyncio.get_running_loop().time() < end:
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), _LOOK_SECONDS)
                return
