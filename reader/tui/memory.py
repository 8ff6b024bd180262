"""Small choices kept between runs: theme, column width, sizes of panes, what was saved where.

One JSON file in the state folder. It is a convenience: a file that cannot be read or written costs
the memory, never the reading.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any, TypeVar

from reader.paths import state_folder

T = TypeVar("T")


def recall(name: str, default: T) -> T:
    """What was last remembered under a name; the default when nothing of its type was."""
    value = _read().get(name)
    return value if isinstance(value, type(default)) else default


def remember(name: str, value: object) -> None:
    """Keep a value that JSON can hold; silently forgets where the disk does not want it."""
    with contextlib.suppress(OSError):
        _write(_read() | {name: value})


def _file() -> Path:
    return state_folder() / "screen.json"


def _read() -> dict[str, Any]:
    """Everything remembered; nothing where the file is missing or broken."""
    try:
        written = _file().read_bytes()
        import json  # 2 ms that a first start need not pay

        found = json.loads(written)
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(values: dict[str, Any]) -> None:
    """Whole or not at all: into a file beside it, then renamed."""
    import json
    import tempfile  # 4 ms that a start need not pay

    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".screen")
    with os.fdopen(handle, "w", encoding="utf-8") as draft:
        json.dump(values, draft, ensure_ascii=False, indent=1)
    Path(name).replace(file)
