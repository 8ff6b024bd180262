"""Every sample reads as its folder says, and nothing of its story goes missing."""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.article import Figure
from reader.parse.decode import decode
from reader.parse.mojibake import repaired
from reader.text import clean_text
from tests.samples import AHEAD, SAMPLES, Sample

if TYPE_CHECKING:
    from reader.article import Article

EACH = pytest.mark.parametrize("sample", SAMPLES, ids=[sample.slug for sample in SAMPLES])
# Words that say what a name beside them is, and are not kept with the name.
SIGNS = "제공 사진 사진 글 글"

READ = pytest.mark.parametrize(
    "sample",
    [
        pytest.param(
            sample,
            id=sample.slug,
            marks=[pytest.mark.xfail(reason=AHEAD[sample.slug], strict=True)] if sample.slug in AHEAD else [],
        )
        for sample in SAMPLES
    ],
)


@READ
def test_a_sample_reads_as_expected(sample: Sample) -> None:
    assert sample.read() == sample.expected()


@EACH
def test_a_sample_says_what_it_is_hard_for(sample: Sample) -> None:
    about = sample.about()
    assert about["title"]["ko"]
    assert about["title"]["en"].isascii()
    assert about["shape"]
    assert about["encoding"] == sample.expected()["source"]["encoding"]


def test_the_agreement_is_first_in_the_menu_and_no_place_is_given_twice() -> None:
    orders = sorted((sample.about()["order"], sample.slug) for sample in SAMPLES)
    assert orders[0] == (1, "agreement")
    assert [order for order, _ in orders] == list(range(1, len(SAMPLES) + 1))


@EACH
def test_a_golden_is_valid_by_the_shipped_schema(sample: Sample) -> None:
    schema = json.loads(files("reader.export").joinpath("schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(sample.expected(), schema)


@EACH
def test_offsets_point_at_the_printed_words(sample: Sample) -> None:
    answer = sample.expected()
    for place in _places(answer):
        paragraph = answer["paragraphs"][place["paragraph"]]
        assert paragraph[place["start"] : place["end"]] == place["text"]


@EACH
def test_every_letter_of_the_story_is_kept_or_accounted_for(sample: Sample) -> None:
    article = sample.reading().article
    lost = Counter(_letters(_story(sample))) - _accounted(article)
    assert not lost, "".join(lost.elements())


def _places(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything that has a start and an end, with its paragraph."""
    segments = [
        {"paragraph": quote["paragraph"]} | each for quote in answer["quotes"] for each in quote["segments"]
    ]
    return segments + [item for clauses in answer["clauses"] for item in clauses["items"]]


def _story(sample: Sample) -> str:
    """All text in the story's container, hidden copies included; of a text file, all of it."""
    text = decode(sample.page.read_bytes()).text
    mended = repaired(text)
    text = mended.text if mended else text
    if sample.page.suffix == ".txt":
        return text.replace("![]()", "")
    tree = LexborHTMLParser(text)
    tree.strip_tags(["script", "style", "iframe"])
    container = tree.css_first("#joinskmbox, .article_content")
    assert container is not None
    return container.text(deep=True)


def _accounted(article: Article) -> Counter[str]:
    """The letters of everything that was kept and of everything that was taken away with a reason."""
    texts = [article.headline, *article.deck, article.kicker, SIGNS, SIGNS, SIGNS, SIGNS]
    texts += [removed.text for removed in article.removed]
    for block in article.blocks:
        texts += [block.caption, block.credit] if isinstance(block, Figure) else [block.text]
    for byline in article.bylines:
        texts += [
            part or "" for part in (byline.name, byline.role, byline.email, byline.place, byline.agency)
        ]
    return Counter(_letters(" ".join(texts)))


def _letters(text: str) -> list[str]:
    """Letters and digits, which no tidying may lose; marks and white space are free."""
    return [letter for letter in clean_text(text) if letter.isalnum()]
