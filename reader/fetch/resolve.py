"""The numbers of a host, looked up so that leaving never has to wait for the answer."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
import threading

from reader.errors import NetworkError
from reader.fetch.answers import MayPass
from reader.language import _


def _unresolved(host: str, error: OSError | UnicodeError) -> NetworkError:
    """The error for a name that has no number; a look-up that failed in itself may pass."""
    kind = MayPass if getattr(error, "errno", None) == socket.EAI_AGAIN else NetworkError
    return kind(
        _("no host called {host} was found").format(host=host[:80]), _("check the address and the connection")
    )


async def numbers(host: str) -> tuple[str, ...]:
    """The numbers of a host, those of the fourth version first, each once.

    The look-up is C code that nothing can stop, and the event loop's own threads are waited for at
    the end of the program: so it runs in a thread that is left behind when the reader leaves.

    Raises:
        NetworkError: the name has none.

    """
    if (number := _as_number(host)) is not None:
        return (number,)
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[tuple[str, ...]] = loop.create_future()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            outcome: tuple[str, ...] | NetworkError = _unresolved(host, error)
        else:
            # A machine without the sixth version would wait for it in vain.
            found.sort(key=lambda each: each[0] != socket.AF_INET)
            outcome = tuple(dict.fromkeys(str(each[4][0]) for each in found))
        with contextlib.suppress(RuntimeError):  # the loop has gone: nobody waits any more
            loop.call_soon_threadsafe(_settle, answer, outcome)

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    return await answer


def is_public(number: str) -> bool:
    """Whether a number belongs to the open network: not to this machine, a home or an office."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    inner = getattr(address, "ipv4_mapped", None) or address
    return bool(inner.is_global and not inner.is_multicast)


def _settle(answer: asyncio.Future[tuple[str, ...]], outcome: tuple[str, ...] | NetworkError) -> None:
    if answer.done():
        return
    if isinstance(outcome, NetworkError):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)


def _as_number(host: str) -> str | None:
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return None
