"""One request, one answer. The one module that knows the HTTP library.

The library's client is not used, only its transport: a client would keep cookies, follow redirects
to any place, unpack a bomb whole and take a torn page for a whole one. Those things are decided in
``web.py``; here every trouble of the library becomes one of ours.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeAlias

import httpx

from reader.errors import BadSource, NetworkError
from reader.fetch.answers import MayPass
from reader.fetch.heads import TOO_MANY, Watched
from reader.fetch.limits import Limits
from reader.fetch.resolve import is_public, numbers
from reader.language import _, later

Transport: TypeAlias = httpx.AsyncBaseTransport

# Some troubles of the library are no error of its own tree: seen were AssertionError, KeyError,
# ValueError, UnicodeError, RuntimeError and bare OSError, on answers and addresses made for it.
_ODDITIES = (httpx.StreamError, OSError, ValueError, LookupError, AssertionError, TypeError, RuntimeError)
# The first that fits.
_TROUBLES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], type[NetworkError], str, str], ...] = (
    (
        (httpx.ConnectTimeout, httpx.PoolTimeout),
        MayPass,
        later("{host} does not answer"),
        later("try again later"),
    ),
    (httpx.TimeoutException, NetworkError, later("{host} is too slow"), later("try again later")),
    (
        httpx.ConnectError,
        MayPass,
        later("{host} cannot be reached"),
        later("check the connection and the address"),
    ),
    (httpx.NetworkError, MayPass, later("{host} broke the connection off"), later("try again later")),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer, and its body as it came, piece by piece."""

    status: int
    headers: Mapping[str, str]
    pieces: AsyncIterator[bytes]


class Direct(httpx.AsyncBaseTransport):
    """A connection to the numbers of a host, looked up by ourselves, or to the user's proxy."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._inner: dict[tuple[str, str | None], httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer of the first number that can be reached."""
        host = request.url.raw_host.decode("ascii")
        proxy = _proxy_for(request.url.scheme, host)
        inner = self._through(request.url.scheme, proxy)
        if proxy is not None:
            return await inner.handle_async_request(request)
        failed: httpx.TransportError | None = None
        for number in await self._allowed_numbers(
            host, public_only=bool(request.extensions.get("public_only"))
        ):
            try:
                return await inner.handle_async_request(_to_number(request, number, host))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failed = failed or error
        assert failed is not None
        raise failed

    async def aclose(self) -> None:
        """Close every connection."""
        for transport in self._inner.values():
            await transport.aclose()

    def _through(self, scheme: str, proxy: str | None) -> httpx.AsyncHTTPTransport:
        if (scheme, proxy) not in self._inner:
            bounds = httpx.Limits(max_connections=2, max_keepalive_connections=1, keepalive_expiry=20.0)
            # The certificates of the world take 20 ms to load: only for who needs them. Without them
            # none would be trusted, so that a mistake here could only refuse.
            needed = scheme == "https" or (proxy or "").startswith("https:")
            verify = True if needed else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            try:
                transport = httpx.AsyncHTTPTransport(limits=bounds, proxy=proxy, verify=verify)
            except (httpx.InvalidURL, ValueError, ImportError) as error:
                # Its address is not shown: it may hold a password.
                raise NetworkError(
                    _("the proxy cannot be used"), _("check HTTP_PROXY and HTTPS_PROXY")
                ) from error
            pool = transport._pool  # noqa: SLF001 — it takes no backend of ours; without it time is the bound
            pool._network_backend = Watched(pool._network_backend)  # noqa: SLF001
            self._inner[scheme, proxy] = transport
        return self._inner[scheme, proxy]

    async def _allowed_numbers(self, host: str, *, public_only: bool) -> tuple[str, ...]:
        found = (await numbers(host))[:4]
        if public_only and not all(map(is_public, found)):
            raise NetworkError(
                _("the page sends on to a private network ({place}), which is not followed").format(
                    place=host
                ),
                _("open that address yourself if you trust it"),
            )
        return found


@asynccontextmanager
async def answer(
    address: str,
    headers: Mapping[str, str],
    limits: Limits,
    transport: Transport,
    *,
    public_only: bool = False,
) -> AsyncIterator[Answer]:
    """The answer to a GET, its body still unread; closed at the end, read or not.

    Raises:
        BadSource: the address is none that can be asked for.
        NetworkError: nothing came, or something that is no answer. As ``MayPass`` where another
            attempt is worth while.

    """
    request = _request(address, headers, limits, public_only=public_only)
    response = await _send(request, transport)
    try:
        yield Answer(response.status_code, response.headers, _pieces(response))
    finally:
        await response.aclose()


def _request(address: str, headers: Mapping[str, str], limits: Limits, *, public_only: bool) -> httpx.Request:
    timeout = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds)
    extensions = {"timeout": timeout.as_dict(), "public_only": public_only}
    try:
        return httpx.Request("GET", address, headers=dict(headers), extensions=extensions)
    except (httpx.InvalidURL, *_ODDITIES) as error:
        raise BadSource(
            _("{address} is no complete address").format(address=address[:80]), _("check it")
        ) from error


async def _send(request: httpx.Request, transport: Transport) -> httpx.Response:
    try:
        return await transport.handle_async_request(request)
    except (httpx.HTTPError, httpx.InvalidURL, *_ODDITIES) as error:
        raise _trouble(error, request.url.host) from error


async def _pieces(response: httpx.Response) -> AsyncIterator[bytes]:
    """The body as it came, unpacked by nobody."""
    stream = response.stream
    assert isinstance(stream, httpx.AsyncByteStream)
    try:
        async for piece in stream:
            yield piece
    except (httpx.HTTPError, *_ODDITIES) as error:
        raise _broken_off(error) from error


def _to_number(request: httpx.Request, number: str, host: str) -> httpx.Request:
    """The same request to one number of its host; the certificate is still checked for the name."""
    extensions = request.extensions if number == host else request.extensions | {"sni_hostname": host}
    return httpx.Request(
        request.method, request.url.copy_with(host=number), headers=request.headers, extensions=extensions
    )


def _proxy_for(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for a host, in the form that the library takes."""
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy or host == "localhost" or host.startswith("127.") or proxy_bypass(host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _trouble(error: Exception, host: str) -> NetworkError:
    """The library's error before there is an answer, as ours."""
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in _causes(error)):
        return NetworkError(
            _("the certificate of {host} is not valid").format(host=host[:80]),
            _("the connection is not safe; nothing was fetched"),
        )
    for kinds, ours, words, remedy in _TROUBLES:
        if isinstance(error, kinds):
            return ours(_(words).format(host=host[:80]), _(remedy))
    if TOO_MANY in str(error):
        return NetworkError(
            _("{host} sends interim replies without end").format(host=host[:80]), _("try again later")
        )
    if isinstance(error, httpx.RemoteProtocolError) and "without sending" in str(error):
        return MayPass(_("{host} gave no answer").format(host=host[:80]), _("try again later"))
    return NetworkError(
        _("the answer of {host} cannot be understood").format(host=host[:80]), _("check the address")
    )


def _broken_off(error: Exception) -> NetworkError:
    """The library's error in the middle of a page, as ours."""
    if isinstance(error, httpx.TimeoutException):
        return NetworkError(_("the page stopped coming before its end"), _("try again later"))
    return MayPass(_("the page broke off before its end"), _("try again later"))


def _causes(error: BaseException) -> list[BaseException]:
    """The error and those that it came from."""
    chain: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in chain:
        chain.append(step)
        step = step.__cause__ or step.__context__
    return chain
