"""Who said what: in order of print, by speaker, or one speaker's words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _
from reader.tui.keys import bindings_for
from reader.tui.piece import Piece, Run
from reader.tui.widgets.itemlist import Entry, ItemList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis import HeadlineQuote, Quote, Speaker


_NO_BREAK = "\N{NO-BREAK SPACE}"
"""Keeps a sign and its words on one line."""


class QuotesView(ItemList):
    """The quotes, with what the headline quotes above them."""

    BINDINGS = bindings_for("quotes")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 — Textual's word
        super().__init__(id=id)
        self.quotes: Sequence[Quote] = ()
        self.headline_quotes: Sequence[HeadlineQuote] = ()
        self._in_print: Sequence[Entry] = ()
        self.grouped = False
        self.only: str | None = None
        """The speaker whose words alone are shown, as ``person`` names him."""

    def show_quotes(
        self,
        quotes: Sequence[Quote],
        headline_quotes: Sequence[HeadlineQuote] = (),
        entries: Sequence[Entry] | None = None,
    ) -> None:
        """Show other quotes, all of them; ``entries`` are theirs where they have been made already."""
        self.quotes, self.headline_quotes, self.only = quotes, headline_quotes, None
        self._in_print = in_print(quotes) if entries is None else entries
        self._show_anew()

    def action_group(self) -> None:
        """By speaker, or in order of print."""
        self.grouped = not self.grouped
        self._show_anew()
        self._tell()

    def action_filter(self) -> None:
        """Only the words of whoever said the chosen quote, or everybody's again."""
        if self.only is None and self.item in self.quotes:
            self.only = person(self.item)  # type: ignore[arg-type]
        else:
            self.only = None
        self._show_anew()
        self._tell()

    @property
    def shown(self) -> list[Quote]:
        """The quotes that are let through."""
        return [quote for quote in self.quotes if self.only is None or person(quote) == self.only]

    def _show_anew(self) -> None:
        item = self.item
        entries = [] if self.only is not None else list(_headline_entries(self.headline_quotes))
        if self.grouped:
            entries += grouped(self.shown)
        else:
            entries += self._in_print if self.only is None else in_print(self.shown)
        self.show_entries(entries, item)

    def _tell(self) -> None:
        """Another choice of quotes may have put the cursor on another one."""
        self.post_message(self.Selected(self, self.item))


def person(quote: Quote) -> str:
    """Who said it, in a form that is the same for the same people; empty for nobody."""
    return ", ".join(speaker.name or speaker.surface for speaker in quote.speakers)


def in_print(quotes: Sequence[Quote]) -> list[Entry]:
    """Quotes in the order in which the story has them."""
    return [_entry(quote, above=int(number > 0)) for number, quote in enumerate(quotes)]


def grouped(quotes: Sequence[Quote]) -> list[Entry]:
    """Quotes under headings, speakers in the order in which they first speak."""
    by_person: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_person.setdefault(person(quote), []).append(quote)
    entries: list[Entry] = []
    for said in by_person.values():
        piece = _speakers(said[0], above=int(bool(entries)), count=len(said))
        entries.append(Entry(None, (piece,)))
        entries += [Entry(quote, (_words(quote, sure=False),)) for quote in said]
    return entries


def _entry(quote: Quote, *, above: int) -> Entry:
    return Entry(quote, (_speakers(quote, above=above), _words(quote)))


def _speakers(quote: Quote, *, above: int, count: int = 0) -> Piece:
    """``강기정 광주시장``; a speaker that was carried over or inferred looks so, and says it."""
    text, runs = "", []
    for speaker in quote.speakers:
        text += ", " if text else ""
        start = len(text)
        text += speaker.name or speaker.surface
        runs.append(Run(start, len(text), _look(speaker)))
        if speaker.name and speaker.title:
            runs.append(Run(len(text), len(text) + 1 + len(speaker.title), "title"))
            text += f" {speaker.title}"
    if not text:
        text = _("Nobody named")
        runs = [Run(0, len(text), "unsure")]
    hint = str(count) if count else certainty(quote)
    runs += [Run(len(text), len(text) + 2 + len(hint), "quiet")] * bool(hint)
    return Piece("  ".join(filter(None, (text, hint))), "said", tuple(runs), above=above)


def _look(speaker: Speaker) -> str:
    return "carried" if speaker.found in {"carried", "inferred"} else "speaker"


def certainty(quote: Quote) -> str:
    """How sure the speaker is, as a sign and in words; nothing where the sentence names him in full.

    Of several speakers the least sure one counts.
    """
    for found, sign in (("inferred", "?"), ("carried", "~"), ("short", "=")):
        for speaker in quote.speakers:
            if speaker.found == found:
                words = {"inferred": _("likely"), "carried": _("carried on")}.get(found, speaker.surface)
                alike = words == (speaker.name or speaker.surface)
                return "" if alike else f"{sign} {words}".replace(" ", _NO_BREAK)
    return ""


def signs() -> list[tuple[str, str]]:
    """The signs of certainty and what they mean, for the help."""
    return [
        ("=", _("Named in short in the sentence, as printed behind the sign")),
        ("~", _("Carried on: the speaker of the words before goes on")),
        ("?", _("Likely: inferred from weaker signs; look in the story")),
    ]


def _words(quote: Quote, *, sure: bool = True) -> Piece:
    """The words in their marks, and the verb; with ``sure`` false how certain the speaker is."""
    text, runs = " ".join(f"“{segment.text}”" for segment in quote.segments), []
    if quote.verb:
        runs.append(Run(len(text) + 1, len(text) + 1 + len(quote.verb), "verb"))
        text += f" {quote.verb}"
    if not sure and (hint := certainty(quote)):
        runs.append(Run(len(text) + 2, len(text) + 2 + len(hint), "quiet"))
        text += f"  {hint}"
    return Piece(text, "said", tuple(runs), indent=2)


def _headline_entries(found: Sequence[HeadlineQuote]) -> Iterator[Entry]:
    """What headline and deck quote, and whether the story has it."""
    if not found:
        return
    yield Entry(None, (Piece(_("Quoted in the headline"), "lead"),))
    for quote in found:
        words = f"“{quote.text}”"
        verdict, style = {
            "verbatim": (_("word for word"), "good"),
            "shortened": (_("shortened"), "short"),
            "missing": (_("not in the story"), "short"),
        }[quote.found]
        run = Run(len(words) + 1, len(words) + 1 + len(verdict), style)
        yield Entry(quote, (Piece(f"{words} {verdict}", "said", (run,), indent=2),))
    yield Entry(None, (Piece(_("Quoted in the story"), "lead", above=1),))
