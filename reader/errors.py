"""Every error that a user can meet, as one tree.

    IlboError
    ├── NotAnArticle      1    the page was read, but holds no article
    │   └── TangledPage        reading it would take more than any article is worth
    ├── UsageError        2    what was asked for cannot be: option, file, setting
    │   ├── BadSource          no address, AID or readable file
    │   ├── BadConfig          the settings file: its name, the key, the nearest valid one
    │   └── FileTaken          a file is there already and was not to be replaced
    ├── NetworkError      3    no answer, refused, too slow, too large, server error
    └── StorageError      4    disk full, no permission, a damaged or newer library

Each carries what happened and what to do, both fit to show on one line, and its exit code.
"""

from __future__ import annotations

from reader.text import legible, one_line


class IlboError(Exception):
    """Something a user can meet and mend.

    The message prints as ``what happened: what to do`` on one line, with nothing in it that a
    terminal would obey, wherever its words came from.
    """

    exit_code = 1

    def __init__(self, happened: str, remedy: str = "") -> None:
        self.happened = one_line(legible(happened))
        self.remedy = one_line(legible(remedy))
        super().__init__(self.happened, self.remedy)

    def __str__(self) -> str:
        return f"{self.happened}: {self.remedy}" if self.remedy else self.happened


class NotAnArticle(IlboError):
    """The page was read, but holds no article: a list, a log-in page, an error page, nothing."""

    exit_code = 1


class TangledPage(NotAnArticle):
    """The page is larger, deeper or more marked up than any article: nothing in it is read."""


class UsageError(IlboError):
    """What was asked for cannot be: an unknown option, no such file, a wrong setting."""

    exit_code = 2


class BadSource(UsageError):
    """What was given is no address, no AID and no file that can be read."""


class BadConfig(UsageError):
    """The settings file cannot be used; names the file, the line and the key."""


class FileTaken(UsageError):
    """A file of that name is there already, and nothing is overwritten unasked."""


class NetworkError(IlboError):
    """The network or the server did not give the page; trying later may help."""

    exit_code = 3


class StorageError(IlboError):
    """The machine could not keep or give back what was asked of it."""

    exit_code = 4
