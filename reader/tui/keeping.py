"""What the library keeps of the article on the screen: its place, marks, notes and star.

The screen is painted before the library is asked for the first time. A library that cannot be
used is told of once, and costs the keeping, never the reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

from reader.errors import IlboError
from reader.kept import Place
from reader.language import _
from reader.tui.shelf import ask, ask_now
from reader.tui.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.kept import Added, Mark
    from reader.library import Library
    from reader.pipeline import Reading
    from reader.tui.screens.reading import ReadingScreen

Answer = TypeVar("Answer")
Goal: TypeAlias = tuple[int, int, int]
"""Where to go in an article that is opened for it: paragraph, and characters of it."""

# Behind so much of it a story counts as read: what follows is the byline.
_READ_SHARE = 0.97
_KEEP_SECONDS = 5.0


class Keeping:
    """One article on one screen, as the library knows it."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen
        self.key: str | None = None
        """What the library calls it; None until it is kept there."""
        self.marks: tuple[Mark, ...] = ()
        self.starred = False
        self.goal: Goal | None = None
        self._kept: Place | None = None
        """The place as it was last written."""

    async def begin(self, reading: Reading) -> None:
        """Keep the article, then bring back what was left at it."""

        def take(library: Library) -> tuple[Added, tuple[Mark, ...], str]:
            added = library.add(reading)
            library.mark_opened(added.entry.key)
            return added, library.marks(added.entry.key), library.notice

        taken = await self.asked(take)
        if taken is None:
            return
        added, self.marks, notice = taken
        first = self.key is None
        self.key, self.starred = added.entry.key, added.entry.starred
        self.draw()
        if first and self.goal is not None:
            self.screen.go_to(*self.goal, comes_back=False)
        elif first and added.entry.place is not None:
            self._return_to(added.entry.place)
        if notice:
            self.screen.say(notice, 10)
        elif added.outcome == "changed":
            self.screen.say(_("The paper changed this story since you read it: w shows how"), 10)
            diff = await self.asked(lambda library: library.diff(added.entry.key))
            if diff is not None and self.screen.reading is reading:
                self.screen.show_changes(diff)
        if first:
            self.screen.set_interval(_KEEP_SECONDS, self.keep)

    def _return_to(self, place: Place) -> None:
        """Go where the reader stopped, unless the reader has moved already."""
        from reader.tui.spans import Bookmark

        if self.screen.story.scroll_offset.y == 0 and (place.paragraph, place.offset) > (0, 0):
            self.screen.story.open_at(Bookmark(place.paragraph, place.offset))
            self._kept = place

    def place(self) -> Place:
        """Where the reader is."""
        bookmark = self.screen.story.bookmark
        return Place(max(0, bookmark.paragraph), bookmark.offset)

    async def keep(self) -> None:
        """Write the place down, if it is another than before."""
        if (work := self._to_keep()) is not None:
            await self.asked(work)

    def end(self) -> None:
        """Write the place down at once: the app may be about to leave."""
        if (work := self._to_keep()) is None:
            return
        try:
            ask_now(work)
        except IlboError as error:
            self.screen.say(str(error))

    def _to_keep(self) -> Callable[[Library], None] | None:
        key, place, share = self.key, self.place(), self.screen.status.share
        if key is None or place == self._kept:
            return None
        self._kept = place

        def work(library: Library) -> None:
            library.keep_place(key, place, share)
            if share >= _READ_SHARE:
                library.mark_read(key)

        return work

    def draw(self) -> None:
        """Show the marks in the story."""
        self.screen.story.set_marks(
            tuple(
                Span(mark.paragraph, mark.start, mark.end, "note" if mark.note else "marked")
                for mark in self.marks
                if not mark.lost
            )
        )

    async def change(self, work: Callable[[Library], object]) -> bool:
        """Change something of the marks and show them as they are then; whether it was done."""
        if self.key is None:
            self.screen.say(_("The library does not have this story yet"))
            return False
        key = self.key

        def change(library: Library) -> tuple[object, tuple[Mark, ...]]:
            return work(library), library.marks(key)

        done = await self.asked(change)
        if done is None:
            return False
        self.marks = done[1]
        self.draw()
        return done[0] is not False

    async def asked(self, question: Callable[[Library], Answer]) -> Answer | None:
        """What the library answers; None, and the reason in the bottom line, where it cannot."""
        try:
            return await ask(question)
        except IlboError as error:
            self.screen.say(str(error), 8)
            return None


_KEEPINGS: WeakKeyDictionary[ReadingScreen, Keeping] = WeakKeyDictionary()


def keeping(screen: ReadingScreen) -> Keeping:
    """The keeping of a screen, made at the first call."""
    if screen not in _KEEPINGS:
        _KEEPINGS[screen] = Keeping(screen)
    return _KEEPINGS[screen]
