"""How a page is asked for: who asks, what is kept, where a redirect may lead, and leaving at once."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from reader.errors import BadSource, NetworkError
from reader.fetch import redirects, resolve
from reader.fetch.answers import seconds_to_wait
from reader.fetch.limits import Limits
from reader.fetch.redirects import next_address
from reader.fetch.web import fetch
from reader.page import Page
from reader.source import WebSource
from tests.fetch.certificate import self_signed_server
from tests.hostile import ARTICLE, hostile, serving

AID = "1697105400123456004"
NOW = f"http://www.kwangju.co.kr/article.php?aid={AID}"
BODY = "<html><p>나루시</p></html>".encode("cp949")
ONCE = Limits(attempts=1)


def playing(answer: Callable[[httpx.Request], httpx.Response]) -> httpx.MockTransport:
    return httpx.MockTransport(answer)


async def test_a_page_carries_what_was_said_about_it() -> None:
    headers = {
        "Content-Type": "text/html; charset=EUC-KR",
        "ETag": '"v1"',
        "Last-Modified": "Thu, 12 Oct 2023 10:10:00 GMT",
    }
    page = await fetch(
        WebSource(NOW), transport=playing(lambda _: httpx.Response(200, headers=headers, content=BODY))
    )
    assert (page.body, page.address, page.charset) == (BODY, NOW, "euc-kr")
    assert (page.etag, page.modified) == ('"v1"', "Thu, 12 Oct 2023 10:10:00 GMT")
    assert page.fetched is not None
    assert page.fetched.endswith("+09:00")


async def test_the_reader_says_who_it_is_and_asks_only_for_what_it_can_bound() -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, content=BODY)

    await fetch(WebSource(NOW), transport=playing(answer))
    assert asked[0].headers["user-agent"].startswith("ilbo/")
    assert asked[0].headers["accept-encoding"] == "gzip, deflate"
    assert "cookie" not in asked[0].headers


async def test_an_unchanged_page_is_the_kept_one_with_a_new_time() -> None:
    kept = Page(BODY, address=NOW, etag='"v1"', modified="Thu, 12 Oct 2023 10:10:00 GMT", fetched="2023")

    def answer(request: httpx.Request) -> httpx.Response:
        known = request.headers.get("if-none-match") == '"v1"' and "if-modified-since" in request.headers
        return httpx.Response(304 if known else 200, content=b"" if known else b"other")

    page = await fetch(WebSource(NOW), kept=kept, transport=playing(answer))
    assert page.body == BODY
    assert page.fetched != "2023"


@pytest.mark.parametrize(
    "value", ['"a\x1b[31m"', '"' + "x" * 300 + '"', "한글"], ids=["an escape", "too long", "not ASCII"]
)
async def test_a_validator_that_no_sound_server_sends_is_not_sent_back(value: str) -> None:
    answer = playing(lambda _: httpx.Response(200, headers=[(b"ETag", value.encode())], content=BODY))
    assert (await fetch(WebSource(NOW), transport=answer)).etag is None


@pytest.mark.parametrize(
    "content_type",
    ["text/html", "text/html; charset=", "text/html; charset=\x1b[31m"],
    ids=["none", "empty", "escape"],
)
async def test_a_charset_that_is_no_name_is_none(content_type: str) -> None:
    headers = [(b"Content-Type", content_type.encode())]
    page = await fetch(
        WebSource(NOW), transport=playing(lambda _: httpx.Response(200, headers=headers, content=BODY))
    )
    assert page.charset is None


@pytest.mark.parametrize(
    "oddity",
    [
        httpx.ReadError("x"),
        httpx.LocalProtocolError("x"),
        httpx.UnsupportedProtocol("x"),
        httpx.DecodingError("x"),
        httpx.InvalidURL("x"),
        httpx.StreamClosed(),
        AssertionError("x"),
        KeyError("x"),
        UnicodeDecodeError("utf-8", b"x", 0, 1, "x"),
        ValueError("x"),
        OSError("x"),
        RuntimeError("x"),
    ],
    ids=lambda oddity: type(oddity).__name__,
)
async def test_every_trouble_of_the_library_becomes_one_of_ours(oddity: Exception) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        raise oddity

    with pytest.raises(NetworkError):
        await fetch(WebSource(NOW), limits=ONCE, transport=playing(answer))


@pytest.mark.parametrize(
    "address", ["http://[::1", "http://a:b:c/", "http://\x00/", "http://x" + "y" * 70000], ids=range(4)
)
async def test_an_address_that_cannot_be_asked_for_is_said_to_be_none(address: str) -> None:
    with pytest.raises(BadSource):
        await fetch(WebSource(address), limits=ONCE)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        pytest.param(f"/print.php?aid={AID}", f"http://www.kwangju.co.kr/print.php?aid={AID}", id="a path"),
        pytest.param(NOW.replace("http:", "https:"), NOW.replace("http:", "https:"), id="safer"),
        pytest.param("//m.kwangju.co.kr/a", "http://m.kwangju.co.kr/a", id="another of the paper's"),
        pytest.param("http://www.kwangju.co.kr:80/a", "http://www.kwangju.co.kr:80/a", id="the port said"),
        pytest.param("/뉴스", "http://www.kwangju.co.kr/%EB%89%B4%EC%8A%A4", id="Korean in the path"),
    ],
)
def test_a_redirect_within_the_paper_is_followed(location: str, target: str) -> None:
    assert next_address(NOW, NOW, location) == target


@pytest.mark.parametrize(
    "location",
    [
        "http://evil.example/",
        "http://www.kwangju.co.kr.evil.example/",
        "http://evilkwangju.co.kr/",
        "http://www.kwangju.co.kr:8080/a",
        "http://user@www.kwangju.co.kr/a",
        "http://www.kwangju.co.kr@evil.example/",
        "http:\\\\evil.example/",
        "http://127.0.0.1/",
        "http://ⓦww.kwangju.co.kr/",
        "gopher://www.kwangju.co.kr/",
        "about:blank",
        "http://www.kwangju.co.kr/\r\nX: y",
    ],
)
def test_a_redirect_out_of_the_paper_is_refused(location: str) -> None:
    with pytest.raises(NetworkError):
        next_address(NOW, NOW, location)


def test_a_redirect_counts_from_the_first_address_not_from_the_last() -> None:
    first = "http://127.0.0.1:8000/a"
    with pytest.raises(NetworkError):
        next_address(first, NOW, "/b")


async def test_a_name_of_the_paper_that_leads_home_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever answers for names could give a number of this machine for another of the paper's hosts."""
    with serving() as server:
        port = server.server_address[1]
        monkeypatch.setattr(socket, "getaddrinfo", _always("127.0.0.1"))
        monkeypatch.setattr(redirects, "_PORTS", {"http": port, "https": 443})
        with pytest.raises(NetworkError, match="private network"):
            await fetch(WebSource(f"http://www.kwangju.co.kr:{port}/to_another_of_the_paper"), limits=ONCE)
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("::ffff:8.8.8.8", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("none", False),
    ],
)
def test_numbers_of_this_machine_a_home_or_an_office_are_not_public(number: str, *, public: bool) -> None:
    assert resolve.is_public(number) is public


