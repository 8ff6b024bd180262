"""The words of the interface, in English and in Korean.

Messages are written in English in the code; the Korean catalogue is loaded at the first message
that needs it, so that an English or silent run pays nothing.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

LANGUAGES = ("auto", "ko", "en")
_chosen = "auto"


def choose(language: str) -> None:
    """Set the language of every later message: ``ko``, ``en``, or ``auto`` for the locale's."""
    global _chosen  # noqa: PLW0603 — one interface has one language
    _chosen = language


def chosen() -> str:
    """What was asked for: ``ko``, ``en`` or ``auto``."""
    return _chosen


def current() -> str:
    """``ko`` or ``en``: what was chosen, else what the locale says (LC_ALL, LC_MESSAGES, LANG)."""
    if _chosen != "auto":
        return _chosen
    told = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ko" if told.lower().startswith("ko") else "en"


def later(message: str) -> str:
    """The message itself: marks it for the catalogue, to go through ``_`` where it is shown."""
    return message


def _(message: str) -> str:
    """The message in the current language; in English where the catalogue does not have it."""
    return message if current() == "en" else _catalogue().get(message, message)


@cache
def _catalogue() -> dict[str, str]:
    """The Korean messages by their English ones."""
    from gettext import GNUTranslations

    with (Path(__file__).parent / "locale/ko/LC_MESSAGES/ilbo.mo").open("rb") as file:
        return dict(GNUTranslations(file)._catalog)  # type: ignore[attr-defined]  # noqa: SLF001
