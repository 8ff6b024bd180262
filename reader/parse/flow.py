"""A story's container → its lines, in the order of the page, each knowing where it stood.

A line is what stands between two breaks: ``<br>``, or the border of a block. Nothing is judged
here; every visible character of the container is in exactly one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.names import is_invisible, purpose
from reader.text import clean_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SKIPPED = frozenset(
    "script style template noscript head meta link title iframe object embed svg math canvas audio video map area"
    " source track param base frame frameset noframes -comment -document !doctype".split(),
)
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section select"
    " summary table tbody td textarea tfoot th thead tr ul input label".split(),
)
_STRONG = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("table", "tbody", "tr", "td", "figure", "dl"))
_BY_TAG = {
    "ins": "advert",
    "aside": "furniture",
    "nav": "furniture",
    "button": "furniture",
    "select": "furniture",
    "label": "furniture",
    "footer": "furniture",
    "textarea": "hidden",
    "input": "furniture",
    "figcaption": "caption",
}
_ASIDES = ("hidden", "advert")
_DEEPEST = 150
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "’", ">", "…")


class Region:
    """A stretch of lines with one border: a hidden block, a slot, a box, a photo's cell."""

    __slots__ = ("bare", "kind", "named", "outer_chars", "tag")

    def __init__(self, kind: str, tag: str, *, named: bool) -> None:
        self.kind = kind
        self.tag = tag
        self.named = named
        """Whether its class, id, tag or style says what it is."""
        self.outer_chars = 0
        """How many characters stand bare around it, in its parent."""
        self.bare = False


class Line:
    """Text between two breaks, or one picture."""

    __slots__ = ("bold", "cell", "image", "linked", "regions", "row", "text", "brs", "edge")

    def __init__(
        self, text: str, regions: tuple[Region, ...], *, brs: int, edge: bool, image: str | None = None
    ) -> None:
        self.text = text
        self.image = image
        """A picture's address; None for text."""
        self.brs = brs
        """How many ``<br>`` part it from the line before."""
        self.edge = edge
        """Whether the border of a block parts it from the line before."""
        self.regions = regions
        """The borders it stands in, the outermost first."""
        self.bold = False
        self.linked = False
        """All of it is a link."""
        self.row = False
        """It was the row of a table."""
        self.cell: object | None = None
        """The photo cell that it stands in; equal for a picture and its caption."""

    @property
    def tight(self) -> bool:
        """Whether a single ``<br>`` is all that parts it from the line before."""
        return self.brs < 2 and not self.edge

    def within(self, kind: str) -> bool:
        """Whether it stands in a region of this kind."""
        return any(region.kind == kind for region in self.regions)


def lines(container: LexborNode) -> list[Line]:
    """Everything in a container, line by line, as clean text."""
    walker = _Walker()
    walker.block(container, "body", 0)
    return _cleaned(walker.lines)


def _cleaned(found: list[Line]) -> list[Line]:
    """Lines with clean text; those of invisible characters only are gone, and part as a blank line does."""
    texts = clean_text("\n".join([line.text for line in found])).split("\n")
    if len(texts) != len(found):
        texts = [clean_text(line.text).replace("\n", " ") for line in found]
    kept: list[Line] = []
    gap = False
    for line, text in zip(found, texts, strict=True):
        line.text = text.strip()
        if line.text or line.image is not None:
            line.edge = line.edge or gap
            kept.append(line)
            gap = False
        else:
            gap = True
    return kept


