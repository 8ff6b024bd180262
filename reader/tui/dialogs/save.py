"""Save the story: in which form, where, under which name, with what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from reader.export.names import SUFFIXES, name
from reader.language import _
from reader.tui.dialogs.base import Dialog
from reader.tui.dialogs.parts import OneOf, Tick
from reader.tui.memory import recall, remember
from reader.tui.sheets import sheets

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.article import Article

FORMS = ("plain", "markdown", "html", "json")


@dataclass(frozen=True, slots=True)
class Wish:
    """How the story is to be saved."""

    form: str
    path: Path
    lists: frozenset[str]
    """Of ``clauses`` and ``quotes``, those that come with it."""
    replace: bool = False
    """The file may take the place of one of its name."""


class SaveDialog(Dialog[Wish]):
    """Answers a Wish; asks before a file would be replaced, and remembers all but the name."""

    CSS_PATH: ClassVar = sheets("dialog", "picklist", "save")

    def __init__(self, article: Article, folder: str, form: str) -> None:
        """Offer ``folder`` and ``form`` until others were chosen once."""
        super().__init__()
        self._article = article
        self._folder = recall("save-folder", folder)
        self._form = recall("save-form", form)
        self._form = self._form if self._form in FORMS else "markdown"

    def title_words(self) -> str:
        """What is asked."""
        return _("Save the story")

    def hint_words(self) -> str:
        """How to answer."""
        return _("Enter saves   Tab next field   Esc closes")

    def compose_body(self) -> ComposeResult:
        """Form, name, folder, lists, and the path that comes of them."""
        lists = self._lists(self._form)
        with Vertical(id="fields"):
            yield Label(_("Form"))
            yield OneOf(tuple(zip(FORMS, self._form_words(), strict=True)), self._form, id="form")
            yield Label(_("Name"))
            yield Input(name(self._article, self._form), select_on_focus=False, id="name")
            yield Label(_("Folder"))
            yield Input(self._folder, select_on_focus=False, id="folder")
            yield Label(_("With it"))
            with Vertical(id="lists"):
                yield Tick(_("the clauses as a list"), value="clauses" in lists, id="clauses")
                yield Tick(_("the quotes as a list"), value="quotes" in lists, id="quotes")
        yield Static("", markup=False, id="path")

    def on_mount(self) -> None:
        """Show the path, and the lists as this form takes them."""
        self._tell_path()
        self._suit_lists()

    def on_one_of_chosen(self, message: OneOf.Chosen) -> None:
        """Another form has another suffix and other lists."""
        message.stop()
        field = self.query_one("#name", Input)
        stem = field.value
        for suffix in SUFFIXES.values():
            stem = stem.removesuffix(suffix)
        field.value = stem + SUFFIXES[message.value]
        lists = self._lists(message.value)
        for tick in self.query(Tick):
            tick.value = tick.id in lists
        self._suit_lists()

    def on_input_changed(self) -> None:
        """Show where it would go now."""
        self._tell_path()

    def action_accept(self) -> None:
        """Answer, after asking where a file would be replaced."""
        wish = self._wish()
        if not self.query_one("#name", Input).value.strip(" .") or wish.path.is_dir():
            self.trouble(_("A file needs a name"))
            self.query_one("#name").focus()
        elif wish.path.exists():
            self._ask(wish)
        else:
            self._answer(wish)

    def _ask(self, wish: Wish) -> None:
        """Whether to replace the file that is there."""
        from reader.tui.dialogs.confirm import ConfirmDialog

        choices = (
            ("number", _("Save beside it")),
            ("replace", _("Replace it")),
            ("back", _("Another name")),
        )
        question = _("{name} is there already.").format(name=wish.path.name)
        self.app.push_screen(ConfirmDialog(_("Save the story"), question, choices), self._asked)

    def _asked(self, answer: str | None) -> None:
        wish = self._wish()
        if answer == "replace":
            self._answer(Wish(wish.form, wish.path, wish.lists, replace=True))
        elif answer == "number":
            self._answer(Wish(wish.form, numbered(wish.path), wish.lists))

    def _answer(self, wish: Wish) -> None:
        remember("save-form", wish.form)
        remember("save-folder", self.query_one("#folder", Input).value)
        remember(f"save-lists-{wish.form}", sorted(wish.lists))
        self.dismiss(wish)

    def _wish(self) -> Wish:
        """What the fields say."""
        folder = Path(self.query_one("#folder", Input).value.strip() or ".").expanduser()
        file = self.query_one("#name", Input).value.strip().replace("/", "／")
        lists = frozenset(tick.id for tick in self.query(Tick) if tick.value and tick.id)
        return Wish(self.query_one("#form", OneOf).value, folder / file, lists)

    def _lists(self, form: str) -> list[str]:
        """The lists that were chosen last for a form: at first none in plain text, both elsewhere."""
        default: list[str] = [] if form == "plain" else ["clauses", "quotes"]
        return recall(f"save-lists-{form}", default)

    def _suit_lists(self) -> None:
        """JSON holds everything: there is nothing to choose."""
        self.set_class(self.query_one("#form", OneOf).value == "json", "-whole")

    def _tell_path(self) -> None:
        path = self._wish().path
        self.query_one("#path", Static).update(f"{path.parent.absolute()}/{path.name}")
        self.trouble("")

    def _form_words(self) -> tuple[str, ...]:
        return (_("Text"), "Markdown", "HTML", "JSON")


def numbered(path: Path) -> Path:
    """The first name that is free: ``name (2).md``, ``name (3).md``, and on."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free