async def test_a_host_with_several_numbers_is_reached_by_the_one_that_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serving() as server:
        monkeypatch.setattr(socket, "getaddrinfo", _always("::1", "127.0.0.9", "127.0.0.1"))
        page = await fetch(WebSource(f"http://news.example:{server.server_address[1]}/article"), limits=ONCE)
        assert page.body == ARTICLE
        assert f"host: news.example:{server.server_address[1]}" in server.asked[0].lower()


def _always(*numbers: str) -> Callable[..., list[tuple[object, ...]]]:
    def getaddrinfo(*_args: object, **_kwargs: object) -> list[tuple[object, ...]]:
        family = {True: socket.AF_INET6, False: socket.AF_INET}
        return [(family[":" in each], socket.SOCK_STREAM, 6, "", (each, 0)) for each in numbers]

    return getaddrinfo


async def test_an_unknown_host_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_args: object, **_kwargs: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "x")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(NetworkError, match=r"no host called www.kwangju.co.kr"):
        await fetch(WebSource(NOW))


async def test_nobody_at_the_port_is_a_clear_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        with pytest.raises(NetworkError, match=r"127.0.0.1 cannot be reached"):
            await fetch(WebSource(address), limits=Limits(wait_seconds=0.01))


async def test_cancelling_leaves_at_once_and_as_cancelled() -> None:
    with hostile() as address:
        task = asyncio.create_task(fetch(WebSource(f"{address}/silent")))
        await asyncio.sleep(0.2)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


_WAITING = """
import asyncio, socket, sys, time
socket.getaddrinfo = lambda *a, **k: (print("asked", flush=True), time.sleep(600))
from reader.fetch.web import fetch
from reader.source import WebSource
try:
    asyncio.run(fetch(WebSource("http://www.kwangju.co.kr/")))
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)], ids=["ctrl+c", "SIGTERM"]
)
def test_leaving_does_not_wait_for_a_look_up_that_hangs(sent: signal.Signals, code: int) -> None:
    with subprocess.Popen([sys.executable, "-c", _WAITING], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "asked\n"
        process.send_signal(sent)
        try:
            assert process.wait(30) == code
        finally:
            process.kill()


async def test_the_deadline_ends_a_look_up_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()

    def getaddrinfo(*_args: object, **_kwargs: object) -> None:
        released.wait(30)
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(NetworkError, match="did not come in time"):
        await fetch(WebSource(NOW), limits=Limits(deadline_seconds=0.2))
    released.set()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3", 3.0),
        (" 0 ", 0.0),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
    ],
)
def test_a_pause_that_a_server_asks_for_is_read(text: str, seconds: float | None) -> None:
    assert seconds_to_wait(text) == seconds


async def test_a_certificate_that_nobody_signed_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _always("127.0.0.1"))
    with self_signed_server(tmp_path) as port:
        with pytest.raises(NetworkError, match=r"certificate of news\.example is not valid"):
            await fetch(WebSource(f"https://news.example:{port}/"), limits=ONCE)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "both.pem"))
        assert (await fetch(WebSource(f"https://news.example:{port}/"), limits=ONCE)).body == ARTICLE
        with pytest.raises(NetworkError, match=r"certificate of other\.example is not valid"):
            await fetch(WebSource(f"https://other.example:{port}/"), limits=ONCE)
