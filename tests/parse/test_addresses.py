"""Pictures' addresses and what is said of where an article came from."""

import pytest

from reader import parse
from reader.page import Page
from reader.parse import parse_page
from tests.parse.shape_cases import ADDRESS, BY, P, br, page


def picture(source: str, address: str | None = ADDRESS) -> str | None:
    html = page(f'<img src="{source}" width=400><br><br>' + br([*P, BY]))
    return parse_page(Page(html.encode(), address=address)).figures[0].image


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("/upimages/a.jpg", "http://www.kwangju.co.kr/upimages/a.jpg"),
        ("a.jpg", "http://www.kwangju.co.kr/a.jpg"),
        ("//img.kwangju.co.kr/a.jpg", "http://img.kwangju.co.kr/a.jpg"),
        ("https://img.kwangju.co.kr/a.jpg", "https://img.kwangju.co.kr/a.jpg"),
    ],
)
def test_a_picture_is_given_by_its_whole_address(source: str, wanted: str) -> None:
    assert picture(source) == wanted


def test_a_picture_of_a_page_from_nowhere_is_given_as_printed() -> None:
    assert picture("/upimages/a.jpg", None) == "/upimages/a.jpg"


def test_the_picture_that_is_loaded_later_is_the_one_meant() -> None:
    html = page('<img src="data:image/gif;base64,R0" data-src="/b.jpg"><br><br>' + br([*P, BY]))
    assert parse(html, ADDRESS).figures[0].image == "http://www.kwangju.co.kr/b.jpg"


def test_a_picture_that_counts_readers_is_none() -> None:
    assert parse(page(br([*P, BY]) + '<img src="/c.gif" width="1" height="1">'), ADDRESS).figures == ()


def test_the_origin_says_bytes_encoding_number_and_path() -> None:
    body = page(br([*P, BY])).encode("cp949")
    origin = parse_page(
        Page(body, address=ADDRESS, path="a.html", fetched="2024-03-05T18:00:00+09:00")
    ).origin
    assert (origin.encoding, origin.aid, origin.path) == ("cp949", "1709626800764000004", "a.html")
    assert origin.sha256 is not None
    assert len(origin.sha256) == 64


def test_text_given_as_text_has_no_encoding() -> None:
    assert parse(page(br([*P, BY])), ADDRESS).origin.encoding is None
