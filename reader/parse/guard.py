"""Work bounded before the parser: it is C code that no time-out can stop.

lexbor takes time with the square of some counts (measured with 1.0.2 on one core: 50,000 nested
``<div>`` 2.8 s, 40,000 ``<option>`` 4.5 s, 40,000 attributes on one tag 4.8 s) and older ones take
a gigabyte for 40 kB of crossed ``<b><i>``. Pages that people make stay below each limit by far.
"""

from __future__ import annotations

import re
from functools import cache

from reader.errors import TangledPage
from reader.language import _

_MOST_BYTES = 16_000_000
_MOST_LINES = 5_000
_MOST_TAGS = 200_000
_DEEPEST = 4_000
_MOST_ATTRIBUTES = 2_000
_MOST_OPTIONS = 5_000
_MOST_UNCLOSED = 3_000
# Below both, the worst page that can be built takes less than two seconds.
_HARMLESS_BYTES, _HARMLESS_TAGS = 100_000, 4_000

_VOID = frozenset(b"br hr img input meta link area base col embed param source track wbr".split())
_FORMATTING = frozenset(b"a b big code em font i nobr s small strike strong tt u".split())


@cache
def _tags() -> re.Pattern[bytes]:
    """A tag with its quoted values, or what hides tags; each match goes on where the last one ended."""
    return re.compile(
        rb"(?i)<!--.*?(?:-->|\Z)|<(script|style|textarea|title|iframe|xmp)\b.*?(?:</\1|\Z)"
        rb"""|<(/?)([a-z][a-z0-9:]*+)((?:[^>"']|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*+)(?:>|\Z)""",
        re.DOTALL,
    )


def refuse_huge(body: bytes) -> None:
    """Let bytes pass that an article's page may have; raises TangledPage."""
    if len(body) > _MOST_BYTES:
        raise TangledPage(_("the page is larger than any article"), _("save the story alone and open that"))


def refuse_long(lines: int) -> None:
    """Let a story pass that has no more lines than a newspaper's page; raises TangledPage."""
    if lines > _MOST_LINES:
        raise TangledPage(_("the text is longer than any article"), _("save the story alone and open that"))


def refuse_tangled(body: bytes) -> None:
    """Let a page pass to the parser, in time linear in its bytes.

    Raises:
        TangledPage: parsing it would take more time or memory than any article is worth.

    """
    tags = body.count(b"<")
    if len(body) <= _HARMLESS_BYTES and tags <= _HARMLESS_TAGS:
        return
    if tags > _MOST_TAGS or _is_tangled(body):
        raise TangledPage(
            _("the page is nested or marked up beyond reading"), _("give the address of one story")
        )


def _is_tangled(body: bytes) -> bool:
    """Whether a page is nested, attributed or left open further than a person's page could be."""
    depth = options = unclosed = 0
    for found in _tags().finditer(body):
        name = found[3]
        if name is None:
            continue
        name = name.lower()
        if len(found[4]) > _MOST_ATTRIBUTES and len(found[4].split()) > _MOST_ATTRIBUTES:
            return True
        step = -1 if found[2] else 1
        if name in _FORMATTING:
            unclosed = max(0, unclosed + step)
        elif name == b"option":
            options += step > 0
        if name not in _VOID and name not in (b"p", b"li", b"option"):
            depth = max(0, depth + step)
        if depth > _DEEPEST or options > _MOST_OPTIONS or unclosed > _MOST_UNCLOSED:
            return True
    return False
