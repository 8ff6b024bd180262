"""What the user set: flag before environment before file before default."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, as it holds in this run."""

    lang: str = "auto"
    """``auto``, ``ko`` or ``en``."""
    color: str = "auto"
    """``auto``, ``always`` or ``never``."""
    theme: str = "auto"
    """A theme's name, or ``auto`` for dark or light by the terminal."""
    width: int = 72
    """Cells of the story's column."""
    ambiguous: str = "auto"
    """Cells of an ambiguous-width character: ``auto``, ``1`` or ``2``."""
    save_folder: str = "."
    """Where ``save`` puts files."""
    save_form: str = "markdown"
    """The form that ``save`` takes unasked."""
    rss: tuple[str, ...] = ()
    """Addresses of feeds shown on the front page."""
    keys: tuple[tuple[str, str], ...] = ()
    """The app's key bindings that were changed: (binding id, keys)."""
    selectors: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Selectors tried before the reader's own: (part, selectors)."""


def load(*, lang: str | None = None, color: str | None = None) -> Settings:
    """The settings of this run.

    Raises:
        BadConfig: the settings file cannot be used.

    """
    return Settings(lang=lang or "auto", color=color or "auto")


def load_or_default(*, lang: str | None = None, color: str | None = None) -> Settings:
    """The settings of this run; those of an unusable file are left out."""
    return load(lang=lang, color=color)
