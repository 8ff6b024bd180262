"""The blind texts are sound: what they annotate stands in them, and no two share a sentence."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

TEXTS = sorted(Path(__file__).parent.glob("*.json"))
EACH = pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])


def test_there_are_enough_texts_to_judge_by() -> None:
    assert len(TEXTS) >= 36


@EACH
def test_annotated_words_stand_in_their_paragraph_in_order(path: Path) -> None:
    text = json.loads(path.read_text(encoding="utf-8"))
    for annotated in [quote["segments"] for quote in text["quotes"]] + [
        each["items"] for each in text["clauses"]
    ]:
        assert annotated
    for group, words in ("quotes", "segments"), ("clauses", "items"):
        _found_in_order(text, group, words)


@EACH
def test_speakers_and_verbs_stand_in_the_text(path: Path) -> None:
    text = json.loads(path.read_text(encoding="utf-8"))
    printed = " ".join(text["paragraphs"] + text["captions"])
    for quote in text["quotes"]:
        assert (quote["verb"] or "") in printed
        for speaker in quote["speakers"]:
            assert speaker["surface"] in printed
            assert (speaker["name"] or "") in printed


def test_no_two_texts_share_a_sentence() -> None:
    sentences = Counter(
        sentence
        for path in TEXTS
        for paragraph in set(json.loads(path.read_text(encoding="utf-8"))["paragraphs"])
        for sentence in paragraph.split(". ")
        if len(sentence) > 20
    )
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def _found_in_order(text: dict[str, Any], group: str, words: str) -> None:
    """Each annotated piece stands after the one before it in the same paragraph."""
    for annotated in text[group]:
        reached: dict[int, int] = {}
        for piece in annotated[words]:
            paragraph = annotated["paragraph"] if isinstance(piece, str) else piece["paragraph"]
            wanted = piece if isinstance(piece, str) else piece["text"]
            at = text["paragraphs"][paragraph].find(wanted, reached.get(paragraph, 0))
            assert at >= 0, wanted
            reached[paragraph] = at + len(wanted)
