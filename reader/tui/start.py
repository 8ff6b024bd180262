"""The start: what can go on while Textual is loaded is begun before it. No Textual in here."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from reader.source import StdinSource
from reader.tui import ahead, probe, signals
from reader.tui.options import Options

if TYPE_CHECKING:
    from reader.source import Source


def run(source: Source | None, options: Options | None = None) -> int:
    """Show an article, or home, until the reader leaves; the exit code."""
    options = options or Options()
    # Nothing of a start is garbage: collecting in it costs a tenth of the time to the first paint.
    gc.disable()
    article = ahead.begin(source)
    question = None
    try:
        signals.raise_them()
        _speak_korean()
        asks = options.ambiguous == "auto" and not isinstance(source, StdinSource)
        question = probe.question() if asks else None
        if question:
            question.put()
        from reader.tui import app

        return app.run(source, options, question, article)
    finally:
        if question:
            question.give_up()
        if article:
            article.end()
        signals.end_if_noted()


def _speak_korean() -> None:
    """Draw in UTF-8 where the locale's encoding has no Hangul; with ``?`` for what another has not.

    Terminals are UTF-8 whatever LANG says, and escapes would take six cells for a letter's two.
    """
    screen = sys.__stderr__
    if not isinstance(screen, TextIOWrapper):
        return
    try:
        "가".encode(screen.encoding)
    except UnicodeEncodeError:
        screen.reconfigure(encoding="utf-8", errors="replace")
    else:
        screen.reconfigure(errors="replace")
