"""Pages that are on this machine: files and standard input."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from reader.errors import BadSource
from reader.fetch.limits import MAX_BYTES
from reader.fetch.look import require_text
from reader.language import _
from reader.page import Page


def read_file(path: Path, *, max_bytes: int = MAX_BYTES) -> Page:
    """The page in a file.

    Raises:
        BadSource: no such file, a folder, too large, or it may not be read.
        NotAnArticle: it is empty, a picture, a document or another thing that is no text.

    """
    name = str(path)
    try:
        with path.open("rb") as file:
            body = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise BadSource(_("no such file: {name}").format(name=name), _("check the path")) from error
    except IsADirectoryError as error:
        raise BadSource(
            _("{name} is a folder").format(name=name), _("give a file in it, or the folder to ilbo archive")
        ) from error
    except PermissionError as error:
        raise BadSource(_("{name} may not be read").format(name=name), _("check its permissions")) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadSource(_("{name} cannot be read").format(name=name), why) from error
    return Page(require_text(_bounded(body, name, max_bytes), name), path=name)


def read_stream(stream: BinaryIO | None, *, max_bytes: int = MAX_BYTES) -> Page:
    """The page in a stream, to its end; standard input above all.

    Raises:
        BadSource: it is closed, too large, or cannot be read.
        NotAnArticle: nothing came, or something that is no text.

    """
    name = _("standard input")
    if stream is None:
        raise BadSource(_("standard input is closed"), _("pipe a page in, or give a file"))
    try:
        body = stream.read(max_bytes + 1) or b""
    except (OSError, ValueError) as error:
        raise BadSource(_("standard input cannot be read"), _("pipe a page in, or give a file")) from error
    return Page(require_text(_bounded(body, name, max_bytes), name))


def _bounded(body: bytes, name: str, max_bytes: int) -> bytes:
    if len(body) > max_bytes:
        raise BadSource(
            _("{name} is larger than {size} MB").format(name=name, size=max(1, max_bytes >> 20)),
            _("it is no article; give the page alone"),
        )
    return body
