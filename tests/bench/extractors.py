"""The general extractors that this reader is compared with, each as one function from a page to its lines.

Each is set as it does best on the paper's pages: that is found by trial, and said where it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.metadata import version

from reader.paper import Selectors

Extractor = Callable[[bytes, str], list[str]]
"""From a page's bytes and address to its paragraphs, or to lines where it knows no paragraphs."""


def ours(body: bytes, address: str) -> list[str]:
    """This reader's cleaning alone."""
    from reader.parse import parse

    return list(parse(body, address).paragraphs)


def _ours_analysed() -> Extractor:
    from reader.analyse import analyse
    from reader.parse import parse

    def run(body: bytes, address: str) -> list[str]:
        article = parse(body, address)
        analyse(article)
        return list(article.paragraphs)

    return run


def _trafilatura() -> Extractor:
    extract = import_module("trafilatura").extract
    options = {"favor_precision": True, "include_comments": False}
    return lambda body, address: _lines(extract(body, url=address, **options))


def _trafilatura_json() -> Extractor:
    from json import loads

    extract = import_module("trafilatura").extract
    options = {"output_format": "json", "with_metadata": True}

    def run(body: bytes, address: str) -> list[str]:
        found = extract(body, url=address, **options)
        return _lines(loads(found)["text"]) if found else []

    return run


def _readability() -> Extractor:
    document = import_module("readability").Document
    html = import_module("lxml.html")

    def run(body: bytes, _address: str) -> list[str]:
        tree = html.fromstring(document(_decoded(body)).summary())
        for br in tree.iter("br"):
            br.tail = "\n" + (br.tail or "")
        return _lines(tree.text_content())

    return run


def _newspaper() -> Extractor:
    nltk = import_module("nltk")
    article = import_module("newspaper").Article
    # Its Korean reader cuts sentences with data that nltk downloads; words need none.
    vars(nltk)["word_tokenize"] = partial(nltk.word_tokenize, preserve_line=True)

    def run(body: bytes, address: str) -> list[str]:
        story = article(address, language="ko", fetch_images=False)
        story.download(input_html=_decoded(body))
        story.parse()
        return _lines(story.text)

    return run


def _resiliparse() -> Extractor:
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    tree = import_module("resiliparse.parse.html").HTMLTree

    def run(body: bytes, _address: str) -> list[str]:
        page = tree.parse(_decoded(body))
        # It knows no paper's selectors: these are the containers that readers of this one know.
        place = page.document.query_selector(", ".join(Selectors().container))
        return _lines(extract(tree.parse(place.html) if place else page, main_content=not place))

    return run


def _lines(text: str | None) -> list[str]:
    return [line for line in (text or "").split("\n") if line.strip()]


def _decoded(body: bytes) -> str:
    """Text for those that take no bytes: UTF-8 where it is, else the paper's old encoding."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp949", "replace")


_MAKERS: dict[str, tuple[str, Callable[[], Extractor]]] = {
    "ilbo clean": ("kwangju-reader", lambda: ours),
    "ilbo clean and analyse": ("kwangju-reader", _ours_analysed),
    "resiliparse, with selectors": ("resiliparse", _resiliparse),
    "readability-lxml": ("readability-lxml", _readability),
    "trafilatura, precise": ("trafilatura", _trafilatura),
    "trafilatura, JSON": ("trafilatura", _trafilatura_json),
    "newspaper4k": ("newspaper4k", _newspaper),
}


def installed() -> dict[str, tuple[Extractor, str]]:
    """Name to extractor and its version: this reader, and those of the others that are installed here."""
    found = {}
    for name, (package, make) in _MAKERS.items():
        try:
            found[name] = make(), version(package)
        except ImportError:
            continue
    return found
