"""What the paper changed between two wordings of a story, by paragraph and by word."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.language import _
from reader.tui.dialogs.base import Dialog
from reader.tui.sheets import sheets
from reader.tui.when import span
from reader.tui.widgets.visuals import component

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.kept import Change, Diff

_STYLES = {"same": "", "added": "changes--added", "removed": "changes--removed"}


class Changed(Static):
    """One part in both wordings, what came and what went told apart."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"changes--added", "changes--removed", "changes--part"}

    def __init__(self, change: Change) -> None:
        super().__init__(markup=False)
        self._change = change

    def render(self) -> Content:
        """The part's name, then its words."""
        named = [(f"{part_words(self._change)}\n", "changes--part"), *words_of(self._change)]
        return Content("").join(
            Content.styled(text, component(self, name)) if name else Content(text) for text, name in named
        )


class ChangesDialog(Dialog[None]):
    """Shows a diff; there is nothing to answer."""

    CSS_PATH: ClassVar = sheets("dialog", "picklist", "changes")
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [("q", "leave", "")]

    def __init__(self, diff: Diff) -> None:
        super().__init__()
        self._diff = diff

    def title_words(self) -> str:
        """Between which wordings."""
        before, after = self._diff.before, self._diff.after
        between = span(before.fetched, after.fetched)
        return _("Changes {count} · {between}").format(count=len(self._diff.edited), between=between)

    def hint_words(self) -> str:
        """How to tell old from new."""
        return _("Struck through: gone   Underlined: new   Esc closes")

    def compose_body(self) -> ComposeResult:
        """Every part that is not as it was."""
        with VerticalScroll(id="parts"):
            yield from (Changed(change) for change in self._diff.edited)


def words_of(change: Change) -> list[tuple[str, str]]:
    """Stretches of both wordings with the name of their look; empty for what stayed."""
    match change.kind:
        case "changed" if change.words:
            return [(edit.text, _STYLES[edit.kind]) for edit in change.words]
        case "added":
            return [(change.after, _STYLES["added"])]
        case "removed":
            return [(change.before, _STYLES["removed"])]
    return [(change.before, _STYLES["removed"]), ("\n", ""), (change.after, _STYLES["added"])]


def part_words(change: Change) -> str:
    """What a part is called, with the paragraph's number where it has one."""
    if change.part == "paragraph" and change.paragraph is not None:
        return _("paragraph {number}").format(number=change.paragraph + 1)
    return {
        "headline": _("headline"),
        "deck": _("deck"),
        "byline": _("byline"),
        "published": _("date"),
        "subhead": _("subhead"),
        "paragraph": _("paragraph"),
        "caption": _("caption"),
    }[change.part]
