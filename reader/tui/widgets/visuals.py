"""What a component class adds to its ground, whole.

Textual's own ``get_visual_style`` leaves ``reverse`` out, and of a partial style the ground: where
there is no colour, the first is all that shows where the cursor is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.style import Style

if TYPE_CHECKING:
    from textual.widget import Widget


def component(widget: Widget, name: str) -> Style:
    """The style of a component class: what its sheet sets, and nothing else."""
    styles = widget.get_component_styles(name)
    text = styles.text_style
    return Style(
        background=styles.background if styles.has_rule("background") else None,
        foreground=styles.color if styles.has_rule("color") else None,
        bold=text.bold,
        dim=text.dim,
        italic=text.italic,
        underline=text.underline,
        reverse=text.reverse,
        strike=text.strike,
    )
