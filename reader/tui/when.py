"""Days and times as a newspaper of Korea prints them."""

from __future__ import annotations

from datetime import datetime

from reader.language import _


def day(stamp: str | None) -> str:
    """``2023.10.12 (목) 19:10`` for an ISO stamp; the time is left out where it is midnight.

    Empty for none, and what is no stamp comes back as it is.
    """
    moment = _moment(stamp)
    if moment is None:
        return stamp or ""
    clock = f" {moment:%H:%M}" if (moment.hour, moment.minute) != (0, 0) else ""
    return f"{moment:%Y.%m.%d} ({_weekdays()[moment.weekday()]}){clock}"


def span(first: str | None, last: str | None) -> str:
    """``2023.10.12 19:10 → 19:40``: from one ISO stamp to another, the day told once where it is the same."""
    start, end = _minute(first), _minute(last)
    day_of = start[: len("2023.10.12 ")]
    return f"{start} → {end.removeprefix(day_of) if day_of else end}"


def received(stamp: str | None) -> str:
    """That something came at an ISO stamp, with the hour alone where that is today; empty for none."""
    moment = _moment(stamp)
    if moment is None:
        return stamp or ""
    today = f"{datetime.now(moment.tzinfo):%Y.%m.%d }"
    return _("fetched {when}").format(when=_minute(stamp).removeprefix(today))


def _minute(stamp: str | None) -> str:
    """Day and minute; what is no stamp comes back as it is."""
    moment = _moment(stamp)
    return f"{moment:%Y.%m.%d %H:%M}" if moment else stamp or ""


def _moment(stamp: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp or "")
    except ValueError:
        return None


def _weekdays() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
