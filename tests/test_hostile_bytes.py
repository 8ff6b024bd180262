"""Any bytes at all: an article or a clear no, and nothing in it that a terminal would obey.

``make fuzz`` runs the same facts for as long as it is told (``ILBO_FUZZ_SECONDS``, 60 by itself).
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reader
from reader.analysis import Analysis
from reader.article import Article
from reader.errors import IlboError

PAGES = tuple(
    path.read_bytes() for path in sorted((Path(__file__).parent.parent / "samples").glob("*/page.*"))
)
FORMS = ("plain", "markdown", "html", "json")
NASTY = (
    *(b"\x1b]52;c;AAAA\x07", b"\x9b31m", b"\xff\xfe", b"\xc9\xa1", b"\x00", b"&#27;[31m", b"&#x202e;"),
    *("“".encode(), "”".encode(), "‘".encode("cp949"), "▲".encode(), "①".encode(), "8개 항은 ".encode()),
    *(b"<!--", b"</div></div>", b"<p>", b"<br><br>", b"<b><i></b>", b"&amp;amp;lt;"),
    *(b"<textarea>", b"<div style='display:none'>", b"<script>"),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sample page that was cut, doubled, mixed with another, and salted."""
    body = draw(st.sampled_from(PAGES))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(body)))
        end = min(len(body), start + draw(st.integers(0, 3_000)))
        change = draw(st.sampled_from(("cut", "double", "salt", "mix", "noise")))
        middle = {
            "cut": b"",
            "double": body[start:end] * 2,
            "salt": draw(st.sampled_from(NASTY)) + body[start:end],
            "mix": draw(st.sampled_from(PAGES))[start:end],
            "noise": draw(st.binary(max_size=20)) + body[start:end],
        }[change]
        body = body[:start] + middle + body[end:]
    return body


@given(st.one_of(damaged(), st.binary(max_size=400)))
@settings(suppress_health_check=list(HealthCheck))
def test_any_bytes_are_an_article_or_a_clear_no(body: bytes) -> None:
    assert_holds(body)


def assert_holds(body: bytes) -> None:
    """The page is read or refused, and nothing that comes of it can do harm."""
    try:
        article = reader.parse(body)
    except IlboError as error:
        refusal = str(error)
    else:
        refusal = ""
        analysis = reader.analyse(article)
        assert_places_hold(article, analysis)
        for form in FORMS:
            assert_harmless(reader.export(article, analysis, form))
        assert json.loads(reader.export(article, analysis, "json")) == reader.record(article, analysis)
    assert_harmless(refusal)
    assert "\n" not in refusal


def assert_places_hold(article: Article, analysis: Analysis) -> None:
    """Every offset points at the words that it is said to point at."""
    texts = article.paragraphs
    for quote in analysis.quotes:
        for segment in quote.segments:
            assert texts[segment.paragraph][segment.start : segment.end] == segment.text
    for clauses in analysis.clauses:
        for item in clauses.items:
            assert texts[item.paragraph][item.start : item.end] == item.text


def assert_harmless(text: str) -> None:
    """No control character but tab and newline, no turning of text, and NFC."""
    controls = {char for char in text if unicodedata.category(char) in {"Cc", "Cs"}} - {"\n", "\t"}
    assert not controls
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")
    assert unicodedata.is_normalized("NFC", text)
