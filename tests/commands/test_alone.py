"""``ilbo`` with not a word after it."""

import pytest

from reader.cli import main


def test_without_a_terminal_home_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("ilbo: there is no terminal to open the app in")
