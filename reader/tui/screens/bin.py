"""The bin: what was removed from the library, for thirty days; brought back, or deleted for good."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from reader.language import _
from reader.library.base import KST
from reader.library.upkeep import BIN_DAYS
from reader.tui.dialogs.confirm import ConfirmDialog
from reader.tui.keys import bindings_for
from reader.tui.screens.shelf import Shelf
from reader.tui.shelf import ask, exists
from reader.tui.shelfrows import bin_row
from reader.tui.widgets.picklist import PickList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from reader.kept import Entry


class BinScreen(Shelf):
    """What lies in the bin, the last removed first."""

    ROOMS: ClassVar[tuple[str, ...]] = ("bin", "shelf")
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("bin")

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] = {}

    def picker(self) -> PickList:
        """The list."""
        return PickList(
            _("/ or Hangul narrows the list, 초성 too"),
            empty=_("The bin is empty: what you remove from the library with Del lies here for 30 days"),
            id="list",
        )

    def name_words(self) -> str:
        """What it is."""
        return _("Bin")

    async def fill(self) -> None:
        """Ask for what was removed."""
        entries = await ask(lambda library: library.bin()) if exists() else ()
        self._entries = {entry.key: entry for entry in entries}
        self.head.note = _("{count} articles").format(count=f"{len(entries):,}") if entries else ""
        self.list.show([bin_row(entry, days_left(entry)) for entry in entries])

    def leads_to_article(self, key: str) -> bool:  # noqa: ARG002
        """Nothing in the bin is read."""
        return False

    async def open_key(self, key: str) -> None:
        """Ask what is to become of it."""
        entry = self._entries[key.partition(":")[2]]
        choices = (("no", _("Leave it")), ("back", _("Bring back")), ("delete", _("Delete for good")))
        question = _("What is to become of it?")

        def answered(answer: str | None) -> None:
            if answer == "back":
                self.do_later("change", self._put_back, entry)
            elif answer == "delete":
                self.do_later("change", self._delete, entry)

        self.app.push_screen(ConfirmDialog(entry.headline, question, choices), answered)

    def _entry(self) -> Entry | None:
        row = self.list.row
        return self._entries.get(row.key.partition(":")[2]) if row else None

    def action_put_back(self) -> None:
        """Bring back what the cursor stands on."""
        if (entry := self._entry()) is not None:
            self.do_later("change", self._put_back, entry)

    async def _put_back(self, entry: Entry) -> None:
        await ask(lambda library: library.put_back(entry.key))
        self.say(_("Back in the library: {name}").format(name=entry.headline))
        self.action_refresh()

    def action_delete(self) -> None:
        """Delete what the cursor stands on for good, when the reader says so."""
        if (entry := self._entry()) is None:
            return
        question = _("Its page, marks and notes go with it, and nothing brings them back.")
        self._sure(entry.headline, question, lambda: self.do_later("change", self._delete, entry))

    async def _delete(self, entry: Entry) -> None:
        await ask(lambda library: library.delete(entry.key))
        self.say(_("Deleted: {name}").format(name=entry.headline))
        self.action_refresh()

    def action_empty(self) -> None:
        """Delete everything in the bin for good, when the reader says so."""
        if not self._entries:
            self.say(_("The bin is empty"))
            return
        title = _("Delete all {count} articles for good?").format(count=len(self._entries))
        question = _("Their pages, marks and notes go with them, and nothing brings them back.")
        self._sure(title, question, lambda: self.do_later("change", self._empty))

    async def _empty(self) -> None:
        gone = await ask(lambda library: library.empty_bin(0))
        self.say(_("{count} articles deleted").format(count=gone))
        self.action_refresh()

    def _sure(self, title: str, question: str, do: Callable[[], None]) -> None:
        choices = (("no", _("No")), ("yes", _("Delete for good")))
        self.app.push_screen(
            ConfirmDialog(title, question, choices), lambda answer: do() if answer == "yes" else None
        )


def days_left(entry: Entry) -> int:
    """Days until it is deleted by itself; the day it is removed counts as thirty."""
    gone = datetime.fromisoformat(entry.removed or "")
    return max(0, BIN_DAYS - (datetime.now(KST) - gone).days)
