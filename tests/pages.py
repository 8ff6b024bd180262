"""Whole pages with their known answer, by seed: every shape, repeat and encoding that the paper's pages have.

``make_page(seed)`` gives one page; the same seed gives the same page on every machine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from random import Random

from tests.making import bodies, frames, stories, troubles
from tests.making.truth import Made, Story

ENCODINGS = (
    "cp949",
    "cp949",
    "cp949 without meta",
    "cp949 called utf-8",
    "utf-8",
    "utf-8",
    "utf-8 called euc-kr",
    "utf-8 with mark",
    "utf-8 with strays",
    "utf-8 in NFD",
    "utf-16",
    "numeric entities",
    "mojibake",
)


def make_page(seed: int) -> Made:
    """One page and what is in it."""
    rng = Random(seed)
    story = stories.story(rng)
    shape = rng.choice([shape for shape in bodies.SHAPES if _fits(story, shape)])
    leaks: list[str] = []
    made = bodies.parts(rng, story)
    made = troubles.with_slots(rng, made, leaks)
    made, copies, traits = troubles.with_copies(rng, story, made)
    made = troubles.furniture(rng, made, leaks)
    known = rng.random() < 0.85
    inside = bodies.laid_out(rng, shape, made)
    html = frames.framed(rng, story, inside, known=known, leaks=leaks)
    encoding = rng.choice(ENCODINGS)
    address = f"http://{rng.choice(('www', 'm', 'imgm'))}.kwangju.co.kr/article.php?aid={story.aid}"
    return Made(
        encoded(rng, html, encoding),
        address,
        story,
        shape,
        encoding,
        leaks,
        copies,
        [*traits, "" if known else "unknown container"],
    )


def _fits(story: Story, shape: str) -> bool:
    """Verse is set line by line: only shapes that give each line its own suit it."""
    return shape in ("br2", "p", "divs", "br1", "wrapped", "unclosed") if story.lines else True


def encoded(rng: Random, html: str, encoding: str) -> bytes:
    """A page's bytes; ``{meta}`` in it becomes what the page says of its encoding."""
    told = {
        "cp949": "euc-kr",
        "cp949 called utf-8": "utf-8",
        "utf-8 called euc-kr": "euc-kr",
        "utf-8": "utf-8",
    }
    meta = told.get(encoding, "")
    text = html.replace(
        "{meta}", f'<meta http-equiv="Content-Type" content="text/html; charset={meta}">' if meta else "", 1
    )
    way = next((way for name, way in _WAYS.items() if encoding.startswith(name)), None)
    if way:
        return way(text)
    if encoding == "numeric entities":
        return "".join(f"&#{ord(c)};" if ord(c) > 0xAC00 and rng.random() < 0.3 else c for c in text).encode()
    return _with_strays(rng, text) if encoding == "utf-8 with strays" else text.encode()


_WAYS: dict[str, Callable[[str], bytes]] = {
    "cp949": lambda text: text.encode("cp949", "xmlcharrefreplace"),
    "mojibake": lambda text: text.encode("cp949", "xmlcharrefreplace").decode("latin-1").encode(),
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-8 in NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
}


def _with_strays(rng: Random, text: str) -> bytes:
    """UTF-8 with a few bytes between characters that no letter can have."""
    body = [character.encode() for character in text]
    for _ in range(5):
        body.insert(rng.randrange(len(body)), rng.choice((b"\xff", b"\xfe", b"\x80")))
    return b"".join(body)
