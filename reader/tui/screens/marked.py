"""Everything that was marked, with its notes, over all articles; written out as Markdown."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from reader.language import _
from reader.tui.dialogs.notes import row_of
from reader.tui.keys import bindings_for
from reader.tui.screens.shelf import Shelf
from reader.tui.shelf import ask, exists
from reader.tui.shelfrows import date
from reader.tui.shelfrows import headline as headline_of
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rows import Row
from reader.values import replace

if TYPE_CHECKING:
    from pathlib import Path

    from textual.binding import BindingType

    from reader.kept import Entry, Mark


class MarkedScreen(Shelf):
    """Marks and notes under the headlines of their articles, the newest article first."""

    ROOMS: ClassVar[tuple[str, ...]] = ("marked", "shelf")
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("marked")

    def __init__(self) -> None:
        super().__init__()
        self._noted: tuple[tuple[Entry, tuple[Mark, ...]], ...] = ()

    def picker(self) -> PickList:
        """The list."""
        return PickList(
            _("/ or Hangul narrows the list, 초성 too"),
            empty=_("Nothing is marked yet: in a story, m marks what you are at and a writes a note to it"),
            id="list",
        )

    def name_words(self) -> str:
        """What they are."""
        return _("Marks and notes")

    async def fill(self) -> None:
        """Ask for them."""
        self._noted = await ask(lambda library: library.noted()) if exists() else ()
        number = sum(len(marks) for _entry, marks in self._noted)
        self.head.note = _("marks {count}").format(count=f"{number:,}") if number else ""
        self.list.show(self._rows())

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        for entry, marks in self._noted:
            title = headline_of(entry)
            rows.append(Row(f"of:{entry.key}", title, aside=date(entry.published), heading=True, lines=1))
            rows += [replace(row_of(mark), key=f"mark:{mark.id}") for mark in marks]
        return rows

    async def open_key(self, key: str) -> None:
        """The article, at the mark."""
        number = int(key.partition(":")[2])
        mark = next(mark for _entry, marks in self._noted for mark in marks if mark.id == number)
        goal = None if mark.lost else (mark.paragraph, mark.start, mark.end)
        await self.open_entry(mark.key, goal)

    def action_export(self) -> None:
        """Write them into a Markdown file where stories are saved."""
        if self._noted:
            self.do_later("export", self._export)
        else:
            self.say(_("Nothing is marked yet"))

    async def _export(self) -> None:
        self.say(_("Written: {path}").format(path=await asyncio.to_thread(self._write)), 8)

    def _write(self) -> Path:
        from reader.files import make_folder, write
        from reader.library.moving import notes
        from reader.saving import now
        from reader.settings import load_or_default

        folder = load_or_default().save_folder
        make_folder(folder)
        stem = _("Kwangju Ilbo notes {day}").format(day=now()[:10])
        names = (f"{stem}.md" if number == 1 else f"{stem} ({number}).md" for number in count(1))
        path = next(path for name in names if not (path := folder / name).exists())
        write(path, notes(self._noted).encode())
        return path.absolute()
