"""The keys of lists of articles: one part of the table in ``bindings.py``, with its rules."""

from __future__ import annotations

from reader.language import _
from reader.tui.key import Key


def shelf_keys() -> tuple[Key, ...]:
    """Home, the front page, the library and its people: lists of articles."""
    return (
        Key("open", "enter", "open", _("Open"), "shelf", _("open")),
        Key(
            "filter-list",
            "slash",
            "filter",
            _("Narrow the list; Hangul does so as it is typed"),
            "shelf",
            _("filter"),
        ),
        Key("go-to", "o", "go_to", _("Open an address, an article number or a file"), "shelf", _("address")),
        Key("front-page", "f,f6", "front_page", _("The front page, by section"), "shelf", _("front page")),
        Key("library", "l", "library", _("The library: everything that was read"), "shelf", _("library")),
        Key("people", "p", "people", _("Everybody who is quoted, with what they said"), "shelf", _("people")),
        Key("refresh", "r,f5", "refresh", _("Ask the paper again"), "shelf"),
        Key("star-row", "asterisk", "star", _("Star, or take the star away"), "library"),
        Key("remove", "delete", "remove", _("Put into the bin, or take out of it"), "library"),
        Key("put-back", "backspace", "put_back", _("Bring back what was removed last"), "library"),
        Key("marked", "n", "marked", _("Everything that was marked, with its notes"), "library", _("notes")),
        Key("bin", "x,f8", "bin", _("The bin: what was removed, for 30 days"), "library", _("bin")),
        Key("export-notes", "e,f9", "export", _("Write marks and notes into a file"), "marked", _("write")),
        Key("put-back-row", "backspace", "put_back", _("Bring it back"), "bin", _("bring back")),
        Key("delete", "delete", "delete", _("Delete it for good"), "bin", _("delete")),
        Key("empty-bin", "e,f9", "empty", _("Delete everything in the bin for good"), "bin", _("empty")),
        Key("join", "equals_sign", "join", _("Say that two people are one"), "people", _("same person")),
        Key("undo-join", "backspace", "undo", _("Take back the last joining or parting"), "people"),
        Key(
            "part",
            "minus",
            "part",
            _("Say that a statement is somebody else's of the same name"),
            "statements",
            _("somebody else"),
        ),
        Key("undo-part", "backspace", "undo", _("Take back the last joining or parting"), "statements"),
        Key("shelf-help", "question_mark,f1", "deed('help')", _("Help"), "shelf", _("help")),
        Key("shelf-theme", "t", "deed('theme')", _("Choose a theme"), "shelf"),
        Key("shelf-language", "f2", "deed('language')", _("Choose the language"), "shelf"),
        Key("leave-list", "escape", "leave", _("Back"), "shelf"),
        Key("close-list", "q", "close", _("Close"), "shelf"),
        Key("next-section", "right,tab", "section(1)", _("To the next section"), "frontpage", _("section")),
        Key("previous-section", "left,shift+tab", "section(-1)", _("To the previous section"), "frontpage"),
        Key("next-page", "right_square_bracket,n", "turn(1)", _("To the next page"), "frontpage", _("page")),
        Key("previous-page", "left_square_bracket,comma", "turn(-1)", _("To the previous page"), "frontpage"),
        Key("list-photo", "i", "photo", _("Show the photo of the story"), "frontpage", _("photo")),
        Key("seek", "s,f4", "seek", _("Ask the paper's own search"), "frontpage", _("search the paper")),
    )
