"""The settings file: TOML in, values out; what is wrong with it is told with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import BadConfig
from reader.language import _

if TYPE_CHECKING:
    from reader.settingtable import Setting


def read(path: Path, settings: Sequence[Setting], tables: Mapping[str, Any]) -> dict[str, Any]:
    """Field → value for what the file sets; raises BadConfig."""
    text = _text(path)
    values = _parsed(path, text)
    known = {setting.name: setting for setting in settings}
    found: dict[str, Any] = {table: {} for table in tables if table in values}
    for name, value in _flat(values, tables):
        table, _dot, key = name.partition(".")
        try:
            if name in known:
                found[known[name].field] = known[name].read(name, value)
            elif table in tables and key:
                found[table][key] = tables[table][0](name, value)
            elif value != {} or not any(each.startswith(f"{name}.") for each in known):
                # Not for a table of ours in which every line is still a comment, as init writes it.
                raise _unknown(path, text, name, [*known, *tables])
        except ValueError as error:
            raise BadConfig(
                _("{place}: “{key}” cannot be {value}").format(
                    place=_place(path, text, name), key=name, value=repr(value)[:60]
                ),
                str(error),
            ) from error
    if "selectors" in found:
        _check_parts(path, text, found["selectors"])
    return found


def _text(path: Path) -> str:
    """What is in the file, which must be UTF-8; a byte order mark is no part of it."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadConfig(_("{path} is not UTF-8").format(path=path), _("save it as UTF-8")) from error
    except OSError as error:
        raise BadConfig(
            _("{path} cannot be read: {why}").format(path=path, why=error.strerror),
            _("check its permissions"),
        ) from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadConfig(
            _("{path} is no TOML: {why}").format(path=path, why=error), _("mend that line")
        ) from error


def _flat(values: Mapping[str, Any], tables: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Every value by its whole name; an empty table that is not ours by its own."""
    for key, value in values.items():
        name = f"{above}.{key}" if above else key
        if isinstance(value, dict) and value and above not in tables:
            yield from _flat(value, tables, name)
        elif value != {} or name not in tables:
            yield name, value


def _unknown(path: Path, text: str, name: str, known: list[str]) -> BadConfig:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    # save.form is near to save.format, and so is a bare format that forgot its table.
    near = near or [each for each in known if each.endswith(f".{name}")][:1]
    return BadConfig(
        _("{place}: there is no setting “{key}”").format(place=_place(path, text, name), key=name),
        _("did you mean {word}?").format(word=near[0])
        if near
        else _("see {command}").format(command="ilbo config show"),
    )


def _check_parts(path: Path, text: str, selectors: Mapping[str, object]) -> None:
    """Raise BadConfig for a part that no page has."""
    from reader.paper import Selectors

    parts = list(Selectors.__match_args__)
    for part in selectors:
        if part not in parts:
            raise _unknown(path, text, f"selectors.{part}", [f"selectors.{known}" for known in parts])


def _place(path: Path, text: str, name: str) -> str:
    """``config.toml, line 3`` for the line that sets a name; the file alone where none does plainly."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+([^\]]+)\]", line):
            table = _bare(header[1]) + "."
            if table == f"{name}.":
                return _("{path}, line {number}").format(path=path, number=number)
        elif (key := re.match(r"\s*([^=#]+?)\s*=", line)) and table + _bare(key[1]) == name:
            return _("{path}, line {number}").format(path=path, number=number)
    return str(path)


def _bare(key: str) -> str:
    """A key without the quotes and blanks that TOML allows in it."""
    return ".".join(part.strip().strip("\"'") for part in key.split("."))
