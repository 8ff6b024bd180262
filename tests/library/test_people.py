from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.people import NoSuchPerson
from reader.library.titles import compatible, widest
from tests.library.made import AIRPORT, aid, article, library, read, reading, said


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as opened:
        yield opened


def say(kept: Library, *speakers: tuple[str | None, str | None]) -> None:
    """One article a speaker, a day after the other."""
    for number, (name, title) in enumerate(speakers):
        made = article(number, f"기사 {number}", (f"이야기 {number}",), published=f"2023-10-{number + 1:02d}")
        kept.add(reading(made, said(name, title, f"말 {number}")))


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("광주시장", "광주광역시장", True),
        ("시장", "광주시장", True),
        ("전 광주시장", "광주시장", True),
        ("광주시장 예비후보", "광주시장", True),
        ("경기지사", "경기도지사", True),
        ("", "광주시장", True),
        ("광주시장", "광주시 부시장", False),
        ("시장", "부시장", False),
        ("광주시장", "여수시장", False),
        ("나루대 교수", "다온대 교수", False),
        ("교수", "명예교수", False),
        ("국회의원", "광주시장", False),
        ("시의원", "국회의원", False),
        ("시장", "시장 비서관", False),
    ],
)
def test_whether_two_posts_can_be_one_persons(one: str, other: str, *, together: bool) -> None:
    assert compatible(one, other) is compatible(other, one) is together


def test_a_post_that_says_less_does_not_bring_two_others_together() -> None:
    assert widest(["시장", "나루시장", ""]) == ["나루시장"]


def test_posts_that_go_together_are_one_person(kept: Library) -> None:
    say(kept, ("한도윤", "시장"), ("한도윤", "나루시장"), ("한도윤", None), ("한도윤", "나루시장"))
    (person,) = kept.people()
    assert (person.name, person.titles) == ("한도윤", ("나루시장", "시장"))
    assert (person.statements, person.articles, person.first, person.last) == (
        4,
        4,
        "2023-10-01",
        "2023-10-04",
    )


def test_one_name_with_posts_that_do_not_go_together_is_two_persons(kept: Library) -> None:
    say(kept, ("한도윤", "나루시장"), ("한도윤", "시장"), ("한도윤", "다온시장"), ("한도윤", "나루대 교수"))
    assert sorted(person.titles for person in kept.people()) == [
        ("나루대 교수",),
        ("나루시장", "시장"),
        ("다온시장",),
    ]


def test_who_says_most_is_first_and_names_filter(kept: Library) -> None:
    say(kept, ("서문희", "도서관장"), ("한도윤", "나루시장"), ("한도윤", "나루시장"))
    assert [person.name for person in kept.people()] == ["한도윤", "서문희"]
    assert [[p.name for p in kept.people(part)] for part in ("ㅅㅁ", "도윤", "한도유", "없")] == [
        ["서문희"], ["한도윤"], ["한도윤"], [],
    ]  # fmt: skip
    assert len(kept.people(limit=1)) == 1


def test_all_statements_come_in_time_order_with_article_and_place(kept: Library) -> None:
    late = read(
        2, "둘째 소식", "한도윤 나루시장은 “다리를 놓겠다”고 말했다.", "이어 “길도 넓히겠다”고 덧붙였다."
    )
    kept.add(late)
    kept.add(read(1, AIRPORT, "한도윤 나루시장은 “군 공항을 옮기겠다”고 밝혔다."))
    found = kept.statements("한도윤")
    assert [statement.text for statement in found] == ["군 공항을 옮기겠다", "다리를 놓겠다", "길도 넓히겠다"]
    last = found[-1]
    assert (last.key, last.headline, last.verb, last.found) == (aid(2), "둘째 소식", "덧붙였다", "carried")
    assert late.article.paragraphs[last.paragraph][last.start : last.end] == last.text
    assert kept.statements("한도윤", limit=1) == found[:1]
    assert kept.statements(kept.people()[0].id) == found


def test_words_of_two_pieces_are_never_told_as_one(kept: Library) -> None:
    kept.add(read(1, AIRPORT, "한도윤 나루시장은 “다리가 놓인 날”이라며 “끝까지 챙기겠다”고 말했다."))
    assert [f"“{statement.text}”" for statement in kept.statements("한도윤")] == [
        "“다리가 놓인 날” “끝까지 챙기겠다”"
    ]


def test_unnamed_speakers_are_nobody_but_can_be_asked_for(kept: Library) -> None:
    made = article(1)
    kept.add(reading(made, said(None, "나루시 관계자", surface="나루시 관계자")))
    assert kept.people() == ()
    (statement,) = kept.statements("나루시 관계자")
    assert (statement.name, statement.person, statement.surface) == (None, None, "나루시 관계자")


