"""Where cleaned texts go: standard output, one file for all of them, or a folder with one for each."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import output
from reader.errors import UsageError
from reader.export import export, record
from reader.language import _

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.pipeline import Reading


class Destination:
    """Takes the readings one by one; ``close`` brings out what only a whole file can hold."""

    def __init__(self, args: Namespace, form: str) -> None:
        """Go where ``args.output`` says; raises FileTaken at once for a file that is there."""
        self._args = args
        self._form = form
        self._texts: list[str] = []
        self._target = _target(args.output)
        self._folder = self._target is not None and _is_folder(args.output)
        self._several = len(args.sources) > 1
        self._begun = False
        if self._target and not self._folder:
            from reader.files import refuse_taken

            if form == "html" and self._several:
                raise UsageError(
                    _("one web page holds one story"), _("give a folder, its name ending in /, after -o")
                )

            refuse_taken(self._target, force=args.force)

    def put(self, reading: Reading) -> None:
        """Take one article."""
        if self._folder and self._target:
            self._save(reading, self._target)
            return
        text = self._text(reading)
        if self._target is None:
            output.say(text)
        else:
            self._texts.append(text)

    def close(self) -> None:
        """Write the file, if there is anything to write into it."""
        if self._texts and self._target:
            from reader.files import write

            write(self._target, "".join(self._texts).encode(), force=self._args.force)

    def _save(self, reading: Reading, folder: Path) -> None:
        """Save under its own name, and say which."""
        from reader.saving import now, save

        path = save(
            reading.article,
            reading.analysis,
            self._form,
            folder,
            lists=self._args.lists,
            saved=now(),
            force=self._args.force,
        )
        output.talk(_("written: {path}").format(path=path))

    def _text(self, reading: Reading) -> str:
        """The article's text, or its line of JSON Lines; from the second on a blank line goes before."""
        article, analysis = reading.article, reading.analysis
        if self._form == "json" and self._several:
            return output.json_line(record(article, analysis))
        text = export(article, analysis, self._form, lists=self._args.lists)
        begun, self._begun = self._begun, True
        return f"\n{text}" if begun and self._form != "html" else text


def form_for(args: Namespace) -> str:
    """The form asked for, else the one that the file's suffix means, else plain."""
    if args.form:
        return str(args.form)
    if not args.output:
        return "plain"
    from reader.export.names import SUFFIXES

    suffix = os.path.splitext(args.output or "")[1].lower()  # noqa: PTH122 — a folder's name may end in /
    meant = {ending: form for form, ending in SUFFIXES.items()} | {".htm": "html", ".jsonl": "json"}
    return meant.get(suffix, "plain")


def _target(text: str | None) -> Path | None:
    """The path given with ``-o``; None for standard output."""
    return None if text in {None, "-"} else Path(os.path.expanduser(str(text)))  # noqa: PTH111


def _is_folder(text: str) -> bool:
    """Whether ``-o`` names a folder: one that is there, or any name that ends in a slash."""
    return text.endswith((os.sep, os.altsep or os.sep)) or os.path.isdir(os.path.expanduser(text))  # noqa: PTH111, PTH112
