"""Finding a page's parts by selectors, without asking the tree for each ``<meta>`` anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST = 2_000
_META = r"""meta\[(?:property|name|itemprop)=["']?([^"'\]]+)["']?\]"""


class Lookup:
    """The words of a page's parts, by selector."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._metas: dict[str, list[str]] = {}
        head = tree.head
        in_head = [node for node in head.iter() if node.tag == "meta"] if head is not None else []
        for node in in_head or tree.tags("meta"):
            attributes = node.attributes
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            content = attributes.get("content")
            if name and content:
                self._metas.setdefault(name, []).append(content)

    @property
    def site(self) -> str:
        """What the site calls itself; empty when it does not say."""
        return next(iter(self._metas.get("og:site_name", ())), "").strip()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses that the page gives for itself and its picture."""
        return tuple(self._metas.get("og:url", ())) + tuple(self._metas.get("og:image", ()))

    def words(self, rule: str) -> Iterator[str]:
        """What each element that a selector names says: its content, its moment, else its text."""
        named = pattern(_META).fullmatch(rule)
        if named:
            yield from self._metas.get(named[1], ())
            return
        for node in self.nodes(rule):
            attributes = node.attributes
            said = attributes.get("content") or attributes.get("datetime") or attributes.get("href")
            yield said or node.text(separator=" ")[:_LONGEST]

    def nodes(self, rule: str) -> Iterator[LexborNode]:
        """The elements that a selector names, in the order of the page; the first comes cheaply."""
        first = self._tree.css_first(rule)
        if first is not None:
            yield first
            yield from self._tree.css(rule)[1:]
