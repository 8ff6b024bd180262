"""Every key of the reader as data: the one table behind screens, help, hints, palette and manual.

No Textual in here, so that ``ilbo keys`` and the README can be made from it. Words are made at each
call, because the language can change while the reader runs.

Of the shifted keys only Q W E R T O P have letters of their own in Korean input mode (ㄲ, ㄸ …), so
no action lives on another capital alone: G has End, N a comma and Y a ``c`` beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language import _
from reader.tui.key import Key as Key  # noqa: PLC0414 — also asked for here
from reader.tui.keynames import shown as shown  # noqa: PLC0414 — also asked for here

if TYPE_CHECKING:
    from collections.abc import Callable


def all_keys() -> tuple[Key, ...]:
    """Every key, in the order in which a manual would tell them."""
    return tuple(key for made in _parts() for key in made())


def keys_of(*rooms: str) -> tuple[Key, ...]:
    """The keys of some rooms, in order; of the others the words are not even looked up."""
    parts = _parts()
    asked = {next((part for part in parts if room in parts[part]), _shelves) for room in rooms}
    return tuple(key for part in parts if part in asked for key in part() if key.room in rooms)


def _parts() -> dict[Callable[[], tuple[Key, ...]], tuple[str, ...]]:
    """The table's parts in the manual's order, each with its rooms; a room that no part has is a shelf."""
    return {
        _pane: ("pane",),
        _story: ("story",),
        _lists: ("list", "clauses", "quotes"),
        _reading: ("reading",),
        _shelves: (),
        _dialogs: ("dialog",),
        _app: ("app",),
    }


def bindings_table() -> list[tuple[str, str, str]]:
    """Keys as a person writes them, id, and what it does: for manuals."""
    return [(shown(key.keys), key.id, key.words) for key in all_keys()]


def _pane() -> tuple[Key, ...]:
    """What moves in the story and in the lists alike."""
    return (
        Key("down", "j,down", "down", _("Down a line"), "pane"),
        Key("up", "k,up", "up", _("Up a line"), "pane"),
        Key("page-down", "space,pagedown,ctrl+f", "page(1)", _("Down a page"), "pane"),
        Key("page-up", "b,pageup,ctrl+b", "page(-1)", _("Up a page"), "pane"),
        Key("half-down", "d,ctrl+d", "half_page(1)", _("Down half a page"), "pane"),
        Key("half-up", "u,ctrl+u", "half_page(-1)", _("Up half a page"), "pane"),
        Key("top", "g,home", "top", _("To the beginning"), "pane"),
        Key("bottom", "G,end", "bottom", _("To the end"), "pane"),
    )


def _story() -> tuple[Key, ...]:
    return (
        Key(
            "next-paragraph", "right_curly_bracket,right", "paragraph(1)", _("To the next paragraph"), "story"
        ),
        Key(
            "previous-paragraph",
            "left_curly_bracket,left",
            "paragraph(-1)",
            _("To the previous paragraph"),
            "story",
        ),
        Key("look", "enter", "look", _("To the quote or clause one is at; shows a picture"), "story"),
    )


def _lists() -> tuple[Key, ...]:
    return (
        Key("jump", "enter", "choose", _("To its place in the story; Esc comes back"), "list", _("jump")),
        Key(
            "mention",
            "v",
            "mention",
            _("To the next paragraph that speaks of the clause"),
            "clauses",
            _("mentions"),
        ),
        Key("group", "e", "group", _("Group quotes by speaker, or in order of print"), "quotes", _("group")),
        Key("filter", "f", "filter", _("Only this speaker's quotes, or everybody's"), "quotes", _("filter")),
    )


def _reading() -> tuple[Key, ...]:
    return (*_finding(), *_doing(), *_looking())


def _finding() -> tuple[Key, ...]:
    return (
        Key("next-pane", "tab", "next_pane(1)", _("To the next pane"), "reading"),
        Key("previous-pane", "shift+tab", "next_pane(-1)", _("To the previous pane"), "reading"),
        Key("story", "1", "pane('story')", _("To the story"), "reading"),
        Key("clauses", "2", "pane('clauses')", _("To the clauses"), "reading"),
        Key("quotes", "3", "pane('quotes')", _("To the quotes"), "reading"),
        Key("find", "slash", "find", _("Find in the text"), "reading", _("find")),
        Key("next-hit", "n,f3", "hit(1)", _("To the next hit"), "reading"),
        Key("previous-hit", "comma,N,shift+f3", "hit(-1)", _("To the previous hit"), "reading"),
        Key("back", "escape", "back", _("Back to where one was"), "reading"),
        Key("removed", "x", "removed", _("Show what cleaning removed, and why"), "reading", _("removed")),
    )


def _doing() -> tuple[Key, ...]:
    return (
        Key("save", "s", "deed('save')", _("Save"), "reading", _("save")),
        Key(
            "copy",
            "y",
            "deed('copy')",
            _("Copy the paragraph, quote, clause or selection"),
            "reading",
            _("copy"),
        ),
        Key("copy-story", "ctrl+y", "deed('copy_story')", _("Copy the whole story"), "reading"),
        Key("cite", "c,Y", "deed('cite')", _("Copy with its citation"), "reading"),
        Key("browse", "o", "deed('browse')", _("Open the page in the browser"), "reading"),
        Key("photo", "p", "deed('photo')", _("Show the photo"), "reading"),
        Key("mark", "m", "deed('mark')", _("Mark the paragraph or selection"), "reading"),
        Key("note", "a", "deed('note')", _("Write a note"), "reading"),
        Key("notes", "l,grave_accent", "deed('notes')", _("List marks and notes"), "reading"),
        Key("undo", "backspace", "deed('undo')", _("Take back the last mark or note"), "reading"),
        Key(
            "previous-article",
            "left_square_bracket",
            "deed('previous_article')",
            _("To the previous article of the list"),
            "reading",
        ),
        Key(
            "next-article",
            "right_square_bracket",
            "deed('next_article')",
            _("To the next article of the list"),
            "reading",
        ),
        Key(
            "changes", "w", "deed('changes')", _("What the paper changed since it was first read"), "reading"
        ),
        Key("star", "asterisk", "deed('star')", _("Star the article, or take the star away"), "reading"),
        Key("reload", "r", "reload", _("Load again"), "reading"),
        Key("close", "q", "close", _("Close"), "reading"),
    )


def _looking() -> tuple[Key, ...]:
    return (
        Key("wider", "plus,equals_sign", "measure(4)", _("Wider column"), "reading"),
        Key("narrower", "minus", "measure(-4)", _("Narrower column"), "reading"),
        Key("side-wider", "less_than_sign", "side(4)", _("Wider side panes"), "reading"),
        Key("side-narrower", "greater_than_sign", "side(-4)", _("Narrower side panes"), "reading"),
        Key("clauses-taller", "right_parenthesis", "rows(2)", _("More rows for the clauses"), "reading"),
        Key("quotes-taller", "left_parenthesis", "rows(-2)", _("More rows for the quotes"), "reading"),
        Key("fold", "backslash,f7", "fold", _("Fold the side panes away, or bring them back"), "reading"),
        Key("zen", "z", "zen", _("The story alone, or with everything"), "reading"),
        Key("theme", "t", "deed('theme')", _("Choose a theme"), "reading"),
        Key("language", "f2", "deed('language')", _("Choose the language"), "reading"),
        Key("help", "question_mark,f1", "deed('help')", _("Help"), "reading", _("help")),
    )


def _shelves() -> tuple[Key, ...]:
    """Home, the front page, the library and its people; a story is read without them."""
    from reader.tui.shelfkeys import shelf_keys

    return shelf_keys()


def _dialogs() -> tuple[Key, ...]:
    return (
        Key("accept", "enter", "accept", _("Accept"), "dialog"),
        Key("leave", "escape", "leave", _("Close without an answer"), "dialog"),
        Key("next-field", "tab,down", "app.focus_next", _("To the next field"), "dialog"),
        Key("previous-field", "shift+tab,up", "app.focus_previous", _("To the previous field"), "dialog"),
    )


def _app() -> tuple[Key, ...]:
    return (
        Key("home", "h", "home", _("Home: what was read, the front page, the library"), "app"),
        Key("palette", "ctrl+p", "command_palette", _("Every action by name"), "app"),
        Key("suspend", "ctrl+z", "suspend_process", _("Back to the shell for a while"), "app"),
        Key("quit", "ctrl+q", "quit", _("Quit"), "app"),
    )
