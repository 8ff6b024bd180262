from __future__ import annotations

import pytest

from reader.tui.bindings import all_keys, bindings_table, keys_of
from reader.tui.keys import latin_keys


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param("ㅓ", ("j",), id="a letter is the key it was struck with"),
        pytest.param("ㄲ", ("R",), id="a doubled letter is a shifted key"),
        pytest.param("ㅘ", ("h", "k"), id="a compound vowel is two keys"),
        pytest.param("한", ("g", "k", "s"), id="a syllable is all its keys"),
        pytest.param("값", ("r", "k", "q", "t"), id="a compound final is two keys"),
        pytest.param("ctrl+ㅊ", ("ctrl+c",), id="modifiers stay"),
        pytest.param("j", (), id="a Latin key is left alone"),
        pytest.param("escape", (), id="a named key is left alone"),
        pytest.param("漢", (), id="Hanja are left alone"),
    ],
)
def test_hangul_keys_are_told_as_the_latin_keys_that_were_struck(key: str, expected: tuple[str, ...]) -> None:
    assert latin_keys(key) == expected


def test_no_action_lives_on_a_capital_that_has_no_letter_of_its_own_in_korean() -> None:
    lonely = [
        key.id
        for key in all_keys()
        if all(len(name) == 1 and name.isupper() and name not in "QWERTOP" for name in key.keys.split(","))
    ]
    assert lonely == []


def test_no_key_has_two_meanings_in_a_pane() -> None:
    for rooms in (
        ("pane", "story", "reading"),
        ("pane", "list", "clauses", "reading"),
        ("pane", "list", "quotes", "reading"),
    ):
        keys = [name for key in all_keys() if key.room in rooms for name in key.keys.split(",")]
        assert sorted(name for name in set(keys) if keys.count(name) > 1) == []


def test_the_table_for_manuals_has_keys_as_people_write_them() -> None:
    assert ("/", "find") in [(keys.split()[0], name) for keys, name, _ in bindings_table()]


def test_keys_of_rooms_are_those_of_the_table_in_its_order() -> None:
    rooms = {key.room for key in all_keys()}
    assert keys_of(*rooms) == all_keys()
    for room in rooms:
        assert keys_of(room) == tuple(key for key in all_keys() if key.room == room)
