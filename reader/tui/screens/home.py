"""Home: where the reader stopped, the front page, the library, samples.

The first paint shows what needs neither disk nor network; the library answers a moment later, the
paper whenever it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NetworkError, NotAnArticle, StorageError
from reader.language import _
from reader.tui import fronts
from reader.tui.going import go
from reader.tui.screens.shelf import Shelf
from reader.tui.shelf import ask, exists
from reader.tui.shelfrows import entry_row, teaser_row
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rows import Row
from reader.values import replace

if TYPE_CHECKING:
    from reader.article import Listing
    from reader.kept import Entry
    from reader.library import Library

_CONTINUED = 5
_LATEST = 5
_TEASERS = 6
_SAMPLES = 5


class HomeScreen(Shelf):
    """Everything there is to read, in one list."""

    def __init__(self) -> None:
        super().__init__()
        self._begun: tuple[Entry, ...] = ()
        self._latest: tuple[Entry, ...] = ()
        self._count = 0
        self._front: Listing | None = None
        self._known: dict[str, Entry] = {}
        self._asked = False
        self._all_samples = False
        self._trouble = ""
        """Why the library is not to be opened."""

    def picker(self) -> PickList:
        """The list, empty."""
        return PickList(_("/ or Hangul narrows the list, 초성 too"), id="list")

    def name_words(self) -> str:
        """The paper's name."""
        return "광주일보"

    def retell(self) -> None:
        """Say everything in today's language."""
        super().retell()
        self.list.show(self._rows())

    async def fill(self) -> None:
        """Ask the library, then the paper."""
        self._trouble = ""
        try:
            if exists():
                self._begun, self._latest, self._count = await ask(_kept)
        except StorageError as error:
            # Home is whole without the library: the paper and the samples are read all the same.
            self._trouble = str(error)
            self.say(self._trouble, 10)
        await self._read_front(fetch=False)
        self.retell()
        if not self._asked:
            self._asked = True
            self.do_later("front", self._fetch_front, exclusive=True)

    async def _fetch_front(self) -> None:
        """Fetch the front page behind the reader's back; a failure is no news here."""
        self.foot.doing = _("Asking the paper")
        try:
            await self._read_front(fetch=True)
        finally:
            self.foot.doing = ""
        self.list.show(self._rows())

    async def _read_front(self, *, fetch: bool) -> None:
        try:
            found = await fronts.fetched(fronts.MAIN) if fetch else await fronts.kept(fronts.MAIN)
        except (NetworkError, NotAnArticle):
            return  # home is whole without the paper; the front page itself says what is wrong
        if found is not None:
            self._front = found.listing
            self._known = await fronts.known(found.listing)

    def _rows(self) -> list[Row]:
        """Every part under its heading; samples come first where nothing was read yet."""
        begun = _under(_("Continue reading"), [entry_row(entry) for entry in self._begun])
        parts = [begun, self._front_rows(), self._library_rows()]
        parts.insert(0 if not self._begun and not self._count else len(parts), self._sample_rows())
        return [row for part in parts for row in part]

    def _front_rows(self) -> list[Row]:
        rows = [
            replace(teaser_row(teaser, known=self._known.get(teaser.aid or ""), new=False), more="")
            for teaser in (self._front.teasers[:_TEASERS] if self._front else ())
        ]
        way = Row("go:front", _("The front page by section"), aside="f", way=True)
        return _under(_("Front page"), [*rows, way])

    def _library_rows(self) -> list[Row]:
        begun = {entry.key for entry in self._begun}
        rows = [entry_row(entry) for entry in self._latest if entry.key not in begun]
        ways = (
            ("library", _("Everything that was read"), "l"),
            ("people", _("Everybody who is quoted, with what they said"), "p"),
            ("address", _("Open an address, an article number or a file"), "o"),
        )
        rows += [Row(f"go:{name}", words, aside=key, way=True) for name, words, key in ways]
        count = _("{count} articles").format(count=f"{self._count:,}") if self._count else _("empty so far")
        return _under(_("Library"), rows, _("not to be opened") if self._trouble else count)

    def _sample_rows(self) -> list[Row]:
        """Some of the stories that come with the reader; the others when they are asked for."""
        every = _samples()
        if self._all_samples:
            return _under(_("Samples"), every)
        more = Row(
            "go:samples", _("All samples"), aside=_("{count} articles").format(count=len(every)), way=True
        )
        tucked = [replace(row, tucked=True) for row in every[_SAMPLES:]]
        return _under(_("Samples"), [*every[:_SAMPLES], *tucked, more])

    async def open_key(self, key: str) -> None:
        """Another list, an article of the library, of the paper, or a sample."""
        kind, _colon, rest = key.partition(":")
        if kind == "entry":
            await self.open_entry(rest)
        elif kind == "teaser":
            self.read(fronts.source(rest))
        elif kind == "sample":
            from reader.bundled import find
            from reader.source import FileSource

            self.read(FileSource(find(rest).page))
        elif rest == "address":
            self.action_go_to()
        elif rest == "samples":
            self._all_samples = True
            self.list.show(self._rows())
        elif rest in {"front", "library", "people"}:
            go(self.app, rest)  # type: ignore[arg-type]

    def action_leave(self) -> None:
        """Esc leaves a filter, never the reader."""


def _kept(library: Library) -> tuple[tuple[Entry, ...], tuple[Entry, ...], int]:
    """What was begun, what came last, how much there is."""
    return library.unfinished(_CONTINUED), library.latest(_LATEST), library.count()


def _under(heading: str, rows: list[Row], aside: str = "") -> list[Row]:
    """Rows under a heading; nothing without rows."""
    return [Row(f"heading:{heading}", heading, aside=aside, heading=True), *rows] if rows else []


def _samples() -> list[Row]:
    """The stories that come with the reader."""
    from reader.bundled import samples

    return [Row(f"sample:{each.name}", each.title) for each in samples()]
