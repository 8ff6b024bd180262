from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Byline, Paragraph, Subhead
from reader.library import Library
from reader.library.edits import NoSuchVersion
from reader.library.versions import changes, edited, words
from tests.library.made import NOON, Clock, aid, article, library, read, reading

ONE = "나루시는 12일 다리를 놓기로 했다."
TWO = "다온군은 반긴다고 밝혔다."
THREE = "공사는 3월에 시작해 내년 말까지 이어진다."


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    with library(tmp_path, clock) as opened:
        yield opened


def told(before: tuple[str, ...], after: tuple[str, ...]) -> list[tuple[str, int | None]]:
    """Kind and paragraph of each change but the headline's."""
    found = changes(article(1, paragraphs=before), article(1, paragraphs=after))
    return [(change.kind, change.paragraph) for change in found if change.part == "paragraph"]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param((ONE, TWO), (ONE, TWO), [("same", 0), ("same", 1)], id="nothing"),
        pytest.param((ONE,), (ONE, TWO), [("same", 0), ("added", 1)], id="one more"),
        pytest.param((ONE, TWO), (TWO,), [("removed", None), ("same", 0)], id="one less"),
        pytest.param(
            (ONE, TWO), (ONE.replace("12일", "13일"), TWO), [("changed", 0), ("same", 1)], id="a word"
        ),
        pytest.param((ONE,), (THREE,), [("added", 0), ("removed", None)], id="another paragraph"),
        pytest.param(
            (ONE, TWO), (THREE, TWO.replace("반긴다", "안 반긴다")),
            [("added", 0), ("removed", None), ("changed", 1)], id="one replaced, one edited",
        ),
    ],
)  # fmt: skip
def test_paragraphs(
    before: tuple[str, ...], after: tuple[str, ...], found: list[tuple[str, int | None]]
) -> None:
    assert told(before, after) == found


def test_words_tell_the_way_from_one_wording_to_the_other() -> None:
    edits = words("시는 12일 다리를 놓는다.", "시는 13일 새 다리를 놓는다.")
    assert [(edit.kind, edit.text) for edit in edits] == [
        ("same", "시는 "), ("removed", "12일 "), ("added", "13일 새 "), ("same", "다리를 놓는다."),
    ]  # fmt: skip


@given(st.text(alphabet="가나다 \n"), st.text(alphabet="가나다 \n"))
def test_the_words_of_a_change_make_up_both_wordings(before: str, after: str) -> None:
    edits = words(before, after)
    new = [word for edit in edits if edit.kind != "removed" for word in edit.text.split()]
    old = [word for edit in edits if edit.kind != "added" for word in edit.text.split()]
    assert (old, new) == (before.split(), after.split())


paragraphs = st.lists(st.sampled_from([ONE, TWO, THREE, ONE + TWO]), max_size=5).map(tuple)


@given(paragraphs, paragraphs)
def test_the_changes_hold_every_paragraph_of_both_once_and_in_order(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    found = [
        c
        for c in changes(article(1, paragraphs=before), article(1, paragraphs=after))
        if c.part == "paragraph"
    ]
    assert [c.after for c in found if c.kind != "removed"] == list(after)
    assert [c.before for c in found if c.kind != "added"] == list(before)
    assert [c.paragraph for c in found if c.kind != "removed"] == list(range(len(after)))


def test_every_part_is_compared() -> None:
    before = article(1, "다리 놓는다", deck=("새 다리",), caption="강가", bylines=(Byline("서하린", "기자"),))
    after = replace(
        article(
            1, "다리 안 놓는다", deck=("옛 다리",), caption="강변 풍경", bylines=(Byline("한도윤", "기자"),)
        ),
        published="2023-10-13",
    )
    after = replace(after, blocks=(*after.blocks, Subhead("다음 달")))
    parts = {change.part for change in changes(before, after) if change.kind != "same"}
    assert parts == {"headline", "published", "deck", "byline", "caption", "subhead"}


@pytest.mark.parametrize(
    ("change", "is_edit"),
    [
        pytest.param({"headline": "다른 제목"}, True, id="headline"),
        pytest.param({"blocks": (Paragraph("다른 말"),)}, True, id="story"),
        pytest.param({"deck": ("다른 부제",)}, True, id="deck"),
        pytest.param({"deck": ()}, False, id="a view without the deck"),
        pytest.param({"bylines": ()}, False, id="a view without the byline"),
        pytest.param({"published": "2024-01-01"}, False, id="the printed time alone"),
    ],
)
def test_what_is_an_edit(change: dict[str, object], *, is_edit: bool) -> None:
    before = article(1, deck=("부제",))
    assert edited(before, replace(before, **change)) is is_edit  # type: ignore[arg-type]


def test_an_edit_is_kept_beside_the_earlier_wording(kept: Library, clock: Clock) -> None:
    kept.add(reading(article(1, paragraphs=(ONE, TWO))))
    clock.time = NOON
    assert kept.add(reading(article(1, paragraphs=(ONE.replace("12", "13"), TWO)))).outcome == "changed"
    assert [(version.number, version.fetched) for version in kept.versions(aid(1))][1] == (2, NOON)
    diff = kept.diff(aid(1))
    assert diff is not None
    assert [(change.kind, change.paragraph) for change in diff.edited] == [("changed", 0)]
    first = kept.get(aid(1), version=1)
    assert first is not None
    assert first.article.paragraphs == (ONE, TWO)


def test_any_two_versions_are_compared(kept: Library) -> None:
    for story in ((ONE,), (ONE, TWO), (ONE, TWO, THREE)):
        kept.add(reading(article(1, paragraphs=story)))
    diff = kept.diff(aid(1), 1, 3)
    assert diff is not None
    assert [(change.kind, change.after) for change in diff.edited] == [("added", TWO), ("added", THREE)]
    with pytest.raises(NoSuchVersion):
        kept.diff(aid(1), 1, 4)


def test_one_version_has_nothing_to_compare(kept: Library) -> None:
    kept.add(reading(article(1)))
    assert kept.diff(aid(1)) is None
    assert len(kept.versions(aid(1))) == 1
    assert kept.versions(aid(2)) == ()


def test_what_a_newer_release_reads_in_other_words_is_no_edit_of_the_papers(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = read(1, "나루시 새 다리", ONE, TWO)
    monkeypatch.setattr("reader.library.store.insert_version.__kwdefaults__", {"maker": "0.0.1"})
    kept.add(replace(right, article=replace(right.article, blocks=(Paragraph(ONE), Paragraph("전체메뉴")))))
    assert kept.add(right).outcome == "same"
