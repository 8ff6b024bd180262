"""The paper's site, played on loopback: whole articles, kept pages, good manners, lists and feeds."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader import paper
from reader.errors import NetworkError, NotAnArticle
from reader.fetch import cache
from reader.fetch.limits import Limits
from reader.fetch.polite import Guest
from reader.fetch.web import fetch_bytes
from reader.page import Page
from reader.parse.feed import feed
from reader.parse.listing import listing
from reader.pipeline import load, load_or_kept, read_page
from reader.source import WebSource, read_source
from tests.samples import Sample
from tests.site import ROWS_A_PAGE, Site, aid_of, serving

ONCE = Limits(attempts=1)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


async def test_an_article_opens_by_its_address_and_equals_the_sample(site: Site) -> None:
    page = await load(read_source(site.article()))
    assert page.body == Sample("agreement").page.read_bytes()
    article = read_page(page).article
    assert article.headline == Sample("agreement").expected()["headline"]
    assert article.origin.aid == aid_of("agreement")


async def test_the_papers_own_address_is_asked_through_a_proxy(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", site.address)
    page = await load(read_source(aid_of("agreement")))
    assert page.address == paper.article_address(aid_of("agreement"))
    assert page.body == Sample("agreement").page.read_bytes()


async def test_a_page_that_did_not_change_is_not_sent_again(site: Site) -> None:
    source = read_source(site.article())
    first, second = await load(source), await load(source)
    assert site.unchanged == 1
    assert replace(second, fetched=None) == replace(first, fetched=None)


async def test_a_page_that_changed_comes_anew(site: Site) -> None:
    source = read_source(site.article())
    await load(source)
    site.edit("agreement", "광주시", "나루시")
    assert "나루시".encode("cp949") in (await load(source)).body


async def test_a_kept_page_is_there_when_the_site_is_not(site: Site) -> None:
    source = WebSource(site.article())
    page = await cache.visit(source, limits=ONCE)
    site.failing["/article.php"] = 503
    with pytest.raises(NetworkError, match="503"):
        await cache.visit(source, limits=ONCE)
    assert cache.kept(source.address) == page


async def test_where_the_network_fails_the_kept_page_comes_with_the_reason(site: Site) -> None:
    source = read_source(site.article())
    page = await load(source)
    site.failing["/article.php"] = 404
    assert (await load_or_kept(source))[0] == page
    assert "404" in str((await load_or_kept(source))[1])
    with pytest.raises(NetworkError):
        await load_or_kept(read_source(site.article("refrain")))


async def test_a_fresh_page_is_not_asked_for_at_all(site: Site) -> None:
    source = WebSource(site.article())
    await cache.visit(source)
    await cache.visit(source, fresh_seconds=60)
    assert len(site.asked) == 1


def pages(own_places: Path) -> list[Path]:
    return sorted((own_places / "cache" / "pages").iterdir())


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-5], id="cut short"),
        pytest.param(lambda data: data[:-5] + b"XXXXX", id="other bytes"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"[1]\nx", id="another form"),
        pytest.param(
            lambda data: data.replace(b'"charset": "euc-kr"', b'"charset": 7'), id="a number for a name"
        ),
        pytest.param(lambda _: b"\xff\xfe" * 9000, id="noise"),
    ],
)
def test_a_damaged_page_is_as_good_as_none(own_places: Path, damage: object) -> None:
    cache.keep("http://a/", Page(b"<p>abcdefgh", address="http://a/", charset="euc-kr", fetched="2026"))
    (file,) = pages(own_places)
    assert callable(damage)
    file.write_bytes(damage(file.read_bytes()))
    assert cache.kept("http://a/") is None


def test_the_store_keeps_the_latest_pages_only(own_places: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_PAGES", 3)
    for number in range(6):
        cache.keep(f"http://a/{number}", Page(b"x"))
        for file in pages(own_places):  # a clock may be too coarse to tell one from the next
            os.utime(file, (file.stat().st_atime, file.stat().st_mtime - 10))
    assert len(pages(own_places)) == 3
    assert cache.kept("http://a/5") is not None


def test_pages_are_nobody_elses_to_read(own_places: Path) -> None:
    cache.keep("http://a/", Page(b"x"))
    assert (own_places / "cache" / "pages").stat().st_mode & 0o077 == 0


def test_a_store_that_cannot_be_written_is_no_trouble(own_places: Path) -> None:
    (own_places / "cache").parent.mkdir(parents=True, exist_ok=True)
    (own_places / "cache").write_text("a file where the folder should be")
    cache.keep("http://a/", Page(b"x"))
    assert cache.kept("http://a/") is None


@pytest.mark.parametrize(
    "fetched", [None, "", "yesterday", "2999-01-01T00:00:00+09:00", "2026-01-01T00:00:00"], ids=repr
)
def test_a_page_of_unknown_age_is_never_fresh(fetched: str | None) -> None:
    assert cache.age_seconds(Page(b"x", fetched=fetched)) == float("inf")


async def test_a_guest_reads_robots_first_and_once(site: Site) -> None:
    async with Guest(pause_seconds=0.0) as guest:
        for page in (1, 2):
            await guest.visit(WebSource(f"{site.address}/section.php?page={page}"))
    assert site.asked == ["/robots.txt", "/section.php?page=1", "/section.php?page=2"]


async def test_a_guest_stays_out_where_robots_say_so(site: Site) -> None:
    async with Guest(pause_seconds=0.0) as guest:
        with pytest.raises(NetworkError, match=r"robots\.txt of 127\.0\.0\.1"):
            await guest.visit(WebSource(f"{site.address}/private/a"))
    assert site.asked == ["/robots.txt"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
async def test_a_site_without_rules_is_open_and_one_that_fails_is_left_alone(
    site: Site, status: int, *, allowed: bool
) -> None:
    site.failing["/robots.txt"] = status
    async with Guest(pause_seconds=0.0, limits=ONCE) as guest:
        if allowed:
            await guest.visit(WebSource(f"{site.address}/section.php"))
        else:
            with pytest.raises(NetworkError):
                await guest.visit(WebSource(f"{site.address}/section.php"))


async def test_a_guest_comes_again_only_after_a_pause(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    site.robots = "User-agent: *\nCrawl-delay: 7\n"
    guest = Guest(pause_seconds=2.0)
    monkeypatch.setattr("reader.fetch.polite.asyncio.sleep", sleep)
    async with guest:
        await guest.visit(WebSource(f"{site.address}/section.php?page=1"))
        await guest.visit(WebSource(f"{site.address}/section.php?page=2"))
    assert slept[0] == 0
    assert 2 < slept[1] <= 7


async def test_guests_that_call_at_once_are_served_one_after_the_other(site: Site) -> None:
    async with Guest(pause_seconds=0.0) as guest:
        sources = [WebSource(f"{site.address}/section.php?page={number}") for number in range(1, 6)]
        found = await asyncio.gather(*(guest.visit(source) for source in sources))
    assert [page.address for page in found] == [source.address for source in sources]
    assert site.asked.count("/robots.txt") == 1


async def test_the_lists_of_the_site_turn_and_hold_every_story_once(site: Site) -> None:
    seen: list[str | None] = []
    number, more = 1, True
    while more:
        page = await fetch_bytes(f"{site.address}/section.php?page={number}")
        found = listing(page)
        assert len(found.teasers) <= ROWS_A_PAGE
        seen += [teaser.aid for teaser in found.teasers]
        number, more = number + 1, found.more
    assert seen == [story.aid for story in site.newest_first()]


async def test_every_teaser_opens(site: Site) -> None:
    for teaser in listing(await fetch_bytes(f"{site.address}/section.php")).teasers:
        source = read_source(teaser.address)
        assert isinstance(source, WebSource)
        assert source.aid == teaser.aid
        assert read_page(await load(source)).article.headline


async def test_the_papers_own_search_gives_hits(site: Site) -> None:
    word = "".join(f"%{byte:02X}" for byte in "광주시".encode("cp949"))
    found = listing(await fetch_bytes(f"{site.address}/search_result.php3?mode=Y&searchword={word}&page=1"))
    assert aid_of("agreement") in [teaser.aid for teaser in found.teasers]
    assert all(teaser.summary for teaser in found.teasers)


async def test_a_feed_gives_teasers(site: Site) -> None:
    found = feed(await fetch_bytes(f"{site.address}/rss/all.xml"))
    assert [teaser.aid for teaser in found.teasers] == [story.aid for story in site.newest_first()]
    assert found.teasers[0].published == paper.published_from_aid(str(found.teasers[0].aid))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><p>x</p></html>",
        b"/etc/passwd",
        b"http://127.0.0.1:1/",
        b"<rss><channel></channel></rss>",
    ],
    ids=["nothing", "a page", "a path", "an address", "no entries"],
)
def test_what_is_no_feed_says_so(body: bytes) -> None:
    with pytest.raises(NotAnArticle, match="feed lists no articles"):
        feed(Page(body))


def test_a_feed_that_is_the_name_of_a_file_does_not_open_it(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text("<rss><channel><item><title>가</title><link>http://a/1</link></item></channel></rss>")
    assert feed(Page(file.read_bytes())).teasers
    with pytest.raises(NotAnArticle):
        feed(Page(str(file).encode()))


def test_a_feeds_text_is_cleaned_and_its_odd_links_left_out() -> None:
    items = (
        "<item><title>가&#27;[31m &amp;lt;b&amp;gt;나&amp;lt;/b&amp;gt;</title><link>http://a/1</link></item>"
    )
    items += "<item><title>나쁜</title><link>javascript:alert(1)</link></item>"
    found = feed(Page(f"<rss><channel>{items.replace('&#27;', chr(0x9B))}</channel></rss>".encode()))
    assert [teaser.address for teaser in found.teasers] == ["http://a/1"]
    assert found.teasers[0].headline.isprintable()


def test_the_pictures_of_the_site_are_pictures(site: Site) -> None:
    story = next(story for story in site.stories.values() if story.photo)
    page = asyncio.run(fetch_bytes(f"{site.address}{story.photo}"))
    assert page.body.startswith(b"\x89PNG")


def _list(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    from reader.cli import main

    code = main(["list", *words])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_sections_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = _list(capsys)
    assert code == 0
    assert "004  정치" in out.splitlines()
    told = json.loads(_list(capsys, "-f", "json")[1])
    assert {"id": "004", "name": "정치", "address": paper.section_address("004")} in told["sections"]


def test_a_section_is_listed_by_name_and_number(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("http_proxy", site.address)
    code, out, err = _list(capsys, "정치")
    assert (code, err) == (0, "")
    assert (
        out.splitlines()[-1]
        == f"{aid_of('agreement')}  2023-10-12 19:10  {Sample('agreement').expected()['headline']}"
    )
    told = json.loads(_list(capsys, "4", "-f", "json")[1])
    assert told["section"] == {"id": "004", "name": "정치"}
    assert told["teasers"][-1]["aid"] == aid_of("agreement")


@pytest.mark.parametrize("query", ["page=1&section=4", "section=4&page=9", "section=4", "page=3"])
def test_a_page_of_an_addressed_list_is_turned_to(
    site: Site, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    _list(capsys, f"{site.address}/section.php?{query}", "--page", "2")
    asked = site.asked[-1].partition("?")[2].split("&")
    assert sorted(asked) == sorted(["page=2", *(part for part in query.split("&") if "page" not in part)])


def test_a_list_from_today_is_shown_when_the_network_fails(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.commands.list._FRESH_SECONDS", 0.0)
    address = f"{site.address}/section.php?section=4"
    first = _list(capsys, address)[1]
    site.failing["/section.php"] = 404
    code, out, err = _list(capsys, address)
    assert (code, out) == (0, first)
    assert "404" in err
    assert "this is the list of 2" in err


def test_the_papers_own_search_is_listed(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("http_proxy", site.address)
    code, out, _err = _list(capsys, "--search", "광주시·경기도")
    assert code == 0
    assert out.split()[0] == aid_of("agreement")
    assert _list(capsys, "--search", "어디에도 없는 말")[0] == 1
    assert _list(capsys, "정치", "--search", "말")[0] == 2
    assert _list(capsys, "--search", " ")[0] == 2


def test_a_section_that_is_none_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _list(capsys, "정차")
    assert (code, out) == (2, "")
    assert "did you mean 정치?" in err


def test_a_feed_of_the_settings_is_listed(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _list(capsys, "rss")[0] == 2
    monkeypatch.setenv("ILBO_RSS", f"{site.address}/rss/all.xml")
    code, out, _err = _list(capsys, "rss")
    assert code == 0
    assert len(out.splitlines()) == len(site.stories)
