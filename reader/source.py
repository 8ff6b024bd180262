"""What was asked for: an address, a file, or standard input."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class WebSource:
    """A page on the network."""

    address: str
    """Absolute http or https address, as it will be fetched."""
    aid: str | None = None
    """The newspaper's 19-digit article number, when the address carries one."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A saved page or an extracted text on this machine."""

    path: Path


@dataclass(frozen=True, slots=True)
class StdinSource:
    """Whatever is piped in."""


Source: TypeAlias = WebSource | FileSource | StdinSource
