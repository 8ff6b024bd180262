"""The reading screen: one article, its clauses and its quotes, and everything that can be done with it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work

from reader.errors import IlboError
from reader.language import _
from reader.tui import deeds
from reader.tui.keys import bindings_for
from reader.tui.memory import recall
from reader.tui.opening import at_once, noticed, opened, source_words, told_changes
from reader.tui.piece import Piece
from reader.tui.screens.finding import Finding
from reader.tui.screens.linking import Linking, quotes_beside
from reader.tui.typeset import removed_words, story_pieces
from reader.tui.when import day
from reader.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.kept import Change, Diff
    from reader.page import Page
    from reader.pipeline import Reading
    from reader.source import Source
    from reader.tui.ahead import Ahead
    from reader.tui.column import Place
    from reader.tui.opening import Opened
    from reader.tui.widgets.itemlist import Entry


class ReadingScreen(Linking, Finding):
    """Opens a source and shows the article that it holds."""

    BINDINGS = bindings_for("reading")
    AUTO_FOCUS = "#story"

    def __init__(self, source: Source, page: Page | None = None, ahead: Ahead | None = None) -> None:
        super().__init__()
        self._ahead = ahead
        self.source = source
        self._page = page
        self._removed_shown = False
        self._changes: dict[int, Change] = {}
        self._before_removed: tuple[Place, Place] | None = None
        """Where the reader was, and where the first thing removed was shown."""
        self._wished_side, self._wished_rows = recall("side", 0), recall("rows", 0)
        self.set_class(recall("folded", default=False), "-folded")
        self.error: IlboError | None = None

    def on_mount(self) -> None:
        """Say that it is being opened, and open it."""
        if not self._open_at_once():
            self._show_words("headline", _("Opening"), source_words(self.source))
            self.open()

    def on_unmount(self) -> None:
        """Nobody waits any more for what is read ahead."""
        self._end_ahead()

    # Opening

    def _open_at_once(self) -> bool:
        """Show with the very first paint what takes no time; whether there was anything to show."""
        try:
            found = at_once(self.source, self._page, self._ahead)
        except IlboError as error:
            self._fail(error)
            return True
        if found:
            self._show(found)
        return found is not None

    @work(exclusive=True, group="open", exit_on_error=False)
    async def open(self) -> None:
        """Load, clean and show the article; say what went wrong where it cannot be."""
        try:
            found = await opened(self.source, self._page, self._ahead)
        except IlboError as error:
            self._fail(error)
        else:
            self._show(found)
            if found.failed:
                kept = _("{error}; this is the page of {time}").format(
                    error=found.failed.happened, time=day(found.reading.page.fetched)
                )
                self.say(kept, 10)

    @work(exclusive=True, group="notice", exit_on_error=False)
    async def _notice(self, reading: Reading) -> None:
        """Look through a long story that is shown already, and show what is found beside it."""
        analysis = await noticed(reading, self._ahead)
        if self.reading is not reading:
            return
        if analysis is None:
            self.say(_("The story is too long to look for quotes and clauses in it"), 10)
        full = replace(reading, analysis=analysis or reading.analysis)
        # Ten thousand quotes take a tenth of a second, and the reader reads on meanwhile.
        entries, index = await asyncio.to_thread(quotes_beside, full.analysis)
        if self.reading is not reading:
            return
        self.noticing, self.reading = False, full
        self._show_beside(full, entries)
        self.know_places(self.quotes, index)

    def _end_ahead(self) -> None:
        if self._ahead:
            self._ahead.end()
            self._ahead = None

    def _show(self, found: Opened) -> None:
        again, reading = self.reading, found.reading
        self._changes, self._before_removed = {}, None
        self.reading, self.error, self.noticing = reading, None, not found.noticed
        article = reading.article
        bookmark = self.story.bookmark if again else None
        self.masthead.article = article
        self.story.show_story(self._pieces(), bookmark)
        self.status.chars = sum(map(len, article.paragraphs))
        self.status.removed = len(article.removed)
        self._show_beside(reading)
        if again:
            self.say(told_changes(again.article, article))

    def _show_beside(self, reading: Reading, entries: Sequence[Entry] | None = None) -> None:
        """What was noticed in the story; the library is told of the article once all of it is there."""
        self.clauses.show_lists(reading.analysis.clauses)
        self.quotes.show_quotes(reading.analysis.quotes, reading.analysis.headline_quotes, entries)
        self.lay_panes()
        self.call_after_refresh(self.tell_place)
        self.find_again()
        if self.noticing:
            self._notice(reading)
        else:
            self._end_ahead()
            deeds.opened(self)

    def _fail(self, error: IlboError) -> None:
        """An article that stands here stays; else the words take its place."""
        self._end_ahead()
        self.error = error
        if self.reading:
            self.say(str(error), 10)
            return
        self._show_words("headline", error.happened, error.remedy)

    def _show_words(self, style: str, first: str, *more: str) -> None:
        pieces = [Piece(first, style, above=2)]
        pieces += [Piece(line, "deck", above=1) for line in more if line]
        self.story.show_story(pieces)

    def _pieces(self) -> tuple[Piece, ...]:
        assert self.reading is not None
        return story_pieces(self.reading.article, removed=self._removed_shown, changes=self._changes)

    def show_changes(self, diff: Diff) -> None:
        """Mark in the story which paragraphs the paper wrote anew; the place stays."""
        self._changes = {
            change.paragraph: change
            for change in diff.edited
            if change.after and change.paragraph is not None
        }
        self.story.swap_story(self._pieces())
        self.find_again()

    # Actions

    def action_removed(self) -> None:
        """Show or hide what cleaning took away; the first of it is gone to and come back from."""
        if not self.article or not self.article.removed:
            self.say(_("Cleaning removed nothing here"))
            return
        self._removed_shown = not self._removed_shown
        before, self._before_removed = self._before_removed, None
        place = self.story.place
        self.story.swap_story(self._pieces())
        if self._removed_shown:
            if self.story.go_to_removed():
                self._before_removed = (place, self.story.place)
            self.say(removed_words(self.article.removed), 10)
        else:
            self.say("")
            if before is not None and before[1] == place:  # who has read on since stays there
                self.story.go_to_top(before[0])
        self.find_again()

    def action_reload(self) -> None:
        """Load it again; the place stays."""
        self._end_ahead()
        self.say(_("Loading again"), 30)
        if not self.reading:
            self._show_words("headline", _("Opening"), source_words(self.source))
        self.open()

    def action_back(self) -> None:
        """Out of a selection, a search, a jump, what was removed, the side pane: one at a time.

        With nothing of these left, back to the list that the story was opened from.
        """
        if self.selections:
            self.clear_selection()
        elif not (self.end_search() or self.go_back()):
            self.story.throw("linked", {})
            if self.quotes.only is not None:
                self.quotes.action_filter()
            elif self._removed_shown:
                self.action_removed()
            elif self.pane != "story" or self.has_class("-zen"):
                self.remove_class("-zen")
                self.show_pane("story")
            elif len(self.app.screen_stack) > 2:
                self.action_close()

    def action_deed(self, name: str) -> None:
        """Do something with the article."""
        if self.noticing and name == "save":
            self.say(_("Quotes and clauses are still being looked for"))
        elif self.reading or name in {"theme", "language", "help"}:
            getattr(deeds, name if name != "help" else "help_screen")(self)
        else:
            self.say(_("Nothing is open yet"))

    async def action_in_pane(self, action: str) -> None:
        """Do in the pane in focus what its key would do there."""
        if self.focused:
            await self.focused.run_action(action)

    def action_close(self) -> None:
        """Back to the screen below, else out; a failure is told by the exit code."""
        deeds.closing(self)
        if len(self.app.screen_stack) > 2:
            self.dismiss()
        else:
            self.app.exit(return_code=self.error.exit_code if self.error and not self.reading else 0)

    def copy_selection_or_say(self, words: str) -> None:
        """Copy what the mouse selected; with nothing selected say something else."""
        if self.reading and self.get_selected_text():
            self.action_deed("copy")
        else:
            self.say(words)
