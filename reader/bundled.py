"""The stories that come with the reader, to try everything on without a network."""

from __future__ import annotations

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
    from tomllib import loads

    found = []
    for about in shipped("samples").glob("*/about.toml"):
        told = loads(about.read_text("utf-8"))
        page = next(iter(sorted(about.parent.glob("page.*"))), None)
        if page:
            title = str(told.get("title", {}).get(current(), about.parent.name))
            found.append((told.get("order", 1_000), Sample(about.parent.name, page, title)))
    return [sample for _order, sample in sorted(found)]
