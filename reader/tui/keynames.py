"""Keys as a person writes them."""

from __future__ import annotations


def shown(keys: str) -> str:
    """``j Down`` for ``j,down``; marks as themselves."""
    return " ".join(_shown(key) for key in keys.split(","))


def _shown(key: str) -> str:
    """``Ctrl+F`` for ``ctrl+f``: as it stands on the keyboard."""
    *modifiers, last = key.split("+")
    if not modifiers:
        return _NAMES.get(key, key)
    last = _NAMES.get(last, last.upper() if len(last) == 1 else last)
    return "+".join((*(each.capitalize() for each in modifiers), last))


_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "comma": ",",
    "grave_accent": "`",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "backspace": "Backspace",
    "delete": "Delete",
    "asterisk": "*",
    "backslash": "\\",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "f5": "F5",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "f1": "F1",
    "f2": "F2",
    "f3": "F3",
    "f4": "F4",
    "f6": "F6",
    "f7": "F7",
    "f8": "F8",
    "f9": "F9",
}
