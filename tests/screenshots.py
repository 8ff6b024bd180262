"""Pictures of the screens: ``make pictures`` draws each in several sizes and looks into ``build``.

An SVG places every word by itself, so that columns stay columns in any font; where
``rsvg-convert`` is installed a PNG is laid beside it. Those of the README go to ``.github/pictures``.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from rich.color import Color, ColorType
from rich.terminal_theme import TerminalTheme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.segment import Segment
    from rich.style import Style
    from textual.app import App
    from textual.pilot import Pilot
    from textual.strip import Strip

ROOT = Path(__file__).parents[1]
CELL, LINE, SIZE = 9, 21, 18
"""Points of a cell's width, of a row, of the type: a Korean font's letters are half as wide as high."""
FONTS = "D2Coding, 'Noto Sans Mono CJK KR', NanumGothicCoding, 'Nanum Gothic Coding', monospace"
_RUNS = r"[!-~]+|\S"
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
    from textual._context import visible_screen_stack

    visible_screen_stack.set(app._background_screens)
    return drawn(app.screen._compositor.render_strips(), app.size.width)


def drawn(strips: Sequence[Strip], width: int) -> str:
    """Rows of a terminal as SVG."""
    ground = _hex(None, foreground=False)
    size = f'width="{width * CELL}" height="{len(strips) * LINE}"'
    rows = "".join(part for y, strip in enumerate(strips) for part in _row(strip, y))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width * CELL} {len(strips) * LINE}" {size}>'
        f'<rect {size} fill="{ground}"/>'
        f'<g font-family="{FONTS}" font-size="{SIZE}" xml:space="preserve">{rows}</g></svg>\n'
    )


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
        size = f'width="{cells * CELL + 0.5}" height="{LINE + 0.5}"'
        yield f'<rect x="{x * CELL}" y="{y * LINE}" {size} fill="{ground}"/>'
        letters.append(_letters(text, style, ink, x, y))
        x += cells
    yield from letters


def _letters(text: str, style: Style | None, ink: str, x: int, y: int) -> str:
    """Words, and what fonts draw wider than terminals do, each at its own place."""
    from reader.width import running_cells

    marks = _decoration(style)
    places = running_cells(text)
    parts = []
    for run in re.finditer(_RUNS if "decoration" not in marks else r".+", text):
        across = (x + places[run.start()]) * CELL
        parts.append(
            f'<text x="{across}" y="{y * LINE + SIZE - 2}" fill="{ink}"{marks}>{escape(run[0])}</text>'
        )
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


# The pictures


async def take(
    keys: Sequence[str], size: tuple[int, int], look: str, file: Path, *, sample: str | None = "agreement"
) -> None:
    """The screen after some keys, opened on a sample or at home."""
    from reader.source import FileSource
    from reader.tui.app import IlboApp
    from reader.tui.options import Options

    page = next(iter(sorted((ROOT / "samples" / sample).glob("page.*")))) if sample else None
    app = IlboApp(FileSource(page) if page else None, Options(theme=look, animation=False))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        picture = svg(app)
    await asyncio.to_thread(keep, picture, file)


def keep(picture: str, file: Path) -> None:
    """Write the SVG, and a PNG where there is a program for it."""
    file.with_suffix(".svg").write_text(picture, encoding="utf-8")
    if program := shutil.which("rsvg-convert"):
        subprocess.run([program, "-o", file.with_suffix(".png"), file.with_suffix(".svg")], check=True)


async def settle(pilot: Pilot[None]) -> None:
    """Until nothing is on its way any more."""
    for _round in range(3):
        await pilot.app.workers.wait_for_complete(
            [each for each in pilot.app.workers if each.group not in {"front", "ahead"}]
        )
        await pilot.pause()


SCREENS: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "story": ("agreement", ()),
    "removed": ("caption-twin", ("x",)),
    "help": ("agreement", ("question_mark",)),
    "save": ("agreement", ("s",)),
    "note": ("agreement", ("right_curly_bracket", "a", *"다시 읽기")),
    "themes": ("agreement", ("t",)),
    "palette": ("agreement", ("ctrl+p",)),
    "home": (None, ()),
    "front": (None, ("f",)),
    "library": (None, ("l",)),
    "found": (None, ("l", "slash", *"나루시")),
    "people": (None, ("p",)),
    "said": (None, ("p", "enter")),
}
README = ("story", "found", "said")
SIZES = ((200, 50), (140, 45), (100, 30), (80, 24), (60, 20), (40, 10))
LOOKS = ("dark", "light")


def draw(names: Sequence[str], folder: Path) -> None:
    """Every screen in every size, light and dark; then one size in every other look."""
    from reader.tui.theme import THEMES

    folder.mkdir(parents=True, exist_ok=True)
    others = [each.name for each in THEMES if each.name not in LOOKS]
    for name in names:
        sample, keys = SCREENS[name]
        for size in SIZES:
            for look in LOOKS if size != (100, 30) else (*LOOKS, *others):
                file = folder / f"{name}-{size[0]}x{size[1]}-{look}"
                asyncio.run(take(keys, size, look, file, sample=sample))
        print(name)


def draw_readme(folder: Path) -> None:
    """What the README shows, as SVG alone."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as draft:
        for name in README:
            sample, keys = SCREENS[name]
            asyncio.run(take(keys, (120, 32), "dark", Path(draft) / name, sample=sample))
            shutil.copy(Path(draft) / f"{name}.svg", folder)


def fill_library() -> None:
    """Put the samples into the library of this run, one of them half read."""
    from reader.errors import IlboError
    from reader.kept import Place
    from reader.library import open_library
    from reader.pipeline import load_local, read_page
    from reader.source import FileSource

    with open_library() as library:
        for page in sorted((ROOT / "samples").glob("*/page.*")):
            try:
                added = library.add(read_page(load_local(FileSource(page))))
            except IlboError:
                continue
            if page.parent.name in {"bus-deal", "night-market"}:
                library.keep_place(added.entry.key, Place(2, 0), 0.4)


def main(names: Sequence[str]) -> None:
    """Draw the named screens, or all, in places of this run's own and in Korean."""
    with tempfile.TemporaryDirectory() as home:
        for place in ("config", "data", "cache", "state"):
            os.environ[f"ILBO_{place.upper()}"] = f"{home}/{place}"
        os.environ |= {"LANG": "ko_KR.UTF-8", "TZ": "Asia/Seoul", "http_proxy": "http://127.0.0.1:9"}
        fill_library()
        draw(names or tuple(SCREENS), ROOT / "build" / "pictures")
        if not names:
            draw_readme(ROOT / ".github" / "pictures")


if __name__ == "__main__":
    main(sys.argv[1:])
