"""A server that misbehaves ends in one clear line, in good time and without taking memory."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest

from reader.errors import IlboError, NetworkError, NotAnArticle
from reader.fetch.coding import Body
from reader.fetch.limits import Limits
from reader.fetch.web import fetch
from reader.page import Page
from reader.source import WebSource
from tests.hostile import ARTICLE, PLACES, WAYS, Server, serving

# Short only where a server lets one wait: a busy machine must not turn an honest answer into a slow one.
QUICK = Limits(deadline_seconds=1.5, answer_seconds=0.7, read_seconds=0.5, max_bytes=1 << 20, attempts=1)
PATIENT = Limits(max_bytes=1 << 20, wait_seconds=0.01)
SLOW = {"silent", "drip", "dripping_head", "stalls"}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


async def ask(server: Server, name: str, limits: Limits | None = None) -> Page:
    limits = limits or (QUICK if name in SLOW else PATIENT)
    return await fetch(WebSource(f"{server.address}/{name}"), limits=limits)


@pytest.mark.parametrize(
    "name",
    [
        "article",
        "packed",
        "packed_in_members",
        "packed_unnamed",
        "deflated",
        "deflated_bare",
        "chunked",
        "announced",
        "labelled_as_a_picture",
        "to_article",
        "to_article_in_full",
        "to_article_by_neighbour",
        "hop5",
    ],
)
async def test_an_honest_answer_comes_whole(server: Server, name: str) -> None:
    assert (await ask(server, name)).body == ARTICLE


_GOOD = frozenset(
    {"article", "packed", "packed_in_members", "packed_unnamed", "deflated", "deflated_bare"}
) | {
    "chunked",
    "announced",
    "labelled_as_a_picture",
    "to_article",
    "to_article_in_full",
    "to_article_by_neighbour",
    "refreshes_itself",
    "unhurried",
    *(f"hop{count}" for count in range(1, 6)),
}
_NO_PAGE = {"pdf", "picture", "noise"}


@pytest.mark.parametrize("name", sorted(set(WAYS) - _GOOD))
async def test_every_misbehaviour_is_one_clear_line(server: Server, name: str) -> None:
    with pytest.raises(IlboError) as caught:
        await ask(server, name)
    line = str(caught.value)
    assert caught.value.exit_code == (1 if name in _NO_PAGE else 3)
    assert line.isprintable()
    assert ": " in line
    assert len(line) < 260


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("silent", "127.0.0.1 is too slow", id="no answer"),
        pytest.param("drip", "did not come in time", id="a byte now and then"),
        pytest.param("dripping_head", "did not come in time", id="a head without end"),
        pytest.param("interim_for_ever", "interim replies without end", id="interim replies without end"),
        pytest.param("stalls", "stopped coming", id="a body that stops"),
        pytest.param("endless", "larger than 1 MB", id="a body without end"),
        pytest.param("says_it_is_large", "larger than 1 MB", id="a length beyond the limit"),
        pytest.param("gzip_bomb", "larger than 1 MB", id="a gzip bomb"),
        pytest.param("brotli_bomb", "not asked for (br)", id="brotli"),
        pytest.param("torn_gzip", "broke off", id="half a gzip body"),
        pytest.param("short", "broke off", id="fewer bytes than promised"),
        pytest.param("torn_chunks", "broke off", id="no last chunk"),
        pytest.param("gzip_with_a_wrong_sum", "damaged", id="a wrong checksum"),
        pytest.param("status_404", "there is no such page (404)", id="not found"),
        pytest.param("status_401", "asks for a name and password (401)", id="log in"),
        pytest.param("status_503", "overloaded or under repair (503)", id="busy"),
        pytest.param("busy_for_an_hour", "(503)", id="busy for longer than anyone waits"),
        pytest.param("status_418", "refuses the request (418)", id="an unusual status"),
        pytest.param("pdf", "is a PDF document, no page", id="a PDF called a page"),
        pytest.param("nothing", "sent an empty page", id="nothing"),
        pytest.param("garbage", "cannot be understood", id="no words of this protocol"),
        pytest.param("to_another_host", "sends on to another place (www.example.com)", id="another host"),
        pytest.param("hop6", "on and on", id="six redirects"),
    ],
)
async def test_the_line_says_what_it_was(server: Server, name: str, words: str) -> None:
    with pytest.raises(IlboError, match=words.replace("(", r"\(").replace(")", r"\)")):
        await ask(server, name)


@pytest.mark.parametrize("name", sorted(set(PLACES) - _GOOD - {"in_a_circle"}))
async def test_a_redirect_that_leads_elsewhere_is_not_asked_for(server: Server, name: str) -> None:
    server.asked.clear()
    with pytest.raises(NetworkError):
        await ask(server, name)
    assert [request.split(" ")[1] for request in server.asked] == [f"/{name}"]


async def test_a_page_that_takes_its_time_after_its_head_is_waited_for(server: Server) -> None:
    limits = Limits(answer_seconds=0.3, max_bytes=1 << 20, attempts=1)
    assert (await ask(server, "unhurried", limits)).body == ARTICLE


@pytest.mark.parametrize("size", [1, 65_536, 65_537, 131_072, 200_000])
@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_packed_page_is_unpacked_to_its_last_byte(size: int, encoding: str) -> None:
    for content in (bytes(size), bytes(number * 7919 % 251 for number in range(size))):
        body = Body(encoding, 1 << 20)
        body.add(gzip.compress(content) if encoding == "gzip" else zlib.compress(content))
        assert not body.torn()
        assert body.bytes() == content


def test_a_page_in_crumbs_takes_no_more_memory_than_the_page() -> None:
    body = Body("", 1 << 20)
    tracemalloc.start()
    for number in range(60_000):
        body.add(b"%02d" % (number % 100))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(body.bytes()) == 120_000
    assert peak < 600_000


async def test_no_cookie_goes_back(server: Server) -> None:
    server.asked.clear()
    await ask(server, "hop3")
    assert len(server.asked) == 4
    assert not [request for request in server.asked if "cookie" in request.lower()]


async def test_a_refresh_in_the_page_is_not_followed(server: Server) -> None:
    server.asked.clear()
    page = await ask(server, "refreshes_itself")
    assert b"refresh" in page.body
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "name", ["gzip_bomb", "gzip_bomb_unnamed", "deflate_bomb", "endless", "endless_chunks"]
)
async def test_a_bomb_takes_no_memory(server: Server, name: str) -> None:
    await ask(server, "article")  # what the first request loads does not count
    small = Limits(max_bytes=1 << 20, attempts=1)
    tracemalloc.start()
    try:
        with pytest.raises(NetworkError):
            await ask(server, name, small)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # The server thread is counted too: it holds a piece or the packed bomb (65 kB) for sending.
    assert peak < 6 << 20


@pytest.mark.parametrize("name", ["flaky-503-2", "flaky-reset-1", "flaky-short-2", "flaky-429-1"])
async def test_what_may_pass_is_tried_again(server: Server, name: str) -> None:
    assert (await ask(server, name)).body == ARTICLE


@pytest.mark.parametrize(
    ("name", "times"),
    [
        ("flaky-503-3", 3),
        ("flaky-404-3", 1),
        ("to_file", 1),
        ("busy_for_an_hour", 1),
        ("gzip_with_a_wrong_sum", 1),
        ("silent", 1),
    ],
)
async def test_what_will_not_pass_is_not_tried_again(server: Server, name: str, times: int) -> None:
    server.attempts.clear()
    with pytest.raises(NetworkError):
        await ask(server, name, Limits(read_seconds=0.5, wait_seconds=0.01))
    assert server.attempts[name] == times


async def test_what_came_is_an_article_only_when_it_is_text(server: Server) -> None:
    with pytest.raises(NotAnArticle):
        await ask(server, "picture")
