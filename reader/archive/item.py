"""What goes in and what comes out: a page to clean, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reader.page import Page
from reader.pipeline import Reading
from reader.source import WebSource

READINGS = "readings"
"""The form in which articles come that are handed on whole."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a page gave no article."""

    reason: str
    """``no-article``, ``unreadable``, ``network``, ``too-slow``, ``crash`` or ``fault``."""
    message: str
    exit_code: int = 1


@dataclass(frozen=True, slots=True)
class InFile:
    """A page that is read where it is cleaned."""

    path: str


@dataclass(frozen=True, slots=True)
class InZip:
    """A page in a ZIP file, read where it is cleaned."""

    path: str
    place: int
    """Of the member, in the file's own list."""


Origin: TypeAlias = InFile | InZip | WebSource | Page | Failure
"""Where the page is; the page itself; or why there is none."""


@dataclass(frozen=True, slots=True)
class Item:
    """One page of the input."""

    name: str
    """Clean, as failures and records tell it: ``2019/07/a.html``, ``crawl.warc.gz#12``."""
    origin: Origin
    weight: int = 1
    """About how many bytes: for progress, and for the size of batches."""


@dataclass(frozen=True, slots=True)
class Text:
    """An article as a file."""

    folder: str
    """Year and month, or ``undated``."""
    stem: str
    """What the file is called, before it is made fit for a file system."""
    suffix: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one page."""

    name: str
    line: bytes = b""
    """The record as JSON without its closing brace; empty when there is none."""
    aid: int = 0
    """The article number; 0 where the page has none."""
    content: int = 0
    """A 64-bit sum of the story's text; 0 where that is too short to tell stories apart."""
    text: Text | None = None
    """For a tree of files."""
    reading: Reading | None = None
    """For whoever takes whole articles."""
    failure: Failure | None = None


Batch: TypeAlias = tuple[Item, ...]
