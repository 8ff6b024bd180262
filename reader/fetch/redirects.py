"""Where a page may send the reader on to; pure.

A redirect comes from outside and could lead anywhere: to a service on this machine, to a router's
settings, to a file. Only another address of the same place is followed, so that no kind of
number (``127.1``, ``0x7f000001``, ``2130706433``) has to be seen through: a host must be the very
name that was asked for, or another of the paper's.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reader import paper
from reader.errors import NetworkError
from reader.language import _


class Elsewhere(NetworkError):
    """A redirect that leads to another place, and is not followed."""


_PORTS = {"http": 80, "https": 443}
_SAFE = "!$%&'()*+,/:;=?@[]~"
_LONGEST = 8_000
"""Of an address: as long as servers take one (RFC 9110, 4.1)."""


def next_address(asked: str, here: str, location: str) -> str:
    """The address that ``here`` sends on to, with ``asked`` as the one that it all began with.

    Raises:
        Elsewhere: it leads to another place, or is no address.

    """
    if not location:
        raise NetworkError(_("the page sends on without saying where"), _("check the address"))
    # What browsers read as a host and Python as a path, or the other way round, goes nowhere.
    if len(location) > _LONGEST or re.search(r"[\x00-\x20\\\x7f]", location):
        raise _refusal(location)
    try:
        target = urlsplit(urljoin(here, location))
        first = urlsplit(asked)
        allowed = _same_place(first, target)
    except ValueError as error:
        raise _refusal(location) from error
    if not allowed:
        raise _refusal(target.hostname or location)
    path, query = (quote(part, safe=_SAFE) for part in (target.path, target.query))
    return target._replace(path=path or "/", query=query, fragment="").geturl()


def same_host(asked: str, here: str) -> bool:
    """Whether two addresses name the same host."""
    return urlsplit(asked).hostname == urlsplit(here).hostname


def _same_place(first: SplitResult, target: SplitResult) -> bool:
    """Whether the target is http or https on the first host, or both are the paper's, by the same port."""
    if target.scheme not in _PORTS or "@" in target.netloc:
        return False
    hosts = {first.hostname, target.hostname}
    if len(hosts) > 1 and not hosts <= paper.HOSTS:
        return False
    return _port(first) == _port(target) or (_standard(first) and _standard(target))


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _standard(parts: SplitResult) -> bool:
    """Whether the port is its scheme's own: from http to https it may change with the scheme."""
    return _port(parts) == _PORTS[parts.scheme]


def _refusal(place: str) -> Elsewhere:
    return Elsewhere(
        _("the page sends on to another place ({place}), which is not followed").format(place=place[:80]),
        _("open that address yourself if you trust it"),
    )
