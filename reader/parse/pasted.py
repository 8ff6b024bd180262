"""Paragraphs that stand in a story again, letter for letter: pasted twice, or said twice in earnest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.parse.prose import is_prose, opens_item, pattern

if TYPE_CHECKING:
    from reader.article import Reason
    from reader.parse.item import Item

# Letters and digits. The longest refrains and slogans of the samples have 30; a newspaper's
# sentence has 40 and more.
LONG_KEY = 36
_NUMBERED_KEY = 28
_SHORTEST_TOLD = 15


def behind_names(items: list[Item]) -> set[int]:
    """The items that stand behind who signed the story: there it is over, and what comes again is a copy."""
    told = signed = False
    behind: set[int] = set()
    for item in items:
        if item.reason is not None:
            continue
        signed = signed or (told and item.kind == "byline")
        told = told or (item.kind == "paragraph" and is_prose(item.text))
        if signed and item.kind == "paragraph":
            behind.add(id(item))
    return behind


def where_told(item: Item, told: list[Item]) -> Item | None:
    """The paragraph in which another text begins, letter for letter; it may go on into the next ones."""
    at = "".join(one.key for one in told).find(item.key)
    if at < 0:
        return None
    for one in told:
        if at < len(one.key):
            return one
        at -= len(one.key)
    return None


def reason_of(item: Item, twin: Item | None = None) -> Reason:
    """Why a copy is one: it says the lead again, in a box or in bold, or it is the whole once more."""
    lead = twin is not None and twin.bold and not item.bold
    return "summary-copy" if lead or item.within("summary") else "hidden-copy"


def remove_equal(story: list[Item], behind: set[int]) -> None:
    """Long paragraphs that stand there already, and what stands among them and does so too.

    Shorter sentences are copies where two follow each other, or where they stand ``behind`` the names.
    """
    twins = _twins(story)
    for run in _runs(sorted(twins)):
        if sure := _surely(story, run, twins, behind):
            _remove_run(story, run, twins, sure)
    _remove_sentences(story, behind)


def _remove_sentences(story: list[Item], behind: set[int]) -> None:
    """Sentences behind the names, each a part of a paragraph before them: the copy has other breaks."""
    again = [item for item in story if item.reason is None and id(item) in behind and _tells(item.text)]
    told = [item for item in story if id(item) not in behind] if again else []
    for item in again:
        if (whole := where_told(item, told)) is not None:
            item.remove(reason_of(item), whole)


def _surely(story: list[Item], run: list[int], twins: dict[int, Item], behind: set[int]) -> list[int]:
    """The places of a run that are copies for certain."""
    told = [at for at in run if is_prose(story[at].text)]
    long = [at for at in told if len(story[at].key) >= LONG_KEY]
    plain = [at for at in told if _tells(story[at].text)]
    order = {id(item): at for at, item in enumerate(story)}
    steps = [at for at in plain if at - 1 in plain and _follows(at, twins, order)]
    numbered = [
        at for at in plain if len(story[at].key) >= _NUMBERED_KEY and pattern(r"\d").search(story[at].text)
    ]
    if long or steps or numbered:
        return sorted({*long, *steps, *(at - 1 for at in steps), *numbered})
    return [at for at in run if id(story[at]) in behind and (at in told or _tells(story[at].text))]


def _follows(at: int, twins: dict[int, Item], order: dict[int, int]) -> bool:
    """Whether a copy and the one before it follow each other in the story as well."""
    return order[id(twins[at])] > order[id(twins[at - 1])]


def _is_numbered(item: Item) -> bool:
    """Whether a sentence has a number in it: no refrain and no cry does."""
    closed = item.text.rstrip("”’\"'")
    return len(item.key) >= _NUMBERED_KEY and closed.endswith("다.") and bool(pattern(r"\d").search(closed))


def _tells(text: str) -> bool:
    """Whether a line is a plain sentence of a newspaper, and no answer, item or cry."""
    return len(text) >= _SHORTEST_TOLD and text.endswith("다.") and not opens_item(text)


def _twins(story: list[Item]) -> dict[int, Item]:
    """Place of each item that has the letters of an earlier one → that one."""
    alike: dict[str, list[int]] = {}
    for at, item in enumerate(story):
        if item.head:
            alike.setdefault(item.head, []).append(at)
    twins: dict[int, Item] = {}
    for places in alike.values():
        first: dict[str, Item] = {}
        for at in places if len(places) > 1 else ():
            twin = first.setdefault(story[at].key, story[at])
            if twin is not story[at]:
                twins[at] = twin
    return twins


def _runs(positions: list[int]) -> list[list[int]]:
    """Positions that follow each other without a gap, together."""
    runs: list[list[int]] = []
    for at in positions:
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _remove_run(story: list[Item], run: list[int], twins: dict[int, Item], sure: list[int]) -> None:
    """Remove a run of copies; short lines at its ends stay where they answer for themselves."""
    order = {id(item): at for at, item in enumerate(story)}
    first, last = sure[0], sure[-1]
    while first - 1 in twins and first > run[0] and _in_step(first - 1, first, story, twins, order):
        first -= 1
    while last + 1 in twins and last < run[-1] and _in_step(last + 1, last, story, twins, order):
        last += 1
    for at in range(first, last + 1):
        story[at].remove(reason_of(story[at], twins[at]), twins[at])


def _in_step(at: int, beside: int, story: list[Item], twins: dict[int, Item], order: dict[int, int]) -> bool:
    """Whether a line beside a copy is one too: a sentence, or its twin stands just so beside the other's."""
    return is_prose(story[at].text) or order[id(twins[beside])] - order[id(twins[at])] == beside - at
