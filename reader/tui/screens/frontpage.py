"""The front page by section: kept lists at once, fresh ones behind the reader's back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.article import Figure
from reader.errors import IlboError
from reader.language import _
from reader.text import one_line
from reader.tui import fronts
from reader.tui.keys import bindings_for
from reader.tui.memory import recall, remember
from reader.tui.screens.shelf import Shelf
from reader.tui.shelfrows import teaser_rows
from reader.tui.when import received
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.shelfbar import ShelfFoot, ShelfHead
from reader.tui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.fetch.polite import Guest
    from reader.kept import Entry
    from reader.tui.fronts import Found, Front

# Lists that nobody looks at yet are asked for again only after an hour.
_AHEAD_FRESH_SECONDS = 3600.0


class FrontPageScreen(Shelf):
    """Sections as tabs, the teasers of one of them as rows."""

    ROOMS: ClassVar[tuple[str, ...]] = ("frontpage", "shelf")
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("frontpage")

    def __init__(self) -> None:
        super().__init__()
        self.fronts: list[Front] = fronts.all_fronts()
        self._at = 0
        self._page = 1
        self._before_search = 0, 1
        """The section and its page that Esc goes back to from what a search found."""
        self._found: Found | None = None
        self._new = 0
        """How many of the list came since the last visit and were not read."""
        self._known: dict[str, Entry] = {}
        self._guest: Guest | None = None
        self._newest: dict[str, str] = {}
        """The newest number of each list that was shown, to be remembered on leaving."""

    def compose(self) -> ComposeResult:
        """Name, sections, teasers, keys."""
        yield ShelfHead(id="head")
        yield Tabs(id="tabs")
        yield self.picker()
        yield ShelfFoot(id="foot")

    def picker(self) -> PickList:
        """The list, empty."""
        return PickList(_("/ or Hangul narrows the list, 초성 too"), empty=_("Asking the paper"), id="list")

    def name_words(self) -> str:
        """The paper and the section."""
        return f"광주일보  {fronts.front_name(self.front)}"

    @property
    def front(self) -> Front:
        """The list that is shown."""
        return self.fronts[self._at]

    def on_mount(self) -> None:
        """Name everything, ask for the first list, then for the others one by one."""
        from reader.settings import load_or_default

        self.fronts = fronts.all_fronts(load_or_default().rss)
        super().on_mount()
        self.do_later("ahead", self._fetch_ahead, exclusive=True)

    def retell(self) -> None:
        """Say everything in today's language."""
        super().retell()
        tabs = self.query_one(Tabs)
        tabs.names = tuple(fronts.front_name(front) for front in self.fronts)
        tabs.chosen = self._at

    # Fetching

    async def fill(self) -> None:
        """Show the kept list, then the fresh one."""
        front, page = self.front, self._page
        if (here := await fronts.kept(front, page)) is not None:
            await self._show(here)
        else:
            self.list.show((), empty=_("Asking the paper"))
        self.foot.doing = _("Asking for {name}").format(name=fronts.front_name(front))
        try:
            await self._show(await self._fetch(front, page, fronts.FRESH_SECONDS))
        except IlboError as error:
            if here is None:
                remedy = _("r tries again; the library is read offline: l")
                self.list.show((), empty=f"{error}\n\n{remedy}")
        finally:
            self.foot.doing = ""

    async def _fetch(self, front: Front, page: int, fresh_seconds: float) -> Found:
        from reader.fetch.polite import Guest

        if self._guest is None:
            self._guest = Guest()
        return await fronts.fetched(front, page, guest=self._guest, fresh_seconds=fresh_seconds)

    async def _fetch_ahead(self) -> None:
        """Keep the first page of every section, so that all can be read offline."""
        for number, front in enumerate(tuple(self.fronts), start=1):
            self.head.note = _("fetching ahead {number} of {count}").format(
                number=number, count=len(self.fronts)
            )
            try:
                await self._fetch(front, 1, _AHEAD_FRESH_SECONDS)
            except IlboError:
                break  # one refusal is answer enough: a guest does not knock at twenty doors
        self._tell_age()

    async def on_unmount(self) -> None:
        """Let go of the connection."""
        if self._guest is not None:
            await self._guest.__aexit__(None, None, None)

    # Showing

    async def _show(self, found: Found) -> None:
        self._found = found
        self._known = await fronts.known(found.listing)
        seen = recall(f"seen-{self.front.id}", "")
        rows = teaser_rows(found.listing, self._known, seen)
        self._new = sum(bool(row.flag) for row in rows)
        self.list.show(rows, empty=self._empty())
        self._tell_age()
        newest = max((teaser.aid or "" for teaser in found.listing.teasers), default="")
        if self._page == 1 and newest > seen and self.front.kind != "search":
            self._newest[self.front.id] = newest
        if found.trouble:
            self.say(_("Offline: {trouble}").format(trouble=found.trouble), 10)

    def _empty(self) -> str:
        """What stands where nothing is listed."""
        if self.front.kind == "search":
            return _("The paper has nothing for “{words}”; s asks again").format(words=self.front.name)
        return _("This list is empty")

    def action_close(self) -> None:
        """Leave; what was listed counts as seen from now on."""
        for front, newest in self._newest.items():
            remember(f"seen-{front}", newest)
        super().action_close()

    def _tell_age(self) -> None:
        """How much is new, which page it is, and of when; that it is kept from earlier."""
        if self._found is None:
            self.head.note = ""
            return
        page = _("page {number}").format(number=self._page) if self.front.paged else ""
        new = _("{count} new").format(count=self._new) if self._new else ""
        offline = _("offline") if self._found.trouble else ""
        parts = (new, page, offline, received(self._found.fetched))
        self.head.note = "  ".join(part for part in parts if part)

    # Actions

    async def open_key(self, key: str) -> None:
        """An article: the library's own copy where the network fails is the reading screen's matter."""
        self.read(fronts.source(key.partition(":")[2]))

    def action_photo(self) -> None:
        """Show the photo of the story at the cursor; left and right go through those of the list."""
        from reader.tui.dialogs.photo import PhotoDialog

        teasers = self._found.listing.teasers if self._found else ()
        figures = {
            f"teaser:{each.address}": Figure(each.thumbnail, one_line(each.headline), "")
            for each in teasers
            if each.thumbnail
        }
        if self.list.row is None or (figure := figures.get(self.list.row.key)) is None:
            self.say(_("This story has no photo in the list"))
        else:
            self.app.push_screen(PhotoDialog(tuple(figures.values()), figure))

    def action_seek(self) -> None:
        """Ask the paper's own search; what it has is one more list behind the sections."""
        from reader.tui.dialogs.seek import SeekDialog

        def answered(words: str | None) -> None:
            if words:
                self._note_place()
                self.fronts = [*(each for each in self.fronts if each.kind != "search"), fronts.search(words)]
                self._at, self._page = len(self.fronts) - 1, 1
                self._turned()

        before = self.front.name if self.front.kind == "search" else ""
        self.app.push_screen(SeekDialog(before), answered)

    def action_section(self, step: int) -> None:
        """To another section, round and round."""
        self._note_place()
        self._at = (self._at + step) % len(self.fronts)
        self._page = 1
        self._turned()

    def action_turn(self, step: int) -> None:
        """To another page of the section."""
        if not self.front.paged:
            self.say(_("This list has one page; the sections have more"))
        elif step > 0 and self._found is not None and not self._found.listing.more:
            self.say(_("This is the last page"))
        elif self._page + step < 1:
            self.say(_("This is the first page"))
        else:
            self._page += step
            self._turned()

    def action_leave(self) -> None:
        """From what a search found back to the section one came from, else to the screen below."""
        if self.front.kind == "search":
            self._at, self._page = self._before_search
            self._turned()
        else:
            super().action_leave()

    def _note_place(self) -> None:
        if self.front.kind != "search":
            self._before_search = self._at, self._page

    def _turned(self) -> None:
        self._found = None
        self.list.show(())
        self.retell()
        self._tell_age()
        self.action_refresh()
