from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import reader
from reader.analysis import Analysis, Clause, ClauseList, Quote, Segment
from reader.article import Article, Paragraph
from reader.export import export, record
from tests.export.stories import BARE, NOTICED, STORY

SCHEMA = json.loads((Path(reader.__file__).parent / "export/schema.json").read_text("utf-8"))
CONTRACT = (
    *("schema", "source", "headline", "deck", "section", "published", "bylines", "blocks", "paragraphs"),
    *("quotes", "clauses", "removed"),
)


def validate(value: Any) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(value)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("article", "analysis"), [(STORY, NOTICED), (BARE, Analysis())], ids=["full", "bare"]
)
def test_every_record_fits_the_schema(article: Article, analysis: Analysis) -> None:
    validate(record(article, analysis))


def test_the_schema_refuses_a_record_that_lacks_a_key() -> None:
    found = record(STORY, NOTICED)
    del found["quotes"][0]["verb"]
    with pytest.raises(jsonschema.ValidationError, match="verb"):
        validate(found)


def test_keys_come_in_the_order_of_the_contract_then_what_goes_beyond_it() -> None:
    assert tuple(record(STORY, NOTICED)) == (*CONTRACT, "kicker", "updated", "dateline", "headline_quotes")


def test_what_is_empty_is_an_empty_list_an_empty_text_or_null() -> None:
    found = record(BARE, Analysis())
    assert {key: found[key] for key in CONTRACT[3:]} == {
        **{key: [] for key in ("deck", "bylines", "blocks", "paragraphs", "quotes", "clauses", "removed")},
        **dict.fromkeys(("section", "published")),
    }
    assert found["source"] == dict.fromkeys(("address", "aid", "path", "encoding", "sha256", "fetched"))


def test_paragraph_blocks_carry_the_index_of_their_paragraph() -> None:
    found = record(STORY, NOTICED)
    blocks = [block for block in found["blocks"] if block["kind"] == "paragraph"]
    assert [found["paragraphs"][block["paragraph"]] for block in blocks] == [
        block["text"] for block in blocks
    ]
    assert [block["kind"] for block in found["blocks"]] == [
        *("figure", "paragraph", "subhead", "paragraph", "figure", "paragraph")
    ]


def test_a_segment_says_its_paragraph_only_where_it_is_not_the_quotes() -> None:
    turn = Quote(0, (Segment("가", 0, 1, 0), Segment("나", 0, 1, 1)))
    (quote,) = record(Article("제목", blocks=(Paragraph("가"), Paragraph("나"))), Analysis((turn,)))["quotes"]
    assert quote["segments"] == [
        {"text": "가", "start": 0, "end": 1},
        {"text": "나", "start": 0, "end": 1, "paragraph": 1},
    ]


def test_items_nested_in_an_item_stand_inside_it() -> None:
    inner = Clause("돌봄", 4, 6, 0, "①")
    outer = Clause("복지(①돌봄)", 0, 7, 0, "▲", inner=(inner,), mentions=(2,))
    found = record(Article("제목"), Analysis(clauses=(ClauseList(0, "", None, (outer,)),)))
    (item,) = found["clauses"][0]["items"]
    assert item["inner"] == [{"text": "돌봄", "start": 4, "end": 6, "paragraph": 0, "marker": "①"}]
    assert item["mentions"] == [2]
    validate(found)


def test_json_is_the_record_with_korean_as_it_is() -> None:
    text = export(STORY, NOTICED, "json")
    assert json.loads(text) == record(STORY, NOTICED)
    assert "나루시·다온시 “강을 함께”" in text
    assert text.endswith("}\n")


def test_there_is_no_other_form() -> None:
    with pytest.raises(ValueError, match="pdf"):
        export(STORY, NOTICED, "pdf")
