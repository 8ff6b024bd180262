"""The looks: five designed themes over one set of names.

Sheets speak of ``$ink``, ``$hit`` or ``$speaker`` and never of a colour. Every name stands in every
theme and once more in ``variable_defaults``: a name known to one theme only would crash the app
when the theme changes. Names that end in ``-style`` hold what still tells things apart where there
is no colour at all: reverse, bold, underline.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.filter import Monochrome, NoColor
from textual.theme import Theme

from reader.language import _

if TYPE_CHECKING:
    from textual.app import App

_TABLE = """
name               dark     light    sepia    contrast  terminal
ink                #d9d4c7  #2b2a27  #43352a  #ffffff   default
ink-quiet          #a49e8e  #625e54  #604c39  #e0e0e0   default
ink-faint          #5a564c  #b3ad9d  #b8a180  #a0a0a0   bright_black
headline           #f4efe2  #131210  #2a1d13  #ffffff   default
deck               #c3bca9  #4c4941  #5b4737  #ffffff   default
section            #d3a55c  #8a4b08  #84351a  #ffff00   yellow
pane-border        #3a3832  #d8d2c3  #d6c2a1  #ffffff   bright_black
pane-border-focus  #d3a55c  #8a4b08  #8c3a1c  #ffff00   yellow
pane-title         #a8a18f  #625e54  #604c39  #ffffff   default
figure             #24231f  #efeade  #ecdcbf  #1a1a1a   default
figure-ink         #a9a392  #5d594f  #6a5644  #ffffff   default
cursor             #51492f  #e2d4ae  #dcc59a  #ffff00   default
cursor-ink         #fbf6e8  #131210  #2a1d13  #000000   default
cursor-blurred     #312e27  #ece6d8  #e6d3af  #3d3d00   default
hit                #5b4a1e  #f6dd94  #f1c866  #00ffff   yellow
hit-ink            #ffe9b8  #3b2c00  #3a2500  #000000   black
hit-now            #e6b450  #9a5d00  #a8480f  #ffff00   cyan
hit-now-ink        #1b1a17  #ffffff  #fff6e4  #000000   black
linked             #2e4257  #cfe2f3  #c9d8c9  #0000c0   blue
linked-ink         #e8f1fa  #10273d  #17301f  #ffffff   bright_white
marked             #4a3a52  #ead7f0  #e4c5c0  #ff80ff   magenta
marked-ink         #f4e6fb  #36173f  #4a1812  #000000   bright_white
speaker            #8fb8de  #1f5587  #24576b  #80ffff   cyan
carried            #94a4b4  #50647a  #42596a  #e0e0e0   cyan
verb               #9dbf8a  #3d6b26  #3d5622  #80ff80   green
number             #d3a55c  #8a4b08  #84351a  #ffff00   yellow
removed            #a7998d  #675f56  #5f4e3e  #d0d0d0   default
good               #9dbf8a  #3d6b26  #3d5622  #80ff80   green
short              #e2a95f  #854d00  #7d4305  #ffc040   yellow
bad                #e68c8c  #a82e2e  #9c2b22  #ff9090   red
unread             #8fb8de  #1f5587  #24576b  #80ffff   cyan
field              #38342c  #f0eadb  #ebdcbd  #3a3a3a   default
sheet              #2b2822  #fffdf8  #faf1de  #202020   default
splitter           #272520  #f3efe5  #ecdfc4  #808080   bright_black
"""
# What each name is for:
#   ink-quiet: byline, date, hints, read second; ink-faint: rules, what can be overlooked;
#   section: 정치, the small word above a headline; figure: the ground of a picture's box;
#   cursor: the line one is at in a list; hit-now: the hit one is at; linked: the clause or quote
#   chosen in a pane, shown in the story; marked: what the reader highlighted; carried: a speaker
#   taken over from an earlier turn; good, short, bad: count met, count not met, failed;
#   field: the ground of what can be typed into; sheet: of a dialog; splitter: the line between panes.


def _columns() -> dict[str, dict[str, str]]:
    """Theme → name → colour, as the table says."""
    (_, *themes), *rows = (line.split() for line in _TABLE.strip().splitlines())
    return {
        theme: {row[0]: _colour(row[column]) for row in rows} for column, theme in enumerate(themes, start=1)
    }


def _colour(word: str) -> str:
    return word if word.startswith("#") else f"ansi_{word}"


_COLOURS = _columns()
_COLOURS["mono"] = dict.fromkeys(_COLOURS["dark"], "ansi_default")

_STYLES = {
    "headline-style": "bold",
    "quiet-style": "none",
    "cursor-style": "none",
    "cursor-blurred-style": "none",
    "pick-style": "none",  # the cursor's, where Textual draws it and leaves reverse out
    "hit-style": "none",
    "hit-now-style": "bold",
    "linked-style": "none",
    "marked-style": "none",
    "removed-style": "strike",
    "carried-style": "italic",
    "unread-style": "bold",
}
# Many terminals' bright black cannot be told from their ground: what is quiet is dim instead.
_ANSI_STYLES = _STYLES | {
    "quiet-style": "dim",
    "cursor-style": "reverse",
    "pick-style": "bold underline",
    "cursor-blurred-style": "underline",
}
_COLOURLESS_STYLES = _ANSI_STYLES | {
    "hit-style": "underline",
    "hit-now-style": "reverse bold",
    "linked-style": "bold underline",
    "marked-style": "italic underline",
}


def _theme(name: str, *, ground: str, panel: str, dark: bool) -> Theme:
    """A theme in 16 million colours on ``ground``, with dialogs on ``panel``."""
    colours = _COLOURS[name]
    return Theme(
        name=name,
        primary=colours["pane-border-focus"],
        secondary=colours["speaker"],
        accent=colours["section"],
        warning=colours["short"],
        error=colours["bad"],
        success=colours["good"],
        foreground=colours["ink"],
        background=ground,
        surface=panel,
        panel=panel,
        dark=dark,
        variables=colours | _STYLES | _chrome(colours),
    )


_ANSI_CHROME = {
    "input-cursor-text-style": "reverse",
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
}


def _ansi_theme(name: str, styles: dict[str, str]) -> Theme:
    """A theme in the terminal's own 16 colours, or in none."""
    colours = _COLOURS[name]
    return Theme(
        name=name,
        primary=colours["pane-border-focus"],
        secondary=colours["speaker"],
        accent=colours["section"],
        warning=colours["short"],
        error=colours["bad"],
        success=colours["good"],
        foreground="ansi_default",
        background="ansi_default",
        ansi=True,
        variables=colours | styles | _chrome(colours) | _ANSI_CHROME,
    )


