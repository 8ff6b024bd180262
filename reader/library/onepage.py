"""A collection of articles as one HTML file with a table of contents; needs nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.export.sheet import SHEET
from reader.export.webpage import escaped, webpage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.kept import Entry
    from reader.pipeline import Reading

_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
_NAMES = re.compile(r'(\bid="|\bhref="#)')
_SHEET = """nav { max-width: 38rem; margin: 0 auto; padding: 3rem 1.5rem 0; }
nav time { color: var(--soft); margin-right: 0.75em; }
main { border-top: 1px solid var(--line); break-before: page; }
"""


def one_page(found: Iterable[tuple[Entry, Reading]], title: str) -> Iterator[str]:
    """The file in pieces: head, contents, the articles one after the other."""
    articles: list[str] = []
    contents: list[str] = []
    for number, (entry, reading) in enumerate(found, 1):
        contents.append(_line(number, entry))
        articles.append(_article(number, reading))
    yield (
        '<!DOCTYPE html>\n<html lang="ko">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{SHEET}{_SHEET}</style>\n</head>\n<body>\n"
        f"<nav>\n<h1>{escaped(title)}</h1>\n<ol>\n"
    )
    yield from contents
    yield "</ol>\n</nav>\n"
    yield from articles
    yield "</body>\n</html>\n"


def _line(number: int, entry: Entry) -> str:
    """One line of the contents."""
    day = (entry.published or "")[:10]
    time = f'<time datetime="{escaped(day)}">{escaped(day.replace("-", "."))}</time>' if day else ""
    return f'<li>{time}<a href="#a{number}">{escaped(entry.headline)}</a></li>\n'


def _article(number: int, reading: Reading) -> str:
    """The article as its own page shows it, its names made its own among the others."""
    page = webpage(reading.article, reading.analysis, {"clauses", "quotes"})
    main = _MAIN.search(page)
    named = _NAMES.sub(rf"\g<1>a{number}-", main[0] if main else "")
    # One headline of the first rank a file: the collection's.
    ranked = named.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return ranked.replace("<main", f'<main id="a{number}"', 1) + "\n"
