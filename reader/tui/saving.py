"""Saving from the screen: ask how, write the file in a thread, say where it is."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from reader.errors import IlboError
from reader.language import _

if TYPE_CHECKING:
    from reader.pipeline import Reading
    from reader.tui.dialogs.save import Wish
    from reader.tui.screens.reading import ReadingScreen


def save(screen: ReadingScreen, reading: Reading) -> None:
    """Open the dialog; what it answers is done."""
    from reader.settings import load_or_default
    from reader.tui.dialogs.save import SaveDialog

    settings = load_or_default()

    def answered(wish: Wish | None) -> None:
        if wish is not None:
            screen.run_worker(_save(screen, reading, wish), group="save", exit_on_error=False)

    dialog = SaveDialog(reading.article, str(settings.save_folder), settings.save_form)
    screen.app.push_screen(dialog, answered)


async def _save(screen: ReadingScreen, reading: Reading, wish: Wish) -> None:
    """Write it, and tell."""
    try:
        size = await asyncio.to_thread(write, reading, wish)
    except IlboError as error:
        screen.say(str(error), 10)
    else:
        told = _("Saved {size} bytes: {path}")
        screen.say(told.format(size=f"{size:,}", path=wish.path.absolute()), 8)


def write(reading: Reading, wish: Wish) -> int:
    """The story as wished, into its file; how many bytes that took.

    Raises:
        FileTaken: a file is there that was not to be replaced.
        StorageError: the disk does not take it.

    """
    from reader.export import export
    from reader.files import make_folder
    from reader.files import write as write_file
    from reader.saving import now

    lists = None if wish.form == "json" else wish.lists
    text = export(reading.article, reading.analysis, wish.form, lists=lists, saved=now())
    make_folder(wish.path.parent)
    data = text.encode()
    write_file(wish.path, data, force=wish.replace)
    return len(data)
