"""How much story stands in every element of a page: its sentences, names and verse, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.byline import read_bylines, split_tail
from reader.parse.dates import read_date
from reader.parse.furniture import words_of_furniture
from reader.parse.names import is_invisible, purpose
from reader.parse.prose import is_prose, words
from reader.text import clean_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SHORTEST = 4
_LABEL_SHARE, _VERSE_SHARE = 0.2, 0.9
"""What a line that is no sentence counts, beside sentences and where there are none."""
_BYLINE_WORTH = 20.0
_SHARES = (1.0, 0.7, 0.5, 0.35)
"""What a text counts for the element around it, and for those around that."""
_ROWS_ALIKE = 3
_LONGEST_DATE = 60
_FRAMES, _LONGEST_CAPTION = ("table", "figure"), 160
_NEVER = words("a nav footer aside header form button select label script style noscript textarea template")
_INLINE = words("p span font b strong em i u center h1 h2 h3 h4 h5 h6 tr tbody thead")
_OUT = ("advert", "furniture", "hidden")


class Worth:
    """How much story stands in every element of a tree."""

    def __init__(self, body: LexborNode, *, verse: bool = False) -> None:
        self._labels = _VERSE_SHARE if verse else _LABEL_SHARE
        self._whole: dict[int, float] = {}
        self._dense: dict[int, float] = {}
        self._nodes: dict[int, LexborNode] = {}
        self._out: dict[int, bool] = {}
        self._rows: dict[int, bool] = {}
        self._paragraphs: dict[int, int] = {}
        self._signing: set[int] = set()
        self.sentences = self.signed = 0
        self.dated = False
        for node in body.traverse(include_text=True):
            if node.is_text_node:
                self._give(node)
        self.total = self.of(body)

    def of(self, node: LexborNode) -> float:
        """Letters of story in an element, and what stands for letters."""
        return self._whole.get(node.mem_id, 0.0)

    def densest(self) -> LexborNode | None:
        """The element in which most of the story stands together; None where there is nothing.

        Where that is one paragraph, the element around it and the names that sign it.
        """
        if not self._dense:
            return None
        node = self._nodes[max(self._dense, key=self._dense.__getitem__)]
        if self._paragraphs.get(node.mem_id) == 1 and node.mem_id not in self._signing:
            above = [one for one in (node.parent, node.parent and node.parent.parent) if one is not None]
            return next((one for one in above if one.mem_id in self._signing), node)
        return node

    def _give(self, text: LexborNode) -> None:
        """Credit a text to every element around it."""
        said = text.text_content or ""
        if len(said) < _SHORTEST or said.isascii():
            self.dated = self.dated or (_SHORTEST < len(said) <= _LONGEST_DATE and read_date(said) != "")
            return
        around: list[LexborNode] = []
        node = text.parent
        while node is not None and node.tag != "html":
            if self._is_out(node):
                return
            around.append(node)
            node = node.parent
        worth = self._worth(clean_text(said).strip(), around)
        blocks = [one for one in around if one.tag not in _INLINE]
        if blocks and worth > _BYLINE_WORTH:
            self._paragraphs[blocks[0].mem_id] = self._paragraphs.get(blocks[0].mem_id, 0) + 1
        for one, share in zip(blocks, _SHARES, strict=False):
            self._nodes.setdefault(one.mem_id, one)
            self._dense[one.mem_id] = self._dense.get(one.mem_id, 0.0) + worth * share
        for one in around:
            self._whole[one.mem_id] = self._whole.get(one.mem_id, 0.0) + worth

    def _worth(self, text: str, around: list[LexborNode]) -> float:
        """What a text is worth: a sentence all its letters, a label few, furniture and teasers nothing."""
        if len(text) <= _LONGEST_DATE and read_date(text):
            self.dated = True
            return 0.0
        if not text or words_of_furniture(text):
            return 0.0
        letters = len(text) - text.count(" ")
        if is_prose(text):
            if any(self._is_row(node) for node in around[:3]):
                return 0.0
            self.sentences += 1
            # A newspaper says -다; in -니다 and -요 speak its readers, its terms, its adverts.
            return letters * (1.0 if text.rstrip("”’\"')").endswith("다.") and not _addresses(text) else 0.5)
        if read_bylines(text) or split_tail(text)[1]:
            self.signed += 1
            self._signing.update(node.mem_id for node in around)
            return _BYLINE_WORTH * (3 if "@" in text else 1)
        return letters * self._labels

    def _is_row(self, node: LexborNode) -> bool:
        """Whether an element is one of several rows alike, each of which has a link: a list of stories."""
        if node.tag in _INLINE:
            return False
        known = self._rows.get(node.mem_id)
        if known is None:
            known = self._rows[node.mem_id] = _has_answer(node) and _has_likes(node)
        return known

    def _is_out(self, node: LexborNode) -> bool:
        """Whether an element holds no story by its tag, name or style."""
        known = self._out.get(node.mem_id)
        if known is None:
            attributes = node.attributes if node.tag not in _NEVER else {}
            name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
            known = (
                node.tag in _NEVER
                or (node.tag != "body" and purpose(name) in _OUT)
                or "hidden" in attributes
                or is_invisible(attributes.get("style") or "")
                or (node.tag in _FRAMES and _is_photo(node))
            )
            self._out[node.mem_id] = known
        return known


def _is_photo(node: LexborNode) -> bool:
    """Whether a table or figure is a picture and its caption: what is said there is no story."""
    image = node.css_first("img")
    if image is None or len(node.text(strip=True)) > _LONGEST_CAPTION:
        return False
    around = image.parent
    while around is not None and around.tag not in _FRAMES:
        around = around.parent
    return around is not None and around.mem_id == node.mem_id


def _has_likes(node: LexborNode) -> bool:
    """Whether at least two elements beside this one have its tag, its class and a link with words."""
    if node.parent is None:
        return False
    kind = (node.tag, node.attributes.get("class"), None)
    alike = [one for one in node.parent.iter() if (one.tag, one.attributes.get("class"), one.id) == kind]
    return len(alike) >= _ROWS_ALIKE and all(_is_headed(one) for one in alike[:_ROWS_ALIKE])


def _has_answer(node: LexborNode) -> bool:
    return node.css_first("a[href],button") is not None


def _is_headed(node: LexborNode) -> bool:
    """Whether a row has a link with a headline's words, or a class and any link: a reader's comment."""
    if node.attributes.get("class"):
        return _has_answer(node)
    return any(len(link.text(strip=True)) > 4 for link in node.css("a[href]"))


def _addresses(text: str) -> bool:
    return text.rstrip("”’\"')").endswith(("니다.", "요.", "니까?", "시오."))
