"""Every repeat that is a copy, and no other.

What is printed twice in earnest is short: a refrain, an answer, a score, a chant. A copy is long,
or stands in a run of lines that has a long one among them and is all there already. The earlier
one stays, save where the later is whole and the earlier is cut off or melted into one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.pasted import LONG_KEY, behind_names, reason_of, remove_equal, where_told
from reader.parse.prose import ends_sentence, is_prose, opens_item, pattern

if TYPE_CHECKING:
    from reader.parse.item import Item
    from reader.parse.letters import Letters

_CUT_KEY = 14
_LONGEST_LABEL = 20
_GIANT = 300


def without_copies(items: list[Item]) -> None:
    """Remove what is printed again in the story."""
    story = [item for item in items if item.reason is None and item.kind in ("paragraph", "subhead")]
    _find_twins_of_hidden(items, story)
    _remove_summaries(story)
    if _is_told_once(story):
        return
    remove_equal(_left(story), behind_names(items))
    for remove in (_remove_melted, _remove_doubled_whole, _remove_cut):
        left = _left(story)
        if _is_told_once(left):
            return
        remove(left)


def _is_told_once(story: list[Item]) -> bool:
    """Whether there is no copy for certain: a copy of a paragraph, or of several, begins with its letters."""
    return len({item.head for item in story}) == len(story) and not _has_giant(story)


def _left(story: list[Item]) -> list[Item]:
    """What still stands of a story."""
    return [item for item in story if item.reason is None]


def _has_giant(story: list[Item]) -> bool:
    """Whether one paragraph is as long as all the others: it may be them, without their breaks."""
    lengths = [len(item.text) for item in story]
    return len(lengths) > 2 and max(lengths) >= _GIANT and max(lengths) * 5 > sum(lengths) * 2


def _shared_heads(story: list[Item]) -> set[str]:
    """The first letters that more than one item has: only those can be copies."""
    seen: set[str] = set()
    shared: set[str] = set()
    for item in story:
        (shared if item.head in seen else seen).add(item.head)
    return shared


def _remove_doubled_whole(story: list[Item]) -> None:
    """A text of short lines that stands there twice as a whole: a poem pasted again."""
    half, odd = divmod(len(story), 2)
    if odd or half < 6:
        return
    if all(story[at].key == story[at + half].key for at in range(half)):
        for at in range(half):
            story[at + half].remove(reason_of(story[at + half]), story[at])


def _remove_melted(story: list[Item]) -> None:
    """One paragraph that is several others in one: the copy that lost its breaks."""
    shared = _shared_heads(story)
    long = [item for item in story if len(item.text) >= (2 * LONG_KEY if item.head in shared else _GIANT)]
    if not long:
        return
    letters = _letters(story)
    for item in long:
        parts = _parts_of(item, letters)
        if len(parts) >= 2:
            item.remove(reason_of(item), parts[0])


def _letters(story: list[Item]) -> Letters:
    """The story's letters, to look copies up in; few stories need it."""
    from reader.parse.letters import Letters

    return Letters(story)


def _parts_of(melted: Item, letters: Letters) -> list[Item]:
    """The other paragraphs that a long one is made of, when they make up all of it."""
    rest = melted.key
    parts: list[Item] = []
    while rest:
        found = letters.longest_start(rest, melted)
        if found is None:
            cut = letters.begins_with(rest, melted) if parts and len(rest) >= _CUT_KEY else None
            return [*parts, cut] if cut else []
        parts.append(found)
        rest = rest[len(found.key) :]
    return parts


def _remove_cut(story: list[Item]) -> None:
    """A paragraph that breaks off, where the whole of it stands elsewhere."""
    shared = _shared_heads(story)
    letters: Letters | None = None
    for item in story:
        if item.head not in shared:
            continue
        torn = item.text.rstrip(" ”\"’').").endswith(("…", "..")) or item.text.endswith(("…", "...", "··"))
        closed = ends_sentence(item.text) or item.text.rstrip("\ufffd").endswith("다")
        if len(item.key) < (_CUT_KEY if torn else 2 * _CUT_KEY) or (closed and not torn):
            continue
        if item.bold or item.row or opens_item(item.text):
            continue
        letters = letters or _letters(story)
        whole = letters.begins_with(item.key, item)
        if whole is not None and len(whole.key) > len(item.key):
            item.remove(reason_of(item), whole)


def _remove_summaries(story: list[Item]) -> None:
    """Lines of a box that say again what a paragraph says in the same words."""
    for item in story:
        if item.regions and item.within("summary") and len(item.key) >= 8:
            told = (one for one in story if one.reason is None and not one.within("summary"))
            whole = where_told(item, list(told))
            if whole is not None:
                item.remove("summary-copy", whole)
        elif (
            (item.bold or (item.regions and item.within("box")))
            and ends_sentence(item.text)
            and len(item.key) >= _CUT_KEY
        ):
            _remove_lead(item, story)
        if item.reason is None and item.regions and _labels_summary(item):
            item.remove("furniture")


def _remove_lead(item: Item, story: list[Item]) -> None:
    """Remove a sentence set apart, in bold or a box, with which a paragraph begins once more."""
    like = (one for one in story if one is not item and one.reason is None and one.head == item.head)
    whole = next((one for one in like if _goes_on(one, item, first=item is story[0])), None)
    if whole is not None:
        item.remove("summary-copy", whole)


def _goes_on(whole: Item, item: Item, *, first: bool) -> bool:
    """Whether a paragraph says what a sentence set apart says, and more; or the lead again in plain type."""
    if not whole.key.startswith(item.key):
        return False
    return len(whole.key) > len(item.key) or (first and item.bold and not whole.bold and is_prose(item.text))


def _labels_summary(item: Item) -> bool:
    """Whether a line is the heading of a summary box."""
    short = len(item.text) <= _LONGEST_LABEL and item.within("summary")
    return short and pattern(r"요약|한눈에|핵심|포인트").search(item.text) is not None


def _find_twins_of_hidden(items: list[Item], story: list[Item]) -> None:
    """Name the paragraph that a hidden one equals or begins like."""
    hidden = [item for item in items if item.reason == "hidden-copy" and len(item.text) > 1]
    if not hidden:
        return
    heads: dict[str, list[Item]] = {}
    for one in story:
        heads.setdefault(one.head, []).append(one)
    for copy in hidden:
        like = heads.get(copy.head, ())
        equal = next((one for one in like if one.text == copy.text or one.key == copy.key), None)
        copy.twin = equal or next((one for one in like if one.key[:20] == copy.key[:20]), None)
