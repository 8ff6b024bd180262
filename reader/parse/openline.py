"""The line that a walk is in: its words so far, how much of them is bold or link, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.line import EDGE, Line
from reader.parse.tags import is_leading_advert

if TYPE_CHECKING:
    from reader.parse.line import Region

_CONTROLS = dict.fromkeys((0x0B, 0x1C, 0x1D, 0x1E, 0x1F, 0x85))
"""What Python takes for white space, and no page means so."""
_LEAST_BARE = 30
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "’", ">", "…")


class OpenLine:
    """Words that become lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._links: list[str] = []
        self._link_to = ""
        self._parts: list[str] = []
        self._bold = self._link = 0
        self._bold_chars = self._link_chars = 0
        self._brs = EDGE
        self.regions: tuple[Region, ...] = ()
        """The borders that the walk stands in."""
        self._bare_chars = 0
        self._link_from = -1
        self._leads = False

    def _count(self, text: str) -> None:
        """Note how much of the open line is bold, and how much is link."""
        chars = len(text.strip())
        if self._bold:
            self._bold_chars += chars
        if self._link:
            self._link_chars += chars

    def _is_mid_sentence(self) -> bool:
        """Whether the open line has words, and they are no whole sentence yet."""
        told = "".join(self._parts).rstrip()
        return told != "" and not told.endswith(_SENTENCE_ENDS)

    def _is_over(self, address: str) -> bool:
        """Whether the sentence before a link is over, or the link to another host has a line of its own."""
        before = "".join(self._parts)
        told = before.rstrip()
        if told.endswith(_SENTENCE_ENDS):
            return True
        return "\n" in before[len(told) :] and address.startswith(("http:", "https:", "//"))

    def _close(self) -> None:
        """End the open line; a link behind its last sentence is a line of its own."""
        parts = self._parts
        self._parts = []
        if self._bold_chars or self._link_chars:
            self._close_marked(parts)
            return
        text = _joined(parts)
        if text:
            self.lines.append(Line(text, self.regions, self._brs))
            self._brs = 0
            if len(text) >= _LEAST_BARE and "@" not in text and "기자" not in text:
                self._bare_chars += len(text)

    def _close_marked(self, parts: list[str]) -> None:
        """End a line that is bold or link in part."""
        bold, linked, split = self._bold_chars, self._link_chars, self._link_from
        self._bold_chars = self._link_chars = 0
        self._link_from = -1
        text = _joined(parts)
        if (
            linked
            and self._leads
            and (lead := _joined(parts[:1])) != text
            and is_leading_advert(lead, parts[1])
        ):
            self._add_marked(lead, 0, len(lead))
            self._brs += EDGE
            text, linked = _joined(parts[1:]), 0
        if linked and split > 0:
            tail = _joined(parts[split:])
            if tail and len(tail) - tail.count(" ") <= linked:
                self._add_marked(_joined(parts[:split]), bold, 0)
                self._brs += EDGE
                text, bold = tail, 0
        if text:
            self._add_marked(text, bold, linked)

    def _add_marked(self, text: str, bold: int, linked: int) -> None:
        line = Line(text, self.regions, self._brs)
        letters = len(text) - text.count(" ")
        line.bold = bold >= letters * 0.95
        line.linked = linked >= letters * 0.8
        if linked:
            line.link = self._links[-1] if self._links else self._link_to
        self.lines.append(line)
        self._brs = 0
        if len(text) >= _LEAST_BARE:
            self._bare_chars += len(text)


def _joined(parts: list[str]) -> str:
    """Text with one space for every run of white space, none at the ends."""
    text = (parts[0] if len(parts) == 1 else "".join(parts)).strip()
    if text.isprintable() and "  " not in text:
        return text
    return " ".join(text.translate(_CONTROLS).split())
