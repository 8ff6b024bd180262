"""What an answer that is no page means, in words."""

from __future__ import annotations

import time
from email.utils import parsedate_tz

from reader.errors import NetworkError
from reader.language import _, later

_WORDS = {
    400: later("the server did not understand the request"),
    401: later("the page asks for a name and password"),
    402: later("the page must be paid for"),
    403: later("the server refuses this page"),
    404: later("there is no such page"),
    406: later("the server has no such form of this page"),
    407: later("the proxy asks for a name and password"),
    408: later("the server waited too long for the request"),
    410: later("the page has been taken down"),
    414: later("the address is too long for the server"),
    429: later("the server asks for fewer requests"),
    451: later("the page is withheld for legal reasons"),
    500: later("the server failed"),
    501: later("the server cannot do this"),
    502: later("the server behind the site did not answer"),
    503: later("the server is overloaded or under repair"),
    504: later("the server behind the site did not answer in time"),
}
_MAY_PASS = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which the same request may succeed in a moment."""


class MayPass(NetworkError):
    """A failure after which another attempt is worth while."""

    wait_seconds: float | None = None
    """As the server asked; None where it did not."""


class Answered(NetworkError):
    """The server answered with an error; what it sent beside it is not read."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(f"{_in_words(status)} ({status})", _what_to_do(status))


class AnsweredForNow(Answered, MayPass):
    """The server answered with an error that may pass."""


def bad_status(status: int, retry_after: str, longest_wait_seconds: float) -> Answered:
    """The error for a status that brings no page."""
    wait = seconds_to_wait(retry_after)
    if status not in _MAY_PASS or (wait is not None and wait > longest_wait_seconds):
        return Answered(status)
    error = AnsweredForNow(status)
    error.wait_seconds = wait
    return error


def seconds_to_wait(retry_after: str) -> float | None:
    """What a ``Retry-After`` header asks for: seconds or a date; None when it cannot be read."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    if (date := parsedate_tz(text[:64])) is None:
        return None
    try:
        from email.utils import mktime_tz

        return max(0.0, mktime_tz(date) - time.time())
    except (OverflowError, ValueError):
        return None


def _in_words(status: int) -> str:
    if status in _WORDS:
        return _(_WORDS[status])
    if 400 <= status < 500:
        return _("the server refuses the request")
    if 500 <= status < 600:
        return _("the server failed")
    return _("the server gave an answer that brings no page")


def _what_to_do(status: int) -> str:
    if status in _MAY_PASS or status >= 500:
        return _("try again later")
    if status in {401, 402, 403, 407, 451}:
        return _("open it in a browser, save it and open the file")
    return _("check the address")
