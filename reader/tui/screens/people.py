"""Everybody who is quoted in the library, and all that one of them said, in time order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.language import _
from reader.tui.keys import bindings_for
from reader.tui.screens.shelf import Shelf
from reader.tui.shelf import ask, exists
from reader.tui.shelfrows import person_rows, statement_row
from reader.tui.widgets.picklist import PickList
from reader.tui.widgets.rows import Row

if TYPE_CHECKING:
    from textual.binding import BindingType

    from reader.kept import Person, Statement

_MOST = 300
_AT_ONCE, _MOST_SAID = 200, 2000
"""So many statements come at once, and so many unasked: who said more holds the screen up."""


class _OfPeople(Shelf):
    """What both lists share: the last joining or parting is taken back."""

    def action_undo(self) -> None:
        """Take back what was last said about who is who."""
        self.do_later("change", self._undo)

    async def _undo(self) -> None:
        name = await ask(lambda library: library.undo_people()) if exists() else None
        self.say(_("Taken back: {name}").format(name=name) if name else _("There is nothing to take back"))
        self.action_refresh()


class PeopleScreen(_OfPeople):
    """The speakers, who says most first."""

    ROOMS: ClassVar[tuple[str, ...]] = ("people", "shelf")
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("people")

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, Person] = {}

    def picker(self) -> PickList:
        """The list, which the library filters."""
        return PickList(
            _("Part of a name, in 초성 too"),
            empty=_("Nobody is quoted in the library yet: whoever speaks in what you read comes here"),
            local=False,
            id="list",
        )

    def name_words(self) -> str:
        """Who they are."""
        return _("People")

    async def fill(self) -> None:
        """Ask for those whose name is typed."""
        name = self.list.query_text
        found = await ask(lambda library: library.people(name, _MOST)) if exists() else ()
        self._people = {f"person:{person.id}": person for person in found}
        self.head.note = _("{count} people").format(count=len(found)) if 0 < len(found) < _MOST else ""
        empty = _("Nobody is called “{name}”; Esc shows everybody").format(name=name)
        self.list.show(person_rows(found), empty=empty if name else None)

    def on_pick_list_asked(self, message: PickList.Asked) -> None:
        """Narrow as it is typed."""
        message.stop()
        self.action_refresh()

    async def open_key(self, key: str) -> None:
        """What this one said."""
        self.app.push_screen(StatementsScreen(self._people[key]))

    def action_people(self) -> None:
        """Here one is."""

    def action_join(self) -> None:
        """Say that the one at the cursor is the same as another of that name."""
        row = self.list.row
        person = self._people.get(row.key) if row else None
        if person is None:
            return
        others = [each for each in self._people.values() if each.id != person.id]
        same = sorted(others, key=lambda each: each.name != person.name)
        from reader.tui.dialogs.choose import ChooseDialog

        def chosen(key: str | None) -> None:
            if key is not None:
                self.do_later("change", self._join, person.id, self._people[key].id)

        title = _("Who is the same as {name}?").format(name=person.name)
        self.app.push_screen(ChooseDialog(title, person_rows(same), ""), chosen)

    async def _join(self, person: int, other: int) -> None:
        await ask(lambda library: library.join_people(person, other))
        self.say(_("They are one now; Backspace takes it back"))
        self.action_refresh()


class StatementsScreen(_OfPeople):
    """All statements of one person, the oldest first."""

    ROOMS: ClassVar[tuple[str, ...]] = ("statements", "shelf")
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("statements")

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self._statements: tuple[Statement, ...] = ()
        self._most: int | None = _MOST_SAID

    def picker(self) -> PickList:
        """The list."""
        looking = _("Looking for what they said")
        return PickList(_("/ or Hangul narrows the list, 초성 too"), empty=looking, id="list")

    def name_words(self) -> str:
        """Who, and what they are."""
        return "  ".join(part for part in (self.person.name, ", ".join(self.person.titles[:2])) if part)

    async def fill(self) -> None:
        """Ask for the first at once, then for the others; on coming back for all in one."""
        if self._statements or len(await self._look(_AT_ONCE)) == _AT_ONCE:
            await self._look(self._most)

    async def _look(self, most: int | None) -> tuple[Statement, ...]:
        """Show so many."""
        self._statements = await ask(lambda library: library.statements(self.person.id, most))
        self._tell_count()
        self.list.show(self._rows(), empty=_("Nothing of theirs is left"))
        return self._statements

    def _tell_count(self) -> None:
        """How many are shown; of how many, where there are more."""
        told = _("{count} statements").format(count=f"{len(self._statements):,}")
        self.head.note = f"{told} / {self.person.statements:,}" if self._missing() else told

    def _missing(self) -> bool:
        """Whether there are more than are shown, which have to be asked for."""
        return len(self._statements) == self._most and self.person.statements > len(self._statements)

    def _rows(self) -> list[Row]:
        """A heading for each year, then what was said in it."""
        rows: list[Row] = []
        for number, statement in enumerate(self._statements):
            year = (statement.published or "")[:4]
            if not rows or year != (self._statements[number - 1].published or "")[:4]:
                rows.append(Row(f"year:{year}", year or _("Without a date"), heading=True))
            rows.append(statement_row(number, statement))
        if self._missing():
            rows.append(Row("go:more", _("More"), way=True))
        return rows

    async def open_key(self, key: str) -> None:
        """The article, at the statement; or all that is left."""
        if key == "go:more":
            self._most = None
            self.action_refresh()
            return
        statement = self._statements[int(key.partition(":")[2])]
        await self.open_entry(statement.key, (statement.paragraph, statement.start, statement.end))

    def action_part(self) -> None:
        """Say that the statement at the cursor is another's of the same name."""
        row = self.list.row
        if row is None or not row.key.startswith("statement:"):
            return
        statement = self._statements[int(row.key.partition(":")[2])]
        from reader.tui.dialogs.confirm import ConfirmDialog

        choices = [("no", _("No")), ("article", _("In this article"))]
        if statement.title and len(self.person.titles) > 1:
            choices.append(("title", _("Wherever they are {title}").format(title=statement.title)))
        question = _("Is this somebody else of the same name?")
        self.app.push_screen(
            ConfirmDialog(self.person.name, question, choices), lambda answer: self._parted(answer, statement)
        )

    def _parted(self, answer: str | None, statement: Statement) -> None:
        titles = (statement.title or "",) if answer == "title" else ()
        keys = (statement.key,) if answer == "article" else ()
        if titles or keys:
            self.do_later("change", self._part, titles, keys)

    async def _part(self, titles: tuple[str, ...], keys: tuple[str, ...]) -> None:
        await ask(lambda library: library.part_person(self.person.id, titles=titles, keys=keys))
        self.say(_("They are two now; Backspace takes it back"))
        self.action_refresh()
