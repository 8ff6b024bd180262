"""Marks and notes on the story: make, change, list, jump to, undo; all kept by the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _
from reader.tui.deeds import later
from reader.tui.keeping import keeping
from reader.tui.spans import Span

if TYPE_CHECKING:
    from reader.kept import Mark
    from reader.tui.screens.reading import ReadingScreen


def span_at(screen: ReadingScreen) -> Span | None:
    """What a mark would take: the selection, the chosen quote or clause, else the paragraph."""
    from reader.tui.screens.linking import spans_of

    if (selected := screen.story.selected_span()) is not None:
        return selected
    place = screen.place()
    if spans := spans_of(place.quote or place.clause):
        same = [span for span in spans if span.paragraph == spans[0].paragraph]
        return Span(spans[0].paragraph, same[0].start, same[-1].end)
    if place.paragraph is None or screen.article is None:
        return None
    return Span(place.paragraph, 0, len(screen.article.paragraphs[place.paragraph]))


def mark_at(screen: ReadingScreen, span: Span) -> Mark | None:
    """The mark that stands on exactly these words."""
    return next(
        (
            mark
            for mark in keeping(screen).marks
            if (mark.paragraph, mark.start, mark.end) == (span.paragraph, span.start, span.end)
        ),
        None,
    )


def mark(screen: ReadingScreen) -> None:
    """Highlight, or take the highlight away where there is one without a note."""
    span = span_at(screen)
    if span is None:
        screen.say(_("Go to a paragraph first"))
        return
    screen.clear_selection()
    later(screen, _mark(screen, span), "marking")


async def _mark(screen: ReadingScreen, span: Span) -> None:
    kept, there = keeping(screen), mark_at(screen, span)
    if there is None:
        if await kept.change(
            lambda library: library.add_mark(kept.key or "", span.paragraph, span.start, span.end)
        ):
            screen.say(_("Marked; Backspace takes it back"))
    elif there.note:
        screen.say(_("There is a note to it; a changes it"))
    else:
        await kept.change(lambda library: library.remove_mark(there.id))
        screen.say(_("Mark removed; Backspace brings it back"))


def note(screen: ReadingScreen) -> None:
    """Write or change the note of what one is at."""
    from reader.tui.dialogs.note import NoteDialog

    span = span_at(screen)
    if span is None or screen.article is None:
        screen.say(_("Go to a paragraph first"))
        return
    there = mark_at(screen, span)
    words = screen.article.paragraphs[span.paragraph][span.start : span.end]

    def answered(text: str | None) -> None:
        if text is not None:
            later(screen, _note(screen, span, there, text), "marking")

    screen.app.push_screen(NoteDialog(words, there.note if there else ""), answered)


async def _note(screen: ReadingScreen, span: Span, there: Mark | None, text: str) -> None:
    kept = keeping(screen)
    screen.clear_selection()
    if there is not None:
        done = await kept.change(lambda library: library.change_note(there.id, text))
    else:
        done = await kept.change(
            lambda library: library.add_mark(kept.key or "", span.paragraph, span.start, span.end, text)
        )
    if done:
        screen.say(_("Noted; Backspace takes it back"))


def notes(screen: ReadingScreen) -> None:
    """List them; the chosen one is gone to."""
    from reader.tui.dialogs.notes import NotesDialog

    def answered(chosen: Mark | None) -> None:
        if chosen is not None:
            screen.go_to(chosen.paragraph, chosen.start, chosen.end)

    screen.app.push_screen(NotesDialog(keeping(screen)), answered)


async def undo(screen: ReadingScreen) -> None:
    """Take back the last change of marks and notes."""
    kept = keeping(screen)
    if await kept.change(lambda library: library.undo_mark(kept.key or "")):
        screen.say(_("Taken back"))
    elif kept.key is not None:
        screen.say(_("There is nothing to take back"))


async def star(screen: ReadingScreen) -> None:
    """Star the article, or take its star away."""
    kept = keeping(screen)
    starred = not kept.starred
    if await kept.change(lambda library: library.star(kept.key or "", starred=starred)):
        kept.starred = starred
        screen.say(_("Starred") if starred else _("Star taken away"))


async def changes(screen: ReadingScreen) -> None:
    """Show the paper's own changes, paragraph by paragraph."""
    kept = keeping(screen)
    diff = await kept.asked(lambda library: library.diff(kept.key or "")) if kept.key else None
    if diff is None:
        screen.say(_("Only one wording of this story is known"))
        return
    from reader.tui.dialogs.changes import ChangesDialog

    screen.app.push_screen(ChangesDialog(diff))
