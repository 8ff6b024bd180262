"""An article and what was noticed in it as a few kilobytes, and back, without loss.

The form is JSON of the fields that differ from their defaults, compressed. It survives a growing
schema: a field that is new to the reader takes its default, one that the reader no longer knows is
passed over.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from reader.analysis import Analysis, Quote
from reader.article import Article

T = TypeVar("T")
Plain = Any
"""What JSON can hold."""
_ANALYSIS = b'},"analysis":'
"""Where in a packed ``Text`` the article ends."""
_KIND = "is"
"""Names the class where a field may hold one of several."""


class Unreadable(ValueError):
    """The bytes hold no such value: they were damaged, or a needed field is missing."""


@dataclass(frozen=True, slots=True)
class Text:
    """What is kept of one wording: the article and its analysis."""

    article: Article
    analysis: Analysis


def pack(value: object) -> bytes:
    """A dataclass of dataclasses, tuples, texts and numbers as compressed bytes."""
    written = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))
    # A path may carry bytes that are no UTF-8, as lone surrogates.
    return zlib.compress(written.encode("utf-8", "surrogatepass"), 6)


def unpack(kind: type[T], blob: bytes) -> T:
    """The value of that kind that ``pack`` made the bytes of; raises Unreadable."""
    try:
        value: T = _reader(cast("Hashable", kind))(
            json.loads(zlib.decompress(blob).decode("utf-8", "surrogatepass"))
        )
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable(str(error)) from error
    return value


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed in an article beneath its headline and deck."""

    paragraphs: tuple[str, ...]
    others: tuple[str, ...]
    """Subheads, captions, bylines, kicker."""


def printed(blob: bytes) -> Printed:
    """The texts of a packed ``Text``; a fifth of the time of ``unpack``. Raises Unreadable."""
    try:
        told = json.loads(_article_alone(zlib.decompress(blob)).decode("utf-8", "surrogatepass"))["article"]
        blocks = [
            (block[_KIND], block.get("text") or block.get("caption") or "")
            for block in told.get("blocks", ())
        ]
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable(str(error)) from error
    others = [text for kind, text in blocks if kind != "Paragraph"]
    others += [f"{byline['name']} {byline.get('role') or ''}" for byline in told.get("bylines", ())]
    others.append(told.get("kicker", ""))
    return Printed(tuple(text for kind, text in blocks if kind == "Paragraph"), tuple(others))


def _article_alone(written: bytes) -> bytes:
    """A packed ``Text`` without its analysis; whatever else comes back as it is.

    In a text of the article the quotation marks would stand behind a backslash.
    """
    end = written.find(_ANALYSIS)
    return written if end < 0 else written[: end + 1] + b"}"


def quotes(blob: bytes, numbers: Iterable[int]) -> list[Quote]:
    """These quotes of a packed ``Text``; a quarter of the time of ``unpack``. Raises Unreadable."""
    try:
        told = json.loads(zlib.decompress(blob).decode("utf-8", "surrogatepass"))["analysis"]["quotes"]
        return [_reader(cast("Hashable", Quote))(told[number]) for number in numbers]
    except (zlib.error, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise Unreadable(str(error)) from error


def plain(value: object) -> Plain:
    """The value as JSON knows it: dataclasses as objects of what differs from the default."""
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    defaults = _defaults(cast("Hashable", type(value)))
    if defaults is None:
        return value
    said = {
        name: plain(part)
        for name, default in defaults
        if (part := getattr(value, name)) is not default and part != default
    }
    return said | _kind(type(value))


@cache
def _defaults(kind: Hashable) -> tuple[tuple[str, object], ...] | None:
    """The names of a dataclass's fields with their defaults; None for what is none."""
    if not is_dataclass(kind):
        return None
    return tuple((field.name, field.default) for field in fields(cast("type[Any]", kind)))


def _kind(kind: type) -> dict[str, str]:
    """The class's name, for the classes that stand in a choice of several."""
    return {_KIND: kind.__name__} if kind in _choices() else {}


@cache
def _choices() -> frozenset[type]:
    """The classes of which a field may hold one or another."""
    blocks = get_type_hints(Article)["blocks"]
    return frozenset(get_args(get_args(blocks)[0]))


@cache
def _reader(kind: Hashable) -> Callable[[Plain], Any]:
    """What makes a value of that type from its plain form."""
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple_reader(get_args(kind))
    if origin in {Union, UnionType}:
        return _choice_reader(get_args(kind))
    if isinstance(kind, type) and is_dataclass(kind):
        return lambda told: _object(kind, told)
    if origin is Literal or kind in {int, str, float, bool}:
        return _same
    raise TypeError(kind)


def _same(told: Plain) -> Plain:
    return told


def _tuple_reader(parts: tuple[Any, ...]) -> Callable[[Plain], Any]:
    """A reader of ``tuple[X, ...]`` and of ``tuple[X, Y]``."""
    if parts[-1] is Ellipsis:
        return lambda told: tuple(map(_reader(parts[0]), told))
    return lambda told: tuple(_reader(part)(one) for part, one in zip(parts, told, strict=True))


def _choice_reader(parts: tuple[Any, ...]) -> Callable[[Plain], Any]:
    """A reader of ``X | None``, and of a choice of dataclasses by their name."""
    kinds = {part.__name__: part for part in parts if part is not NoneType}
    if len(kinds) > 1:
        return lambda told: _object(kinds[told[_KIND]], told)
    (only,) = kinds.values()
    return lambda told: None if told is None else _reader(only)(told)


def _object(kind: type, told: Plain) -> object:
    """The dataclass of that kind with the fields that were told, and defaults for the others."""
    readers = _field_readers(kind)
    return kind(**{name: readers[name](part) for name, part in told.items() if name in readers})


@cache
def _field_readers(kind: type) -> dict[str, Callable[[Plain], Any]]:
    hints = get_type_hints(kind)
    return {field.name: _reader(hints[field.name]) for field in fields(kind)}
