"""``ilbo --version`` is data: it goes to standard output, so that scripts can read it."""

import pytest

from reader import __version__
from reader.cli import main


@pytest.mark.parametrize("words", [["--version"], ["clean", "--version"]])
def test_the_version_is_on_standard_output(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    told = capsys.readouterr()
    assert told.out == f"ilbo {__version__}\n"
    assert told.err == ""