def test_two_persons_are_joined_by_hand_and_stay_so(kept: Library) -> None:
    say(kept, ("한도윤", "나루시장"), ("한도윤", "국회의원"))
    first, second = kept.people()
    kept.join_people(first.id, second.id)
    kept.add(reading(article(9, "더", ("더 있다.",)), said("한도윤", "국회의원")))
    (person,) = kept.people()
    assert (person.id, person.statements) == (first.id, 3)
    assert len(kept.statements("한도윤")) == 3


def test_a_person_is_parted_by_post_and_stays_so(kept: Library) -> None:
    say(kept, ("한도윤", "시장"), ("한도윤", "나루시장"))
    (person,) = kept.people()
    other = kept.part_person(person.id, titles=["시장"])
    kept.add(reading(article(9, "더", ("더 있다.",)), said("한도윤", "시장")))
    counts = {person.id: person.statements for person in kept.people()}
    assert counts == {person.id: 1, other: 2}


def test_a_person_is_parted_by_article_and_stays_so(kept: Library) -> None:
    say(kept, ("한도윤", "나루시장"), ("한도윤", "나루시장"))
    (person,) = kept.people()
    other = kept.part_person(person.id, keys=[aid(1)])
    kept.remove(aid(1))
    kept.put_back(aid(1))
    assert [s.key for s in kept.statements(person.id)] == [aid(0)]
    assert [s.key for s in kept.statements(other)] == [aid(1)]
    kept.join_people(person.id, other)
    assert len(kept.statements(person.id)) == 2
    assert kept.check().problems == ()


def test_an_article_is_parted_from_one_and_then_from_the_other(kept: Library) -> None:
    say(kept, ("한도윤", "나루시장"), ("한도윤", "나루시장"))
    (person,) = kept.people()
    other = kept.part_person(person.id, keys=[aid(0), aid(1)])
    third = kept.part_person(other, keys=[aid(1)])
    kept.remove(aid(1))
    kept.put_back(aid(1))
    assert [[s.key for s in kept.statements(who)] for who in (other, third)] == [[aid(0)], [aid(1)]]


def seen(kept: Library) -> list[tuple[int, str, tuple[str, ...], list[tuple[str, str]]]]:
    """Everybody with all they said."""
    return sorted(
        (each.id, each.name, each.titles, [(said.key, said.text) for said in kept.statements(each.id)])
        for each in kept.people()
    )


def test_joining_is_taken_back(kept: Library) -> None:
    say(kept, ("한도윤", "나루시장"), ("한도윤", "국회의원"), ("한도윤", "국회의원"))
    before = seen(kept)
    first, second = kept.people()
    kept.join_people(first.id, second.id)
    assert kept.undo_people() == "한도윤"
    assert seen(kept) == before
    kept.add(reading(article(9, "더", ("더 있다.",)), said("한도윤", "국회의원")))
    assert [person.statements for person in kept.people()] == [3, 1]


@pytest.mark.parametrize("by", ["post", "article"])
def test_parting_is_taken_back(kept: Library, by: str) -> None:
    say(kept, ("한도윤", "시장"), ("한도윤", "나루시장"), ("한도윤", "나루시장"))
    before = seen(kept)
    (person,) = kept.people()
    kept.part_person(
        person.id, titles=["시장"] if by == "post" else [], keys=[aid(1)] if by == "article" else []
    )
    assert len(kept.people()) == 2
    assert kept.undo_people() == "한도윤"
    assert seen(kept) == before


def test_deeds_of_a_hand_are_taken_back_one_by_one_to_the_first(kept: Library) -> None:
    say(kept, ("한도윤", "나루시장"), ("한도윤", "국회의원"), ("한도윤", "나루시장"), ("서지안", "교수"))
    states = [seen(kept)]
    for deed in (
        lambda: kept.part_person(kept.people()[0].id, keys=[aid(0)]),
        lambda: kept.join_people(kept.people()[-1].id, kept.people()[0].id),
        lambda: kept.join_people(kept.people()[0].id, kept.people()[1].id),
        lambda: kept.part_person(kept.people()[0].id, keys=[aid(1), aid(3)]),
    ):
        deed()
        states.append(seen(kept))
    for state in states[-2::-1]:
        assert kept.undo_people() is not None
        assert seen(kept) == state
    assert kept.undo_people() is None
    assert kept.check().problems == ()


def test_articles_that_came_after_a_joining_survive_its_undoing(kept: Library) -> None:
    say(kept, ("한도윤", "나루시장"), ("한도윤", "국회의원"))
    first, second = kept.people()
    kept.join_people(first.id, second.id)
    kept.add(reading(article(9, "더", ("더 있다.",)), said("한도윤", "국회의원")))
    kept.remove(aid(0))
    assert kept.undo_people() == "한도윤"
    kept.put_back(aid(0))
    assert sum(person.statements for person in kept.people()) == 3
    assert kept.check().problems == ()


def test_nobody_is_said(kept: Library) -> None:
    assert kept.statements("없는이") == ()
    with pytest.raises(NoSuchPerson):
        kept.statements(7)
    with pytest.raises(NoSuchPerson):
        kept.part_person(7, titles=["시장"])
