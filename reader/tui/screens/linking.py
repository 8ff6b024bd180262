"""The two ways between the story and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.analysis import Clause, HeadlineQuote, Quote
from reader.language import _
from reader.tui.screens.arranging import Arranging
from reader.tui.screens.parts import PaneName, Place
from reader.tui.spans import Bookmark, Span
from reader.tui.widgets.itemlist import ItemList
from reader.tui.widgets.quotes import in_print
from reader.tui.widgets.story import StoryView
from reader.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis import Analysis
    from reader.article import Figure
    from reader.tui.widgets.itemlist import Entry


@dataclass(frozen=True, slots=True)
class Visit:
    """Where the reader was before a jump."""

    pane: PaneName
    bookmark: Bookmark
    paragraph: int | None


class Linking(Arranging):
    """A quote or clause that is chosen is marked in the story; reading marks what one is at."""

    def __init__(self) -> None:
        super().__init__()
        self._visits: list[Visit] = []
        self._mention = 0
        self._indexes: dict[ItemList, tuple[object, dict[int, list[object]]]] = {}

    def place(self) -> Place:
        """What the reader is at."""
        pane = self.pane
        selected = self.get_selected_text() or ""
        item = {"clauses": self.clauses.item, "quotes": self.quotes.item}.get(pane)
        quote = item if isinstance(item, Quote) else None
        clause = item if isinstance(item, Clause) else None
        spans = spans_of(item)
        paragraph = spans[0].paragraph if spans else self.story.paragraph
        return Place(pane, paragraph, quote, clause, selected)

    def figure_at(self) -> Figure | None:
        """The figure that the reader is at or passed last."""
        return self.story.figure

    # From the lists to the story

    @on(ItemList.Selected)
    def mark_in_story(self, event: ItemList.Selected) -> None:
        """What is chosen beside the story is marked in it, and brought into sight."""
        spans = spans_of(event.item)
        self._mention = 0
        self.story.throw("linked", self.story.lights(spans))
        if spans and event.list.has_focus:
            self.story.go_to(spans[0].paragraph, spans[0].start)
        self.lay_panes()

    @on(ItemList.Chosen)
    def jump_to(self, event: ItemList.Chosen) -> None:
        """Enter goes to the place and leaves the way back open."""
        spans = spans_of(event.item)
        if not spans:
            self.say(_("It stands nowhere in the story"))
            return
        self.go_to(spans[0].paragraph, spans[0].start)
        self.story.throw("linked", self.story.lights(spans))

    def go_to(self, paragraph: int, start: int = 0, end: int = 0, *, comes_back: bool = True) -> None:
        """Go to a place of the story and mark it; Esc comes back, unless the story was opened for it."""
        if comes_back:
            self._visits.append(Visit(self.pane, self.story.bookmark, self.story.paragraph))
            del self._visits[:-50]
        self.show_pane("story")
        self.call_after_refresh(self._arrive, paragraph, start, end)

    def _arrive(self, paragraph: int, start: int, end: int) -> None:
        self.story.go_to(paragraph, start)
        if end > start:
            self.story.throw("linked", self.story.lights([Span(paragraph, start, end, "linked")]))

    def go_back(self) -> bool:
        """Undo the last jump; whether there was one."""
        if not self._visits:
            return False
        visit = self._visits.pop()
        self.story.throw("linked", {})
        self.story.open_at(visit.bookmark)
        self.show_pane(visit.pane)
        return True

    def step_mention(self) -> None:
        """To the next paragraph that speaks of the chosen clause, at last to the clause itself."""
        clause = self.clauses.item
        if not isinstance(clause, Clause) or not clause.mentions:
            self.say(_("No other paragraph speaks of it"))
            return
        places = (*clause.mentions, clause.paragraph)
        paragraph = places[self._mention % len(places)]
        told = _("{number} of {count}: paragraph {paragraph}")
        self._mention += 1
        number = (self._mention - 1) % len(places) + 1
        self.say(told.format(number=number, count=len(places), paragraph=paragraph + 1))
        self.story.go_to(paragraph)

    # From the story to the lists

    @on(StoryView.Reading)
    def mark_in_lists(self, event: StoryView.Reading) -> None:
        """The clause and the quote that one is at are marked; the bottom line tells how far one is."""
        if event.paragraph is not None:
            for view in self.lists:
                if not view.has_focus and (item := self._at(view, event.paragraph)) is not None:
                    view.point_at(item)
        self.tell_place()

    def _at(self, view: ItemList, paragraph: int) -> object:
        """What of a list a paragraph holds, the one under the cursor first; None for nothing.

        The index is made once for what the list shows: a long story has thousands of quotes, and
        this is asked at every row that rolls by.
        """
        shown, index = self._indexes.get(view, (None, {}))
        if shown is not view.entries:
            index = by_paragraph(view.items)
            self._indexes[view] = (view.entries, index)
        found = index.get(paragraph, [])
        return next((item for item in found if item is view.item), next(iter(found), None))

    def know_places(self, view: ItemList, index: dict[int, list[object]]) -> None:
        """Which of a list's items each paragraph holds, where that has been worked out already."""
        self._indexes[view] = (view.entries, index)

    def on_resize(self) -> None:
        """How far one is depends on how much is seen."""
        self.call_after_refresh(self.tell_place)

    def tell_place(self) -> None:
        """Tell the share of the story that lies behind, what is on the screen included."""
        story = self.story
        end = story.scroll_offset.y + story.size.height
        self.status.share = min(1.0, end / max(1, story.column.height))
        headline = next((n for n, piece in enumerate(story.pieces) if piece.style == "headline"), 0)
        self.masthead.passed = self.reading is not None and story.place.piece > headline

    @on(StoryView.Look)
    def look_beside(self, event: StoryView.Look) -> None:
        """From the story to the quote or clause of the paragraph; a figure shows its picture."""
        if event.figure is not None:
            self.run_worker(
                self.run_action("deed('photo')"), exclusive=True, group="deed", exit_on_error=False
            )
            return
        paragraph = self.story.paragraph
        sides: tuple[tuple[PaneName, ItemList], ...] = (("quotes", self.quotes), ("clauses", self.clauses))
        for name, view in sides:
            item = None if paragraph is None else self._at(view, paragraph)
            if item is not None:
                self._visits.append(Visit("story", self.story.bookmark, paragraph))
                view.point_at(item)
                self.show_pane(name)
                self.story.throw("linked", self.story.lights(spans_of(item)))
                return
        self.say(_("Neither quote nor clause in this paragraph"))


