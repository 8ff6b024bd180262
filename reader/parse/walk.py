"""The walk over a container's tree that collects its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.cells import mark_cell, merge_row
from reader.parse.line import EDGE, Line, Region
from reader.parse.names import is_block, is_heavy, is_invisible, is_photo
from reader.parse.openline import OpenLine
from reader.parse.tags import (
    BLOCKS,
    CELLS,
    MAY_BE_BLOCKS,
    SKIPPED,
    SPECIAL,
    STRONG,
    VERBATIM,
    is_link,
    is_particle,
    mail_of,
    region_of,
)
from reader.text import clean_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ASIDES = ("hidden", "advert")
_PICTURE_ADDRESSES = ("data-src", "data-original", "data-lazy-src", "src")
# Pages that people make are 30 deep; what lies deeper than this is read without its structure.
_DEEPEST = 150
_LONGEST_WORD = 12
_LONGEST_MAIL_WORD = 6
_INLINE = ("b", "strong", "font", "span", "a", "em")
_PARAGRAPHS = ("p", "center", "span")


class Walker(OpenLine):
    """Collects lines over one walk of a tree."""

    def __init__(self, marks: dict[int, str] | None = None) -> None:
        super().__init__()
        self._marks = marks
        self._inner: list[Region] | None = None
        self._bare_pictures = 0

    def block(self, node: LexborNode, tag: str, depth: int) -> None:
        """Walk a block: nothing in it shares a line with what is outside."""
        outer_chars, outer_inner = self._bare_chars, self._inner
        self._bare_chars, self._inner = 0, None
        start, pictures = len(self.lines), self._bare_pictures
        if depth > _DEEPEST:
            self._flat(node)
        elif tag in VERBATIM:
            self._verbatim(node)
        else:
            self._children(node, depth)
        if self._parts:
            self._close()
        self._brs += EDGE
        if self._inner:
            for region in self._inner:
                region.outer_chars = self._bare_chars
        # What a paragraph says stands bare in its parent, beside the slots: no slot is a <p>.
        self._bare_chars = outer_chars + (self._bare_chars if tag in _PARAGRAPHS else 0)
        self._inner = outer_inner
        if len(self.lines) - start > 1:
            if tag == "tr" and not self._bare_pictures:
                merge_row(self.lines, start, node)
            if self._bare_pictures > pictures:
                named = bool(self.regions) and self.regions[-1].kind == "photo"
                self._bare_pictures -= mark_cell(self.lines, start, tag, strong=named or tag in CELLS)

    def _children(self, node: LexborNode, depth: int) -> None:
        child = node.first_child
        while child is not None:
            tag = child.tag
            if tag == "-text":
                text = child.text_content or ""
                if self._parts or not text.isspace():
                    self._parts.append(text)
                    if self._bold or self._link:
                        self._count(text)
            elif tag == "br":
                if self._parts:
                    self._close()
                self._brs += 1
            elif tag == "img":
                self._picture(child)
            elif tag in BLOCKS or (tag in MAY_BE_BLOCKS and is_block(child.attributes.get("style"))):
                self._block_element(child, tag, depth + 1)
            elif tag not in SKIPPED:
                self._inline(child, tag or "", depth + 1)
            child = child.next

    def _block_element(self, node: LexborNode, tag: str, depth: int) -> None:
        """Walk a block inside another: its lines know its border."""
        if self._parts:
            self._close()
        self._brs += EDGE
        attributes = node.attributes
        if not attributes and tag not in SPECIAL and not self._marks:
            self.block(node, tag, depth)
            return
        before = self.regions
        region = self._region(node, tag, attributes)
        if region:
            self.regions = (*before, region)
            self._inner = [*(self._inner or ()), region]
        strong = tag in STRONG or ("style" in attributes and is_heavy(attributes["style"] or ""))
        link = is_link(tag, attributes)
        self._bold += strong
        if link:
            self._links.append(attributes["href"] or "")
            self._link += 1
        self.block(node, tag, depth)
        self._bold -= strong
        if link:
            self._links.pop()
            self._link -= 1
        self.regions = before

    def _region(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> Region | None:
        """The region that an element opens: by a user's selector, else by what it is."""
        if self._marks and (kind := self._marks.get(node.mem_id)):
            return Region(kind, tag, named=True)
        return region_of(tag, attributes)

    def _inline(self, node: LexborNode, tag: str, depth: int) -> None:
        """Walk an element inside a line."""
        attributes = node.attributes
        region = self._region(node, tag, attributes) if attributes or tag == "ins" or self._marks else None
        strong = tag in STRONG or ("style" in attributes and is_heavy(attributes["style"] or ""))
        self._bold += strong
        if self.regions and self.regions[-1].kind == "byline" and self._parts:
            self._parts.append(" ")  # name, mail and link of a writer's box stand apart by style only
        if region and region.kind in _ASIDES and not self._is_word(node, tag, attributes):
            self._aside(node, depth, region)
        elif tag == "a" and (mail := mail_of(attributes.get("href"))):
            self._mailed(node, depth, mail)
        elif is_link(tag, attributes):
            self._linked(node, depth, attributes["href"] or "")
        elif depth > _DEEPEST:
            self._flat(node)
        else:
            self._children(node, depth)
        self._bold -= strong

    def _is_word(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        """Whether an element with an advert's name holds a word of the sentence that it stands in."""
        if tag == "ins" or "hidden" in attributes or is_invisible(attributes.get("style") or ""):
            return False
        after = node.next
        behind = (after.text_content or "") if after is not None and after.tag == "-text" else ""
        word = node.text(strip=True)
        if not word or not behind or len(word) > _LONGEST_WORD:
            return False
        return is_particle(word, behind) or (" " not in word and self._is_mid_sentence())

    def _linked(self, node: LexborNode, depth: int, address: str) -> None:
        """Walk a link, remembering one that opens a line, and where one begins behind a sentence."""
        self._leads = not self._parts
        if self._parts and self._link_from < 0 and self._is_over(address):
            self._link_from = len(self._parts)
        self._link += 1
        self._link_to = address
        self._links.append(address)
        self._children(node, depth)
        self._links.pop()
        self._link -= 1

    def _mailed(self, node: LexborNode, depth: int, mail: str) -> None:
        """Walk a link to a mail; one that shows a word or a picture for it stands for the mail itself."""
        said = node.text(strip=True)
        if "@" in said or len(said) > _LONGEST_MAIL_WORD:
            self._children(node, depth)
        else:
            self._parts.append(f" {mail} ")

    def _aside(self, node: LexborNode, depth: int, region: Region) -> None:
        """Walk hidden or advertising text inside a line: the line goes on behind it."""
        kept = (self._parts, self._bold_chars, self._link_chars, self._link_from, self._brs)
        before = self.regions
        self.regions = (*before, region)
        self._parts, self._bold_chars, self._link_chars, self._link_from = [], 0, 0, -1
        self._children(node, depth)
        if self._parts:
            self._close()
        self._parts, self._bold_chars, self._link_chars, self._link_from, self._brs = kept
        self.regions = before

    def _verbatim(self, node: LexborNode) -> None:
        """Lines of a ``<textarea>`` or ``<pre>``: there a newline is a break."""
        for line in node.text().split("\n"):
            self._parts.append(line)
            self._close()
            self._brs += 1
        self._brs += EDGE

    def _flat(self, node: LexborNode) -> None:
        """Text of what is nested deeper than any page that a person made, line by line."""
        for inner in node.traverse(include_text=True):
            tag = inner.tag or ""
            if tag == "-text":
                if inner.parent is not None and inner.parent.tag not in SKIPPED:
                    self._parts.append(inner.text_content or "")
            elif tag == "br" or tag in BLOCKS:
                if self._parts:
                    self._close()
                self._brs += 1 if tag == "br" else EDGE
        if self._parts:
            self._close()

    def _picture(self, node: LexborNode) -> None:
        attributes = node.attributes
        beside = self._parts != [] or _goes_on(node)
        if not is_photo(attributes, in_line=beside) or (
            beside and self._is_mid_sentence() and _goes_on(node)
        ):
            return
        if self._parts:
            self._close()
        address = next((value for name in _PICTURE_ADDRESSES if (value := attributes.get(name))), "")
        line = Line("", self.regions, self._brs, clean_text(address).strip())
        if self._links:
            line.link = self._links[-1]
        self.lines.append(line)
        self._brs = 0
        self._bare_pictures += 1


def _goes_on(node: LexborNode) -> bool:
    """Whether words stand right behind an element, on its line."""
    after = node.next
    if after is None or (after.tag != "-text" and after.tag not in _INLINE):
        return False
    return not (after.text() or " ").isspace()
