"""The library: everything that was read, searched as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.language import _
from reader.tui.keys import bindings_for
from reader.tui.screens.shelf import Shelf
from reader.tui.shelf import ask, exists
from reader.tui.shelfrows import hit_row
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rows import Row

if TYPE_CHECKING:
    from textual.binding import BindingType

    from reader.kept import Answers
    from reader.library import Library

_PAGE = 60


class LibraryScreen(Shelf):
    """Answers of a search; with nothing typed the newest articles."""

    ROOMS: ClassVar[tuple[str, ...]] = ("library", "shelf")
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("library")

    def __init__(self) -> None:
        super().__init__()
        self._answers: Answers | None = None
        self._limit = _PAGE
        self._removed: list[str] = []
        """Keys put into the bin from here, the last one at the end."""

    def picker(self) -> PickList:
        """The list, which the library filters."""
        return PickList(
            _("Search: words, section:정치 speaker:강기정 from:2023-10 starred:"),
            empty="\n\n".join(
                (
                    _("Nothing was read yet: what you open is kept here"),
                    _("f opens the front page, o an address; ilbo library import takes in saved pages"),
                )
            ),
            local=False,
            id="list",
        )

    def name_words(self) -> str:
        """What it is."""
        return _("Library")

    async def fill(self) -> None:
        """Ask for what is typed."""
        if not exists():
            self.list.show(())
            return
        query, limit = self.list.query_text, self._limit

        def search(library: Library) -> tuple[Answers, int]:
            return library.search(query, limit), library.count()

        answers, count = await ask(search)
        self._answers = answers
        self.head.note = _note(len(answers.hits), count, searched=bool(query), more=answers.more)
        rows = [hit_row(hit) for hit in answers.hits]
        if answers.more:
            rows.append(
                Row("go:more", _("More"), aside=_("{count} are shown").format(count=len(rows)), way=True)
            )
        self.list.show(rows, empty=_nothing_for(query) if query else None)

    def on_pick_list_asked(self, message: PickList.Asked) -> None:
        """Search as it is typed; an older question that is still out is dropped."""
        message.stop()
        self._limit = _PAGE
        self.action_refresh()

    async def open_key(self, key: str) -> None:
        """An article, at the hit where there is one; or more answers."""
        if key == "go:more":
            self._limit += _PAGE
            self.action_refresh()
            return
        await self.open_entry(key.partition(":")[2], self._goal(key))

    def _goal(self, key: str) -> tuple[int, int, int] | None:
        """Where in the article the first hit is; None where nothing was searched for."""
        hit = next(
            (hit for hit in (self._answers.hits if self._answers else ()) if f"entry:{hit.entry.key}" == key),
            None,
        )
        snippet = hit.snippet if hit else None
        if snippet is None or not snippet.spans:
            return None
        shift = snippet.start - (1 if snippet.text.startswith("…") else 0)
        start, end = snippet.spans[0]
        return snippet.paragraph, start + shift, end + shift

    # Star and bin

    def _key(self) -> str | None:
        row = self.list.row
        return row.key.partition(":")[2] if row and row.key.startswith("entry:") else None

    def action_star(self) -> None:
        """Star the article at the cursor, or take its star away."""
        if (key := self._key()) is not None:
            self.do_later("change", self._star, key)

    async def _star(self, key: str) -> None:
        await ask(lambda library: library.star(key, starred=not library.entry(key).starred))
        self.action_refresh()

    def action_remove(self) -> None:
        """Put the article at the cursor into the bin; Backspace brings it back."""
        if (key := self._key()) is not None:
            self.list.drop(f"entry:{key}")  # the next key is for the next article, however slow the disk
            self.do_later("change", self._remove, key)

    async def _remove(self, key: str) -> None:
        entry = await ask(lambda library: library.remove(key))
        self._removed.append(key)
        self.say(_("In the bin for 30 days: {name}; Backspace brings it back").format(name=entry.headline), 8)
        self.action_refresh()

    def action_marked(self) -> None:
        """To everything that was marked."""
        from reader.tui.screens.marked import MarkedScreen

        self.app.push_screen(MarkedScreen())

    def action_bin(self) -> None:
        """To what was removed."""
        from reader.tui.screens.bin import BinScreen

        self.app.push_screen(BinScreen())

    def action_put_back(self) -> None:
        """Bring back what was removed last."""
        if self._removed:
            self.do_later("change", self._put_back, self._removed.pop())
        else:
            self.say(_("Nothing was removed here"))

    async def _put_back(self, key: str) -> None:
        entry = await ask(lambda library: library.put_back(key))
        self.say(_("Back in the library: {name}").format(name=entry.headline))
        self.action_refresh()


def _nothing_for(query: str) -> str:
    """What stands where a search found nothing: what is wrong with its filters, if anything is."""
    from reader.library.misread import why_nothing

    why = why_nothing(query)
    return why or _("The library has nothing for “{query}”; Esc shows everything").format(query=query)


def _note(found: int, count: int, *, searched: bool, more: bool) -> str:
    """How many articles there are, and how many of them a search found; ``60+`` where there are more."""
    if not count:
        return ""
    if not searched:
        return _("{count} articles").format(count=f"{count:,}")
    told = f"{found:,}+" if more else f"{found:,}"
    return _("{found} of {count} articles").format(found=told, count=f"{count:,}")