def spans_of(item: object) -> list[Span]:
    """Where a quote or clause stands in the story; nowhere for anything else."""
    match item:
        case Quote(segments=segments):
            return [Span(segment.paragraph, segment.start, segment.end, "linked") for segment in segments]
        case Clause(paragraph=paragraph, start=start, end=end):
            return [Span(paragraph, start, end, "linked")]
        case HeadlineQuote(paragraph=int(paragraph), start=int(start), end=int(end)):
            return [Span(paragraph, start, end, "linked")]
    return []


def by_paragraph(items: Iterable[object]) -> dict[int, list[object]]:
    """Paragraph → what it holds of some items, and after those the clauses that it speaks of."""
    held: dict[int, list[object]] = {}
    spoken_of: dict[int, list[object]] = {}
    for item in items:
        for paragraph in dict.fromkeys(span.paragraph for span in spans_of(item)):
            held.setdefault(paragraph, []).append(item)
        for paragraph in item.mentions if isinstance(item, Clause) else ():
            spoken_of.setdefault(paragraph, []).append(item)
    for paragraph, found in spoken_of.items():
        held.setdefault(paragraph, []).extend(found)
    return held


def quotes_beside(analysis: Analysis) -> tuple[list[Entry], dict[int, list[object]]]:
    """The quotes as they stand beside the story, and which of them each paragraph holds."""
    return in_print(analysis.quotes), by_paragraph((*analysis.headline_quotes, *analysis.quotes))
