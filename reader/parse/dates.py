"""Dates as Korean pages print them → ISO 8601 in Korean time, without loading a calendar."""

from __future__ import annotations

from functools import lru_cache

from reader.parse.prose import pattern
from reader.text import clean_text

_LONGEST = 400

_DATE = r"((?:19|20)\d\d)\s*(?:년\s*|[.\-/])\s*(\d{1,2})\s*(?:월\s*|[.\-/])\s*(\d{1,2})\s*(?:일|\.)?"
_WEEKDAY = r"\s*(?:[^\w\s]?\s*(?!오전|오후)[^\W\d](?:요일)?\s*[^\w\s]?)?[\s,]*"
_HALF = r"(오전|오후|AM|PM|am|pm)?"
_TIME = rf"(?:{_HALF}\s*(\d{{1,2}})\s*[:시]\s*(\d{{1,2}})\s*분?(?:\s*:?\s*(\d{{1,2}})\s*초?)?\s*{_HALF})?"
_PRINTED = rf"{_DATE}{_WEEKDAY}{_TIME}"
_ISO = r"((?:19|20)\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?"
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@lru_cache(maxsize=64)
def read_date(text: str) -> str:
    """``2023-10-12T19:10:00+09:00``, or ``2023-10-12`` where no time is printed; empty without a date."""
    text = clean_text(text[:_LONGEST])
    iso = pattern(_ISO).search(text) if "T" in text else None
    if iso:
        return _in_korea(iso.groups())
    found = pattern(_PRINTED).search(text)
    if not found:
        return ""
    year, month, day = (int(part) for part in found.groups()[:3])
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        return ""
    date = f"{year:04}-{month:02}-{day:02}"
    if found[5] is None:
        return date
    hour, minute, second = int(found[5]), int(found[6]), int(found[7] or 0)
    half = (found[4] or found[8] or "").upper()
    hour = hour % 12 + 12 if half in ("오후", "PM") else hour % 12 if half in ("오전", "AM") else hour
    if hour > 23 or minute > 59 or second > 59:
        return date
    return f"{date}T{hour:02}:{minute:02}:{second:02}+09:00"


def read_update(text: str) -> str:
    """The date behind 수정 or 최종 in words that give two; empty where they give none."""
    if not any(word in text for word in ("수정", "업데이트", "변경")):
        return ""
    text = clean_text(text[:_LONGEST])
    found = pattern(r"(?:최종\s?)?(?:수정|업데이트|변경)[^\d]{0,12}(?=(?:19|20)\d\d)").search(text)
    return read_date(text[found.end() :]) if found else ""


def _in_korea(parts: tuple[str | None, ...]) -> str:
    """A full ISO moment in Korean time; one without a zone is Korean already."""
    year, month, day, hour, minute, second = (int(part or 0) for part in parts[:6])
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] and hour < 24 and minute < 60 and second < 60):
        return ""
    zone = parts[6]
    if zone in (None, "+09:00", "+0900"):
        return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+09:00"
    import calendar
    import time

    assert zone is not None
    offset = 0 if zone == "Z" else (int(zone[1:3]) * 60 + int(zone[-2:])) * (-60 if zone[0] == "-" else 60)
    moment = calendar.timegm((year, month, day, hour, minute, second)) - offset + 9 * 3600
    return time.strftime("%Y-%m-%dT%H:%M:%S+09:00", time.gmtime(moment))
