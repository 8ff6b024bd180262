from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.bundled import menu_line, samples

ABOUTS = sorted((Path(__file__).parent.parent / "samples").glob("*/about.toml"))


@pytest.mark.parametrize("about", ABOUTS, ids=lambda about: about.parent.name)
def test_a_sample_stands_in_the_menu_as_its_about_says(about: Path) -> None:
    told = tomllib.loads(about.read_text("utf-8"))
    assert menu_line(about.read_text("utf-8")) == (told["order"], told["title"])


@pytest.mark.parametrize(
    "about",
    [
        'order = 3\n[title]\nko = "다리"\nen = "A bridge"\n',
        'title = { ko = "다리", en = "A bridge" } # named later\norder = 3\n',
        'title = { ko = "\\uB2E4\\uB9AC", en = "A bridge" }\norder = 3\n',
    ],
    ids=["a table", "a comment", "an escape"],
)
def test_however_its_about_is_written(about: str) -> None:
    assert menu_line(about) == (3, {"ko": "다리", "en": "A bridge"})


def test_samples_come_in_the_order_of_the_menu() -> None:
    orders = {about.parent.name: menu_line(about.read_text("utf-8"))[0] for about in ABOUTS}
    assert [orders[sample.name] for sample in samples()] == sorted(orders.values())
