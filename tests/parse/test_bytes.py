"""Bytes become text, whatever the page says of them; what was lost is said, and nothing else is."""

from __future__ import annotations

import unicodedata

import pytest

from reader import parse
from reader.page import Page
from reader.parse import parse_page
from reader.parse.decode import decode
from reader.parse.mojibake import mended
from tests.parse.shape_cases import ADDRESS, BY, P, br, page

RARE = "똠방각하가 펲시를 마시며 뷁을 외쳤다. 햏자들은 믜리도 괴리도 업시 웃었다고 전했다."
HTML = page(br([*P, RARE, BY]))


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        pytest.param(HTML.encode("cp949"), "cp949", id="syllables that euc-kr has not"),
        pytest.param(
            HTML.replace("<head>", "<head><meta charset=utf-8>").encode("cp949"), "cp949", id="called utf-8"
        ),
        pytest.param(HTML.encode(), "utf-8", id="no charset told"),
        pytest.param(
            HTML.replace("<head>", "<head><meta charset=euc-kr>").encode(), "utf-8", id="called euc-kr"
        ),
        pytest.param(b"\xef\xbb\xbf" + HTML.encode(), "utf-8", id="byte order mark"),
        pytest.param(HTML.encode("utf-16"), "utf-16", id="utf-16 with mark"),
        pytest.param(HTML.encode("utf-16-le"), "utf-16-le", id="utf-16 without mark"),
        pytest.param(HTML.encode("utf-16-be"), "utf-16-be", id="utf-16 the other way without mark"),
        pytest.param(unicodedata.normalize("NFD", HTML).encode(), "utf-8", id="jamo apart"),
        pytest.param(HTML.encode("cp949").decode("latin-1").encode(), "utf-8", id="euc-kr read as latin-1"),
        pytest.param(HTML.encode().decode("latin-1").encode(), "utf-8", id="utf-8 read as latin-1"),
        pytest.param(
            "".join(f"&#{ord(c)};" if ord(c) > 255 else c for c in HTML).encode(), "utf-8", id="numeric"
        ),
        pytest.param(
            "".join(f"&#x{ord(c):x};" if ord(c) > 255 else c for c in HTML).encode(), "utf-8", id="hex"
        ),
    ],
)
def test_every_encoding_gives_the_same_story(body: bytes, encoding: str) -> None:
    article = parse(body, ADDRESS)
    assert list(article.paragraphs) == [*P, RARE]
    assert article.origin.encoding == encoding


@pytest.mark.parametrize(
    "charset", ["utf-8", "euc-kr", "utf-7", "unicode_escape", "hex", "no-such-thing", ""]
)
def test_what_the_server_says_of_the_charset_decides_nothing_that_the_bytes_decide(charset: str) -> None:
    article = parse_page(Page(HTML.encode("cp949"), address=ADDRESS, charset=charset))
    assert list(article.paragraphs) == [*P, RARE]


def test_a_pair_that_stands_for_no_letter_is_one_mark_and_what_follows_is_read() -> None:
    assert decode("나루시".encode("cp949") + b"\xc9\xa1" + "가나다".encode("cp949")).text == "나루시�가나다"


def test_a_lead_byte_before_a_tag_does_not_eat_the_tag() -> None:
    assert (
        decode("나루시 이야기".encode("cp949") + b"\xb0<br>" + "다".encode("cp949")).text
        == "나루시 이야기�<br>다"
    )


@pytest.mark.parametrize("stray", [b"\xff", b"\xfe", b"\x80", b"\xbf"])
def test_a_byte_that_was_added_to_utf8_costs_no_letter(stray: bytes) -> None:
    body = HTML.encode()
    at = body.index("보행교".encode())
    assert list(parse(body[:at] + stray + body[at:], ADDRESS).paragraphs) == [*P, RARE]


def test_a_letter_that_lost_a_byte_is_one_mark() -> None:
    assert (
        decode("나루시가 다리를 놓는다".encode().replace("다".encode(), "다".encode()[:2], 1)).text
        == "나루시가 �리를 놓는다"
    )


def test_korean_pasted_in_another_encoding_is_read() -> None:
    body = "나루시는 다리를 놓기로 했다. ".encode() * 20 + "광주일보".encode("cp949") + " 기자".encode()
    assert decode(body).text.endswith("광주일보 기자")


def test_windows_1252_on_the_way_is_undone_where_no_byte_was_lost() -> None:
    letters = [c for c in RARE + "".join(P) if c.encode("cp949") and _survives(c)]
    text = "".join(letters)
    garbled = text.encode("cp949").decode("cp1252")
    assert mended(decode(garbled.encode())).text == text


def _survives(letter: str) -> bool:
    try:
        letter.encode("cp949").decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True


def test_garbled_korean_is_told_in_the_report() -> None:
    report = parse(HTML.encode("cp949").decode("latin-1").encode(), ADDRESS).report
    assert any(line.part == "bytes" and "read back" in line.rule and line.guessed for line in report)


def test_lost_letters_are_told_in_the_report() -> None:
    body = HTML.encode("cp949").replace("보행교".encode("cp949"), "보행".encode("cp949") + b"\xc9\xa1")
    article = parse(body, ADDRESS)
    assert "보행�를" in article.paragraphs[0]  # the letter is lost, its place is not
    assert any(line.part == "bytes" for line in article.report)


def test_control_characters_and_hidden_marks_reach_no_field() -> None:
    dirty = HTML.replace("보행교", "보\u200b행\u202e교\x1b[31m").replace("나루시 다리", "나루시\x07 다리")
    article = parse(dirty.encode(), ADDRESS)
    assert article.paragraphs[0] == P[0]
    assert article.headline == "나루시 다리 놓는다"