class _Walker:
    """Collects lines over one walk of a tree."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._bold = self._link = 0
        self._bold_chars = self._link_chars = 0
        self._brs = 0
        self._edge = True
        self._regions: tuple[Region, ...] = ()
        self._bare_chars = 0
        self._inner: list[Region] = []
        self._link_from = -1

    def block(self, node: LexborNode, tag: str, depth: int) -> None:
        """Walk a block: nothing in it shares a line with what is outside."""
        self._end_line(0, edge=True)
        outer_chars, outer_inner = self._bare_chars, self._inner
        self._bare_chars, self._inner = 0, []
        start = len(self.lines)
        self._children(node, depth)
        self._end_line(0, edge=True)
        for region in self._inner:
            region.outer_chars = self._bare_chars
        self._bare_chars, self._inner = outer_chars, outer_inner
        if len(self.lines) - start > 1:
            if tag == "tr":
                _merge_row(self.lines, start, node)
            mark_cell(self.lines, start, strong=tag in _CELLS or self._in_photo())

    def _in_photo(self) -> bool:
        return bool(self._regions) and self._regions[-1].kind == "photo"

    def _children(self, node: LexborNode, depth: int) -> None:
        child = node.first_child
        while child is not None:
            tag = child.tag or ""
            if tag == "-text":
                self._text(child.text_content or "")
            elif tag == "br":
                self._end_line(1)
            elif tag == "img":
                self._picture(child)
            elif tag not in _SKIPPED:
                self._element(child, tag, depth + 1)
            child = child.next

    def _text(self, text: str) -> None:
        self._parts.append(text)
        if self._bold:
            self._bold_chars += len(text.strip())
        if self._link:
            self._link_chars += len(text.strip())

    def _element(self, node: LexborNode, tag: str, depth: int) -> None:
        attributes = node.attributes
        region = _region(tag, attributes) if attributes or tag in _BY_TAG or tag == "div" else None
        if region and tag not in _BLOCKS and region.kind not in _ASIDES:
            region = None
        before = self._regions
        if tag in _BLOCKS:
            self._end_line(0, edge=True)
        if region:
            self._regions = (*before, region)
            if tag not in _BLOCKS:
                self._aside(node, depth)
                self._regions = before
                return
            self._inner.append(region)
        if depth > _DEEPEST:
            self._flat(node)
        elif tag == "textarea" or tag == "pre":
            self._verbatim(node)
        elif tag in _BLOCKS:
            self._strong_block(node, tag, depth)
        else:
            self._inline(node, tag, depth, attributes)
        self._regions = before

    def _strong_block(self, node: LexborNode, tag: str, depth: int) -> None:
        strong = tag in _STRONG
        if strong:
            self._end_line(0, edge=True)
        self._bold += strong
        self.block(node, tag, depth)
        self._bold -= strong

    def _inline(self, node: LexborNode, tag: str, depth: int, attributes: dict[str, str | None]) -> None:
        strong = tag in _STRONG
        link = tag == "a" and "href" in attributes and not (attributes["href"] or "").startswith("mailto:")
        if link and self._link_from < 0 and "".join(self._parts).rstrip().endswith(_SENTENCE_ENDS):
            self._link_from = len(self._parts)
        self._bold += strong
        self._link += link
        self._children(node, depth)
        self._bold -= strong
        self._link -= link

    def _aside(self, node: LexborNode, depth: int) -> None:
        """Walk hidden or advertising text inside a line: the line goes on behind it."""
        kept = (self._parts, self._bold_chars, self._link_chars, self._link_from, self._brs, self._edge)
        self._parts, self._bold_chars, self._link_chars, self._link_from = [], 0, 0, -1
        self._children(node, depth)
        self._end_line(0)
        self._parts, self._bold_chars, self._link_chars, self._link_from, self._brs, self._edge = kept

    def _verbatim(self, node: LexborNode) -> None:
        """Lines of a ``<textarea>`` or ``<pre>``: there a newline is a break."""
        self._end_line(0, edge=True)
        for line in node.text().split("\n"):
            self._text(line)
            self._end_line(1)
        self._end_line(0, edge=True)

    def _flat(self, node: LexborNode) -> None:
        """Text of what is nested deeper than any page that a person made, line by line."""
        self._end_line(0, edge=True)
        for inner in node.traverse(include_text=True):
            tag = inner.tag or ""
            if tag == "-text" and inner.parent is not None and inner.parent.tag not in _SKIPPED:
                self._text(inner.text_content or "")
            elif tag == "br" or tag in _BLOCKS:
                self._end_line(int(tag == "br"), edge=tag != "br")
        self._end_line(0, edge=True)

    def _picture(self, node: LexborNode) -> None:
        attributes = node.attributes
        self._end_line(0)
        address = next(
            (value for name in ("data-src", "data-original", "src") if (value := attributes.get(name))), ""
        )
        self.lines.append(Line("", self._regions, brs=self._brs, edge=self._edge, image=address))
        self._brs, self._edge = 0, False

    def _end_line(self, brs: int, *, edge: bool = False) -> None:
        """Close the line that is open, for a ``<br>``, the border of a block or a picture."""
        if self._parts:
            self._close()
        self._brs += brs
        self._edge = self._edge or edge

    def _close(self) -> None:
        parts, split = self._parts, self._link_from
        text = " ".join("".join(parts).split())
        bold, linked = self._bold_chars, self._link_chars
        self._parts = []
        self._bold_chars = self._link_chars = 0
        self._link_from = -1
        if not text:
            return
        if linked and split > 0:
            tail = " ".join("".join(parts[split:]).split())
            if tail and len(tail.replace(" ", "")) <= linked:
                self._add(" ".join("".join(parts[:split]).split()), bold, 0)
                self._edge = True
                self._add(tail, 0, linked)
                return
        self._add(text, bold, linked)

    def _add(self, text: str, bold: int, linked: int) -> None:
        line = Line(text, self._regions, brs=self._brs, edge=self._edge)
        letters = len(text) - text.count(" ")
        line.bold = bold >= letters * 0.95
        line.linked = linked >= letters * 0.8
        self.lines.append(line)
        self._brs, self._edge = 0, False
        self._bare_chars += len(text)


def _region(tag: str, attributes: dict[str, str | None]) -> Region | None:
    """The region that an element opens, by its tag, style or name; None for most."""
    if attributes:
        if "hidden" in attributes or (attributes.get("style") and is_invisible(attributes["style"] or "")):
            return Region("hidden", tag, named=True)
        name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
        if len(name) > 1 and (kind := purpose(name)):
            return Region(kind, tag, named=True)
    if tag in _BY_TAG:
        return Region(_BY_TAG[tag], tag, named=True)
    return Region("", tag, named=False) if tag == "div" else None


def _merge_row(found: list[Line], start: int, row_node: LexborNode) -> None:
    """Make one line of the cells of a table's row, when they are cells and not columns of a story."""
    cells = found[start:]
    if sum(1 for child in row_node.iter() if child.tag in ("td", "th")) < 2:
        return
    if any(line.image is not None or len(line.text) > 60 for line in cells):
        return
    if sum(len(line.text) for line in cells) > 200:
        return
    row = cells[0]
    row.text = " ".join(line.text for line in cells)
    row.row = True
    row.bold = False
    row.linked = all(line.linked for line in cells)
    del found[start + 1 :]


