"""One row of a list: a title that may take two lines, what is told aside, a quiet line or two beneath."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content, Span
from textual.style import Style
from textual.visual import Visual

from reader.tui.search import find, find_all
from reader.tui.widgets.visuals import component
from reader.width import clipped, ellipsis, text_cells
from reader.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.css.styles import RulesMap
    from textual.strip import Strip
    from textual.visual import RenderOptions
    from textual.widget import Widget

_LABEL_CELLS = 19
# A title beside a day keeps at least so many cells, else the day goes beneath it.
_TITLE_CELLS = 34
_TAIL_CELLS = 12
GAP = "  "
"""Between the parts of a quiet line; a middot would be two cells in some terminals."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of one thing; every text is plain and on one line."""

    key: str
    """Names the thing to whoever fills the list."""
    title: str
    tail: str = ""
    """Goes on behind the title where there is room, quiet: the post of a person."""
    aside: str = ""
    """Section and day: stands at the right end of the first line, where there is room."""
    flag: str = ""
    """One word before it that stands out: new."""
    meta: str = ""
    """Tags and the like: short, quiet, beneath the title."""
    more: str = ""
    """A summary or the stretch round a hit."""
    fresh: bool = False
    """Not read yet: the title stands out."""
    lines: int = 2
    """What the title may take at most."""
    hits: tuple[tuple[int, int], ...] = ()
    """Characters of the title that were searched for."""
    more_hits: tuple[tuple[int, int], ...] = ()
    label: str = ""
    """Stands in a column of its own before the title."""
    heading: bool = False
    """It names the rows that follow and cannot be chosen."""
    way: bool = False
    """It leads to another list and is no thing to read itself."""
    tucked: bool = False
    """It is one of many and shows only when a filter finds it."""

    @property
    def words(self) -> str:
        """Everything in it that a filter may match."""
        return f"{self.label} {self.title} {self.tail} {self.flag} {self.aside} {self.meta} {self.more}"


AIR = Row("", " ", heading=True)
"""An empty line between rows."""


