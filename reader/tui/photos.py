"""Pictures of figures: fetched in the background, kept, and drawn by the means the terminal has.

Drawing needs the extra ``photos``; without it there are caption, credit and address.
"""

from __future__ import annotations

import asyncio
import warnings
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.errors import NotAnArticle
from reader.language import _
from reader.width import text_cells

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

# A picture is decoded to at most so many points: 40 million are 120 MB of memory.
_MAX_POINTS = 40_000_000


def can_draw() -> bool:
    """Whether the extra is installed."""
    return find_spec("textual_image") is not None and find_spec("PIL") is not None


async def fetch(address: str) -> bytes:
    """The picture's bytes: kept ones, else from the network.

    Raises:
        NetworkError: it is not to be had.

    """
    from reader.fetch import cache
    from reader.fetch.web import fetch_bytes

    here = await asyncio.to_thread(cache.kept, address)
    if here is None:
        here = await fetch_bytes(address)
        await asyncio.to_thread(cache.keep, address, here)
    return here.body


async def widget(app: App[None], data: bytes) -> Widget:
    """What draws the picture.

    Raises:
        NotAnArticle: the bytes are no picture, or one too large to draw.

    """
    picture = await asyncio.to_thread(_decoded, data)
    drawn: Widget = _drawer(app)(picture)
    return drawn


def _decoded(data: bytes) -> Any:  # noqa: ANN401 — Pillow is an extra
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data))
            if picture.width * picture.height > _MAX_POINTS:
                raise NotAnArticle(_("the photo is too large to show"), _("o opens it in the browser"))
            return picture.convert("RGB")
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        ValueError,
        SyntaxError,
    ) as error:
        raise NotAnArticle(_("what came is no photo"), _("o opens it in the browser")) from error


def _drawer(app: App[None]) -> Any:  # noqa: ANN401 — an extra
    """The widget class of the extra that suits the terminal.

    At its first import it asks the terminal what it can draw and reads the answer from the
    keyboard, which Textual reads as well: the app stands back for that moment.
    """
    import sys

    if "textual_image.widget" not in sys.modules and not app.is_headless:
        with app.suspend():
            import_module("textual_image.widget")
    from textual_image import renderable
    from textual_image.widget import Image, UnicodeImage

    # ▀ takes two cells in some terminals: then letters have to do.
    halves = renderable.Image is renderable.HalfcellImage and text_cells("▀") == 2
    return UnicodeImage if halves else Image
