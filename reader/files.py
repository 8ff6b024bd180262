"""Files written whole or not at all, and never over another one unasked."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import FileTaken, StorageError, UsageError
from reader.language import _
from reader.text import legible

if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EXDEV, errno.EMLINK})


def write(path: Path, data: bytes | Iterable[bytes], *, force: bool = False) -> None:
    """Have exactly these bytes under this name, on the disk, or leave everything as it was.

    What is too large for the memory comes in pieces, each asked for when the one before is written.
    A symbolic link is never written through: it is what ``force`` replaces. A file that is replaced
    keeps its permissions. A device or a named pipe is written to as it is.

    Raises:
        FileTaken: something is there, and ``force`` is not given.
        StorageError: the disk is full, read-only, or not ours.
        UsageError: there is no such folder, or a folder has the name.

    """
    try:
        if is_stream(path):
            with path.open("wb") as file:
                file.writelines(_pieces(data))
            return
        refuse_taken(path, force=force)
        _put(path, _pieces(data), force=force)
    except OSError as error:
        raise trouble(path, error) from error


def _pieces(data: bytes | Iterable[bytes]) -> Iterable[bytes]:
    return (data,) if isinstance(data, bytes) else data


def refuse_taken(path: Path, *, force: bool = False) -> None:
    """Raise FileTaken where ``write`` would: before the work whose result it would refuse."""
    if not force and os.path.lexists(path) and not is_stream(path):
        raise _taken(path)


def refuse_device(path: Path) -> None:
    """Raise UsageError for what is written to, not replaced: what comes there is no stream."""
    if is_stream(path):
        raise UsageError(_("{path} is a device, not a file").format(path=path), _("give the name of a file"))


def make_folder(path: Path) -> None:
    """Have that folder and those above it; raises StorageError or UsageError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UsageError(
            _("{path} is a file, not a folder").format(path=path), _("give another folder")
        ) from error
    except OSError as error:
        raise trouble(path, error) from error


def trouble(path: Path, error: OSError) -> UsageError | StorageError:
    """What the system said about a path, as an error that a user understands."""
    name = legible(str(path))
    if isinstance(error, FileNotFoundError):
        return UsageError(_("no such folder: {path}").format(path=path.parent), _("make it, or give another"))
    if isinstance(error, NotADirectoryError | IsADirectoryError):
        return UsageError(
            _("{path} cannot be written: {why}").format(path=name, why=error.strerror), _("give another name")
        )
    if error.errno == errno.ENAMETOOLONG:
        return UsageError(_("{path}: the name is too long").format(path=name[:60]), _("give a shorter one"))
    why, remedy = _why(error)
    return StorageError(_("{path} cannot be written: {why}").format(path=name, why=why), remedy)


def _why(error: OSError) -> tuple[str, str]:
    """What is in the way, and what to do about it."""
    match error.errno:
        case errno.ENOSPC:
            return _("the disk is full"), _("make room, or write somewhere else")
        case errno.EDQUOT:
            return _("the disk quota is used up"), _("make room, or write somewhere else")
        case errno.EROFS:
            return _("the disk is read-only"), _("write somewhere else")
        case errno.EACCES | errno.EPERM:
            return _("no permission"), _("write where you may")
    return error.strerror or str(error), _("check the disk")


def is_stream(path: Path) -> bool:
    """Whether the name leads to a terminal, a pipe or another device, as ``/dev/stdout`` does."""
    with suppress(FileNotFoundError):
        mode = path.stat().st_mode
        return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)
    return False


def _put(path: Path, pieces: Iterable[bytes], *, force: bool) -> None:
    """Write a draft beside the place, bring it to the disk, then give it the name in one step."""
    draft = path.with_name(f".ilbo-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if force:
            _keep_permissions(path, draft)
            draft.replace(path)
        else:
            _give_name(draft, path)
        _sync_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def _give_name(draft: Path, path: Path) -> None:
    """Give the draft a name that nothing has; a hard link fails where a rename would replace."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(path):
            raise _taken(path) from error
        draft.rename(path)


def _keep_permissions(path: Path, draft: Path) -> None:
    """Give the draft the permissions of the file that it replaces."""
    with suppress(FileNotFoundError):
        old = path.lstat()
        if stat.S_ISREG(old.st_mode):
            draft.chmod(stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk too; systems that cannot open folders do it by themselves."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _taken(path: Path) -> FileTaken:
    return FileTaken(
        _("{path} is there already").format(path=legible(str(path))),
        _("--force replaces it, or give another name"),
    )