class RowVisual(Visual):
    """A row, drawn for the width that there is."""

    def __init__(
        self, row: Row, rows: Widget | None = None, *, first: bool = False, roomy: bool = False
    ) -> None:
        """Draw a row in the looks of ``rows``; a heading that is not the first has air above.

        Where it is ``roomy``, what is beneath the title takes two lines.
        """
        self.row, self.rows, self.first, self.roomy = row, rows, first, roomy

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines of the row; where the cursor is, in the cursor's colours alone."""
        rows = self.rows
        assert rows is not None
        options = replace(options, get_style=lambda name: component(rows, str(name)))
        # Quiet words in their own colours could vanish on the cursor's ground.
        here, plain = (
            rows.get_visual_style("option-list--option", *more)
            for more in (("option-list--option-highlighted",), ())
        )
        at_cursor = style == here != plain
        lines = [_on_cursor(line) if at_cursor else line for line in self._lines(width)]
        strips = [strip for line in lines for strip in line.render_strips(width, 1, style, options)]
        return strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002
        """As wide as there is room: rows fill their list."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002
        """Lines that the row takes."""
        return len(self._lines(width)) if width else 0

    def _lines(self, width: int) -> list[Content]:
        row = self.row
        aside, meta = self._placed(width)
        room = width - text_cells(aside) - 3 * bool(aside)
        lines = self._labelled(width) if row.label else self._title(room)
        if row.tail:
            meta = self._with_tail(lines, room, meta)
        if aside:
            lines[0] = self._with_aside(lines[0], aside, width)
        if row.heading and not self.first:
            lines.insert(0, Content(" "))
        if meta:
            lines.append(Content.styled(clipped(meta, width, ellipsis()), "rows--quiet"))
        if row.more:
            lines += self._more(width)
        return lines

    def _placed(self, width: int) -> tuple[str, str]:
        """What stands at the right end of the first line, and what beneath the title."""
        row = self.row
        aside = GAP.join(filter(None, (row.flag, row.aside)))
        least = min(_TITLE_CELLS, text_cells(row.title)) if row.heading or row.way else _TITLE_CELLS
        if aside and width - text_cells(aside) - 3 < least:
            # Beneath, there is no column to stand in.
            parts = (part.strip() for part in (*aside.split(GAP), row.meta))
            return "", GAP.join(filter(None, parts))
        return aside, row.meta

    def _with_tail(self, lines: list[Content], room: int, meta: str) -> str:
        """Let the title go on where there is room; what stands beneath it then."""
        left = room - text_cells(lines[-1].plain) - len(GAP)
        if left < min(text_cells(self.row.tail), max(_TAIL_CELLS, room // 3)):
            return GAP.join(filter(None, (self.row.tail, meta)))
        tail = Content.styled(GAP + clipped(self.row.tail, left, ellipsis()), "rows--quiet")
        lines[-1] += tail
        return meta

    def _with_aside(self, line: Content, aside: str, width: int) -> Content:
        """The first line with what is told at its right end."""
        blank = " " * (width - text_cells(line.plain) - text_cells(aside))
        flag = len(self.row.flag)
        told = Content(aside, [Span(0, flag, "rows--flag"), Span(flag, len(aside), "rows--quiet")])
        return line + Content(blank) + told

    def _labelled(self, width: int) -> list[Content]:
        """The title beside its label, its second line under its first."""
        column = min(_LABEL_CELLS, width // 3)
        label = clipped(self.row.label, column - 1, ellipsis())
        before = Content(label + " " * (column - text_cells(label)), [Span(0, len(label), "rows--label")])
        lines = self._title(width - column)
        return [(Content(" " * column) if place else before) + line for place, line in enumerate(lines)]

    def _title(self, width: int) -> list[Content]:
        """The title on one line, or on two where it must be."""
        row = self.row
        looks = {"heading": row.heading, "way": row.way, "fresh": row.fresh}
        style = next((f"rows--{name}" for name, holds in looks.items() if holds), "")
        spans = [Span(0, len(row.title), style)] if style else []
        spans += [Span(start, end, "rows--hit") for start, end in row.hits]
        return _fitted(Content(row.title, spans), width, row.lines, style)

    def _more(self, width: int) -> list[Content]:
        """What is beneath, on one line, or on two where there is room for air."""
        row = self.row
        spans = [Span(0, len(row.more), "rows--quiet")]
        spans += [Span(start, end, "rows--hit") for start, end in row.more_hits]
        return _fitted(Content(row.more, spans), width, 2 if self.roomy else 1, "rows--quiet")


def _on_cursor(line: Content) -> Content:
    """A line in the cursor's colours; its type alone tells what is new and what was found."""
    types = {"rows--hit": Style(bold=True, underline=True), "rows--fresh": Style(bold=True)}
    spans = [Span(start, end, types[str(style)]) for start, end, style in line.spans if str(style) in types]
    return Content(line.plain, spans)


def _fitted(content: Content, width: int, most: int, style: str) -> list[Content]:
    """A text on so many lines at most; what does not fit is left out, and said to be."""
    lines = wrap(content.plain, width)
    if len(lines) <= most:
        return [content[line.start : line.end] for line in lines]
    kept = [content[line.start : line.end] for line in lines[: most - 1]]
    rest = content[lines[most - 1].start :]
    length = len(clipped(rest.plain, width, ellipsis())) - len(ellipsis())
    return [*kept, rest[:length] + Content.styled(ellipsis(), style)]


def aired(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with air between those of which one takes more than a line."""
    spaced: list[Row] = []
    for row in rows:
        before = spaced[-1] if spaced else None
        if before and not before.heading and not row.heading and (_takes_more(before) or _takes_more(row)):
            spaced.append(AIR)
        spaced.append(row)
    return tuple(spaced)


def _takes_more(row: Row) -> bool:
    """Whether there is something beneath its title."""
    return bool(row.meta or row.more)


def filtered(rows: Sequence[Row], query: str) -> tuple[Row, ...]:
    """The rows that hold the query as Koreans type it, with the hits, under their headings."""
    found = find_all([row.words for row in rows], query)
    kept: list[Row] = []
    for place, row in enumerate(rows):
        if row.heading:
            _drop_headings(kept)
            kept.append(row)
        elif place in found:
            kept.append(replace(row, hits=tuple(find(row.title, query))))
    _drop_headings(kept)
    return tuple(kept)


def _drop_headings(kept: list[Row]) -> None:
    """Take away headings at the end: nothing of theirs was kept."""
    while kept and kept[-1].heading:
        kept.pop()
