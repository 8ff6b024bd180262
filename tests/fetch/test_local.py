"""Files and standard input: a page, or a line that says what it is instead."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import pytest

from reader.errors import BadSource, NotAnArticle
from reader.fetch.local import read_file, read_stream


def test_a_file_comes_as_it_is_under_the_name_it_was_given(tmp_path: Path) -> None:
    file = tmp_path / "기사.html"
    file.write_bytes(b"<p>\xb3\xaa\xb7\xe7\xbd\xc3")
    page = read_file(file)
    assert (page.body, page.path, page.address) == (b"<p>\xb3\xaa\xb7\xe7\xbd\xc3", str(file), None)


def test_standard_input_has_neither_path_nor_address() -> None:
    page = read_stream(io.BytesIO(b"<p>x"))
    assert (page.body, page.path, page.address) == (b"<p>x", None, None)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(b"", "is empty", id="nothing"),
        pytest.param(b" \n", "is empty", id="white space"),
        pytest.param(b"%PDF-1.4\n", "is a PDF document", id="PDF"),
        pytest.param(b"\xff\xd8\xff\xe0xx", "is a picture", id="JPEG"),
        pytest.param(b"PK\x03\x04xx", "is a packed file", id="ZIP or a modern word processor"),
        pytest.param(b"\xd0\xcf\x11\xe0xx", "word processor", id="an older word processor"),
        pytest.param(bytes(range(32)) * 9, "binary data", id="noise"),
    ],
)
def test_what_is_no_page_is_called_by_its_name(tmp_path: Path, body: bytes, words: str) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(body)
    with pytest.raises(NotAnArticle, match=words):
        read_file(file)
    with pytest.raises(NotAnArticle, match=words):
        read_stream(io.BytesIO(body))


@pytest.mark.parametrize(
    "body",
    [
        "가나다".encode("utf-16"),
        "<html><p>나루시".encode("utf-16-le"),
        b"<p>\x00one damaged byte in a longer text",
    ],
    ids=["UTF-16", "UTF-16 without its mark", "a NUL"],
)
def test_text_of_an_unusual_kind_is_still_text(body: bytes) -> None:
    assert read_stream(io.BytesIO(body)).body == body


def test_trouble_with_a_file_is_one_line_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match=r"no such file: .*none\.html"):
        read_file(tmp_path / "none.html")
    with pytest.raises(BadSource, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(BadSource, match="cannot be read"):
        read_file(Path("a\0b"))
    link = tmp_path / "loop.html"
    link.symlink_to(link)
    with pytest.raises(BadSource, match="cannot be read"):
        read_file(link)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said_so(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(b"x")
    file.chmod(0)
    with pytest.raises(BadSource, match="may not be read"):
        read_file(file)


def test_more_than_a_page_can_have_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match="larger than 1 MB"):
        read_file(Path("/dev/zero"), max_bytes=1 << 20)
    with pytest.raises(BadSource, match="standard input is larger"):
        read_stream(io.BytesIO(b"x" * 101), max_bytes=100)


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"<p>x",))
    writer.start()
    assert read_file(pipe).body == b"<p>x"
    writer.join()


def test_standard_input_that_is_closed_is_said_so() -> None:
    closed = io.BytesIO()
    closed.close()
    for stream in (None, closed):
        with pytest.raises(BadSource, match="standard input"):
            read_stream(stream)
