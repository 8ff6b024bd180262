"""Rows of a terminal as SVG, and as PNG where there is a program for it.

Every word is placed by itself, so that columns stay columns in any font; blocks are drawn and not
set, because Korean fonts make them as wide as a syllable.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from html import escape
from typing import TYPE_CHECKING

from rich.color import Color, ColorType
from rich.terminal_theme import TerminalTheme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from rich.segment import Segment
    from rich.style import Style
    from textual.app import App
    from textual.strip import Strip

CELL, LINE, SIZE = 9, 21, 18
"""Points of a cell's width, of a row, of the type: a Korean font's letters are half as wide as high."""
NARROW = "'DejaVu Sans Mono', monospace"
"""For marks that Korean fonts draw as wide as a syllable and most terminals as a letter."""
FONTS = "D2Coding, 'Noto Sans Mono CJK KR', NanumGothicCoding, 'Nanum Gothic Coding', monospace"
_HALF_CELL = "▐"
_AMBIGUOUS = frozenset("①②③④⑤⑥⑦⑧⑨⑩▲△▶▷▼▽◆◇■□●○◎★☆※→←↑↓↔…·×÷✓")
_RUNS = rf"[!-~]+|{_HALF_CELL}|\S"
# What a terminal of no particular taste makes of its own colours.
_TERMINAL = TerminalTheme(
    (30, 30, 30),
    (212, 212, 212),
    [
        *((30, 30, 30), (205, 77, 77), (96, 170, 96), (205, 160, 70)),
        *((86, 130, 205), (170, 100, 180), (80, 170, 180), (200, 200, 200)),
    ],
    [
        *((120, 120, 120), (240, 110, 110), (130, 210, 130), (240, 200, 110)),
        *((120, 165, 240), (210, 140, 220), (120, 210, 220), (255, 255, 255)),
    ],
)


def svg(app: App[None]) -> str:
    """What is on the screen of a running app."""
    return drawn(strips_of(app), app.size.width)


def strips_of(app: App[None]) -> Sequence[Strip]:
    """The rows of the screen of a running app, the uppermost first."""
    from textual._context import visible_screen_stack

    visible_screen_stack.set(app._background_screens)
    return app.screen._compositor.render_strips()


def drawn(strips: Sequence[Strip], width: int) -> str:
    """Rows of a terminal as SVG."""
    size = f'width="{width * CELL}" height="{len(strips) * LINE}"'
    rows = "".join(row(strip, y) for y, strip in enumerate(strips))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width * CELL} {len(strips) * LINE}" {size}>'
        f'<rect {size} fill="{ground()}"/>'
        f'<g font-family="{FONTS}" font-size="{SIZE}" shape-rendering="crispEdges" xml:space="preserve">'
        f"{rows}</g></svg>\n"
    )


def keep(picture: str, file: Path) -> None:
    """Write the SVG, and a PNG where there is a program for it."""
    file.with_suffix(".svg").write_text(picture, encoding="utf-8")
    if program := shutil.which("rsvg-convert"):
        subprocess.run([program, "-o", file.with_suffix(".png"), file.with_suffix(".svg")], check=True)


def ground() -> str:
    """The colour of a terminal on which nothing is."""
    return _hex(None, foreground=False)


def row(strip: Iterable[Segment], y: int) -> str:
    """A row of the screen, ``y`` rows below the uppermost."""
    return "".join(_row(strip, y))


def _row(strip: Iterable[Segment], y: int) -> Iterator[str]:
    """Grounds first, then what stands on them."""
    from reader.width import text_cells

    x = 0
    letters: list[str] = []
    for text, style, control in strip:
        if control:
            continue
        cells = text_cells(text)
        ink, ground = _colours(style)
        yield _box(x * CELL, y, cells * CELL, ground)
        letters.append(_letters(text, style, ink, x, y))
        x += cells
    yield from letters


def _box(left: float, y: int, width: float, colour: str, more: str = "") -> str:
    return f'<rect x="{left}" y="{y * LINE}" width="{width}" height="{LINE}" fill="{colour}"{more}/>'


def _letters(text: str, style: Style | None, ink: str, x: int, y: int) -> str:
    """Words, and what fonts draw wider than terminals do, each at its own place."""
    from reader.width import running_cells

    marks = _decoration(style)
    places = running_cells(text)
    parts = []
    for run in re.finditer(_RUNS if "decoration" not in marks else r".+", text):
        across = (x + places[run.start()]) * CELL
        if run[0] == _HALF_CELL:
            faint = ' opacity="0.5"' if style and style.dim else ""
            parts.append(_box(across + CELL / 2, y, CELL / 2, ink, faint))
            continue
        place = f'x="{across}" y="{y * LINE + SIZE - 2}" fill="{ink}"{marks}'
        family = f' font-family="{NARROW}" font-size="15"' if run[0] in _AMBIGUOUS else ""
        parts.append(f"<text {place}{family}>{escape(run[0])}</text>")
    return "".join(parts)


def _decoration(style: Style | None) -> str:
    if style is None:
        return ""
    lines = " ".join(
        name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on
    )
    return (
        (' font-weight="bold"' if style.bold else "")
        + (' font-style="italic"' if style.italic else "")
        + (f' text-decoration="{lines}"' if lines else "")
        + (' opacity="0.65"' if style.dim else "")
    )


def _colours(style: Style | None) -> tuple[str, str]:
    """Ink and ground, the other way round where the style says so."""
    ink = _hex(style.color if style else None, foreground=True)
    ground = _hex(style.bgcolor if style else None, foreground=False)
    return (ground, ink) if style and style.reverse else (ink, ground)


def _hex(colour: Color | None, *, foreground: bool) -> str:
    if colour is None or colour.type is ColorType.DEFAULT:
        return (_TERMINAL.foreground_color if foreground else _TERMINAL.background_color).hex
    return colour.get_truecolor(_TERMINAL, foreground=foreground).hex
