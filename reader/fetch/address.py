"""The address in what was typed or pasted: number, ``aid=…``, with or without scheme, amid junk."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote, urlsplit

from reader import paper
from reader.errors import BadSource
from reader.language import _
from reader.text import clean_text

# What no address holds but pasted text puts around one: quotation marks, brackets, white space.
_END = r"\s<>\"“”‘’`「」『』〈〉《》【】|\\^{}…"
_WITH_SCHEME = re.compile(rf"(https?)(?::/{{1,3}}|//)([^/{_END}][^{_END}]*)", re.IGNORECASE)
# Another host without its scheme only where it cannot be a file's name: README.md is no address.
_HOST = r"(?:localhost|\d+(?:\.\d+){3}|[\w-]+(?:\.[\w-]+)*\.(?:kr|com|net|org))"
_BARE = re.compile(
    rf"(?<![\w.@/-])(?:(?<!:)//)?({_HOST}(?::\d+)?(?:[/?][^{_END}]*)?)(?![\w.@-])", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![A-Za-z])aid\s*[=:]\s*(\d+)", re.IGNORECASE)
_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# Kept as they are in an address: what RFC 3986 reserves, and what is encoded already.
_SAFE = "!$%&'()*+,/:;=?@[]~"


def find_address(text: str) -> tuple[str, str | None] | None:
    """The address meant by a text, with its article number; None when there is none in it.

    Raises:
        BadSource: there is one, but not one that can be fetched.

    """
    text = clean_text(text).translate(_FULLWIDTH).replace("&amp;", "&").strip()
    if re.search(r"https?%3a%2f|aid%3d", text, re.IGNORECASE):
        text = unquote(text)
    together = "".join(text.split())
    found = _first(text)
    if found is not None and found[1] is None and together != text:
        # A mail program breaks an address over lines: whole again, it may show its number.
        whole = _first(together)
        found = whole if whole and whole[1] else found
    found = found or _number(text, together)
    if found is None:
        _refuse_other_schemes(text)
    return found


def _first(text: str) -> tuple[str, str | None] | None:
    """The first address in the text, made whole."""
    if match := _WITH_SCHEME.search(text):
        return _tidy(match[1].lower(), match[2])
    if match := _BARE.search(text):
        return _tidy("http", match[1])
    return None


def _number(text: str, together: str) -> tuple[str, str | None] | None:
    """The address of an article number that stands alone or as ``aid=…`` in a piece of an address."""
    match = _NUMBER.search(text) or re.fullmatch(r"(\d{10,30})", together)
    if match is None:
        return None
    digits = match[1]
    if paper.read_aid(digits) is None:
        raise BadSource(
            _("{number} is no article number").format(number=digits),
            _("it has 19 digits and opens with the time of print"),
        )
    return paper.article_address(digits), digits


def _tidy(scheme: str, rest: str) -> tuple[str, str | None]:
    """The address without fragment and closing marks, encoded, and its article number."""
    rest = _without_tail(rest)
    try:
        parts = urlsplit(f"{scheme}://{rest}")
        port = parts.port
    except ValueError:
        parts, port = SplitResult(scheme, "", "", "", ""), None
    host = parts.hostname or ""
    if not host or port == 0 or re.search(r"[^\w.:\-%]|\.\.", host):
        raise BadSource(_("{address} is no complete address").format(address=rest[:80]), _("check its host"))
    if parts.username is not None or parts.password is not None:
        raise BadSource(
            _("an address with a name or password in it is not fetched"), _("remove the part before @")
        )
    path, query = (quote(part, safe=_SAFE) for part in (parts.path, parts.query))
    netloc = parts.netloc.lower()
    address = parts._replace(netloc=netloc, path=path or "/", query=query, fragment="").geturl()
    return address, paper.read_aid(address)


def _without_tail(rest: str) -> str:
    """Without what a sentence leaves at the end: a full stop, a closing bracket, a Korean particle."""
    if re.split(r"[/?#:]", rest.lower(), maxsplit=1)[0] in paper.HOSTS | paper.SISTERS:
        rest = re.sub(r"(?<=[\w=/])[가-힣].*$", "", rest, flags=re.DOTALL)
    while rest and (rest[-1] in ".,;:!?'*~…·" or (rest[-1] in ")]" and _unopened(rest))):
        rest = rest[:-1]
    return rest


def _unopened(text: str) -> bool:
    """Whether the last character closes a bracket that the text does not open."""
    close = text[-1]
    return text.count(close) > text.count({")": "(", "]": "["}[close])


def _refuse_other_schemes(text: str) -> None:
    r"""Say so when it is an address of another kind; ``C:\\page.html`` is a file's path."""
    if re.match(r"(?!https?:)[A-Za-z][A-Za-z0-9+.-]+:\S", text, re.IGNORECASE):
        raise BadSource(
            _("only http and https addresses are fetched: {address}").format(address=text[:80]),
            _("give another address, or a file"),
        )