def _chrome(colours: dict[str, str]) -> dict[str, str]:
    """Textual's own names, where its widgets would else pick colours of their own."""
    return {
        "border": colours["pane-border-focus"],
        "border-blurred": colours["pane-border"],
        "scrollbar": colours["ink-faint"],
        "scrollbar-hover": colours["ink-quiet"],
        "scrollbar-active": colours["pane-border-focus"],
        "input-selection-background": colours["linked"],
        "input-selection-foreground": colours["linked-ink"],
        "screen-selection-background": colours["linked"],
        "screen-selection-foreground": colours["linked-ink"],
        "footer-key-foreground": colours["section"],
        "footer-description-foreground": colours["ink-quiet"],
    }


THEMES = (
    _theme("dark", ground="#1b1a17", panel="#272520", dark=True),
    _theme("light", ground="#faf7f0", panel="#f3efe5", dark=False),
    _theme("sepia", ground="#f4e8d0", panel="#ecdfc4", dark=False),
    _theme("contrast", ground="#000000", panel="#000000", dark=True),
    _ansi_theme("terminal", _ANSI_STYLES),
    _ansi_theme("mono", _COLOURLESS_STYLES),
)
"""In the order in which they are offered."""


def variable_defaults() -> dict[str, str]:
    """Every name that sheets may use, for ``App.get_theme_variable_defaults``."""
    return _COLOURS["dark"] | _STYLES


def theme_label(name: str) -> str:
    """What a theme is called in the interface."""
    labels = {
        "dark": _("Dark"),
        "light": _("Light"),
        "sepia": _("Sepia"),
        "contrast": _("High contrast"),
        "terminal": _("The terminal's own 16 colours"),
        "mono": _("Without colour"),
    }
    return labels.get(name, name)


def register(app: App[None]) -> None:
    """Make the themes known to the app; where no colour is wished, let none through."""
    for theme in THEMES:
        app.register_theme(theme)
    if app.no_color:
        # Textual turns colours to greys then, which are colours as well.
        app._filters = [each for each in app._filters if not isinstance(each, Monochrome)]  # noqa: SLF001
        app._filters.append(NoColor())  # noqa: SLF001


def start_theme(wished: str, *, colourless: bool = False) -> str:
    """The theme to open with: the reader's wish, else one that suits the terminal.

    ``NO_COLOR`` holds against any wish; Textual takes it out of the environment as its app is made,
    so that the app tells ``colourless``. Where nothing is wished, a terminal that says that its
    ground is bright (COLORFGBG) gets the light theme.
    """
    if colourless or os.environ.get("NO_COLOR"):
        return "mono"
    if wished in {theme.name for theme in THEMES}:
        return wished
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if ground in {"7", "15"} else "dark"


def next_theme(current: str) -> str:
    """The theme after this one, round and round."""
    names = [theme.name for theme in THEMES]
    place = names.index(current) if current in names else -1
    return names[(place + 1) % len(names)]
