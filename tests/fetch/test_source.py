"""What people type and paste, and what it is taken for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import BadSource
from reader.source import FileSource, Source, StdinSource, WebSource, read_source

AID = "1697105400123456004"
NOW = f"http://www.kwangju.co.kr/article.php?aid={AID}"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NOW, id="the address itself"),
        pytest.param(AID, id="the number alone"),
        pytest.param(f"  {AID}\n", id="the number with white space around it"),
        pytest.param("１６９７１０５４００１２３４５６００４", id="the number in full width"),
        pytest.param(f"aid={AID}", id="a piece of an address"),
        pytest.param(f"AID={AID}", id="in capitals"),
        pytest.param(f"article.php?aid={AID}", id="a link without its host"),
        pytest.param(f"/article.php?page=2&aid={AID}", id="a link with its slash"),
        pytest.param(f"www.kwangju.co.kr/article.php?aid={AID}", id="without scheme"),
        pytest.param(f"//www.kwangju.co.kr/article.php?aid={AID}", id="without scheme but with its slashes"),
        pytest.param(f"<{NOW}>", id="in angle brackets"),
        pytest.param(f"“{NOW}”", id="in quotation marks"),
        pytest.param(f"'{NOW}'", id="in straight quotation marks"),
        pytest.param(f"(출처: {NOW}).", id="in a sentence's brackets"),
        pytest.param(f"[나루시 협약]({NOW})", id="a Markdown link"),
        pytest.param(f"나루시·다솜도 협약 맺어 {NOW}에서 읽음", id="before a Korean particle"),
        pytest.param(f"\u200b{NOW}\ufeff", id="with zero-width characters"),
        pytest.param(f"HTTP://WWW.KWANGJU.CO.KR/article.php?aid={AID}", id="in capitals, with scheme"),
        pytest.param(f"http//www.kwangju.co.kr/article.php?aid={AID}", id="the colon forgotten"),
        pytest.param(f"{NOW}#comment", id="with a fragment"),
        pytest.param(
            f"http://www.kwangju.co.kr/article.php?\naid={AID[:9]}\n{AID[9:]}", id="broken over lines"
        ),
        pytest.param(
            f"http%3A%2F%2Fwww.kwangju.co.kr%2Farticle.php%3Faid%3D{AID}", id="percent-encoded as a whole"
        ),
    ],
)
def test_every_way_to_name_an_article_gives_its_address(text: str) -> None:
    assert read_source(text) == WebSource(NOW, AID)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            f"https://m.kwangju.co.kr/article.php?aid={AID}&amp;page=3",
            WebSource(f"https://m.kwangju.co.kr/article.php?aid={AID}&page=3", AID),
            id="an ampersand as a page's source writes it",
        ),
        pytest.param(
            f"http://kwangju.co.kr/read.php3?aid={AID}",
            WebSource(f"http://kwangju.co.kr/read.php3?aid={AID}", AID),
            id="the old path",
        ),
        pytest.param(
            f"https://imgm.kwangju.co.kr/print.php?aid={AID}",
            WebSource(f"https://imgm.kwangju.co.kr/print.php?aid={AID}", AID),
            id="the print view of a picture host",
        ),
        pytest.param(
            "http://127.0.0.1:8000/article.php?aid=7",
            WebSource("http://127.0.0.1:8000/article.php?aid=7"),
            id="a local server",
        ),
        pytest.param(
            "localhost:8000/a", WebSource("http://localhost:8000/a"), id="a local server without scheme"
        ),
        pytest.param(
            "https://example.com/광주 소식",
            WebSource("https://example.com/%EA%B4%91%EC%A3%BC"),
            id="Korean in a path is encoded",
        ),
        pytest.param(
            "https://example.com/a_(b)",
            WebSource("https://example.com/a_(b)"),
            id="a bracket of its own stays",
        ),
        pytest.param(
            "https://example.com/a%20b", WebSource("https://example.com/a%20b"), id="encoded once only"
        ),
        pytest.param("https://[::1]:8000/a", WebSource("https://[::1]:8000/a"), id="a sixth-version number"),
        pytest.param("https://example.com", WebSource("https://example.com/"), id="a host alone"),
        pytest.param("-", StdinSource(), id="standard input"),
    ],
)
def test_other_addresses_are_taken_as_they_are(text: str, source: Source) -> None:
    assert read_source(text) == source


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("기사.html", id="Korean"),
        pytest.param("my page.HTM", id="with a space and a capital suffix"),
        pytest.param("article.php?aid=" + AID, id="saved under the end of its address"),
        pytest.param("report", id="without a suffix"),
    ],
)
def test_a_file_that_is_there_is_meant(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    assert read_source(name) == FileSource(Path(name))


@pytest.mark.parametrize(
    "written", ["'{}'", '"{}"', " {} ", "{}\n"], ids=["quoted", "double", "spaces", "line end"]
)
def test_a_path_may_come_quoted(tmp_path: Path, written: str) -> None:
    file = tmp_path / "한 기사.txt"
    file.write_text("x")
    assert read_source(written.format(file)) == FileSource(file)


def test_a_path_may_come_as_a_terminal_or_a_file_manager_writes_it(tmp_path: Path) -> None:
    file = tmp_path / "한 기사.txt"
    file.write_text("x")
    assert read_source(str(file).replace(" ", "\\ ")) == FileSource(file)
    assert read_source(file.as_uri()) == FileSource(file)


def test_a_page_saved_in_a_folder_named_after_its_host_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "www.kwangju.co.kr" / f"article.php?aid={AID}"
    file.parent.mkdir()
    file.write_text("x")
    assert read_source(f"www.kwangju.co.kr/article.php?aid={AID}") == FileSource(file.relative_to(tmp_path))


def test_a_slip_in_a_file_name_is_answered_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "article.html").write_text("x")
    with pytest.raises(BadSource, match=r"no such file: articel\.html: did you mean article\.html\?"):
        read_source("articel.html")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("", "nothing was given", id="nothing"),
        pytest.param(" \n", "nothing was given", id="white space"),
        pytest.param("169710540012345600", "is no article number: it has 19 digits", id="a digit short"),
        pytest.param("aid=1697105400123456", "is no article number", id="three digits short"),
        pytest.param("9" * 19, "is no article number", id="no time of print"),
        pytest.param("ftp://www.kwangju.co.kr/x", "only http and https", id="ftp"),
        pytest.param("javascript:alert(1)", "only http and https", id="javascript"),
        pytest.param("data:text/html,x", "only http and https", id="data"),
        pytest.param("http://", "is no address", id="a scheme alone"),
        pytest.param("http://[::1/x", "no complete address", id="an open bracket"),
        pytest.param("http://a:99999/x", "no complete address", id="a port too high"),
        pytest.param("http://me:secret@example.com/", "not fetched: remove", id="a password"),
        pytest.param("news/none.html", "no such file", id="a path"),
        pytest.param("none.txt", "no such file", id="a name with a suffix"),
        pytest.param("정치", "is no address, article number or file", id="a word"),
        pytest.param("a\0b", "is no address", id="a NUL"),
        pytest.param("x" * 5000, "is no address", id="longer than any name"),
    ],
)
def test_what_is_nothing_of_this_is_answered_with_one_line(text: str, line: str) -> None:
    with pytest.raises(BadSource) as caught:
        read_source(text)
    shown = str(caught.value)
    assert line in shown
    assert "secret" not in shown
    assert len(shown) < 260
