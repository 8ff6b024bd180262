"""The marks and notes of the story: jump to one, or take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.kept import Mark
from reader.language import _
from reader.text import one_line
from reader.tui.dialogs.base import Dialog
from reader.tui.sheets import sheets
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rows import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.tui.keeping import Keeping


class NotesDialog(Dialog[Mark]):
    """Answers the mark to go to."""

    CSS_PATH: ClassVar = sheets("dialog", "picklist", "notes")
    AUTO_FOCUS = "Rows"
    BINDINGS: ClassVar[list[BindingType]] = [("delete,d", "remove", ""), ("backspace", "undo", "")]

    def __init__(self, keeping: Keeping) -> None:
        """List what is kept of an article."""
        super().__init__()
        self._keeping = keeping

    def title_words(self) -> str:
        """How many there are."""
        return _("Marks and notes: {count}").format(count=len(self._keeping.marks))

    def hint_words(self) -> str:
        """What can be done."""
        return _("Enter goes there   Delete removes   Backspace takes back   Esc closes")

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield PickList(
            _("Type to narrow the list"),
            empty=_("Nothing is marked yet: m marks a paragraph or selection, a writes a note"),
        )

    def on_mount(self) -> None:
        """Fill it."""
        self.query_one(PickList).set_roomy(roomy=True)
        self._fill()

    def _fill(self) -> None:
        self.query_one("#title").update(self.title_words())  # type: ignore[attr-defined]
        self.query_one(PickList).show([row_of(mark) for mark in self._keeping.marks])

    def _marked(self) -> Mark | None:
        """The mark at the cursor."""
        row = self.query_one(PickList).row
        return next((mark for mark in self._keeping.marks if row and str(mark.id) == row.key), None)

    def on_pick_list_chosen(self) -> None:
        """Answer; a mark whose words are gone leads nowhere."""
        mark = self._marked()
        if mark is not None and mark.lost:
            self.trouble(_("These words no longer stand in the story"))
        elif mark is not None:
            self.dismiss(mark)

    async def action_remove(self) -> None:
        """Take the mark at the cursor away."""
        if (mark := self._marked()) is not None:
            await self._keeping.change(lambda library: library.remove_mark(mark.id))
            self._fill()

    async def action_undo(self) -> None:
        """Take back what was last done."""
        await self._keeping.change(lambda library: library.undo_mark(self._keeping.key or ""))
        self._fill()


def row_of(mark: Mark) -> Row:
    """Where it stands, the note, and the words; without a note the words alone."""
    where = _("paragraph {number}").format(number=mark.paragraph + 1)
    if mark.lost:
        where = _("no longer in the story")
    words, note = one_line(mark.text), one_line(mark.note)
    return Row(str(mark.id), note or words, aside=where, more=words if note else "", fresh=bool(note))
