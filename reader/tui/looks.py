"""The looks of words as the sheets give them, kept once for the whole app.

Textual would make them anew for every widget at every change of any class: thirty looks on eight
widgets cost a fifth of a second before the first paint. So the app alone carries the component
classes, and whoever draws asks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import App

if TYPE_CHECKING:
    from rich.style import Style
    from textual.widget import Widget

_LOOKS = (
    *("text", "section", "headline", "deck", "byline", "subhead", "caption", "credit", "figure"),
    *(
        "removed",
        "why",
        "changed",
        "told",
        "quiet",
        "lead",
        "label",
        "speaker",
        "carried",
        "unsure",
        "title",
        "said",
        "verb",
    ),
    *("good", "short", "bad", "strong", "plain", "accent", "key", "splitter", "splitter-held"),
    *("here", "here-blurred", "cursor", "cursor-blurred"),
    *("hit", "hit-now", "linked", "marked", "note", "selection"),
)


class LookingApp(App[None]):
    """An app whose sheets give a look to each of some names: ``.look-headline``."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"look-{name}" for name in _LOOKS}

    def __init__(self) -> None:
        self._looks: dict[str, Style] = {}
        super().__init__()

    def look(self, name: str) -> Style:
        """What a name adds to the ground."""
        if name not in self._looks:
            self._looks[name] = self.get_component_styles(f"look-{name}").partial_rich_style
        return self._looks[name]

    def notify_style_update(self) -> None:
        """Another theme: every look is read again when it is next needed."""
        super().notify_style_update()
        self._looks.clear()


def look(widget: Widget, name: str) -> Style:
    """What a name adds to a widget's ground; with no name the ground itself."""
    if not name:
        return widget.rich_style
    assert isinstance(widget.app, LookingApp)
    return widget.app.look(name)
