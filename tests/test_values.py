"""Our value types behave as the standard library's do, and load none of it."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
from typing import Any

import pytest

from reader.article import Article, Figure, Origin, Paragraph, Subhead
from reader.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A value."""

    x: int
    y: int = 2

    @property
    def both(self) -> tuple[int, int]:
        return self.x, self.y


@dataclass(slots=True)
class Pile:
    """A thing that changes."""

    things: list[int] = field(default_factory=list)


def test_fields_are_given_by_place_or_by_name() -> None:
    assert Point(1) == Point(x=1, y=2) == Point(1, 2)
    assert Point(1).both == (1, 2)


@pytest.mark.parametrize("wrong", [Point, lambda: Point(1, 2, 3), lambda: Point(1, z=1)])  # type: ignore[call-arg]
def test_a_missing_or_unknown_field_is_refused(wrong: Any) -> None:
    with pytest.raises(TypeError):
        wrong()


def test_values_of_two_kinds_are_never_equal() -> None:
    kinds: tuple[object, ...] = (Paragraph("가"), Subhead("가"))
    assert kinds[0] != kinds[1]
    assert Paragraph("가") == Paragraph("가")
    assert len({Paragraph("가"), Paragraph("가"), Subhead("가")}) == 2


def test_a_frozen_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Point(1).x = 2  # type: ignore[misc]


def test_a_default_list_is_made_anew() -> None:
    Pile().things.append(1)
    assert Pile().things == []


def test_a_value_tells_its_fields() -> None:
    assert repr(Point(1)) == "Point(x=1, y=2)"


def test_a_value_is_matched_by_place() -> None:
    match Figure("a.jpg", "설명", "광주시"):
        case Figure(image, caption, credit):
            assert (image, caption, credit) == ("a.jpg", "설명", "광주시")


def test_a_value_crosses_to_another_process() -> None:
    article = Article("제목", blocks=(Paragraph("가"),), origin=Origin(aid="1"))
    assert pickle.loads(pickle.dumps(article)) == article


def test_the_standard_library_takes_them_for_its_own() -> None:
    assert replace(Point(1), y=5) == dataclasses.replace(Point(1), y=5) == Point(1, 5)
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 2}
    assert [each.name for each in dataclasses.fields(Article)][:2] == ["headline", "deck"]


def test_the_nouns_load_no_dataclasses() -> None:
    names = "article, analysis, page, source"
    code = f"import sys; from reader import {names}; print('dataclasses' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
