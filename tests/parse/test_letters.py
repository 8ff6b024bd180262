"""Copies are found by their letters without looking at every pair."""

import pytest

from reader.parse.item import Item
from reader.parse.letters import Letters

WHOLE = Item("시장은 다리를 놓겠다고 말했다. 주민들은 반겼다.")
STORY = (Item("시장은 다리를 놓겠다고 말했다."), Item("주민들은 반겼다."), WHOLE)


def test_the_longest_paragraph_that_a_text_begins_with_is_found() -> None:
    assert Letters(STORY).longest_start(WHOLE.key, WHOLE) is STORY[0]


def test_a_paragraph_is_no_part_of_itself() -> None:
    assert Letters([WHOLE]).longest_start(WHOLE.key, WHOLE) is None


@pytest.mark.parametrize(("start", "found"), [(STORY[0].key, WHOLE), ("여수시는", None)])
def test_a_torn_paragraph_is_found_whole(start: str, found: Item | None) -> None:
    assert Letters(STORY).begins_with(start, STORY[0]) is found


def test_what_was_removed_is_passed_over() -> None:
    first, again = Item("주민들은 반겼다."), Item("주민들은 반겼다.")
    first.remove("hidden-copy")
    assert Letters([first, again]).begins_with(again.key, WHOLE) is again
