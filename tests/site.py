"""The newspaper's site on loopback, played over ``samples/``: articles, lists, photos, feed, errors.

In a test: ``with serving() as site: site.address``. It is also a proxy, so that the paper's real
addresses can be asked for: with ``http_proxy`` set to its address, ``http://www.kwangju.co.kr/…``
is answered here. ``python -m tests.site COMMAND…`` runs a command that way, in places of its own.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias
from urllib.parse import SplitResult, parse_qs, quote, unquote_to_bytes, urlsplit

from tests.pictures import picture
from tests.samples import SAMPLES, Sample

ROWS_A_PAGE = 5
_Asked: TypeAlias = Mapping[str, str]
_STYLE = "<html><head><meta charset='utf-8'><title>{title} - 광주일보</title></head><body>"


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the site."""

    aid: str
    headline: str
    summary: str
    published: str
    photo: str | None
    body: bytes
    charset: str | None

    @property
    def section(self) -> str:
        return self.aid[-3:]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site says to one request."""

    body: bytes
    kind: str = "text/html"
    status: int = 200
    headers: Mapping[str, str] | None = None


class Site(ThreadingHTTPServer):
    """The running site. Tests may change ``stories`` and read ``asked``."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        self.stories = {story.aid: story for story in map(_story, SAMPLES)}
        self.asked: list[str] = []
        """Path and query of every request, in order."""
        self.unchanged = 0
        """How many requests were answered with 304."""
        self.robots = "User-agent: *\nDisallow: /private/\n"
        self.failing: dict[str, int] = {}
        """Path → the status that it is answered with instead."""
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def article(self, slug: str = "agreement") -> str:
        """The address of a sample's article here."""
        return f"{self.address}/article.php?aid={aid_of(slug)}"

    def edit(self, slug: str, old: str, new: str) -> None:
        """Change words in a story without saying so."""
        story = self.stories[aid_of(slug)]
        encoding = story.charset or "cp949"
        body = story.body.replace(old.encode(encoding), new.encode(encoding))
        assert body != story.body, "the words are not in the story"
        self.stories[story.aid] = replace(story, body=body)

    def newest_first(self, section: str | None = None) -> list[Story]:
        """The stories of a section, or all."""
        found = [story for story in self.stories.values() if section in {None, story.section}]
        return sorted(found, key=lambda story: story.aid, reverse=True)

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: a reader that leaves early is no error of the site."""


@contextlib.contextmanager
def serving() -> Iterator[Site]:
    """The running site."""
    with Site() as site:
        threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield site
        finally:
            site.shutdown()


def aid_of(slug: str) -> str:
    """The number that a sample's article has on the site: its own, or one made from its time."""
    told = Sample(slug).expected()
    if aid := told["source"]["aid"]:
        return str(aid)
    moment = datetime.fromisoformat(told["published"] or "2023-11-01T09:00:00+09:00")
    serial = int(hashlib.sha256(slug.encode()).hexdigest(), 16) % 1_000_000
    return f"{int(moment.timestamp()):010d}{serial:06d}006"


