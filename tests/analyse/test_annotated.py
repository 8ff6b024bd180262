"""Whole articles: what a careful reader finds in them is what is read."""

from __future__ import annotations

import pytest

from reader.analyse import analyse
from tests.analyse.annotated import Case, cases, lists_of, overlapping, same_speakers, turns_of
from tests.bench.score_analysis import Score, groups

CASES = cases()

FLOORS = {
    "segments": 0.97,
    "turns": 0.97,
    "names": 0.86,
    "seg+who": 0.88,
    "verbs": 0.94,
    "items": 0.85,
    "lists": 0.75,
}
"""What the articles that no rule was tuned on must reach; raised when they reach more, never lowered."""


def case_id(case: Case) -> str:
    return f"{case.phenomenon}: {case.path.stem}"


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_an_annotated_article_gives_its_turns(case: Case) -> None:
    read = turns_of(analyse(case.article))

    assert [turn.places for turn in read] == [turn.places for turn in case.turns]
    for turn in case.turns:
        found = overlapping(turn, read)
        assert found is not None
        assert same_speakers(turn, found), (turn.speakers, found.speakers)
        assert found.verb == turn.verb


@pytest.mark.parametrize("case", [case for case in CASES if case.lists], ids=case_id)
def test_an_annotated_article_gives_its_lists(case: Case) -> None:
    read = [(listed.declared, listed.items) for listed in lists_of(analyse(case.article))]

    assert read == [(listed.declared, listed.items) for listed in case.lists]


@pytest.mark.parametrize("case", [case for case in CASES if not case.lists], ids=case_id)
def test_an_article_without_a_list_gives_none(case: Case) -> None:
    assert not lists_of(analyse(case.article))


def test_unseen_articles_are_read_nearly_as_well() -> None:
    score = Score()
    for case in dict(groups())["Blind"]:
        score.take(case)

    shown = {name: count.f1 for name, count in score.counts.items()}
    assert {name: shown[name] for name, floor in FLOORS.items() if shown[name] < floor} == {}
    assert score.false_lists * 20 <= score.articles
