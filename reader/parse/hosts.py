"""Whose address a link or a picture has: the paper's own, or another's, mostly an advertiser's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.paper import HOSTS, SISTERS, host_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# Beneath these a name is registered at the third place: kwangju.co.kr.
_SECOND_PLACES = frozenset(("co", "or", "go", "ne", "ac", "re", "pe", "com", "org", "net"))


def domain(host: str) -> str:
    """The part of a host's name that was registered: ``img.kwangju.co.kr`` → ``kwangju.co.kr``."""
    labels = host.split(".")
    third = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_PLACES
    return ".".join(labels[-3 if third else -2 :])


_PAPERS = frozenset(domain(host) for host in (*HOSTS, *SISTERS))


def own_domains(addresses: Iterable[str]) -> frozenset[str]:
    """The names of the papers known here, and those of the addresses that a page gives for itself."""
    more = {domain(host) for address in addresses if (host := host_of(address))}
    return _PAPERS | more if more else _PAPERS


@lru_cache(maxsize=512)
def is_foreign(address: str, own: frozenset[str]) -> bool:
    """Whether an address leads to a host that is none of a page's own; a path and a mail do not."""
    if address.startswith("//"):
        address = f"http:{address}"
    host = host_of(address) if address[:4].lower() == "http" else ""
    return host != "" and domain(host) not in own