def mark_cell(found: list[Line], start: int, *, strong: bool) -> None:
    """Give a picture the few words beneath it, when the block around them is made for that.

    ``strong`` is a block in which text beneath a picture is a caption: a table, a figure, a photo's
    box. In any other the picture and one line must be all there is.
    """
    block = found[start:]
    worded = {id(line.cell) for line in block if line.image is None and line.cell is not None}
    bare = [at for at, line in enumerate(block) if line.image is not None and id(line.cell) not in worded]
    texts = sum(1 for line in block if line.image is None and line.cell is None)
    if not bare or not texts or texts > (3 * len(bare) if strong else 1):
        return
    for at in bare:
        cell = block[at].cell = object()
        for line in _words_below(block, at, strong=strong, alone=texts == 1):
            line.cell = cell


def _words_below(block: list[Line], at: int, *, strong: bool, alone: bool) -> list[Line]:
    """The lines that are the caption of the picture at a place of its block."""
    below: list[Line] = []
    for line in block[at + 1 :]:
        if line.image is not None or line.cell is not None or len(below) == 3:
            break
        parted = line.brs > 1 or (line.edge and below and len(below[-1].text) > 60 and len(line.text) > 60)
        if (parted and not alone) or len(line.text) > (320 if strong else 160):
            break
        below.append(line)
    if not below and alone and at == len(block) - 1 and len(block[0].text) <= 160:
        return block[:1]
    return below
