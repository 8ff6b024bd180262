"""Every setting the user can give, as one table: what it is called, what it may be, what it is for.

The file that ``ilbo config init`` writes, what it checks and what it shows come from here. Loaded
only where a file or a variable sets something.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import BadConfig
from reader.language import LANGUAGES, _, later

COLORS = ("auto", "always", "never")
FORMS = ("plain", "markdown", "json", "html")
THEMES = ("auto", "dark", "light", "sepia", "contrast", "terminal", "mono")
WIDTHS = range(20, 201)


class Setting(NamedTuple):
    """One setting: what it is called, what it may be, what it is for."""

    name: str
    """As in the file; the part before a dot is its table."""
    field: str
    """Its name in ``Settings``."""
    read: Callable[[str, Any], Any]
    """(name, value) → the value as ``Settings`` has it; raises ValueError saying what it must be."""
    example: str
    """A value as TOML, the default where there is one."""
    about: str


def _choice(*allowed: str) -> Callable[[str, Any], str]:
    """One of some words; a number counts as its digits."""

    def read(_name: str, value: object) -> str:
        word = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        if word not in allowed:
            raise ValueError(_("must be one of {choices}").format(choices=", ".join(allowed)))
        return str(word)

    return read


def _width(_name: str, value: object) -> int:
    """Cells; the environment gives them as digits."""
    number = int(value) if isinstance(value, str) and value.isdecimal() else value
    if type(number) is not int or number not in WIDTHS:
        raise ValueError(
            _("must be a number from {least} to {most}").format(least=WIDTHS[0], most=WIDTHS[-1])
        )
    return number


def _folder(_name: str, value: object) -> Path:
    if not isinstance(value, str) or not value or "\0" in value:
        raise ValueError(_("must be the path of a folder"))
    return Path(os.path.expanduser(value))  # noqa: PTH111 — Path raises where there is no home


def _texts(_name: str, value: object) -> tuple[str, ...]:
    """One text or a list of them."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) and each.strip() for each in values):
        raise ValueError(_("must be a text or a list of texts"))
    return tuple(values)


def _addresses(name: str, value: object) -> tuple[str, ...]:
    """Addresses; in the environment parted by blanks."""
    found = _texts(name, value.split() if isinstance(value, str) else value)
    if not all(address.startswith(("http://", "https://")) for address in found):
        raise ValueError(_("must be addresses that begin with http:// or https://"))
    return found


def _keys(_name: str, value: object) -> str:
    return ",".join(_texts(_name, value))


TABLE = (
    Setting(
        "lang", "lang", _choice(*LANGUAGES), '"auto"', later("language of the interface: auto, ko or en")
    ),
    Setting("color", "color", _choice(*COLORS), '"auto"', later("colour: auto, always or never")),
    Setting(
        "theme",
        "theme",
        _choice(*THEMES),
        '"auto"',
        later("look of the app: auto, dark, light, sepia, contrast, terminal or mono"),
    ),
    Setting("width", "width", _width, "72", later("cells of the story's column, from 20 to 200")),
    Setting(
        "ambiguous",
        "ambiguous",
        _choice("auto", "1", "2"),
        '"auto"',
        later("cells that · “ ” … take in this terminal: auto, 1 or 2"),
    ),
    Setting("rss", "rss", _addresses, "[]", later("addresses of feeds for the front page")),
    Setting("save.folder", "save_folder", _folder, '"."', later("where stories are saved")),
    Setting(
        "save.format",
        "save_form",
        _choice(*FORMS),
        '"markdown"',
        later("the form they are saved in: plain, markdown, json or html"),
    ),
)
"""The settings with a name of their own, in the order of the file."""

TABLES = {
    "keys": (_keys, 'save = "s"', later("keys of the app by their names (ilbo keys prints them)")),
    "selectors": (
        _texts,
        'container = ["#story"]',
        later("CSS selectors for parts of a page, tried before the reader's own"),
    ),
}
"""Tables whose names are not settings of this file: bindings and parts of a page."""


def variable(setting: Setting) -> str:
    """The environment variable of a setting: ``ILBO_SAVE_FOLDER`` for ``save.folder``."""
    return "ILBO_" + setting.name.replace(".", "_").upper()


def from_environment() -> dict[str, Any]:
    """Field → value, for each setting that the environment gives; raises BadConfig."""
    found = {}
    for setting in TABLE:
        if value := os.environ.get(variable(setting)):
            try:
                found[setting.field] = setting.read(setting.name, value)
            except ValueError as error:
                raise BadConfig(
                    _("{variable} cannot be “{value}”").format(variable=variable(setting), value=value[:60]),
                    str(error),
                ) from error
    return found
