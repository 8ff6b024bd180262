"""Keys as a person writes them."""

from __future__ import annotations


def shown(keys: str) -> str:
    """``j down`` for ``j,down``; marks as themselves."""
    return " ".join(_NAMES.get(key, key) for key in keys.split(","))


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
    "shift+tab": "Shift+Tab",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "backspace": "Backspace",
    "delete": "Delete",
    "asterisk": "*",
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
    "f8": "F8",
    "f9": "F9",
    "shift+f3": "Shift+F3",
}
