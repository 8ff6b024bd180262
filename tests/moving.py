"""A short reading as one SVG that moves: ``make pictures`` lays it beside the README's other pictures.

A row of the screen that stays the same stands in the file once, with the times at which it is seen, so
that twenty screens take little more room than two. What shows no animation shows the first screen.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from tests.drawing import CELL, FONTS, LINE, SIZE, ground, row, strips_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.strip import Strip

    from reader.source import Source


class Step(NamedTuple):
    """One screen of the reading."""

    keys: tuple[str, ...]
    told: str
    """What stands below the screen: the key as it is printed on the board, and what it does."""
    seconds: float


class Frame(NamedTuple):
    """One screen as it was painted."""

    strips: Sequence[Strip]
    told: str
    seconds: float


READING = (
    Step((), "ilbo sample", 2.2),
    Step(("right_curly_bracket",), "} 다음 문단", 0.7),
    Step(("right_curly_bracket",), "} 다음 문단", 1.1),
    Step(("2",), "2 조항", 1.2),
    Step(("j",), "j 다음 조항", 0.8),
    Step(("j",), "j 다음 조항", 0.8),
    Step(("enter",), "Enter 기사에서 그 자리로", 1.6),
    Step(("3",), "3 인용", 1.2),
    Step(("j",), "j 다음 인용", 0.9),
    Step(("enter",), "Enter 기사에서 그 자리로", 1.6),
    Step(("escape",), "Esc 있던 곳으로", 0.9),
    Step(("1", "slash"), "/ 찾기", 0.9),
    Step(("ㄱ",), "/ 찾기: 초성으로", 0.5),
    Step(("ㅈ",), "/ 찾기: 초성으로", 0.5),
    Step(("ㅅ",), "/ 찾기: 초성으로", 1.6),
    Step(("enter", "n"), "n 다음 곳", 1.2),
    Step(("escape", "x"), "x 걷어낸 것과 까닭", 2.2),
    Step(("x", "g"), "g 처음으로", 0.8),
)


def moving(frames: Sequence[Frame], width: int) -> str:
    """The frames one after another, for ever; ``width`` in cells."""
    height = len(frames[0].strips)
    size = f'width="{width * CELL}" height="{(height + 1) * LINE + 6}"'
    rows = [*(_shown(frames, y) for y in range(height)), _told(frames, height)]
    groups = [group for each in rows for group in each.items()]
    classes = {seen: f"s{number}" for number, seen in enumerate(dict.fromkeys(seen for _, seen in groups))}
    style = "".join(_times(name, seen, [frame.seconds for frame in frames]) for seen, name in classes.items())
    drawn = "".join(f'<g class="{classes[seen]}">{drawing}</g>' for drawing, seen in groups)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><style>{style}</style>'
        f'<rect {size} fill="{ground()}"/>'
        f'<g font-family="{FONTS}" font-size="{SIZE}" shape-rendering="crispEdges" xml:space="preserve">'
        f"{drawn}</g></svg>\n"
    )


def _shown(frames: Sequence[Frame], y: int) -> dict[str, tuple[int, ...]]:
    """Every look of a row, and the frames in which it has it."""
    return _when("".join(row(frame.strips[y], y)) for frame in frames)


def _told(frames: Sequence[Frame], y: int) -> dict[str, tuple[int, ...]]:
    at = f'x="{CELL}" y="{y * LINE + SIZE + 4}" fill="#8a8a8a"'
    return _when(f"<text {at}>{escape(frame.told)}</text>" for frame in frames)


def _when(drawings: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, drawing in enumerate(drawings):
        found[drawing] = (*found.get(drawing, ()), number)
    return found


def _times(name: str, seen: tuple[int, ...], lengths: Sequence[float]) -> str:
    """A class that is visible in these frames only."""
    if len(seen) == len(lengths):
        return ""
    whole = sum(lengths)
    first = "visible" if 0 in seen else "hidden"
    stops = "".join(_stops(seen, lengths, whole))
    animation = f"animation:{name} {whole:.1f}s step-end infinite"
    return f".{name}{{visibility:{first};{animation}}}@keyframes {name}{{{stops}}}"


def _stops(seen: tuple[int, ...], lengths: Sequence[float], whole: float) -> Iterator[str]:
    begin = 0.0
    for number, seconds in enumerate(lengths):
        if not number or (number in seen) != (number - 1 in seen):
            yield f"{100 * begin / whole:.2f}%{{visibility:{'visible' if number in seen else 'hidden'}}}"
        begin += seconds


async def filmed(source: Source, size: tuple[int, int], steps: Sequence[Step] = READING) -> list[Frame]:
    """The app, played step by step in a terminal of so many columns and rows."""
    from reader.tui.app import IlboApp
    from reader.tui.options import Options
    from tests.screenshots import settle

    app = IlboApp(source, Options(theme="dark", animation=False))
    frames = []
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for step in steps:
            for key in step.keys:
                await pilot.press(key)
                await settle(pilot)
            frames.append(Frame(strips_of(app), step.told, step.seconds))
    return frames
