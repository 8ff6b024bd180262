"""Days and times as a newspaper of Korea prints them."""

from __future__ import annotations

from datetime import datetime

from reader.language import _


def day(stamp: str | None) -> str:
    """``2023.10.12 (목) 19:10`` for an ISO stamp; the time is left out where it is midnight.

    Empty for none, and what is no stamp comes back as it is.
    """
    if not stamp:
        return ""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    clock = f" {moment:%H:%M}" if (moment.hour, moment.minute) != (0, 0) else ""
    return f"{moment:%Y.%m.%d} ({_weekdays()[moment.weekday()]}){clock}"


def _weekdays() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
