from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from reader.tui.when import day, received, span

KST = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-11-25T03:19:00+09:00", "2026-11-25T03:20:10+09:00", "2026.11.25 03:19 → 03:20"),
        ("2026-11-25T03:19:00+09:00", "2026-11-26T03:20:10+09:00", "2026.11.25 03:19 → 2026.11.26 03:20"),
        ("once", "2026-11-26T03:20:10+09:00", "once → 2026.11.26 03:20"),
        (None, "2026-11-26T03:20:10+09:00", " → 2026.11.26 03:20"),
    ],
    ids=["one day", "two days", "no stamp", "none"],
)
def test_a_span_tells_its_day_once_where_it_is_one(first: str | None, last: str, told: str) -> None:
    assert span(first, last) == told


def test_what_came_today_is_told_by_its_hour() -> None:
    now = datetime.now(KST)
    assert received(now.isoformat()) in {f"fetched {now:%H:%M}", f"fetched {now:%Y.%m.%d %H:%M}"}
    assert received((now - timedelta(days=3)).isoformat()).startswith("fetched 20")
    assert received(None) == ""
    assert received("once") == "once"


def test_a_day_without_a_time_is_told_without_one() -> None:
    assert day("2023-10-12") == "2023.10.12 (Thu)"
    assert day("once") == "once"
