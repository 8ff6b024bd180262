"""A page read in a process that can be ended: the parser is C code that nothing else can stop.

The app reads so whatever is larger than a newspaper's page. ``python -m reader.apart`` is the child.
"""

from __future__ import annotations

import pickle
import sys
from typing import TYPE_CHECKING

from reader.errors import IlboError, TangledPage
from reader.language import _, choose, current

if TYPE_CHECKING:
    from reader.page import Page
    from reader.pipeline import Reading

_LIGHT_BYTES = 200_000
_LIGHT_TAGS = 3_000
_SECONDS = 5.0
_MOST_BYTES = 400 << 20


def is_light(page: Page) -> bool:
    """Whether reading the page takes so little that nobody need wait apart for it."""
    return len(page.body) <= _LIGHT_BYTES and page.body.count(b"<") <= _LIGHT_TAGS


def too_long() -> TangledPage:
    """The error for a page that was not read in time."""
    return TangledPage(
        _("reading the page takes longer than any article would"), _("give the address of one story")
    )


async def read_apart(page: Page, *, seconds: float = _SECONDS) -> Reading:
    """What a page holds, as ``read_page`` reads it, but never for longer than so many seconds.

    Raises:
        NotAnArticle: the page holds none, or reading it took too long or too much.

    """
    import asyncio  # 30 ms that the child, and a reading ahead, do not pay

    # -P: a folder that happens to hold a "reader" of its own is not where the program is.
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "reader.apart"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        said, _errors = await asyncio.wait_for(
            child.communicate(pickle.dumps((current(), seconds, page))), seconds
        )
    except TimeoutError as error:
        raise too_long() from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode:
        raise too_long()
    answer: Reading | IlboError = pickle.loads(said)  # noqa: S301 — from our own child
    if isinstance(answer, IlboError):
        raise answer
    return answer


def _answer() -> None:
    """Read the page on standard input; what comes of it, pickled, on standard output."""
    language, seconds, page = pickle.load(sys.stdin.buffer)  # noqa: S301 — from our own parent
    choose(language)
    bound(int(seconds) + 1)
    from reader.pipeline import read_page

    answer: Reading | IlboError
    try:
        answer = read_page(page)
    except IlboError as error:
        answer = error.with_traceback(None)
    sys.stdout.buffer.write(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))


def bound(seconds: int) -> None:
    """End by itself when the parent that would end it is gone, and take no more memory than is sane."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_BYTES, _MOST_BYTES))


if __name__ == "__main__":
    _answer()
