"""Inputs for an archive: folders, packed files, web archives; and pages that end or stall who reads them."""

from __future__ import annotations

import gzip
import json
import os
import time
import zipfile
from pathlib import Path
from typing import Any

from reader.archive.item import Batch, Outcome
from reader.archive.work import clean, load
from reader.errors import IlboError

AID = 1_697_105_400_000_000_004


def page(number: int, *, aid: int | None = None, words: str = "") -> bytes:
    """A small article page of its own; every third in cp949."""
    aid = AID + number * 1_000_000_000_000 if aid is None else aid
    text = words or f"나루시는 {number}번째 도서관을 연다고 밝혔다. 강가의 옛 창고를 고쳐 쓴다."
    html = f"""<html><head><title>나루시, {number}번째 도서관 연다</title>
<link rel="canonical" href="http://www.kwangju.co.kr/article.php?aid={aid}"></head><body>
<div class="read_time">2023년 10월 12일(목) 19:10</div><div id="joinskmbox">{text}<br><br>
한누리 시장은 “책이 있는 마을이 오래간다”고 말했다.<br><br>
/강보라 기자 bora@example.com</div></body></html>"""
    return html.encode("cp949" if number % 3 == 0 else "utf-8")


def folder(place: Path, count: int) -> Path:
    """A folder of pages in folders; the eleventh of each is no article."""
    for number in range(count):
        file = place / f"{number // 50:02d}" / f"{number:04d}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"<html><p>x</p></html>" if number % 11 == 10 else page(number))
    return place


def packed(file: Path, pages: dict[str, bytes]) -> Path:
    """A ZIP file of pages."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in pages.items():
            archive.writestr(name, body)
    return file


def warc(
    pages: dict[str, bytes], *, kind: str = "text/html", status: str = "200 OK", pack: bool = False
) -> bytes:
    """A web archive of answers, each with its address; behind a record about itself."""
    records = [_record("warcinfo", "application/warc-fields", b"software: tests\r\n")]
    for address, body in pages.items():
        answer = (
            f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        records.append(
            _record("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n", address)
        )
        records.append(_record("response", "application/http; msgtype=response", answer, address))
    return b"".join(gzip.compress(record) if pack else record for record in records)


def _record(kind: str, content: str, body: bytes, address: str = "") -> bytes:
    lines = ["WARC/1.0", f"WARC-Type: {kind}", "WARC-Date: 2023-10-12T10:10:00Z"]
    lines += [f"WARC-Record-ID: <urn:uuid:{os.urandom(16).hex()}>", f"Content-Type: {content}"]
    lines += [f"WARC-Target-URI: {address}"] if address else []
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode()
    return head + body + b"\r\n\r\n"


KILLS = b"<p>kills</p>"
STALLS = b"<p>stalls</p>"


def trapped(batch: Batch, form: str | None = None) -> list[Outcome]:
    """``clean``, in a world where some pages end the process and others never end."""
    for item in batch:
        try:
            body = load(item).body
        except IlboError:
            continue
        if body == KILLS:
            os._exit(1)
        if body == STALLS:
            time.sleep(600)
    return clean(batch, form)


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]
