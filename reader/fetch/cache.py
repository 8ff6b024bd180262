"""Pages as they came, kept for a while: to ask only whether they changed, and to read without a network.

One file a page: a line of JSON about it, then its bytes. What cannot be kept or read back is as
good as never fetched: a store that fails must not stand between the reader and the page.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import files
from reader.errors import IlboError
from reader.fetch.limits import LIMITS, MAX_BYTES, Limits
from reader.page import Page
from reader.paths import cache_folder

if TYPE_CHECKING:
    from reader.fetch.wire import Transport
    from reader.source import WebSource

MAX_PAGES = 500
MAX_KEPT_BYTES = 100 << 20
_FORM = 1


async def visit(
    source: WebSource,
    *,
    fresh_seconds: float = 0.0,
    limits: Limits = LIMITS,
    transport: Transport | None = None,
) -> Page:
    """The page at an address, asked for only if it changed, and kept; raises like ``fetch``.

    A page that was fetched less than ``fresh_seconds`` ago is not asked for at all.
    """
    here = kept(source.address)
    if here is not None and age_seconds(here) < fresh_seconds:
        return here
    from reader.fetch.web import fetch

    page = await fetch(source, kept=here, limits=limits, transport=transport)
    keep(source.address, page)
    return page


def kept(address: str) -> Page | None:
    """The page last fetched for an address, whatever its age; None when there is none, or it is damaged."""
    try:
        with _file(address).open("rb") as file:
            told = json.loads(file.readline(8192))
            body = file.read(MAX_BYTES + 1)
        if told["form"] != _FORM or told["sha256"] != _sum(body):
            return None
        return Page(body, **{name: _text(told[name]) for name in _FIELDS})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(address: str, page: Page) -> None:
    """Keep a page under the address that was asked for; in silence where that is impossible."""
    about = {name: value for name, value in asdict(page).items() if name in _FIELDS}
    about |= {"form": _FORM, "sha256": _sum(page.body)}
    file = _file(address)
    with suppress(OSError, IlboError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write(file, json.dumps(about).encode() + b"\n" + page.body, force=True)
        _prune(file.parent)


def age_seconds(page: Page) -> float:
    """How long ago a page was fetched; for ever when that is unknown or in the future."""
    try:
        age = (datetime.now().astimezone() - datetime.fromisoformat(page.fetched or "")).total_seconds()
    except (ValueError, TypeError):
        return float("inf")
    return age if age >= 0 else float("inf")


_FIELDS = ("address", "charset", "fetched", "etag", "modified")


def _file(address: str) -> Path:
    return cache_folder() / "pages" / f"{_sum(address.encode())[:40]}.page"


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _text(value: Any) -> str | None:  # noqa: ANN401 — whatever the file holds
    if value is not None and not isinstance(value, str):
        raise TypeError
    return value


def _prune(folder: Path) -> None:
    """Drop the pages that were fetched longest ago, until number and size fit."""
    found = [(entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in os.scandir(folder)]
    size = sum(each[1] for each in found)
    for place, (_time, its_size, path) in enumerate(sorted(found)):
        if len(found) - place <= MAX_PAGES and size <= MAX_KEPT_BYTES:
            return
        os.unlink(path)  # noqa: PTH108
        size -= its_size
