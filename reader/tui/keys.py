"""Keys in Korean input mode, and bindings made from the table of keys.

With the Korean input mode on, the key ``j`` arrives as ``ㅓ`` and ``gks`` as ``한``. What no text
field wants is sent on as the Latin keys that were struck, so that every binding works unchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.events import Key as KeyEvent

from reader.tui.bindings import keys_of

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.widget import Widget

# The two-set layout (KS X 5002): which Latin keys strike each letter.
_JAMO = {
    **dict(zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "qwertyuiop", strict=True)),
    **dict(zip("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "asdfghjkl", strict=True)),
    **dict(zip("ㅋㅌㅊㅍㅠㅜㅡ", "zxcvbnm", strict=True)),
    **dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP", strict=True)),
}
_COMPOUND = {
    "ㅘ": "ㅗㅏ",
    "ㅙ": "ㅗㅐ",
    "ㅚ": "ㅗㅣ",
    "ㅝ": "ㅜㅓ",
    "ㅞ": "ㅜㅔ",
    "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ",
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}
_INITIAL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWEL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINAL = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def letters(character: str) -> str:
    """The letters of one syllable or compound letter as struck: ``ㅎㅏㄴ`` for ``한``."""
    syllable = ord(character) - 0xAC00
    if 0 <= syllable < 11172:
        parts = _INITIAL[syllable // 588] + _VOWEL[syllable % 588 // 28] + _FINAL[syllable % 28]
    else:
        parts = character
    return "".join(_COMPOUND.get(part, part) for part in parts)


def latin_keys(key: str) -> tuple[str, ...]:
    """The Latin keys struck for a key that arrived in Hangul; empty for every other key.

    Modifiers stay: ``ctrl+ㅊ`` is ``ctrl+c``.
    """
    *modifiers, last = key.split("+") if key != "+" else ("+",)
    if not last or not all(part in _JAMO for syllable in last for part in letters(syllable)):
        return ()
    struck = [_JAMO[part] for syllable in last for part in letters(syllable)]
    return tuple("+".join((*modifiers, letter)) for letter in struck)


def latin_events(event: KeyEvent, focused: Widget | None) -> tuple[KeyEvent, ...]:
    """What to handle instead of a key; empty where it is no Hangul key or a text field takes it."""
    if event.is_forwarded:
        return ()
    struck = latin_keys(event.key)
    if struck and focused is not None and focused.check_consume_key(event.key, event.character):
        return ()
    return tuple(KeyEvent(key, key if len(key) == 1 else None) for key in struck)


def bindings_for(*rooms: str) -> list[BindingType]:
    """Textual's bindings for some rooms of the table; what leaves the app works in every dialog and field."""
    return [
        Binding(
            key.keys, key.action, key.words, id=key.id, show=False, priority=key.id in {"quit", "suspend"}
        )
        for key in keys_of(*rooms)
    ]
