"""The stories that come with the reader, to try everything on without a network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import UsageError
from reader.language import _, current
from reader.paths import shipped

if TYPE_CHECKING:
    from pathlib import Path


class Sample(NamedTuple):
    """One bundled story."""

    name: str
    page: Path
    title: str
    """In the language of the interface."""


def find(name: str | None) -> Sample:
    """The sample of that name, the first one without a name; raises UsageError."""
    known = samples()
    if not known:
        raise UsageError(_("no samples came with this copy of the reader"), _("install it again"))
    for sample in known:
        if name in {None, sample.name}:
            return sample
    from difflib import get_close_matches

    near = get_close_matches(str(name), [sample.name for sample in known], n=1, cutoff=0.5)
    remedy = (
        _("did you mean {word}?").format(word=near[0])
        if near
        else _("see {command}").format(command="ilbo sample --list")
    )
    raise UsageError(_("there is no sample “{name}”").format(name=name), remedy)


def samples() -> list[Sample]:
    """Every bundled story, in the order of the menu."""
    language = current()
    found = []
    for about in shipped("samples").glob("*/about.toml"):
        name, page = about.parent.name, min(about.parent.glob("page.*"), default=None)
        if page:
            order, titles = menu_line(about.read_text("utf-8"))
            found.append((order, Sample(name, page, titles.get(language, name))))
    return [sample for _order, sample in sorted(found)]


# As ``about.toml`` is written by hand; importing a whole parser for two lines takes 5 ms of each start.
_TITLES = re.compile(r'^title = \{ (ko|en) = "([^"\\]*)", (ko|en) = "([^"\\]*)" \}$', re.MULTILINE)
_ORDER = re.compile(r"^order = (\d+)$", re.MULTILINE)
_LAST = 1_000


def menu_line(about: str) -> tuple[int, dict[str, str]]:
    """Where a sample stands in the menu, and its title by language, as its ``about.toml`` says."""
    titles, order = _TITLES.search(about), _ORDER.search(about)
    if titles and order:
        return int(order[1]), {titles[1]: titles[2], titles[3]: titles[4]}
    from tomllib import loads

    told = loads(about)
    return told.get("order", _LAST), told.get("title", {})
