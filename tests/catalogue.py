"""The Korean catalogue, kept in step with the code: ``make catalogue``.

Every ``_("…")`` and ``later("…")`` of ``reader/`` is a message. New ones come in untranslated and
are named; those that the code no longer says go.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
PO = ROOT / "reader/locale/ko/LC_MESSAGES/ilbo.po"
MO = PO.with_suffix(".mo")
_NO_TIME = datetime(2026, 1, 1, tzinfo=UTC)
_HEADER = """\
# The Korean words of ilbo. Written by hand; `make catalogue` keeps the messages in step with the code.
msgid ""
msgstr ""
"Project-Id-Version: ilbo\\n"
"Language: ko\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n\""""


def messages() -> dict[str, list[str]]:
    """Every message of the code, with the files that say it."""
    found: dict[str, list[str]] = {}
    rows = extract_from_dir(
        str(ROOT / "reader"), method_map=[("**.py", "python")], keywords={"_": None, "later": None}
    )
    for name, _line, message, _comments, _context in rows:
        assert isinstance(message, str), f"{name}: one text in _()"
        files = found.setdefault(message, [])
        if name not in files:
            files.append(name)
    return found


def translations() -> dict[str, str]:
    """Message → Korean, as the catalogue in the repository has it; empty where it has none."""
    if not PO.exists():
        return {}
    with PO.open("rb") as file:
        return {str(entry.id): str(entry.string or "") for entry in read_po(file) if entry.id}


def po_text(korean: dict[str, str]) -> str:
    """The catalogue as text: the code's messages in order, with the Korean there is."""
    entries = [
        "\n".join(
            [
                *(f"#: reader/{name}" for name in sorted(files)),
                f"msgid {_quoted(message)}",
                f"msgstr {_quoted(korean.get(message, ''))}",
            ]
        )
        for message, files in sorted(messages().items())
    ]
    return "\n\n".join([_HEADER, *entries]) + "\n"


def mo_bytes(korean: dict[str, str]) -> bytes:
    """The catalogue as it is loaded."""
    # A time of its own would make the file differ at every run.
    made = Catalog(locale="ko", creation_date=_NO_TIME, revision_date=_NO_TIME)
    for message in sorted(messages()):
        made.add(message, korean.get(message, ""))
    buffer = io.BytesIO()
    write_mo(buffer, made)
    return buffer.getvalue()


def _quoted(text: str) -> str:
    """A text as PO has it, a line a line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> int:
    """Write both files; name what is untranslated, and fail while anything is."""
    korean = translations()
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_text(po_text(korean), "utf-8")
    MO.write_bytes(mo_bytes(korean))
    missing = [message for message in messages() if not korean.get(message)]
    sys.stdout.writelines(f"no Korean yet: {message}\n" for message in missing)
    sys.stdout.write(f"{len(messages())} messages, {len(missing)} without Korean\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
