"""Work bounded before the parser: it is C code that no time-out can stop.

lexbor takes time with the square of some counts (measured with 1.0.2 on one core: 50,000 nested
``<div>`` 2.8 s, 40,000 ``<option>`` 4.5 s, 40,000 attributes on one tag 4.8 s; 700 ``<b>`` left open
over as many ``<p>`` a gigabyte). Pages that people make stay below each limit by far.
"""

from __future__ import annotations

import re
from functools import cache

from reader.errors import TangledPage
from reader.language import _

_MOST_BYTES = 16_000_000
_MOST_LINES = 24_000
_MOST_TAGS = 200_000
_DEEPEST = 4_000
_MOST_ATTRIBUTES = 2_000
_MOST_OPTIONS = 5_000
_MOST_UNCLOSED = 3_000
_MOST_REBUILT = 250_000
"""Elements and attributes that the parser makes anew; each takes up to 200 bytes."""
_KEPT_ALIKE = 3
# Below these counts the worst page that can be built takes a second or two.
_FEW_TAGS, _HARMLESS_BYTES = 300, 128_000
_HARMLESS_TAGS, _HARMLESS_SIGNS, _WINDOW = 8_000, 15_000, 8_000

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
    if tags > _MOST_TAGS or _is_rebuilt(body, tags) or (_is_large(body, tags) and _is_tangled(body)):
        raise TangledPage(
            _("the page is nested or marked up beyond reading"), _("give the address of one story")
        )


def _is_large(body: bytes, tags: int) -> bool:
    """Whether a page has so much of anything that counting it exactly is worth the time."""
    return len(body) > _HARMLESS_BYTES and (
        tags > _HARMLESS_TAGS or body.count(b"=") > _HARMLESS_SIGNS or _has_long_tag(body)
    )


@cache
def _formatting() -> re.Pattern[bytes]:
    """A formatting tag in small letters and what is in it; one that nothing ends is as long as a tag may be.

    A link ends the link before it, so that pages' hundreds of links are not looked at; one with
    dozens of attributes is, since all of them are made anew.
    """
    return re.compile(
        rb"<(/?)(b(?:ig)?|code|em|font|[isu]|nobr|s(?:mall|tr(?:ike|ong))|tt|a(?=(?:[^>=]{0,200}+=){30}))"
        rb"((?:[\s/][^>]{0,2000})?)>"
    )


@cache
def _openings() -> re.Pattern[bytes]:
    """Every opening formatting tag, and links with room for dozens of attributes: a short look finds few."""
    return re.compile(
        rb"<(?:[bcefinstuBCEFINSTU](?:(?i:ig|ode|m|ont|obr|mall|trike|trong|t))?|[aA](?=\s[^>]{80}))"
        rb"[\s/>][^>]{0,2000}"
    )


def _is_rebuilt(body: bytes, tags: int) -> bool:
    """Whether formatting left open is made anew, with its attributes, in too many of the tags to come.

    A closing tag counts for one opening tag of its name before it, wherever it stands.
    """
    if tags <= _FEW_TAGS:
        return False
    if sum([_weight(tag) for tag in _openings().findall(body)]) * tags <= _MOST_REBUILT:
        return False  # not even if nothing closed any of them
    left_open = _LeftOpen()
    rebuilt = seen = 0
    for found in _formatting().finditer(body.lower()):
        if left_open.weight:
            rebuilt += left_open.weight * body.count(b"<", seen, found.start())
            if rebuilt > _MOST_REBUILT:
                return True
        seen = found.start()
        if found[1]:
            left_open.close(found[2])
        else:
            left_open.open(found[2], found[3])
    left = left_open.weight * body.count(b"<", seen) if left_open.weight else 0
    return rebuilt + left > _MOST_REBUILT


class _LeftOpen:
    """The formatting that is open at a place, and how much each new paragraph there repeats of it."""

    def __init__(self) -> None:
        self.weight = 0
        self._open: dict[bytes, list[bytes]] = {}
        self._alike: dict[tuple[bytes, bytes], int] = {}

    def open(self, name: bytes, attributes: bytes) -> None:
        """Count one more; of tags that are wholly alike the parser keeps three."""
        self._open.setdefault(name, []).append(attributes)
        alike = self._alike[name, attributes] = self._alike.get((name, attributes), 0) + 1
        self.weight += _weight(attributes) if alike <= _KEPT_ALIKE else 0

    def close(self, name: bytes) -> None:
        """Count the last one of that name no more."""
        if attributes := self._open.get(name):
            last = attributes.pop()
            alike = self._alike[name, last]
            self._alike[name, last] = alike - 1
            self.weight -= _weight(last) if alike <= _KEPT_ALIKE else 0


def _weight(attributes: bytes) -> int:
    return 1 + len(attributes.split())


def _has_long_tag(body: bytes) -> bool:
    """Whether somewhere no tag ends for thousands of bytes; a script does that too."""
    return any(body.find(b">", at, at + _WINDOW) < 0 for at in range(0, len(body) - _WINDOW, _WINDOW))


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
