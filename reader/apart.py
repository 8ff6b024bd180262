"""A page read in a process that can be ended: the parser is C code that nothing else can stop.

Whatever is larger than a newspaper's page is read so. A process that is there to be ended, as the
child is itself, reads by itself, with the clock set.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from reader.errors import TangledPage
from reader.language import _, choose, current

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from reader.analysis import Analysis
    from reader.article import Article
    from reader.page import Page
    from reader.pipeline import Reading

    _Job = tuple[str, float, Callable[..., Any], tuple[Any, ...], dict[str, Any]]

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")

_LIGHT_BYTES = 200_000
_LIGHT_TAGS = 3_000
_SECONDS = 4.3
_MOST_BYTES = 360 << 20
_may_be_ended = False
"""Whether this process is one that may be ended without harm."""


def is_light(page: Page) -> bool:
    """Whether reading the page takes so little that nobody need wait apart for it."""
    return len(page.body) <= _LIGHT_BYTES and page.body.count(b"<") <= _LIGHT_TAGS


def too_long() -> TangledPage:
    """The error for a page that was not read in time."""
    return TangledPage(
        _("reading the page takes longer than any article would"), _("give the address of one story")
    )


def bounded(
    read: Callable[Concatenate[Page, _Asked], _Answer], page: Page, *args: _Asked.args, **named: _Asked.kwargs
) -> _Answer:
    """What a function of some module makes of a page, but never for longer than any article takes.

    Raises:
        NotAnArticle: as the function does, or it took too long or too much.

    """
    if is_light(page):
        return read(page, *args, **named)
    if _may_be_ended:
        return _with_the_clock_set(read, page, *args, **named)
    import subprocess  # 10 ms that an ordinary page does not pay

    try:
        done = subprocess.run(  # noqa: S603 — our own child
            _command(),
            input=_packed(read, page, args, named, _SECONDS),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise too_long() from error
    found: _Answer = _unpacked(done.stdout, done.returncode)
    return found


async def read_apart(page: Page, *, noticing: bool = True, seconds: float = _SECONDS) -> Reading:
    """What a page holds, as ``read_page`` reads it, but never for longer than so many seconds.

    Raises:
        NotAnArticle: the page holds none, or reading it took too long or too much.

    """
    from reader.pipeline import read_page

    reading: Reading = await _asked(_packed(read_page, page, (), {"noticing": noticing}, seconds), seconds)
    return reading


async def notice_apart(article: Article, *, seconds: float = _SECONDS) -> Analysis | None:
    """What there is to be noticed in an article; None where that takes longer than so many seconds."""
    import asyncio

    from reader.page import Page
    from reader.pipeline import notice

    # The article is all that is looked at; its page need not go there and back.
    job = await asyncio.to_thread(_packed, notice, Page(b""), (article,), {}, seconds)
    try:
        reading: Reading = await _asked(job, seconds)
    except TangledPage:
        return None
    return reading.analysis


async def _asked(job: bytes, seconds: float) -> Any:  # noqa: ANN401 — whatever the function gives
    """What a child makes of a job, but never for longer than so many seconds; raises what it raises."""
    import asyncio  # 30 ms that the child, and a reading ahead, do not pay

    child = await asyncio.create_subprocess_exec(
        *_command(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        said, _errors = await asyncio.wait_for(child.communicate(job), seconds)
    except TimeoutError as error:
        raise too_long() from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return _unpacked(said, child.returncode or 0)


def bound(seconds: int | None = None) -> None:
    """Let this process be ended by what it reads, and have no more memory than is sane.

    ``seconds`` of work are for one whose parent may be gone before it; None for one that goes on.
    """
    global _may_be_ended  # noqa: PLW0603 — a fact about the process
    _may_be_ended = True
    if sys.platform != "win32":
        import resource
        import signal

        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_BYTES, _MOST_BYTES))
        if seconds is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def _with_the_clock_set(
    read: Callable[Concatenate[Page, _Asked], _Answer], page: Page, *args: _Asked.args, **named: _Asked.kwargs
) -> _Answer:
    """What the function makes of the page; the system ends this process when it takes too long."""
    if sys.platform == "win32":
        return read(page, *args, **named)
    import signal

    signal.setitimer(signal.ITIMER_REAL, _SECONDS)
    try:
        return read(page, *args, **named)
    except MemoryError as error:
        raise too_long() from error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _command() -> tuple[str, ...]:
    # -P: a folder that happens to hold a "reader" of its own is not where the program is.
    return (sys.executable, "-P", "-c", "from reader.apart import answer; answer()")


def _packed(
    read: Callable[..., object],
    page: Page,
    args: tuple[object, ...],
    named: dict[str, object],
    seconds: float,
) -> bytes:
    """A job as the child takes it."""
    import pickle

    job: _Job = (current(), seconds, read, (page, *args), named)
    return pickle.dumps(job, pickle.HIGHEST_PROTOCOL)


def _unpacked(said: bytes, code: int) -> Any:  # noqa: ANN401 — whatever the function gives
    """What the child answered, or the error that it met."""
    import pickle

    if code or not said:
        raise too_long()
    found = pickle.loads(said)  # noqa: S301 — from our own child
    if isinstance(found, Exception):
        raise found
    return found


def answer() -> None:
    """Do the job on standard input; what comes of it, pickled, on standard output."""
    import pickle

    job: _Job = pickle.load(sys.stdin.buffer)  # noqa: S301 — from our own parent
    language, seconds, read, args, named = job
    choose(language)
    bound(int(seconds) + 1)
    try:
        found = read(*args, **named)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 — told by the process that shows things
        found = error.with_traceback(None)
    sys.stdout.buffer.write(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