class _Handler(BaseHTTPRequestHandler):
    server: Site
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        asked = f"{parts.path}?{parts.query}" if parts.query else parts.path
        self.server.asked.append(asked)
        if status := self.server.failing.get(parts.path):
            self._send(Answer("<p>잠시 후 다시 이용해 주세요.</p>".encode(), status=status))
            return
        self._send(_answer(self.server, parts))

    def log_message(self, *_args: object) -> None:
        """Stay silent."""

    def _send(self, answer: Answer) -> None:
        tag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        same = answer.status == 200 and self.headers.get("If-None-Match") == tag
        body = b"" if same else answer.body
        packed = (
            "gzip" in self.headers.get("Accept-Encoding", "") and answer.kind.startswith("text/") and body
        )
        body = gzip.compress(body, 1) if packed else body
        self.server.unchanged += same
        self.send_response(304 if same else answer.status)
        for name, value in (answer.headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", answer.kind)
        self.send_header("ETag", tag)
        self.send_header("Last-Modified", formatdate(1_697_105_400, usegmt=True))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        if not same:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _answer(site: Site, parts: SplitResult) -> Answer:
    """What the site has at an address."""
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.path.startswith("/upimages/"):
        return Answer(picture(parts.path), "image/png")
    if parts.path.startswith("/status/"):
        return Answer("<p>서버 점검 중입니다.</p>".encode(), status=int(parts.path[8:11]))
    return _PLACES.get(parts.path, _missing)(site, asked, parts.query)


def _missing(_site: Site, _asked: _Asked, _query: str) -> Answer:
    return Answer("<html><body><p>없는 페이지입니다.</p></body></html>".encode(), status=404)


def _article(site: Site, asked: _Asked, query: str) -> Answer:
    story = site.stories.get(asked.get("aid", ""))
    if story is None:
        return _missing(site, asked, query)
    return Answer(story.body, f"text/html; charset={story.charset}" if story.charset else "text/html")


def _list(site: Site, asked: _Asked, _query: str) -> Answer:
    section = asked.get("section", "")
    stories = site.newest_first(section.zfill(3) if section else None)
    page = int(asked.get("page", "1"))
    shown = stories[(page - 1) * ROWS_A_PAGE : page * ROWS_A_PAGE]
    pages = range(1, -(-len(stories) // ROWS_A_PAGE) + 1)
    rows = "".join(_row(story, page, section, first=not place) for place, story in enumerate(shown))
    links = " ".join(
        f'<a href="/section.php?section={section}&page={number}">{number}</a>' for number in pages
    )
    html = (
        _STYLE.format(title="뉴스") + f'<ul class="section_list">{rows}</ul><div class="paging">{links}</div>'
    )
    return Answer((html + "</body></html>").encode())


def _row(story: Story, page: int, section: str, *, first: bool) -> str:
    thumb = (
        f'<span class="thumb"><img src="/img/wait.gif" data-src="{story.photo}"></span>'
        if story.photo
        else ""
    )
    time = story.published[:16].replace("-", ".").replace("T", " ")
    return (
        f"<li{' class=section_head' if first else ''}>"
        f'<a href="/article.php?aid={story.aid}&page={page}&section={section}">'
        f"{thumb}<div>{story.headline}</div><p>{story.summary}</p>"
        f'<span class="newsdate">{time}</span></a></li>'
    )


def _search(site: Site, _asked: _Asked, query: str) -> Answer:
    """The old search: words in percent-encoded EUC-KR."""
    found = re.search(r"searchword=([^&]*)", query)
    word = unquote_to_bytes(found[1].replace("+", " ") if found else "").decode("cp949", "replace")
    hits = [story for story in site.newest_first() if word and word in story.headline + story.summary]
    rows = "".join(
        f'<div><h3><a href="/read.php3?aid={story.aid}">{story.headline}</a></h3>'
        f'<a class="summary" href="/read.php3?aid={story.aid}">{story.summary}</a></div>'
        for story in hits
    )
    return Answer((_STYLE.format(title="검색") + rows).encode("cp949", "xmlcharrefreplace"))


def _robots(site: Site, _asked: _Asked, _query: str) -> Answer:
    return Answer(site.robots.encode(), "text/plain")


def _moved(_site: Site, asked: _Asked, _query: str) -> Answer:
    return Answer(b"", status=302, headers={"Location": f"/article.php?aid={asked.get('aid', '')}"})


def _feed(site: Site, _asked: _Asked, _query: str) -> Answer:
    items = "".join(
        f"<item><title><![CDATA[{story.headline}]]></title>"
        f"<link>{site.address}/article.php?aid={story.aid}</link>"
        f"<pubDate>{formatdate(int(story.aid[:10]), usegmt=True)}</pubDate>"
        f"<description><![CDATA[{story.summary}]]></description></item>"
        for story in site.newest_first()
    )
    channel = f'<rss version="2.0"><channel><title>나루</title>{items}</channel></rss>'
    return Answer(f'<?xml version="1.0" encoding="utf-8"?>{channel}'.encode(), "application/rss+xml")


def _story(sample: Sample) -> Story:
    told = sample.expected()
    aid = aid_of(sample.slug)
    photo = next((each["image"] for each in told["blocks"] if each["kind"] == "figure"), None)
    body = sample.page.read_bytes()
    if sample.page.suffix == ".txt":
        body = (
            b"<html><body><div id='joinskmbox'>%s</div></body></html>"
            % "<br><br>".join(told["paragraphs"]).encode()
        )
    encoding = str(told["source"]["encoding"])
    return Story(
        aid=aid,
        headline=told["headline"],
        summary=told["paragraphs"][0][:90] if told["paragraphs"] else "",
        published=told["published"] or "",
        photo=quote(urlsplit(photo).path) if photo else None,
        body=body,
        charset="euc-kr" if encoding == "cp949" else encoding,
    )


_PLACES: dict[str, Callable[[Site, _Asked, str], Answer]] = {
    **dict.fromkeys(("/article.php", "/print.php", "/read.php3"), _article),
    **dict.fromkeys(("/", "/section.php", "/sections.php"), _list),
    **dict.fromkeys(("/rss/", "/rss/all.xml"), _feed),
    "/search_result.php3": _search,
    "/robots.txt": _robots,
    "/old.php": _moved,
}


def demo(command: list[str]) -> int:
    """Run a command with the paper played here, in places of its own; what comes back is its exit code."""
    with serving() as site, tempfile.TemporaryDirectory(prefix="ilbo-demo-") as folder:
        places = {f"ILBO_{name}": str(Path(folder) / name.lower()) for name in ("DATA", "CACHE", "STATE")}
        places["ILBO_CONFIG"] = str(Path(folder) / "config.toml")
        names = dict.fromkeys(("http_proxy", "HTTP_PROXY"), site.address)
        return subprocess.run(command, env=os.environ | places | names, check=False).returncode


if __name__ == "__main__":
    sys.exit(demo(sys.argv[1:] or [str(Path(sys.executable).parent / "ilbo")]))
