from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.marks import BadSpan, NoSuchMark
from tests.library.made import MORNING, aid, article, library, reading

STORY = ("나루시는 다리를 놓는다.", "다온군은 반긴다. 다온군은 멀다.")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as opened:
        opened.add(reading(article(1, paragraphs=STORY)))
        yield opened


def test_a_mark_holds_its_words(kept: Library) -> None:
    mark = kept.add_mark(aid(1), 1, 0, 4, "왜?")
    assert (mark.text, mark.note, mark.made, mark.lost) == ("다온군은", "왜?", MORNING, False)
    assert kept.marks(aid(1)) == (mark,)
    entry = kept.find(aid(1))
    assert entry is not None
    assert entry.marks == 1


def test_marks_come_in_the_order_of_the_text(kept: Library) -> None:
    places = [(1, 10, 14), (0, 5, 8), (1, 0, 4)]
    for place in places:
        kept.add_mark(aid(1), *place)
    assert [(mark.paragraph, mark.start, mark.end) for mark in kept.marks(aid(1))] == sorted(places)


@pytest.mark.parametrize("span", [(2, 0, 1), (0, 3, 3), (0, 0, 99), (-1, 0, 1), (0, -2, 3)])
def test_where_there_are_no_words_nothing_is_marked(kept: Library, span: tuple[int, int, int]) -> None:
    with pytest.raises(BadSpan):
        kept.add_mark(aid(1), *span)


def test_a_note_changes_and_carries_nothing_that_a_terminal_obeys(kept: Library) -> None:
    mark = kept.add_mark(aid(1), 0, 0, 3)
    assert kept.change_note(mark.id, "첫 줄\n둘째 \x1b[31m줄").note == "첫 줄\n둘째 줄"


def test_every_change_can_be_undone_the_last_first(kept: Library) -> None:
    mark = kept.add_mark(aid(1), 0, 0, 3, "가")
    kept.change_note(mark.id, "나")
    kept.remove_mark(mark.id)
    states = []
    for _ in range(3):
        assert kept.undo_mark(aid(1))
        states.append([found.note for found in kept.marks(aid(1))])
    assert states == [["나"], ["가"], []]
    assert not kept.undo_mark(aid(1))


def test_undoing_touches_one_article_only(kept: Library) -> None:
    kept.add(reading(article(2, "다른 기사", ("다른 이야기다.",))))
    kept.add_mark(aid(2), 0, 0, 2)
    assert not kept.undo_mark(aid(1))
    assert len(kept.marks(aid(2))) == 1


def test_a_hundred_changes_can_be_undone(kept: Library) -> None:
    mark = kept.add_mark(aid(1), 0, 0, 3)
    for number in range(120):
        kept.change_note(mark.id, f"{number}")
    undone = 0
    while kept.undo_mark(aid(1)):
        undone += 1
    assert undone == 100
    assert kept.marks(aid(1))[0].note == "19"


def test_a_mark_goes_with_its_words_to_the_nearest_place(kept: Library) -> None:
    kept.add_mark(aid(1), 1, 10, 14)
    kept.add(reading(article(1, paragraphs=("새 문단이 앞에 섰다.", *STORY))))
    (mark,) = kept.marks(aid(1))
    assert (mark.paragraph, mark.start, mark.end, mark.lost) == (2, 10, 14, False)


def test_a_mark_stays_in_its_paragraph_when_it_can(kept: Library) -> None:
    kept.add_mark(aid(1), 1, 0, 4)
    later = ("다온군은 나루시의 이웃이다.", "이웃 고을 나루시를 다온군은 반긴다.")
    kept.add(reading(article(1, paragraphs=later)))
    (mark,) = kept.marks(aid(1))
    assert later[mark.paragraph][mark.start : mark.end] == "다온군은"
    assert mark.paragraph == 1


def test_a_mark_whose_words_are_gone_is_lost_until_they_come_back(kept: Library) -> None:
    kept.add_mark(aid(1), 0, 0, 4, "고쳤나")
    kept.add(reading(article(1, paragraphs=("시는 다리를 놓는다.", STORY[1]))))
    assert [(mark.note, mark.lost) for mark in kept.marks(aid(1))] == [("고쳤나", True)]
    kept.add(reading(article(1, paragraphs=STORY)))
    assert [(mark.start, mark.lost) for mark in kept.marks(aid(1))] == [(0, False)]


def test_what_is_no_mark_is_said(kept: Library) -> None:
    with pytest.raises(NoSuchMark):
        kept.remove_mark(99)
    with pytest.raises(NoSuchMark):
        kept.change_note(99, "")


def test_the_articles_with_marks_are_listed(kept: Library) -> None:
    kept.add(reading(article(2, "다른 기사", ("다른 이야기다.",))))
    mark = kept.add_mark(aid(1), 0, 0, 3)
    assert [(entry.key, marks) for entry, marks in kept.noted()] == [(aid(1), (mark,))]
